import { dressText } from "../drafts/dress.ts";
import type { Run, RunBlock, SlotRun } from "../drafts/runs.ts";
import { formatTemplateText } from "../drafts/template-text.ts";
import type { Gazetteer } from "../speech/gazetteer.ts";
import { plainForm } from "../text/plain.ts";

export interface TemplateDressing {
  readonly gazetteer: Gazetteer;
  /** Prompts for the user's own names, e.g. 云溪县 → 县名; they become slots like all others. */
  readonly prompts: ReadonlyMap<string, string>;
}

/**
 * Slots of one key keep one prompt; another key that asks for the same gets a number behind it (数量2), since slots of a
 * template that ask for the same are filled together.
 */
function namer(): (key: string, kind: string, prompt: string) => string {
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  return (key, kind, prompt) => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (taken.get(`${kind}:${prompt}`) ?? 0) + 1;
    taken.set(`${kind}:${prompt}`, count);
    const name = count === 1 ? prompt : `${prompt}${count}`;
    names.set(key, name);
    return name;
  };
}

/** Makes texts of one section into template text: names, years and figures become slots, what was filled in is open again. */
export function templateWriter({ gazetteer, prompts }: TemplateDressing): (runs: readonly Run[]) => string {
  const name = namer();
  const open = (run: SlotRun, value: string): Run => {
    // An own name is one and the same wherever it stands.
    const prompt = prompts.get(plainForm(value)) ?? name(run.key, run.kind, run.prompt);
    return { ...run, prompt, value: null };
  };
  const dressed = (text: string): Run[] => {
    const values: string[] = [];
    const fill = (part: { readonly text: string }): null => {
      values.push(part.text);
      return null;
    };
    return dressText(text, { ownNames: [], gazetteer, fill }).map((run) =>
      run.type === "slot" ? open(run, values.shift() ?? "") : run,
    );
  };
  return (runs) =>
    formatTemplateText(
      runs.flatMap((run) => (run.type === "slot" ? [open(run, run.value ?? "")] : dressed(run.text))),
    );
}

/** Whether a line ends a sentence of its own. */
const ENDED = /[。！？；：…]$/u;

/** Blocks below a section's heading as paragraphs; a heading among them leads the paragraph that follows it. */
export function bodyLines(blocks: readonly RunBlock[], write: (runs: readonly Run[]) => string): string[] {
  const lines: string[] = [];
  let lead = "";
  for (const { type, runs } of blocks) {
    const line = write(runs).trim();
    if (line === "") continue;
    if (type === "heading") {
      if (lead !== "") lines.push(lead);
      lead = ENDED.test(line) ? line : `${line}。`;
    } else {
      lines.push(lead + line);
      lead = "";
    }
  }
  return lead === "" ? lines : [...lines, lead];
}
