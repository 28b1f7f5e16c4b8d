import { createHash } from "node:crypto";
import type { OwnTemplate } from "../../../shared/contract/methods/templates.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { TemplateType } from "../../../shared/domain/templates/vocabulary.ts";
import type { UserFrame, UserSection, UserSkeleton } from "../../../templates/user-schema.ts";

/** A template with its type, as it is stored and shared. */
export type TypedContent =
  | { readonly type: "section"; readonly content: UserSection }
  | { readonly type: "frame"; readonly content: UserFrame }
  | { readonly type: "skeleton"; readonly content: UserSkeleton };

/** What the page wrote, as it is stored. */
export function contentOf(template: OwnTemplate): TypedContent {
  if (template.type === "section") {
    const { type, ...content } = template;
    return { type, content };
  }
  if (template.type === "frame") {
    const { type, ...content } = template;
    return { type, content };
  }
  const { type, ...content } = template;
  const parts = content.parts.map((part) => ({
    ...part,
    heading: part.heading === "" ? null : part.heading,
  }));
  return { type, content: { ...content, parts } };
}

function wordsOf({ type, content }: TypedContent): string[] {
  if (type === "section") return [content.role, content.heading, content.text];
  if (type === "frame") return [content.role, content.text];
  const parts = content.parts.flatMap(({ role, heading, points }) => [
    role,
    heading ?? "",
    ...points.map((point) => point.heading),
  ]);
  return [content.occasion, ...parts];
}

/** Equal for templates that say the same, whatever their spacing, topic, occasions or name. */
export function contentHash(template: TypedContent): string {
  const words: [TemplateType, ...string[]] = [template.type, ...wordsOf(template)];
  const bare = words.map((word) => fold(word).replaceAll(/\s+/gu, ""));
  return createHash("sha256").update(bare.join("\n")).digest("hex");
}
