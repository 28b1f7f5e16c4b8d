// Run by library-lock.test.ts as a process of its own: holds the lock of the library named by its argument until it is killed.
import { acquireLibraryLock } from "../../../electron/core/store/library-lock.ts";

acquireLibraryLock(process.argv[2] ?? "", {
  host: "desktop",
  pid: process.pid,
  address: null,
  since: Date.now(),
});
process.send?.("held");
process.on("disconnect", () => process.exit());
