/** A word of a text with its part of speech, as a dictionary tells it (tags in the manner of ICTCLAS: v, vn, n, ns …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

export interface WordClass {
  /** As written in a query, without the brackets. */
  readonly name: string;
  readonly chinese: string;
  readonly matches: (tag: string) => boolean;
}

const beginsWith =
  (...starts: readonly string[]) =>
  (tag: string): boolean =>
    starts.some((start) => tag.startsWith(start));

/** vn (建设, 发展) is a verb that serves as a noun, an and ad likewise: they count as both. */
const WORD_CLASSES: readonly WordClass[] = [
  { name: "v", chinese: "动词", matches: beginsWith("v") },
  { name: "n", chinese: "名词", matches: (tag) => beginsWith("n", "j")(tag) || tag === "vn" || tag === "an" },
  { name: "a", chinese: "形容词", matches: beginsWith("a") },
  { name: "d", chinese: "副词", matches: (tag) => beginsWith("d")(tag) || tag === "ad" || tag === "vd" },
  { name: "m", chinese: "数词", matches: beginsWith("m") },
  { name: "q", chinese: "量词", matches: beginsWith("q") },
  { name: "t", chinese: "时间词", matches: beginsWith("t") },
  { name: "r", chinese: "代词", matches: beginsWith("r") },
  { name: "p", chinese: "介词", matches: beginsWith("p") },
  { name: "c", chinese: "连词", matches: beginsWith("c") },
  { name: "i", chinese: "成语", matches: beginsWith("i", "l") },
  { name: "ns", chinese: "地名", matches: beginsWith("ns") },
  { name: "nr", chinese: "人名", matches: beginsWith("nr") },
  { name: "nt", chinese: "机构名", matches: beginsWith("nt") },
  { name: "w", chinese: "词", matches: (tag) => !beginsWith("x", "w")(tag) },
];

/** The class that a query names as `v` or 动词 (also 动); null for other names. */
export function wordClassOf(name: string): WordClass | null {
  const wanted = name.trim().normalize("NFKC").toLowerCase();
  return (
    WORD_CLASSES.find(
      ({ name, chinese }) =>
        wanted === name || wanted === chinese || (wanted !== "" && `${wanted}词` === chinese),
    ) ?? null
  );
}
