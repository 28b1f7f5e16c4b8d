import { homedir } from "node:os";
import { join } from "node:path";
import { app, dialog, session, type BrowserWindow } from "electron";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { startSupervisor, type BackendSupervisor } from "../common/backend-supervisor.ts";
import { parsePlace } from "../common/place.ts";
import { resolvePaths } from "../common/resolve-paths.ts";
import { declareAppScheme, serveAppScheme } from "./app-protocol.ts";
import { CHANNELS } from "./channels.ts";
import { answerDialogs } from "./dialogs.ts";
import { quitGracefully } from "./graceful-quit.ts";
import { handle } from "./handle.ts";
import { createMainWindow } from "./main-window.ts";
import { installMenu } from "./menu.ts";
import { connectPage } from "./page-port.ts";
import { denyPermissions, keepOffline, lockDownContents, turnOffSpellChecker } from "./security.ts";
import { claimSingleInstance } from "./single-instance.ts";
import { forkUtilityBackend } from "./utility-backend.ts";

/** The desktop program: each step is one small rule in a file of its own. Bundled to dist/electron beside the page. */
const bundle = import.meta.dirname;
const development = !app.isPackaged;
const asked = parsePlace(process.argv.slice(1));
/** The bundle lies two folders below what ships with the program. */
const place = { ...asked, resources: asked.resources ?? join(bundle, "..", "..") };
const { home } = resolvePaths(place, process.platform, process.env, homedir());
let window: BrowserWindow | null = null;

function explainAndQuit(error: unknown): void {
  const known = error instanceof AppError ? error : new AppError("internal");
  dialog.showErrorBox("案牍无法启动", errorMessage(known));
  app.exit(1);
}

function secure(): void {
  keepOffline(session.defaultSession, development);
  denyPermissions(session.defaultSession);
  turnOffSpellChecker(session.defaultSession);
}

function openWindow(backend: Promise<BackendSupervisor>): void {
  window = createMainWindow({ preload: join(bundle, "preload.cjs"), home });
  quitGracefully(app, window, async () => (await backend).close());
  window.on("closed", () => {
    window = null;
  });
}

declareAppScheme();
lockDownContents(app);
app.setName("案牍");
app.setPath("userData", join(home, "electron"));

async function run(): Promise<void> {
  await app.whenReady();
  const backend = startSupervisor(() => forkUtilityBackend(join(bundle, "backend.js"), place));
  backend.catch(explainAndQuit);
  secure();
  installMenu(development);
  serveAppScheme(session.defaultSession, join(bundle, "..", "renderer"));
  answerDialogs(() => backend);
  handle(CHANNELS.connect, async (event) => connectPage(await backend, event.sender));
  openWindow(backend);
}

if (claimSingleInstance(app, () => window)) void run();
else app.quit();
