// Gives a worker thread what Electron gives a utility process: process.parentPort, so that the bundled backend can be
// run by Node alone.
import { parentPort } from "node:worker_threads";

Object.defineProperty(process, "parentPort", {
  value: {
    postMessage: (message) => parentPort.postMessage(message),
    on: (name, listener) => parentPort.on(name, (data) => listener({ data, ports: [] })),
  },
});
