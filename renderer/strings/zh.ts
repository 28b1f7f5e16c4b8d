import { collection } from "./zh/collection.ts";
import { common } from "./zh/common.ts";
import { desk } from "./zh/desk.ts";
import { headings } from "./zh/headings.ts";
import { home } from "./zh/home.ts";
import { importing } from "./zh/importing.ts";
import { library } from "./zh/library.ts";
import { meeting } from "./zh/meeting.ts";
import { renewal } from "./zh/renewal.ts";
import { proof } from "./zh/proof.ts";
import { roles } from "./zh/roles.ts";
import { search } from "./zh/search.ts";
import { settings } from "./zh/settings.ts";
import { shell } from "./zh/shell.ts";
import { mined } from "./zh/mined.ts";
import { templates } from "./zh/templates.ts";
import { watching } from "./zh/watching.ts";

/** Every Chinese string of the page, one file a feature under zh/. */
export const zh = {
  collection,
  common,
  desk,
  headings,
  home,
  importing,
  library,
  meeting,
  renewal,
  proof,
  roles,
  search,
  settings,
  shell,
  mined,
  templates,
  watching,
};
