import type { ThemeConfig } from "antd";

export type Tone = "light" | "dark";

/** The colours of ui/tokens.css that antd has to know as values; the two are held together by a test. */
export const PALETTE = {
  light: {
    accent: "#c8161d",
    ink: "#1f2329",
    ink2: "#474c55",
    ink3: "#646a73",
    surface: "#ffffff",
    desk: "#f3f1ec",
    hover: "#f5f3ee",
    hairline: "#e6e3dc",
    hairlineStrong: "#d3cfc5",
    link: "#235c8c",
    good: "#2f6b4a",
    warn: "#8a5200",
  },
  dark: {
    accent: "#c9282e",
    ink: "#e6e3dc",
    ink2: "#bebbb3",
    ink3: "#9d9a92",
    surface: "#212326",
    desk: "#17181a",
    hover: "#2a2c30",
    hairline: "#32353a",
    hairlineStrong: "#474b51",
    link: "#86b7e0",
    good: "#7fc09a",
    warn: "#e0ab5c",
  },
} as const satisfies Record<Tone, Record<string, string>>;

/** antd's tokens in the project's look; `algorithm` is left to the caller, since it has to import antd. */
export function themeTokens(tone: Tone): NonNullable<ThemeConfig["token"]> {
  const colour = PALETTE[tone];
  return {
    colorPrimary: colour.accent,
    colorInfo: colour.link,
    colorLink: colour.link,
    colorSuccess: colour.good,
    colorWarning: colour.warn,
    colorText: colour.ink,
    colorTextSecondary: colour.ink2,
    colorTextTertiary: colour.ink3,
    colorTextPlaceholder: colour.ink3,
    colorTextDescription: colour.ink3,
    colorBgBase: colour.surface,
    colorBgContainer: colour.surface,
    colorBgElevated: colour.surface,
    colorBgLayout: colour.desk,
    colorBorder: colour.hairlineStrong,
    colorBorderSecondary: colour.hairline,
    colorSplit: colour.hairline,
    borderRadius: 4,
    borderRadiusLG: 6,
    fontSize: 14,
    controlHeight: 32,
    sizeUnit: 4,
    motionDurationFast: "0.08s",
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.15s",
    fontFamily: "var(--font-ui)",
    wireframe: false,
  };
}
