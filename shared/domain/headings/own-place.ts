import { plainForm } from "../text/plain.ts";

const KIND = /[省市县区州旗镇乡村]$/u;

/** Whether a place is one of the user's own, in full or in short (云岭 of 云岭县). */
export function isOwnPlace(name: string, ownNames: readonly string[]): boolean {
  const short = plainForm(name).replace(KIND, "");
  return ownNames.some((own) => own !== "" && plainForm(own).replace(KIND, "") === short);
}
