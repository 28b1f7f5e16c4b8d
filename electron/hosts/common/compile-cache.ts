import { fileURLToPath } from "node:url";

/** Where Node keeps what it compiled: a process is up in half the time. A folder that cannot be written does no harm. */
export const COMPILE_CACHE = fileURLToPath(new URL("../../../node_modules/.cache/andu", import.meta.url));
