import type { SpeechLevel } from "./speech.ts";

/** What a speech was given for, as lists name it. */
export const LEVEL_NAMES: Readonly<Record<SpeechLevel, string>> = {
  town: "乡镇",
  county: "县区",
  city: "市",
  province: "省",
  nation: "全国",
  company: "企业",
  school: "学校",
};
