import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PALETTE, type Tone } from "../../../renderer/ui/theme.ts";

const css = readFileSync(new URL("../../../renderer/ui/tokens.css", import.meta.url), "utf8");

/** The colour variables of the first rule whose selector begins so. */
function variables(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gu)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

const light = variables(":root,\n.paper");
const tones: Readonly<Record<Tone, Map<string, string>>> = {
  light,
  dark: new Map([...light, ...variables(':root[data-theme="dark"]')]),
};

/** Relative luminance as WCAG 2 has it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const ROLES = ["opening", "review", "situation", "problems", "arrangements", "implementation", "closing"];
const SURFACES = ["surface", "surface-2", "surface-hover", "surface-active", "desk"];
const PAIRS: readonly (readonly [ink: string, ground: string])[] = [
  ...SURFACES.flatMap((ground) => ["ink", "ink-2", "ink-3"].map((ink) => [ink, ground] as const)),
  ...["surface", "surface-2", "surface-hover", "desk"].flatMap((ground) =>
    ["link", "accent-text", "warn", "good"].map((ink) => [ink, ground] as const),
  ),
  ["accent-text", "accent-soft"],
  ["accent-text", "mark"],
  ["ink", "mark-soft"],
  ["ink-3", "mark-soft"],
  ["slot-ink", "slot"],
  ["ink", "slot"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ...ROLES.map((role) => ["on-role", `role-${role}`] as const),
];

describe.each(["light", "dark"] as const)("the %s palette", (tone) => {
  const colours = tones[tone];
  it.each(PAIRS)("%s on %s has a contrast of 4.5", (ink, ground) => {
    expect(contrast(colours.get(ink) ?? "", colours.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("is the one antd is given", () => {
    const names = { ink2: "ink-2", ink3: "ink-3", hover: "surface-hover", hairlineStrong: "hairline-strong" };
    for (const [name, value] of Object.entries(PALETTE[tone])) {
      const variable = Object.entries(names).find(([key]) => key === name)?.[1] ?? name;
      expect([name, colours.get(variable)]).toEqual([name, value]);
    }
  });
});
