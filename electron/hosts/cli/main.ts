import { enableCompileCache } from "node:module";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { COMPILE_CACHE } from "../common/compile-cache.ts";
import { UsageError } from "./usage-error.ts";

/** One command: its name, one line of usage, and its module, loaded only when asked for. */
interface Command {
  readonly usage: string;
  readonly load: () => Promise<{ run: (args: string[]) => Promise<void> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  parse: {
    usage: "parse 文件… [--json]    读出讲话的结构，不动文库",
    load: () => import("./parse-command.ts"),
  },
  import: {
    usage: "import 文件或文件夹… [--json]    导入素材库",
    load: () => import("./import-command.ts"),
  },
  search: {
    usage:
      "search 检索词 | --batch [--mode auto|exact|words|pattern|similar|heading] [--role 部分]… [--occasion 场合]… [--speaker 讲话人]… [--from 年] [--to 年] [--sort relevance|date|frequency] [--limit N] [--json]    检索词里也可写 角色: 年: 场合: 讲话人: 结构:动宾+动宾 标题字数:6-8",
    load: () => import("./search-command.ts"),
  },
  complete: {
    usage: "complete 光标前的文字 | --batch [--json]    接下来可能写什么",
    load: () => import("./complete-command.ts"),
  },
  suggest: {
    usage:
      "suggest [--role 部分] [--topic 主题] [--occasion 场合] [--draft 文件] [--limit N]    提纲、标题、段落和句式建议",
    load: () => import("./suggest-command.ts"),
  },
  watch: {
    usage: "watch [文件夹 | --inbox | --off] [--json]    案牍运行时自动导入一个文件夹里的新文件",
    load: () => import("./watch-command.ts"),
  },
  export: {
    usage: "export 文件 -o 输出.docx [--profile official|reading]    排成公文版式或领导版",
    load: () => import("./export-command.ts"),
  },
  stats: {
    usage: "stats [--json]    素材库里有些什么",
    load: () => import("./stats-command.ts"),
  },
  bench: {
    usage: "bench [--speeches N] [--json]    造一个 N 篇的库，量一遍快慢和大小",
    load: () => import("./bench-command.ts"),
  },
  serve: {
    usage: "serve [--port N]    不开窗口，打印地址，在浏览器里用案牍",
    load: () => import("./serve-command.ts"),
  },
};

function usage(): string {
  const lines = Object.values(COMMANDS).map((command) => `  andu ${command.usage}`);
  return ["用法：", ...lines].join("\n");
}

/** What parseArgs throws for options that a command does not have. */
function isWrongOption(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

async function main(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "-h") {
    console.log(usage());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(name === "" ? usage() : `没有「${name}」这条命令。\n${usage()}`);
    return 2;
  }
  try {
    const { run } = await command.load();
    await run(rest);
    return 0;
  } catch (error) {
    if (error instanceof UsageError || isWrongOption(error)) {
      console.error(
        `${error instanceof UsageError ? error.message : "没有这样的参数。"}\n用法：andu ${command.usage}`,
      );
      return 2;
    }
    if (error instanceof AppError) console.error(errorMessage(error));
    else console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

enableCompileCache(process.env.NODE_COMPILE_CACHE ?? COMPILE_CACHE);
process.exitCode = await main(process.argv.slice(2));
