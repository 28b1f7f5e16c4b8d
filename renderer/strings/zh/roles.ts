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

const levels: Readonly<Record<SpeechLevel, string>> = {
  town: "乡镇",
  county: "县区",
  city: "市",
  province: "省",
  nation: "全国",
  company: "企业",
  school: "学校",
};

export const roles = { names: ROLE_NAMES, letters, levels };
