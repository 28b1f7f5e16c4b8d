import { common } from "./zh/common.ts";
import { home } from "./zh/home.ts";
import { importing } from "./zh/importing.ts";
import { roles } from "./zh/roles.ts";
import { shell } from "./zh/shell.ts";

/** Every Chinese string of the page, one file a feature under zh/. */
export const zh = {
  common,
  home,
  importing,
  roles,
  shell,
};
