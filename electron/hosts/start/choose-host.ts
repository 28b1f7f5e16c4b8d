export type Choice =
  | { readonly host: "electron"; readonly binary: string }
  /** `reason` is the beginning of a Chinese sentence, or empty when the user asked for it. */
  | { readonly host: "loopback"; readonly reason: string };

export interface Situation {
  /** The user asked for the browser. */
  readonly browser: boolean;
  readonly display: boolean;
  /** Electron's program, or null while it is not there. */
  readonly binary: () => string | null;
  /** The npm package is installed and fetching is not forbidden. */
  readonly mayFetch: boolean;
  readonly sourceAnswers: () => Promise<boolean>;
  readonly fetch: () => Promise<boolean>;
}

/** Electron if its program is there or can be fetched, else the loopback host, and why. */
export async function chooseHost(situation: Situation): Promise<Choice> {
  if (situation.browser) return { host: "loopback", reason: "" };
  if (!situation.display) return { host: "loopback", reason: "" };
  const binary = situation.binary();
  if (binary !== null) return { host: "electron", binary };
  if (!situation.mayFetch) return { host: "loopback", reason: "没有安装 Electron" };
  if (!(await situation.sourceAnswers())) {
    return { host: "loopback", reason: "没有安装 Electron，下载源也连接不上" };
  }
  const fetched = (await situation.fetch()) ? situation.binary() : null;
  return fetched === null
    ? { host: "loopback", reason: "Electron 没有下载成功" }
    : { host: "electron", binary: fetched };
}
