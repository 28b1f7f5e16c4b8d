import { ipcMain, type IpcMainInvokeEvent } from "electron";
import { isOwnPage } from "./app-url.ts";

/** Whether a message comes from the top frame of one of our own pages. */
export function isTrustedSender(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/** The only way the main process answers the page: the sender is checked before anything runs. */
export function handle(
  channel: string,
  answer: (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown,
): void {
  ipcMain.handle(channel, (event, ...values: unknown[]) => {
    if (!isTrustedSender(event.senderFrame)) throw new Error(`${channel}: untrusted sender`);
    return answer(event, ...values);
  });
}
