import type { Role } from "../../shared/domain/speech/speech.ts";
import { zh } from "../strings/zh.ts";
import "./role-badge.css";

interface RoleBadgeProps {
  readonly role: Role;
  readonly size?: "small" | "normal";
  /** Set where the role's name stands beside the badge, so that it is not read out twice. */
  readonly decorative?: boolean;
}

/** A role as a coloured square with its letter (开 顾 势 题 排 落 结). Any element with `data-role` gets `--role`. */
export function RoleBadge({ role, size = "normal", decorative = false }: RoleBadgeProps) {
  const name = zh.roles.names[role];
  return (
    <span
      className="role-badge"
      data-role={role}
      data-size={size}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name })}
    >
      {zh.roles.letters[role]}
    </span>
  );
}
