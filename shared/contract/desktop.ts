/** What a host with a window of its own can do for the page beyond the backend; in a browser it is absent. */
export interface DesktopBridge {
  /** Asks for files or a folder; returns tokens for import.start, empty when the user backs out. */
  readonly chooseFiles: () => Promise<readonly string[]>;
  readonly chooseFolder: () => Promise<readonly string[]>;
  /** Asks where to save what a download token stands for; the path's last part, or null when the user backs out. */
  readonly saveFile: (token: string, name: string) => Promise<{ readonly name: string } | null>;
  /** Shows the file that was saved last in the system's file manager. */
  readonly showSaved: () => Promise<void>;
  readonly print: () => Promise<void>;
  /** `save` runs before the window closes; the host waits for it, a few seconds at most. */
  readonly onFlush: (save: () => Promise<void>) => void;
}

export interface Capabilities {
  readonly host: "desktop" | "loopback";
  readonly desktop: DesktopBridge | null;
}

/** The window message by which the preload hands the page its port to the backend. */
export const PORT_MESSAGE = "andu:port";
