import { ROLES, type Role } from "../../shared/domain/speech/speech.ts";
import { zh } from "../strings/zh.ts";
import "./role-badge.css";
import "./role-bar.css";

/** How a speech divides into roles, as a thin bar; characters a role. */
export function RoleBar({ chars }: { readonly chars: Readonly<Partial<Record<Role, number>>> }) {
  const parts = ROLES.flatMap((role) => {
    const count = chars[role] ?? 0;
    return count > 0 ? [{ role, count }] : [];
  });
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const share = (count: number): number => Math.round((100 * count) / total);
  const label = parts
    .map(({ role, count }) => `${zh.roles.names[role]} ${share(count)}%`)
    .join(zh.common.comma);
  return (
    <div className="role-bar" role="img" aria-label={label} title={label}>
      {parts.map(({ role, count }) => (
        <span key={role} data-role={role} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
