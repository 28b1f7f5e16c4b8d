import { beforeEach, expect, it } from "vitest";
import { note, noteError, useToasts } from "../../../renderer/app/toasts.ts";

const shown = (): string[] => useToasts.getState().items.map(({ text }) => text);
const undo = { label: "撤销", run: () => undefined };

beforeEach(() => {
  useToasts.setState({ items: [] });
});

it("a note that only tells gives way to the next one, an offer stays", () => {
  note("已移出", undo);
  note("已插入");
  note("已复制");
  expect(shown()).toEqual(["已移出", "已复制"]);
});

it("an error stays beside a note, and no more than three are shown", () => {
  noteError(new Error("x"));
  for (const text of ["一", "二", "三"]) note(text, undo);
  expect(shown()).toEqual(["一", "二", "三"]);
});
