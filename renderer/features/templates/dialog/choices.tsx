import { Select } from "antd";
import { ROLES, type Role } from "../../../../shared/domain/speech/speech.ts";
import { zh } from "../../../strings/zh.ts";
import { RoleBadge } from "../../../ui/role-badge.tsx";

/** A part of a speech to choose. */
export function RoleSelect({
  value,
  label,
  onChange,
}: {
  readonly value: Role;
  readonly label: string;
  readonly onChange: (role: Role) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      options={ROLES.map((role) => ({
        value: role,
        label: (
          <span className="role-option">
            <RoleBadge role={role} size="small" decorative />
            {zh.roles.names[role]}
          </span>
        ),
      }))}
      onChange={onChange}
    />
  );
}
