import type { ReactNode } from "react";

/** A titled sheet of settings. */
export function SettingsGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-group">
      <h2>{title}</h2>
      <div className="settings-sheet">{children}</div>
    </section>
  );
}

interface SettingsRowProps {
  readonly label: ReactNode;
  readonly text?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: what it is at the left, its control at the right. */
export function SettingsRow({ label, text, children }: SettingsRowProps) {
  return (
    <div className="settings-row">
      <div>
        <p>{label}</p>
        {text !== undefined && <small>{text}</small>}
      </div>
      <div className="settings-control">{children}</div>
    </div>
  );
}
