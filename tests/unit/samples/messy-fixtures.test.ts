import { readFileSync, readdirSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";

const folder = new URL("../../fixtures/messy/", import.meta.url);
/** Kinds of speeches in miniature. */
const kinds = new URL("../../fixtures/kinds/", import.meta.url);

/** Encodings that are not plain UTF-8, by fixture. */
const ENCODINGS: Readonly<Record<string, string>> = {
  "related-list-gbk": "gbk",
  "utf16-school": "utf16le",
};

const namesIn = (place: URL, ending: string) =>
  readdirSync(place)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
const names = namesIn(folder, ".txt");

/** Compares as the scoring of outlines does: NFKC, no white space. */
const squash = (text: string) => text.normalize("NFKC").replaceAll(/\s/gu, "");

const textOf = (place: URL, name: string) =>
  iconv
    .decode(readFileSync(new URL(`${name}.txt`, place)), ENCODINGS[name] ?? "utf8")
    .replaceAll("&nbsp;", " ");

describe("messy fixtures", () => {
  it("each have an outline, and each outline a text", () => {
    expect(namesIn(folder, ".outline")).toEqual(names);
    expect(namesIn(kinds, ".outline")).toEqual(namesIn(kinds, ".txt"));
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  it("keep their encodings", () => {
    const head = (name: string) => [...readFileSync(new URL(`${name}.txt`, folder)).subarray(0, 3)];
    expect(head("circled-skip-bom")).toEqual([0xef, 0xbb, 0xbf]);
    expect(head("utf16-school").slice(0, 2)).toEqual([0xff, 0xfe]);
    expect(() =>
      new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(new URL("related-list-gbk.txt", folder))),
    ).toThrow(/not valid/u);
  });

  it.each(names)("%s: every line of the outline stands in the text, headings in order", (name) => {
    const text = outlined(folder, name);
    expect(text.length).toBeGreaterThanOrEqual(600);
    expect(text.length).toBeLessThanOrEqual(1500);
    expect(headingsIn(folder, name).length).toBeGreaterThanOrEqual(3);
  });

  it.each(namesIn(kinds, ".txt"))("%s, in miniature, likewise", (name) => {
    expect(outlined(kinds, name).length).toBeLessThan(1200);
  });
});

const linesIn = (place: URL, name: string) =>
  readFileSync(new URL(`${name}.outline`, place), "utf8")
    .trimEnd()
    .split("\n");

const headingsIn = (place: URL, name: string) =>
  linesIn(place, name).flatMap((line) => /^[1-4] (?:\?|[a-z]+) (.+)$/u.exec(line)?.[1] ?? []);

/** Compares an outline with its text, a title of several readings with each of them; the text without white space. */
function outlined(place: URL, name: string): string {
  const text = squash(textOf(place, name));
  const lines = linesIn(place, name);
  const quoted = lines.flatMap((line) => /^(?:title|salutation|removed): (.+)$/u.exec(line)?.[1] ?? []);
  const headings = headingsIn(place, name);
  const noted = lines.filter((line) => /^(?:occasion|speaker|date): ./u.test(line));
  expect(quoted.length + headings.length + noted.length).toBe(lines.length);
  const readings = quoted.flatMap((line) => line.split("|"));
  expect(readings.filter((line) => !text.includes(squash(line)))).toEqual([]);
  expect(outOfOrder(text, headings)).toEqual([]);
  return text;
}

/** Headings that do not stand in the text behind the ones before them. */
function outOfOrder(text: string, headings: readonly string[]): string[] {
  let at = 0;
  return headings.filter((heading) => {
    const found = text.indexOf(squash(heading), at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}
