import type { OwnTemplate } from "../../../../shared/contract/methods/templates.ts";
import { zh } from "../../../strings/zh.ts";

const text = zh.templates;

/** What still has to be written before a template can be saved; null where nothing has. */
export function missingIn(template: OwnTemplate): string | null {
  if (template.type === "section") return template.heading && template.text ? null : text.missing;
  if (template.type === "frame") return template.text ? null : text.missingFrame;
  const { occasion, name, description, parts } = template;
  const named = [occasion, name, description].every((words) => words.trim() !== "");
  if (!named || parts.length === 0) return text.missingSkeleton;
  return parts.some(({ points }) => points.some(({ heading }) => heading === "")) ? text.missingPoint : null;
}
