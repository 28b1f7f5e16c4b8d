import type { Opened } from "./open-page.ts";

/** The one line that says where the page is; `reason` says why this host was taken, or is empty. */
export function describeOpened(opened: Opened, reason: string, origin: string, url: string): string {
  const because = reason === "" ? "" : `${reason}，`;
  if (opened.kind === "app") {
    return `${because}已用 ${opened.browser} 的独立窗口打开案牍（${origin}），关闭窗口或按 Ctrl+C 结束。`;
  }
  if (opened.kind === "default") {
    return `${because}已用默认浏览器打开案牍（${origin}），按 Ctrl+C 结束。`;
  }
  const lack = opened.display ? "没有找到可用的浏览器" : "没有图形界面";
  return `${because}${lack}，请在浏览器中打开 ${url} ，按 Ctrl+C 结束。`;
}
