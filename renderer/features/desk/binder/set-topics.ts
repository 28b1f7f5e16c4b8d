const MOST_TOPICS = 12;
/** As the contract has it. */
const LONGEST = 40;
/** 工业、项目、民生: a line of so short words is a list of topics. */
const LONGEST_WORD = 5;

/**
 * What a set of headings is to be about: a topic a line. A line of short words between signs names several; one that is a heading of
 * the set, or is as long as a heading, is one topic with all its clauses.
 */
export function topicsOf(text: string, headings: readonly string[]): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .flatMap((line) => {
      const words = line.split(/[、，,；;]+/u).map((word) => word.trim());
      const isList = !headings.includes(line) && words.every((word) => word.length <= LONGEST_WORD);
      return isList ? words : [line];
    })
    .map((topic) => topic.slice(0, LONGEST))
    .filter((topic) => topic !== "")
    .slice(0, MOST_TOPICS);
}
