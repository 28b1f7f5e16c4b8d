import CopyOutlined from "@ant-design/icons/CopyOutlined";
import FileOutlined from "@ant-design/icons/FileOutlined";
import ProfileOutlined from "@ant-design/icons/ProfileOutlined";
import { zh } from "../../strings/zh.ts";

export type Way = "occasion" | "speech" | "blank";

const WAYS = [
  { way: "occasion", Icon: ProfileOutlined },
  { way: "speech", Icon: CopyOutlined },
  { way: "blank", Icon: FileOutlined },
] as const;

/** The three ways to begin a draft, side by side on one sheet. */
export function BeginWays({ onBegin }: { readonly onBegin: (way: Way) => void }) {
  return (
    <div className="begin-ways">
      {WAYS.map(({ way, Icon }) => (
        <button key={way} type="button" className="plain-button begin-way" onClick={() => onBegin(way)}>
          <Icon aria-hidden />
          <span>
            <strong>{zh.home.ways[way].title}</strong>
            <small>{zh.home.ways[way].text}</small>
          </span>
        </button>
      ))}
    </div>
  );
}
