import type { ShowProgress } from "./fetch-electron.ts";

const STEP = 0.1;

/** Progress in one line that is written over on a terminal, and every tenth as a line of its own elsewhere. */
export function progressLine(label: string, stream: NodeJS.WriteStream): ShowProgress {
  let shown = -1;
  return (ratio) => {
    const percent = Math.round(ratio * 100);
    const due = stream.isTTY ? percent > shown : ratio >= 1 ? shown < 100 : percent >= shown + STEP * 100;
    if (!due) return;
    shown = percent;
    stream.write(
      stream.isTTY ? `\r${label} ${percent}%${percent === 100 ? "\n" : ""}` : `${label} ${percent}%\n`,
    );
  };
}
