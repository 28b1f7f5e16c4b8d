import StarOutlined from "@ant-design/icons/StarOutlined";
import { Button } from "antd";
import { zh } from "../strings/zh.ts";
import { useApi } from "./api-context.tsx";
import { keepPiece, type KeepTarget } from "./collection.ts";

/** Keeps a text in the collection. */
export function KeepButton({ target }: { readonly target: KeepTarget }) {
  const api = useApi();
  return (
    <Button
      icon={<StarOutlined aria-hidden />}
      aria-label={zh.collection.keep}
      title={zh.collection.keepHint}
      onClick={() => void keepPiece(api, target)}
    />
  );
}
