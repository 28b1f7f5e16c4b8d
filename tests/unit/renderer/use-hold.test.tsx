// @vitest-environment happy-dom
import { act } from "react";
import { describe, expect, it } from "vitest";
import { useHeld, useHold } from "../../../renderer/features/desk/panel/use-hold.ts";
import { fakeApi } from "./fake-api.ts";
import { render, type Rendered } from "./render.tsx";

function Panel({ value, ready = true }: { readonly value: string | null; readonly ready?: boolean }) {
  const hold = useHold();
  const shown = useHeld(value, hold, ready);
  return (
    <div {...hold.props}>
      <button type="button">{shown}</button>
      <button type="button" onClick={hold.refresh}>
        refresh
      </button>
    </div>
  );
}

const words = ({ root }: Rendered): string => root.querySelector("button")?.textContent ?? "";
const [FIRST, REFRESH] = [0, 1];
const button = ({ root }: Rendered, at: number): HTMLButtonElement => {
  const found = root.querySelectorAll("button")[at];
  if (!found) throw new Error(`no button ${at}`);
  return found;
};

describe("what is held", () => {
  it("follows while nobody points at it", async () => {
    const panel = await render(fakeApi({}).api, <Panel value="one" />);
    await panel.rerender(<Panel value="two" />);
    expect(words(panel)).toBe("two");
    await panel.unmount();
  });

  it("stays while the focus is in it, and follows when it is left", async () => {
    const panel = await render(fakeApi({}).api, <Panel value="one" />);
    await act(async () => button(panel, FIRST).focus());
    await panel.rerender(<Panel value="two" />);
    expect(words(panel)).toBe("one");
    await act(async () => button(panel, REFRESH).focus());
    await panel.rerender(<Panel value="three" />);
    expect(words(panel)).toBe("one");
    await act(async () => button(panel, REFRESH).blur());
    expect(words(panel)).toBe("three");
    await panel.unmount();
  });

  it("shows the first there is, even where the pointer rests already", async () => {
    const panel = await render(fakeApi({}).api, <Panel value={null} />);
    await act(async () => button(panel, FIRST).focus());
    await panel.rerender(<Panel value="one" />);
    expect(words(panel)).toBe("one");
    await panel.rerender(<Panel value="two" />);
    expect(words(panel)).toBe("one");
    await panel.unmount();
  });

  it("takes the next that is ready after a refresh, and then stays again", async () => {
    const panel = await render(fakeApi({}).api, <Panel value="one" />);
    const over = (type: "pointerover" | "pointerout"): Promise<void> =>
      act(async () => {
        button(panel, FIRST).dispatchEvent(new PointerEvent(type, { bubbles: true }));
      });
    await over("pointerover");
    await panel.rerender(<Panel value="two" />);
    expect(words(panel)).toBe("one");
    await panel.rerender(<Panel value="two" ready={false} />);
    await act(async () => button(panel, REFRESH).click());
    expect(words(panel)).toBe("one");
    await panel.rerender(<Panel value="three" />);
    expect(words(panel)).toBe("three");
    await panel.rerender(<Panel value="four" />);
    expect(words(panel)).toBe("three");
    await over("pointerout");
    expect(words(panel)).toBe("four");
    await panel.unmount();
  });
});
