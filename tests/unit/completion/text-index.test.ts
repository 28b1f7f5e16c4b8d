import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { symbolsOf } from "../../../shared/domain/completion/symbols-of.ts";
import { FIGURE } from "../../../shared/domain/completion/symbols.ts";
import {
  blankAt,
  buildTextIndex,
  documentAt,
  documentsOf,
  findRange,
  type TextIndex,
} from "../../../shared/domain/completion/text-index.ts";

const FIGURE_CHAR = String.fromCharCode(FIGURE);

/** A code for each figure, as many different ones as there are. */
const blanksIn = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text)
      .filter((char) => char === FIGURE_CHAR)
      .keys(),
  );

function indexOf(texts: readonly string[]): TextIndex {
  const work = buildTextIndex(
    texts.map((text, id) => ({ id: id + 100, symbols: symbolsOf(text), blanks: blanksIn(text) })),
  );
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const texts = array(string({ unit: constantFrom("发", "展", "新", "，", FIGURE_CHAR), maxLength: 60 }), {
  minLength: 1,
  maxLength: 8,
});

describe("text index", () => {
  it("finds every place of every part, and no other", () => {
    assert(
      property(
        texts,
        string({ unit: constantFrom("发", "展", "新"), minLength: 1, maxLength: 5 }),
        (all, part) => {
          const index = indexOf(all);
          const [low, high] = findRange(index, symbolsOf(part), 0, part.length);
          const found = Array.from(index.suffixes.subarray(low, high)).toSorted((a, b) => a - b);
          const whole = all.map((text) => `${text}\n`).join("");
          const places = Array.from(whole, (_, at) => at).filter((at) => whole.startsWith(part, at));
          expect(found).toEqual(places);
          const first = findRange(index, symbolsOf(part), 0, 1);
          const [from, to] = findRange(index, symbolsOf(part), 0, part.length, first);
          expect(to > from ? [from, to] : []).toEqual(high > low ? [low, high] : []);
        },
      ),
    );
  });

  it("knows what each figure stood for, and of other places that they are none", () => {
    assert(
      property(texts, (all) => {
        const index = indexOf(all);
        const codes = Array.from(index.text, (_, place) => blankAt(index, place));
        const expected = all.flatMap((text) => {
          let code = 0;
          return [...Array.from(text, (char) => (char === FIGURE_CHAR ? code++ : null)), null];
        });
        expect(codes).toEqual(expected);
      }),
    );
  });

  it("knows the document of a place and gives documents back", () => {
    assert(
      property(texts, (all) => {
        const index = indexOf(all);
        const back = documentsOf(index);
        expect(back.map(({ symbols }) => String.fromCharCode(...symbols))).toEqual(all);
        expect(back.map(({ blanks }) => Array.from(blanks))).toEqual(
          all.map((text) => Array.from(blanksIn(text))),
        );
        for (const [position, start] of index.starts.entries())
          expect(documentAt(index, start)).toBe(position);
      }),
    );
  });
});
