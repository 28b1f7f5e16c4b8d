// How often headings offered for a place in a set keep its form and meet its topic: npm run evaluate:headings
import { existsSync } from "node:fs";
import { casesOf, headingTable, measureHeadings, speechesOf } from "../tests/eval/heading-measure.ts";

const REPORTS = "../shared/corpus/reports";

if (existsSync(REPORTS)) {
  const speeches = speechesOf(REPORTS);
  console.log(headingTable(measureHeadings(speeches, casesOf(speeches))));
} else console.log(`headings: skipped, ${REPORTS} is not there`);
