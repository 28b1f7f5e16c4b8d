import type { ReactNode } from "react";
import "./empty-state.css";

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do now. */
  readonly text?: ReactNode;
  readonly children?: ReactNode;
}

/** Stands where a list has nothing to show; `children` are the ways out. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon !== undefined && (
        <div className="empty-state-icon" aria-hidden>
          {icon}
        </div>
      )}
      <p className="empty-state-title">{title}</p>
      {text !== undefined && <p className="empty-state-text">{text}</p>}
      {children !== undefined && <div className="empty-state-actions">{children}</div>}
    </div>
  );
}
