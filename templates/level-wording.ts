import type { SpeechLevel } from "../shared/domain/speech/speech.ts";

/** Slots, by key (`kind:prompt`), whose wording follows from who holds the meeting. */
export interface LevelWording {
  /** The whole area or body that is addressed. */
  readonly "text:全县": string;
  readonly "org:县委": string;
  readonly "org:县委、县政府": string;
  readonly "org:各乡镇、各部门": string;
}

/**
 * The built-in texts are worded for a county, with a slot wherever another level says it otherwise;
 * here is what each level puts into those slots.
 */
export const LEVEL_WORDING: Readonly<Record<SpeechLevel, LevelWording>> = {
  town: {
    "text:全县": "全镇",
    "org:县委": "镇党委",
    "org:县委、县政府": "镇党委、镇政府",
    "org:各乡镇、各部门": "各村、各站所",
  },
  county: {
    "text:全县": "全县",
    "org:县委": "县委",
    "org:县委、县政府": "县委、县政府",
    "org:各乡镇、各部门": "各乡镇、各部门",
  },
  city: {
    "text:全县": "全市",
    "org:县委": "市委",
    "org:县委、县政府": "市委、市政府",
    "org:各乡镇、各部门": "各县区、各部门",
  },
  province: {
    "text:全县": "全省",
    "org:县委": "省委",
    "org:县委、县政府": "省委、省政府",
    "org:各乡镇、各部门": "各市县、各部门",
  },
  nation: {
    "text:全县": "全国",
    "org:县委": "党中央",
    "org:县委、县政府": "党中央、国务院",
    "org:各乡镇、各部门": "各地区、各部门",
  },
  company: {
    "text:全县": "全公司",
    "org:县委": "公司党委",
    "org:县委、县政府": "公司党委、公司领导班子",
    "org:各乡镇、各部门": "各单位、各部门",
  },
  school: {
    "text:全县": "全校",
    "org:县委": "学校党委",
    "org:县委、县政府": "学校党委、学校行政",
    "org:各乡镇、各部门": "各院系、各部门",
  },
};
