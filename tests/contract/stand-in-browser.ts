import { openClientAt } from "./loopback-rig.ts";

/** What an app-like window does, without a window: opens the address, makes a call, is closed. */
const address = process.argv.find((argument) => argument.startsWith("--app="))?.slice("--app=".length) ?? "";
const client = await openClientAt(address);
await client.call("settings.get", {});
client.close();
