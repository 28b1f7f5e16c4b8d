import { ConfigProvider, theme } from "antd";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { themeComponents, themeTokens, type Tone } from "./theme.ts";
import { useMediaQuery } from "./use-media-query.ts";

const STILL = "(prefers-reduced-motion: reduce)";

/** antd in Chinese and in the project's look; everything that uses its controls stands inside. Loaded after the shell. */
export function AntdFrame({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const still = useMediaQuery(STILL);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={{
        algorithm: tone === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: { ...themeTokens(tone), motion: !still },
        components: themeComponents(tone),
      }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
