import { parseArgs } from "node:util";
import { createBackend } from "../../core/backend.ts";
import { createPorts } from "../backend-process/create-ports.ts";
import { UsageError } from "./usage-error.ts";

/** `watch`: says which folder is watched; with a folder, `--inbox` or `--off` changes that. The program takes the files up while it runs. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      inbox: { type: "boolean" },
      off: { type: "boolean" },
      library: { type: "string" },
      home: { type: "string" },
    },
  });
  const [folder, ...more] = positionals;
  const wishes = [folder !== undefined, values.inbox, values.off].filter(Boolean).length;
  if (more.length > 0 || wishes > 1) throw new UsageError("请只给出一个文件夹，或 --inbox、--off 之一。");
  const backend = createBackend(createPorts(values), { host: "cli" });
  try {
    const grant = (path: string): string => {
      try {
        return backend.files.grant(path);
      } catch {
        throw new Error(`没有「${path}」这个文件夹，请检查路径。`);
      }
    };
    if (folder !== undefined) await backend.call("watch.set", { on: true, folder: grant(folder) });
    if (values.inbox) await backend.call("watch.set", { on: true, folder: null });
    if (values.off) await backend.call("watch.set", { on: false });
    const { on, folder: watched } = await backend.call("watch.status", {});
    if (values.json) console.log(JSON.stringify({ on, folder: watched }));
    else console.log(on ? `案牍运行时自动导入这个文件夹里的新文件：${watched}` : "没有开启自动导入。");
  } finally {
    await backend.close();
  }
}
