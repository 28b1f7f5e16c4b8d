import { rolesOf } from "../speech/roles.ts";
import type { Block } from "../speech/speech.ts";
import { plainForm } from "../text/plain.ts";
import { withSectionRole } from "./section-role.ts";

/** Gives the heading `blocks[at]`, and what below it had its role, the role that its words and place speak for. */
export function rolesOfNewHeading(blocks: readonly Block[], at: number, title: string): readonly Block[] {
  const inputs = blocks.map(({ level, text }) => ({ level, plain: plainForm(text) }));
  const role = rolesOf(inputs, plainForm(title))[at];
  return role ? withSectionRole(blocks, at, role) : blocks;
}
