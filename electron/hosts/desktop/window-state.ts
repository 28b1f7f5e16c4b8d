import { readFileSync, writeFileSync } from "node:fs";

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 1024, height: 640 } as const;
const FIRST = { width: 1440, height: 900 } as const;

/** The remembered bounds when they still lie on a screen, else the first size without a place. */
export function fittingBounds(
  remembered: unknown,
  screens: readonly Bounds[],
): Bounds | { readonly width: number; readonly height: number } {
  const isBounds = (value: unknown): value is Bounds =>
    typeof value === "object" &&
    value !== null &&
    ["x", "y", "width", "height"].every((key) => Number.isInteger((value as Record<string, unknown>)[key]));
  if (!isBounds(remembered)) return FIRST;
  const visible = screens.some(
    (screen) =>
      remembered.x < screen.x + screen.width - 100 &&
      remembered.x + remembered.width > screen.x + 100 &&
      remembered.y >= screen.y &&
      remembered.y < screen.y + screen.height - 100,
  );
  if (!visible) return FIRST;
  return {
    ...remembered,
    width: Math.max(remembered.width, SMALLEST.width),
    height: Math.max(remembered.height, SMALLEST.height),
  };
}

/** What was remembered, or null where there is nothing readable. */
export function readBounds(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

export function writeBounds(file: string, bounds: Bounds): void {
  writeFileSync(file, JSON.stringify(bounds));
}
