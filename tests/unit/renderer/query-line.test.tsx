// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { QueryLine } from "../../../renderer/features/search/query-line.tsx";
import { fakeApi } from "./fake-api.ts";
import { render, type, type Rendered } from "./render.tsx";

const onQuery = vi.fn<(query: string) => void>();
const onEnter = vi.fn<() => void>();
const onDown = vi.fn<() => void>();
const onHelp = vi.fn<() => void>();
const line = (query: string) => (
  <QueryLine query={query} onQuery={onQuery} onDown={onDown} onEnter={onEnter} onHelp={onHelp}>
    {null}
  </QueryLine>
);
let rendered: Rendered;
let input: HTMLInputElement;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  rendered = await render(fakeApi({}).api, line(""));
  const found = rendered.root.querySelector("input");
  if (!found) throw new Error("no input");
  input = found;
});
afterEach(async () => {
  await rendered.unmount();
  vi.useRealTimers();
});

const wait = (ms: number): Promise<void> => act(async () => void vi.advanceTimersByTime(ms));
const press = (key: string): Promise<void> =>
  act(
    async () =>
      void input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
  );
const compose = (name: "compositionstart" | "compositionend"): Promise<void> =>
  act(async () => void input.dispatchEvent(new CompositionEvent(name, { bubbles: true })));

describe("QueryLine", () => {
  it("asks once typing pauses, with the newest words only", async () => {
    await type(input, "狠");
    await wait(50);
    await type(input, "狠抓");
    await wait(79);
    expect(onQuery).not.toHaveBeenCalled();
    await wait(1);
    expect(onQuery.mock.calls).toEqual([["狠抓"]]);
  });

  it("never asks while an input method composes", async () => {
    await compose("compositionstart");
    await type(input, "hen");
    await wait(500);
    expect(onQuery).not.toHaveBeenCalled();
    await type(input, "狠");
    await compose("compositionend");
    await wait(80);
    expect(onQuery.mock.calls).toEqual([["狠"]]);
  });

  it("takes the selected hit by Enter once the query has been asked, and asks at once before", async () => {
    await type(input, "狠抓");
    await press("Enter");
    expect(onQuery.mock.calls).toEqual([["狠抓"]]);
    expect(onEnter).not.toHaveBeenCalled();
    await rendered.rerender(line("狠抓"));
    await press("Enter");
    expect(onEnter).toHaveBeenCalledOnce();
    await press("ArrowDown");
    expect(onDown).toHaveBeenCalledOnce();
  });

  it("opens the help by F1, and by ? where nothing is typed", async () => {
    await press("?");
    await press("F1");
    expect(onHelp).toHaveBeenCalledTimes(2);
    await type(input, "抓");
    await press("?");
    expect(onHelp).toHaveBeenCalledTimes(2);
  });

  it("shows a query that was set elsewhere", async () => {
    await rendered.rerender(line("以…为抓手"));
    expect(input.value).toBe("以…为抓手");
    await wait(200);
    expect(onQuery).not.toHaveBeenCalled();
  });
});
