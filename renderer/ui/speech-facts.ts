import { zh } from "../strings/zh.ts";

interface Facts {
  readonly post?: string | null;
  readonly name?: string | null;
  readonly date: string | null;
  readonly occasion?: string | null;
  readonly chars?: number | undefined;
}

/** What is known of a speech in one line: 县长 周明远 · 2024年7月12日 · 经济工作会 · 5,830 字. */
export function speechFacts({ post, name, date, occasion, chars }: Facts): string {
  return [
    [post, name].filter(Boolean).join(" "),
    date ? zh.common.date(date) : "",
    occasion ?? "",
    chars === undefined ? "" : zh.common.chars(chars),
  ]
    .filter(Boolean)
    .join(zh.common.dot);
}
