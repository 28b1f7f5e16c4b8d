import { useSyncExternalStore } from "react";
import { errorMessage } from "../../shared/contract/error-messages.ts";
import { zh } from "../strings/zh.ts";
import { useApi } from "./api-context.tsx";
import "./connection-banner.css";

/** Says so when the backend is being restarted, or will not come back. */
export function ConnectionBanner() {
  const { connection } = useApi();
  const state = useSyncExternalStore(connection.subscribe, connection.current);
  if (state.status === "ready") return null;
  return (
    <div className="connection-banner" data-status={state.status} role="alert">
      {state.status === "restarting" ? zh.shell.restarting : errorMessage(state.error)}
      {state.status === "gone" && (
        <button type="button" className="plain-button" onClick={() => window.location.reload()}>
          {zh.shell.reload}
        </button>
      )}
    </div>
  );
}
