import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packText, unpackText } from "../../../electron/core/indexing/packed-text.ts";

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (unit) => unit.charCodeAt(0));

describe("packed texts", () => {
  it("come back unit by unit, whatever they are", () => {
    const units = fc.uint16Array({ maxLength: 400 });
    const comesBack = (given: Uint16Array): void => {
      expect(unpackText(packText(given))).toEqual(given);
    };
    fc.assert(fc.property(units, comesBack));
  });

  it("come back for every unit there is", () => {
    const all = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
    expect(unpackText(packText(all))).toEqual(all);
  });

  it("take less than two bytes a character of the genre, and three of rare ones", () => {
    const common = unitsOf("同志们,今天我们召开全县经济工作会议,主要任务是总结工作、部署任务。\0");
    expect(packText(common).length - 4).toBeLessThan(common.length * 1.6);
    expect(packText(Uint16Array.of(0xd800, 0xac00)).length - 4).toBe(6);
  });

  it("are read out of a larger buffer", () => {
    const packed = packText(unitsOf("抓好落实\0"));
    const within = new Uint8Array(packed.length + 3);
    within.set(packed, 3);
    expect(unpackText(within.subarray(3))).toEqual(unitsOf("抓好落实\0"));
  });
});
