import type { SpeechLevel } from "../../shared/domain/speech/speech.ts";
import { zh } from "../strings/zh.ts";
import "./level-tag.css";

/** What a speech was given for, as one character (镇 县 市 省 国 企 校); an empty place where nothing tells. */
export function LevelTag({ level }: { readonly level: SpeechLevel | null }) {
  if (level === null) return <span />;
  const name = zh.roles.levels[level];
  return (
    <span className="level-tag" role="img" aria-label={name} title={name}>
      {zh.roles.levelLetters[level]}
    </span>
  );
}
