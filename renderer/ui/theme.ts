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
    focus: "#2b6ea6",
  },
  dark: {
    accent: "#c9282e",
    ink: "#e6e3dc",
    ink2: "#bebbb3",
    ink3: "#a5a29a",
    surface: "#212326",
    desk: "#17181a",
    hover: "#2a2c30",
    hairline: "#32353a",
    hairlineStrong: "#474b51",
    link: "#86b7e0",
    good: "#7fc09a",
    warn: "#e0ab5c",
    focus: "#6aa5d8",
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
    colorBgMask: tone === "dark" ? "rgb(0 0 0 / 55%)" : "rgb(31 35 41 / 36%)",
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

/** Red is for the one act that matters: fields, sliders and boxes take quieter colours. */
export function themeComponents(tone: Tone): NonNullable<ThemeConfig["components"]> {
  const { focus, ink2, ink3, hairline, hairlineStrong, surface } = PALETTE[tone];
  const field = {
    activeBorderColor: focus,
    hoverBorderColor: ink3,
    activeShadow: `0 0 0 2px color-mix(in srgb, ${focus} 20%, transparent)`,
  };
  return {
    Input: field,
    InputNumber: field,
    Select: { activeBorderColor: focus, hoverBorderColor: ink3, activeOutlineColor: "transparent" },
    Checkbox: { colorPrimary: ink2, colorPrimaryHover: ink3 },
    Slider: {
      trackBg: ink3,
      trackHoverBg: ink2,
      handleColor: ink3,
      handleActiveColor: ink2,
      dotActiveBorderColor: ink2,
      railBg: hairlineStrong,
      railHoverBg: hairlineStrong,
      handleActiveOutlineColor: "transparent",
    },
    Button: {
      defaultHoverColor: ink2,
      defaultHoverBorderColor: ink3,
      primaryShadow: "none",
      defaultShadow: "none",
    },
    Segmented: { itemSelectedBg: tone === "dark" ? hairlineStrong : surface, trackBg: hairline },
    Modal: { titleFontSize: 16 },
  };
}
