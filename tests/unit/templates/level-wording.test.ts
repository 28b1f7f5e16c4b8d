import { describe, expect, it } from "vitest";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import { LEVEL_WORDING } from "../../../templates/level-wording.ts";
import { allTexts } from "./built-in-texts.ts";

describe("wording by level", () => {
  it("serves slots that the built-in texts really have", () => {
    const keys = new Set(
      allTexts().flatMap(({ text }) =>
        parseTemplateText(text).flatMap((run) => (run.type === "slot" ? [run.key] : [])),
      ),
    );
    for (const wording of Object.values(LEVEL_WORDING))
      expect(Object.keys(wording).filter((key) => !keys.has(key))).toEqual([]);
  });

  it("is what the prompts say for a county", () => {
    for (const [key, value] of Object.entries(LEVEL_WORDING.county)) expect(key.split(":")[1]).toBe(value);
  });
});
