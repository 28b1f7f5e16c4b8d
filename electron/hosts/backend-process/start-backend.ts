import { createBackend, type Backend, type BackendOptions } from "../../core/backend.ts";
import { errorShape } from "../../core/error-shape.ts";
import { createPorts } from "./create-ports.ts";
import { parsePlace } from "../common/place.ts";
import type { StartMessage } from "../common/host-message.ts";
import type { Port } from "../common/port.ts";
import { serveHost } from "./serve-host.ts";

/**
 * Opens the library named by `args` (`--home DIR`, `--library FILE`) and serves the host at `port`, which is told first
 * whether that went well. `holder` says who has the library then. Returns the backend, or null when it could not be opened.
 */
export function startBackend(
  args: readonly string[],
  holder: BackendOptions,
  port: Port,
  onClosed: () => void,
): Backend | null {
  const ports = createPorts(parsePlace(args));
  const tell = (message: StartMessage): void => port.postMessage(message);
  try {
    const backend = createBackend(ports, holder);
    serveHost(backend, port, onClosed);
    tell({ started: true });
    return backend;
  } catch (error) {
    const shape = errorShape(error, ports.paths.library);
    if (shape.code === "internal") ports.logger.error("the backend did not start", error);
    tell({ started: false, error: shape });
    return null;
  }
}
