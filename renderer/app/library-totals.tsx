import { zh } from "../strings/zh.ts";
import { useQuery } from "./use-query.ts";

/** 本库 1,284 篇 · 742 万字 · 全部在本机; nothing until it is known. */
export function LibraryTotals() {
  const { value } = useQuery("library.stats", {}, ["library.changed"]);
  if (!value) return null;
  return <>{zh.shell.libraryTotals(zh.common.speeches(value.speeches), zh.common.charsShort(value.chars))}</>;
}
