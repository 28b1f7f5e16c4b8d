import { describe, expect, it } from "vitest";
import { fittingBounds } from "../../../electron/hosts/desktop/window-state.ts";

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];

describe("where the window opens", () => {
  it("comes back to where it was", () => {
    const bounds = { x: 100, y: 50, width: 1500, height: 900 };
    expect(fittingBounds(bounds, screens)).toEqual(bounds);
  });

  it("is never smaller than the page can bear", () => {
    expect(fittingBounds({ x: 0, y: 0, width: 300, height: 200 }, screens)).toMatchObject({
      width: 1024,
      height: 640,
    });
  });

  it.each([
    null,
    "x",
    { x: 1 },
    { x: 5000, y: 0, width: 1500, height: 900 },
    { x: 0.5, y: 0, width: 1, height: 1 },
  ])("takes its first size for %j", (remembered) => {
    expect(fittingBounds(remembered, screens)).toEqual({ width: 1440, height: 900 });
  });
});
