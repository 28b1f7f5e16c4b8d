import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../electron/core/importing/decode-text.ts";
import { loadGazetteer } from "../../../electron/core/importing/gazetteer.ts";

const simplified = "同志们：这次会议的主要任务是总结去年的工作，安排今年的任务。我们要抓好落实。";
const traditional = "同志們：這次會議的主要任務是總結去年的工作，安排今年的任務。我們要抓好落實。";

describe("decodeText", () => {
  it.each([
    ["utf-8", simplified, "utf-8", {}],
    ["utf-8", simplified, "utf-8", { addBOM: true }],
    ["gb18030", simplified, "gb18030", {}],
    ["gbk", traditional, "gb18030", {}],
    ["big5", traditional, "big5", {}],
    ["utf-16le", simplified, "utf-16le", { addBOM: true }],
    ["utf-16be", simplified, "utf-16be", { addBOM: true }],
    ["utf-16le", simplified, "utf-16le", { addBOM: false }],
  ])("reads %s", (encoding, text, expected, options) => {
    expect(decodeText(iconv.encode(text, encoding, options))).toEqual({ text, encoding: expected });
  });

  it("never throws", () => {
    expect(decodeText(new Uint8Array()).text).toBe("");
    expect(decodeText(new Uint8Array([0xff, 0x00, 0x81, 0xfe, 0x80])).text.length).toBeGreaterThan(0);
  });
});

describe("the gazetteer of the package", () => {
  it("knows provinces and cities by both forms and counties by their full names", () => {
    const { match } = loadGazetteer();
    expect(match("到北京市去", 1)).toBe(3);
    expect(match("河南省南阳市", 0)).toBe(3);
    expect(match("南阳的", 0)).toBe(2);
    expect(match("淅川县", 0)).toBe(3);
    expect(match("创新平台", 1)).toBe(0);
  });
});
