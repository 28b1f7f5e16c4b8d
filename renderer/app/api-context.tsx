import { createContext, useContext, type ReactNode } from "react";
import type { PageApi } from "../api/connect-page.ts";

/** All that the page may ask of its host. */
export type Api = PageApi;

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The host's services; only inside ApiProvider. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error("useApi outside ApiProvider");
  return api;
}
