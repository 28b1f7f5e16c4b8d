import { zh } from "../strings/zh.ts";
import { note, noteError } from "./toasts.ts";

/** Puts text on the clipboard and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    note(zh.common.copied);
  } catch (error) {
    noteError(error);
  }
}
