import { describe, expect, it } from "vitest";
import { z } from "zod";
import { builtInFrames, builtInOccasions, builtInSections } from "../../../templates/built-in.ts";
import { frameSchema, occasionSchema, sectionTemplateSchema } from "../../../templates/schema.ts";
import { ROLES } from "../../../shared/domain/speech/speech.ts";

const SECTIONS_AT_LEAST = {
  opening: 8,
  review: 14,
  situation: 8,
  problems: 6,
  arrangements: 26,
  implementation: 14,
  closing: 6,
};

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe("built-in templates", () => {
  it("follow their schema", () => {
    expect(() => z.array(occasionSchema).parse(builtInOccasions)).not.toThrow();
    expect(() => z.array(sectionTemplateSchema).parse(builtInSections)).not.toThrow();
    expect(() => z.array(frameSchema).parse(builtInFrames)).not.toThrow();
  });

  it("have ids of their own", () => {
    expect(repeated(builtInOccasions.map(({ id }) => id))).toEqual([]);
    expect(repeated(builtInOccasions.flatMap(({ skeletons }) => skeletons.map(({ id }) => id)))).toEqual([]);
    expect(repeated(builtInSections.map(({ id }) => id))).toEqual([]);
    expect(repeated(builtInFrames.map(({ id }) => id))).toEqual([]);
    expect(repeated(builtInFrames.map(({ text }) => text))).toEqual([]);
  });

  it("name only occasions that exist", () => {
    const known = new Set(builtInOccasions.map(({ id }) => id));
    const unknown = builtInSections.flatMap(({ occasions }) => occasions).filter((id) => !known.has(id));
    expect(unknown).toEqual([]);
  });

  it("are as many as promised", () => {
    expect(builtInOccasions.length).toBeGreaterThanOrEqual(8);
    expect(builtInSections.length).toBeGreaterThanOrEqual(80);
    expect(builtInFrames.length).toBeGreaterThanOrEqual(140);
    const short = ROLES.filter(
      (role) => builtInSections.filter((section) => section.role === role).length < SECTIONS_AT_LEAST[role],
    );
    expect(short).toEqual([]);
  });

  it("open and close every occasion", () => {
    const served = (id: string, role: string): boolean =>
      builtInSections.some((section) => section.role === role && section.occasions.includes(id));
    const bare = builtInOccasions.filter(({ id }) => !served(id, "opening") || !served(id, "closing"));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it("have a section for every topic that a skeleton asks for", () => {
    const topics = new Set(builtInSections.map(({ topic }) => topic));
    const asked = builtInOccasions.flatMap(({ skeletons }) =>
      skeletons.flatMap(({ parts }) => parts.flatMap((part) => [part, ...part.points])),
    );
    const missing = asked.flatMap(({ topic }) => (topic && !topics.has(topic) ? [topic] : []));
    expect(missing).toEqual([]);
  });
});
