import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/u;

/** The whole program as a user starts it, without a display, with a data folder of its own. */
export interface Program {
  readonly home: string;
  /** The address with its one-time token. */
  readonly url: string;
  /** All that was printed so far. */
  readonly output: () => string;
  /** What Ctrl+C does. Resolves with the exit code. */
  readonly interrupt: () => Promise<number | null>;
  /** SIGKILL to every process of the program: nobody gets a chance to save. */
  readonly killAll: () => Promise<void>;
  /** SIGKILL to the backend process alone. */
  readonly killBackend: () => void;
}

export function temporaryHome(): string {
  return mkdtempSync(join(tmpdir(), "andu-e2e-"));
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

/** Process ids of the program's own children, from /proc. */
function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = ADDRESS.exec(output());
      if (found) resolve(found[0]);
    };
    child.stdout?.on("data", look);
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${output()}`)));
  });
}

/**
 * Starts `npm start`'s program with no display; resolves when it has printed its address. `wrapper` is a command that runs
 * another, such as a tracer.
 */
export async function startProgram(home: string, wrapper: readonly string[] = []): Promise<Program> {
  const env = { ...process.env };
  delete env.DISPLAY;
  delete env.WAYLAND_DISPLAY;
  const [tracer, ...traced] = wrapper;
  const program = ["electron/hosts/start/main.ts", "--home", home];
  const args = tracer === undefined ? program : [...traced, process.execPath, ...program];
  const child = spawn(tracer ?? process.execPath, args, {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const collect = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const url = await addressOf(child, () => text);
  const pid = child.pid ?? 0;
  return {
    home,
    url,
    output: () => text,
    async interrupt() {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      const [code] = await ended;
      return code as number | null;
    },
    async killAll() {
      const ended = once(child, "exit");
      const children = childrenOf(pid);
      child.kill("SIGKILL");
      for (const one of children) process.kill(one, "SIGKILL");
      await ended;
    },
    killBackend() {
      for (const one of childrenOf(pid)) process.kill(one, "SIGKILL");
    },
  };
}
