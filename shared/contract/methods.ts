import type { CancelSignal, Handlers, InputOf, OutputOf } from "./method.ts";
import { appMethods } from "./methods/app.ts";
import { collectionMethods } from "./methods/collection.ts";
import { correctionMethods } from "./methods/corrections.ts";
import { completionMethods } from "./methods/completion.ts";
import { draftMethods } from "./methods/drafts.ts";
import { headingMethods } from "./methods/headings.ts";
import { importMethods } from "./methods/imports.ts";
import { libraryMethods } from "./methods/library.ts";
import { searchHistoryMethods } from "./methods/search-history.ts";
import { miningMethods } from "./methods/mining.ts";
import { searchMethods } from "./methods/search.ts";
import { suggestionMethods } from "./methods/suggestions.ts";
import { templateMethods } from "./methods/templates.ts";
import { watchMethods } from "./methods/watching.ts";

/** The whole contract: name → query or command, input, output. */
export const methods = {
  ...appMethods,
  ...libraryMethods,
  ...importMethods,
  ...correctionMethods,
  ...watchMethods,
  ...searchMethods,
  ...searchHistoryMethods,
  ...suggestionMethods,
  ...templateMethods,
  ...completionMethods,
  ...miningMethods,
  ...draftMethods,
  ...collectionMethods,
  ...headingMethods,
};

type Methods = typeof methods;
export type MethodName = keyof Methods;
export type Input<N extends MethodName> = InputOf<Methods[N]>;
export type Output<N extends MethodName> = OutputOf<Methods[N]>;
export type AllHandlers = Handlers<Methods>;

/** How anything calls the backend, over whatever transport. */
export type Call = <N extends MethodName>(
  method: N,
  params: Input<N>,
  options?: { signal?: CancelSignal },
) => Promise<Output<N>>;
