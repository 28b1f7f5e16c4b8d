import type { ReactNode } from "react";
import "./status-line.css";

/** The quiet line at the foot of a view: what keys do at the left, figures at the right. */
export function StatusLine({
  hints,
  children,
}: {
  readonly hints: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <footer className="status-line">
      <div className="status-line-hints">{hints}</div>
      <div>{children}</div>
    </footer>
  );
}
