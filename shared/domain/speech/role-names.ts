import type { Role } from "./speech.ts";

/** What the trade calls each part of a speech. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  opening: "开场",
  review: "回顾总结",
  situation: "形势认识",
  problems: "问题差距",
  arrangements: "工作安排",
  implementation: "落实保障",
  closing: "结束号召",
};
