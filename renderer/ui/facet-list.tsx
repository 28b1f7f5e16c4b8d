import { useState, type ReactNode } from "react";
import { zh } from "../strings/zh.ts";
import { TextButton } from "./text-button.tsx";
import "./facet-list.css";

interface FacetValue<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
  readonly mark?: ReactNode;
}

interface FacetListProps<T extends string> {
  readonly title: string;
  readonly values: readonly FacetValue<T>[];
  readonly chosen: readonly T[];
  readonly onToggle: (value: T) => void;
  /** How many to show before 更多. */
  readonly shown?: number;
}

/** The values of one facet with their counts; several may be chosen. Nothing where there is no value. */
export function FacetList<T extends string>({
  title,
  values,
  chosen,
  onToggle,
  shown = 8,
}: FacetListProps<T>) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const rest = values.length - shown;
  const visible =
    all || rest <= 1 ? values : values.filter((one, index) => index < shown || chosen.includes(one.value));
  return (
    <section className="facet">
      <h2>{title}</h2>
      <ul>
        {visible.map(({ value, label, count, mark }) => (
          <li key={value}>
            <button
              type="button"
              className="plain-button facet-item"
              aria-pressed={chosen.includes(value)}
              onClick={() => onToggle(value)}
            >
              {mark}
              <span title={label}>{label}</span>
              <small>{count.toLocaleString("zh-CN")}</small>
            </button>
          </li>
        ))}
      </ul>
      {rest > 1 && (
        <span className="facet-more">
          <TextButton quiet onClick={() => setAll(!all)}>
            {all ? zh.common.less : zh.common.more(rest)}
          </TextButton>
        </span>
      )}
    </section>
  );
}
