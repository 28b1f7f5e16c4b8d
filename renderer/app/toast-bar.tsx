import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { useEffect, useState } from "react";
import { zh } from "../strings/zh.ts";
import { onlyTells, useToasts, type Toast } from "./toasts.ts";
import "./toast-bar.css";

function ToastItem({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), toast.stay);
    return () => clearTimeout(timer);
  }, [held, toast, dismiss]);
  const { action } = toast;
  return (
    <div
      className="toast"
      data-kind={toast.kind}
      data-passive={onlyTells(toast)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {action && (
        <button
          type="button"
          className="plain-button toast-action"
          onClick={() => {
            dismiss(toast.id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="plain-button toast-close"
        aria-label={zh.common.close}
        onClick={() => dismiss(toast.id)}
      >
        <CloseOutlined aria-hidden />
      </button>
    </div>
  );
}

/** Notices and undo offers at the foot of the window, beside the text; pointing at one holds it. */
export function ToastBar() {
  const items = useToasts((state) => state.items);
  return (
    <div className="toast-bar" role="status" aria-live="polite" aria-label={zh.shell.notices}>
      {items.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
