import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadNodejieba, loadNodeRsJieba, loadTokenizer } from "../../../electron/core/indexing/tokenizer.ts";

const SENTENCE = "全县经济工作会议，狠抓落实。";
const compiled = existsSync(
  new URL("../../../node_modules/nodejieba/build/Release/nodejieba.node", import.meta.url),
);

describe("words", () => {
  it("are cut by the prebuilt tokenizer, which says what it is", async () => {
    const { name, cut } = await loadNodeRsJieba();
    expect(name).toMatch(/^node-rs-jieba \d+\.\d+\.\d+$/u);
    expect(cut(SENTENCE).join("")).toBe(SENTENCE);
    expect(cut(SENTENCE)).toEqual(expect.arrayContaining(["经济", "会议", "狠抓落实"]));
  });

  it.skipIf(!compiled)(
    `are cut by the compiled tokenizer${compiled ? "" : " (skipped: nodejieba is not built here)"}`,
    async () => {
      const { name, cut } = await loadNodejieba();
      expect(name).toMatch(/^nodejieba \d+\.\d+\.\d+$/u);
      expect(cut(SENTENCE).join("")).toBe(SENTENCE);
      expect(cut(SENTENCE)).toEqual(expect.arrayContaining(["经济", "会议", "狠抓落实"]));
    },
  );

  it("are cut by the compiled one where it is there, else by the prebuilt one", async () => {
    const { name } = await loadTokenizer();
    expect(name.split(" ")[0]).toBe(compiled ? "nodejieba" : "node-rs-jieba");
  });
});
