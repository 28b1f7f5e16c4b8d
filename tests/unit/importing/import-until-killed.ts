import { join } from "node:path";
import { createBackend } from "../../../electron/core/backend.ts";
import { createPorts } from "../../../electron/hosts/backend-process/create-ports.ts";

/** Run as a process of its own: imports the folder `in` of a home and says so when five files are done; killed by the test. */
const [, , home = ""] = process.argv;
const backend = createBackend(createPorts({ home }));
backend.subscribe(({ event, payload }) => {
  if (event === "import.progress" && payload.done >= 5) process.stdout.write("begun\n");
});
await backend.call("import.start", { tokens: [backend.files.grant(join(home, "in"))] });
