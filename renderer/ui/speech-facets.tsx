import { LEVELS, ROLES, type Role, type SpeechLevel } from "../../shared/domain/speech/speech.ts";
import { zh } from "../strings/zh.ts";
import { FacetList } from "./facet-list.tsx";
import { RoleBadge } from "./role-badge.tsx";

interface SpeechFacetProps<T extends string> {
  readonly title: string;
  /** Undefined while they are on their way. */
  readonly counts: readonly { readonly value: string; readonly count: number }[] | undefined;
  readonly chosen: readonly T[];
  readonly onToggle: (value: T) => void;
}

interface RoleFacetProps extends SpeechFacetProps<Role> {
  /** The most frequent first, not in the order of a speech. */
  readonly mostFirst?: boolean;
}

/** The roles that occur, each with its badge. */
export function RoleFacet({ title, counts, chosen, onToggle, mostFirst = false }: RoleFacetProps) {
  const found = new Map(counts?.map(({ value, count }) => [value, count]));
  const values = ROLES.filter((role) => found.has(role)).map((role) => ({
    value: role,
    label: zh.roles.names[role],
    count: found.get(role) ?? 0,
    mark: <RoleBadge role={role} decorative />,
  }));
  const ordered = mostFirst ? values.toSorted((a, b) => b.count - a.count) : values;
  return <FacetList title={title} values={ordered} chosen={chosen} onToggle={onToggle} />;
}

/** What the speeches were given for, from the town up. */
export function LevelFacet({ title, counts, chosen, onToggle }: SpeechFacetProps<SpeechLevel>) {
  const found = new Map(counts?.map(({ value, count }) => [value, count]));
  const values = LEVELS.filter((level) => found.has(level)).map((level) => ({
    value: level,
    label: zh.roles.levels[level],
    count: found.get(level) ?? 0,
  }));
  return <FacetList title={title} values={values} chosen={chosen} onToggle={onToggle} />;
}
