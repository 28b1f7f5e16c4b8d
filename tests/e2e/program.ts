import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

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
  /** Resolves when the program has hardly used the processor for some seconds: what it does while idle is done. Linux only. */
  readonly atRest: () => Promise<void>;
}

export function temporaryHome(): string {
  return mkdtempSync(join(tmpdir(), "andu-e2e-"));
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

/** What /proc tells of a process from its state on; empty where it is gone. */
function statOf(pid: number | string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** Process ids of the program's own children, from /proc. */
function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => Number(statOf(name)[1]) === parent)
    .map(Number);
}

/** Hundredths of a second that a program's processes have had of the processor. */
function usedBy(parent: number): number {
  return [parent, ...childrenOf(parent)]
    .map(statOf)
    .reduce((sum, stat) => sum + Number(stat[11] ?? 0) + Number(stat[12] ?? 0), 0);
}

/** Longer than anything waits before it begins to work by itself. */
const REST_MS = 5000;
const HARDLY = 10;

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
    async atRest() {
      for (let before = -HARDLY; ;) {
        const now = usedBy(pid);
        if (now - before < HARDLY) return;
        before = now;
        await delay(REST_MS);
      }
    },
  };
}
