import * as fc from "fast-check";
import { expect, it } from "vitest";
import { plainForm } from "../../../shared/domain/text/plain.ts";

it("brings signs, digits and traditional characters to one form", () => {
  expect(plainForm("（一）會議：２０２４年，「強」——")).toBe("(一)会议:2024年,“强”--");
});

it("keeps every offset", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(plainForm(text)).toHaveLength(text.length);
    }),
  );
});
