import { Input } from "antd";
import { useId } from "react";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import { zh } from "../../strings/zh.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { SettingsGroup, SettingsRow } from "./settings-group.tsx";
import { useProfileForm } from "./use-profile-form.ts";
import "./settings-view.css";

const text = zh.settings;
const PLACES = ["province", "city", "county", "town"] as const;
const UNIT = ["unit", "leaderPost", "leaderName"] as const;
const LONGEST: Readonly<Partial<Record<keyof Profile, number>>> = { unit: 100 };

interface FieldProps {
  readonly field: keyof Profile;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ field, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <SettingsRow label={<label htmlFor={id}>{text.fields[field].label}</label>}>
      <Input
        id={id}
        value={value}
        maxLength={LONGEST[field] ?? 50}
        placeholder={text.fields[field].hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </SettingsRow>
  );
}

/** 单位: the user's own names. */
export function ProfileView() {
  const { profile, state, change } = useProfileForm();
  const group = (title: string, fields: readonly (keyof Profile)[]) => (
    <SettingsGroup title={title}>
      {fields.map((field) => (
        <Field
          key={field}
          field={field}
          value={profile?.[field] ?? ""}
          onChange={(value) => change(field, value)}
        />
      ))}
    </SettingsGroup>
  );
  return (
    <div className="settings">
      <div className="settings-scroll">
        <div className="settings-page">
          <h1>{text.profileTitle}</h1>
          <p>{text.profileText}</p>
          {group(text.places, PLACES)}
          {group(text.unitGroup, UNIT)}
        </div>
      </div>
      <StatusLine hints={text.autosave}>
        <span role="status">{state === "unsaved" ? text.saving : state === "saved" ? text.saved : ""}</span>
      </StatusLine>
    </div>
  );
}
