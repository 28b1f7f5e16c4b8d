import { parseTemplateText } from "../../../../shared/domain/drafts/template-text.ts";
import type { DraftSlotKind } from "../../../../shared/domain/drafts/runs.ts";

/** What slots of a prompt are, by the prompt. */
export type PromptKinds = ReadonlyMap<string, DraftSlotKind>;

/** Prompts that say what they ask for; the first that fits. */
const TELLING: readonly (readonly [RegExp, DraftSlotKind])[] = [
  [/^(?:年份|本年|今年|当年|上年|去年|上一年|下年|明年|来年)$/u, "year"],
  [/(?:日期|月份|时间)$/u, "date"],
  [/(?:[省市县区镇村]|乡镇|街道)名$/u, "place"],
  [/(?:单位|部门|公司)(?:名称)?$/u, "org"],
  [/(?:姓名|讲话人)$/u, "person"],
  [/届次$/u, "session"],
  [/(?:数字|数量|个数|金额)$/u, "number"],
];

/** The kinds of all slots in template texts. */
export function promptKinds(templates: readonly string[]): PromptKinds {
  const slots = templates.flatMap((text) => parseTemplateText(text)).filter((run) => run.type === "slot");
  return new Map(slots.map(({ prompt, kind }) => [prompt, kind]));
}

/** Words in which slots are written 〔提示〕 as template text; `slotText` gives the words back. */
export function templateOf(words: string, kinds: PromptKinds): string {
  const plain = words.replaceAll("{", "｛").replaceAll("}", "｝").replaceAll("\n", " ");
  return plain.replaceAll(/〔([^〔〕]{1,40})〕/gu, (_whole, prompt: string) => {
    const kind = kinds.get(prompt) ?? TELLING.find(([form]) => form.test(prompt))?.[1] ?? "text";
    return `{${kind}:${prompt}}`;
  });
}
