// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useQuery } from "../../../renderer/app/use-query.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Output } from "../../../shared/contract/methods.ts";
import { fakeApi } from "./fake-api.ts";
import { render, type Rendered } from "./render.tsx";

type List = Output<"library.list">;

function Totals({ text }: { readonly text: string | null }) {
  const { value, error, loading } = useQuery("library.list", text === null ? null : { text }, [
    "library.changed",
  ]);
  return (
    <output>
      {value?.total ?? "-"} {error?.code ?? "-"} {loading ? "loading" : "idle"}
    </output>
  );
}

let rendered: Rendered;
afterEach(() => rendered.unmount());
const shown = (): string => rendered.root.textContent;
const settle = (work: () => void): Promise<void> => act(async () => work());

describe("useQuery", () => {
  it("lets the newest input win, aborts the older call and keeps the old answer meanwhile", async () => {
    const answers = new Map<string, (list: List) => void>();
    const aborted: string[] = [];
    const { api } = fakeApi({
      "library.list": ({ text = "" }, signal) =>
        new Promise((resolve) => {
          answers.set(text, resolve);
          signal?.addEventListener("abort", () => aborted.push(text));
        }),
    });
    rendered = await render(api, <Totals text="a" />);
    await settle(() => answers.get("a")?.({ total: 1, items: [] }));
    expect(shown()).toBe("1 - idle");
    await rendered.rerender(<Totals text="b" />);
    await rendered.rerender(<Totals text="c" />);
    expect(shown()).toBe("1 - loading");
    expect(aborted).toEqual(["b"]);
    await settle(() => answers.get("c")?.({ total: 3, items: [] }));
    await settle(() => answers.get("b")?.({ total: 2, items: [] }));
    expect(shown()).toBe("3 - idle");
  });

  it("asks again when an event says that the answer is stale, and nothing without an input", async () => {
    let total = 1;
    const fake = fakeApi({ "library.list": () => ({ total: total++, items: [] }) });
    rendered = await render(fake.api, <Totals text={null} />);
    expect(shown()).toBe("- - idle");
    await rendered.rerender(<Totals text="" />);
    expect(shown()).toBe("1 - idle");
    await settle(() => fake.emit({ event: "library.changed", payload: { speeches: 2 } }));
    expect(shown()).toBe("2 - idle");
    expect(fake.calls).toHaveLength(2);
  });

  it("gives the code of what went wrong and asks again when the backend is back", async () => {
    let broken = true;
    const fake = fakeApi({
      "library.list": () => {
        if (broken) throw new AppError("library-damaged", { file: "x" });
        return { total: 5, items: [] };
      },
    });
    rendered = await render(fake.api, <Totals text="" />);
    expect(shown()).toBe("- library-damaged idle");
    broken = false;
    await settle(() => fake.emit({ event: "backend.state", payload: { status: "ready" } }));
    expect(shown()).toBe("5 - idle");
  });
});
