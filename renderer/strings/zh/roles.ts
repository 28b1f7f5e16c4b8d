import type { Role, SpeechLevel } from "../../../shared/domain/speech/speech.ts";

const names: Readonly<Record<Role, string>> = {
  opening: "开场",
  review: "回顾总结",
  situation: "形势认识",
  problems: "问题差距",
  arrangements: "工作安排",
  implementation: "落实保障",
  closing: "结束号召",
};

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

export const roles = { names, letters, levels };
