import { homedir } from "node:os";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Paths } from "../../core/ports.ts";
import { startSupervisor, type BackendSupervisor } from "../common/backend-supervisor.ts";
import { forkBackend } from "../common/fork-backend.ts";
import type { Place } from "../common/place.ts";
import { resolvePaths } from "../common/resolve-paths.ts";
import { openDefaultBrowser } from "./default-browser.ts";
import { describeOpened } from "./describe-opened.ts";
import { newInstanceSecret, writeInstance } from "./instance-file.ts";
import { joinStarting } from "./join-running.ts";
import { listenOnLoopback } from "./listen.ts";
import { openPage, type Opened } from "./open-page.ts";
import { serveLoopback, type LoopbackServer } from "./server.ts";
import { whenSignalled } from "./when-signalled.ts";
import { pagesGone, watchWindow } from "./window-watch.ts";

const FLUSH_MS = 3000;

export interface LoopbackRun {
  readonly place: Place;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether to open a window, or only to print the address. */
  readonly window: boolean;
  /** Why this host was taken, as the beginning of a Chinese sentence; may be empty. */
  readonly reason: string;
  /** The folder of the built page. */
  readonly pageRoot: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** Waits until the user ends the program, by a signal or by closing its window. */
async function untilEnd(run: LoopbackRun, server: LoopbackServer, opened: Opened): Promise<void> {
  const signalled = whenSignalled();
  if (opened.kind !== "app") return signalled;
  const watched = watchWindow({
    exited: opened.window.exited,
    pages: server.pages,
    browserStays: process.platform === "darwin",
  });
  const why = await Promise.race([signalled, watched]);
  if (why !== "failed") return undefined;
  const url = server.issueUrl();
  const shown = await openDefaultBrowser(url);
  const fallback: Opened = shown ? { kind: "default" } : { kind: "none", display: true };
  run.print(describeOpened(fallback, `${opened.browser} 没有打开窗口`, server.origin, url));
  return signalled;
}

/** Pages save and hang up, the library is closed, the window goes. */
async function end(supervisor: BackendSupervisor, server: LoopbackServer, opened: Opened): Promise<void> {
  supervisor.emit({ event: "app.closing", payload: {} });
  await pagesGone(server.pages, FLUSH_MS);
  await server.close();
  await supervisor.close();
  if (opened.kind === "app") opened.window.close();
}

/** Why the program cannot start; a library that another window has open is opened there instead. */
async function explain(run: LoopbackRun, paths: Paths, error: unknown): Promise<number> {
  const known = error instanceof AppError ? error : new AppError("internal", {}, { cause: error });
  if (known.code === "library-locked" && (await joinStarting(paths, run.window, run.print))) return 0;
  run.printError(errorMessage(known));
  return 1;
}

/** The loopback host from start to end. Resolves with the exit code. */
export async function runLoopback(run: LoopbackRun): Promise<number> {
  const paths = resolvePaths(run.place, process.platform, process.env, homedir());
  const listener = await listenOnLoopback(run.port).catch(() => null);
  if (!listener) {
    run.printError(`端口 ${run.port} 不能使用，它可能已被别的程序占用；请换一个端口，或不指定端口。`);
    return 1;
  }
  let supervisor: BackendSupervisor;
  try {
    supervisor = await startSupervisor(() => forkBackend(run.place, listener.origin));
  } catch (error) {
    await listener.close();
    return explain(run, paths, error);
  }
  const secret = newInstanceSecret();
  const server = serveLoopback(listener, {
    target: supervisor,
    pageRoot: run.pageRoot,
    instanceSecret: secret,
  });
  const forget = writeInstance(paths.library, { pid: process.pid, origin: server.origin, secret });
  const url = server.issueUrl();
  const opened: Opened = run.window ? await openPage(url, paths.home) : { kind: "none", display: true };
  run.print(run.window ? describeOpened(opened, run.reason, server.origin, url) : url);
  await untilEnd(run, server, opened);
  forget();
  await end(supervisor, server, opened);
  return 0;
}
