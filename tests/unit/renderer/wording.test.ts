import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { zh } from "../../../renderer/strings/zh.ts";

const root = fileURLToPath(new URL("../../../renderer/", import.meta.url));
const components = globSync("**/*.tsx", { cwd: root });

/** Source without comments; good enough for our own code, which has no // in strings. */
const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");

describe("components", () => {
  it("are there", () => expect(components.length).toBeGreaterThan(40));

  it.each(components)("%s holds no Chinese of its own", (file) => {
    expect(withoutComments(readFileSync(root + file, "utf8"))).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("amounts", () => {
  it("are given in 万 from ten thousand on", () => {
    expect(zh.common.charsShort(980)).toBe("980 字");
    expect(zh.common.charsShort(9999)).toBe("9,999 字");
    expect(zh.common.charsShort(134_268)).toBe("13.4 万字");
    expect(zh.common.charsShort(7_420_000)).toBe("742 万字");
  });

  it("of bytes are short", () => {
    expect(zh.settings.bytes(0)).toBe("1 KB");
    expect(zh.settings.bytes(1_782_579)).toBe("1.7 MB");
    expect(zh.settings.bytes(3_221_225_472)).toBe("3.0 GB");
  });
});

describe("times", () => {
  const now = new Date(2026, 3, 18, 10, 0).getTime();
  it.each([
    [new Date(2026, 3, 18, 9, 5), "今天 9:05"],
    [new Date(2026, 3, 17, 23, 59), "昨天 23:59"],
    [new Date(2026, 3, 14, 8, 0), "4 天前"],
    [new Date(2026, 1, 1, 8, 0), "2月1日"],
    [new Date(2025, 11, 30, 8, 0), "2025年12月30日"],
  ])("%s is %s", (then, words) => expect(zh.home.ago(then.getTime(), now)).toBe(words));
});
