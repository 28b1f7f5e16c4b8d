import { LEVEL_NAMES } from "../../../shared/domain/speech/level-names.ts";
import { ROLE_NAMES } from "../../../shared/domain/speech/role-names.ts";
import type { Role, SpeechLevel } from "../../../shared/domain/speech/speech.ts";

const letters: Readonly<Record<Role, string>> = {
  opening: "开",
  review: "顾",
  situation: "势",
  problems: "题",
  arrangements: "排",
  implementation: "落",
  closing: "结",
};

const levelLetters: Readonly<Record<SpeechLevel, string>> = {
  town: "镇",
  county: "县",
  city: "市",
  province: "省",
  nation: "国",
  company: "企",
  school: "校",
};

export const roles = { names: ROLE_NAMES, letters, levels: LEVEL_NAMES, levelLetters };
