import { initial } from "./0010-initial.ts";
import { search } from "./0020-search.ts";
import { importing } from "./0030-importing.ts";
import { corrections } from "./0040-corrections.ts";
import { watching } from "./0042-watching.ts";
import { positions } from "./0050-positions.ts";
import { searchHistory } from "./0060-search-history.ts";
import { collection } from "./0070-collection.ts";
import { mining } from "./0090-mining.ts";
import { headings } from "./0100-headings.ts";
import { userTemplates } from "./0110-user-templates.ts";
import { draftFacts } from "./0112-draft-facts.ts";
import { minedSections } from "./0120-mined-sections.ts";
import { minedRevisions } from "./0121-mined-revisions.ts";
import { bandRows } from "./0130-band-rows.ts";

export interface Migration {
  /** Becomes the file's user_version; numbers leave gaps. */
  readonly version: number;
  readonly sql: string;
}

/** In order; a released migration never changes. */
export const migrations: readonly Migration[] = [
  { version: 10, sql: initial },
  { version: 20, sql: search },
  { version: 30, sql: importing },
  { version: 40, sql: corrections },
  { version: 42, sql: watching },
  { version: 50, sql: positions },
  { version: 60, sql: searchHistory },
  { version: 70, sql: collection },
  { version: 90, sql: mining },
  { version: 100, sql: headings },
  { version: 110, sql: userTemplates },
  { version: 112, sql: draftFacts },
  { version: 120, sql: minedSections },
  { version: 121, sql: minedRevisions },
  { version: 130, sql: bandRows },
];
