import { parseArgs } from "node:util";
import type { BackendOptions } from "../../core/backend.ts";
import { processPort } from "./process-port.ts";
import { startBackend } from "./start-backend.ts";

/** The backend as a plain child process over Node's channel (serialization: advanced). */

// Ctrl+C goes to every process of the terminal; the host decides what happens then.
process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);

const args = process.argv.slice(2);
const { values } = parseArgs({ args, options: { address: { type: "string" } }, strict: false });
const holder: BackendOptions = {
  host: "loopback",
  ...(typeof values.address === "string" && { address: values.address }),
};
const backend = startBackend(args, holder, processPort(), () => process.disconnect());

async function endAlone(): Promise<void> {
  await backend?.close();
  process.exit(0);
}

// The host is gone without a word: keep what is saved, close the library.
process.on("disconnect", () => void endAlone());
process.on("SIGTERM", () => void endAlone());
if (!backend) process.disconnect();
