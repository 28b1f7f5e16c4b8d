import packageJson from "../../../package.json" with { type: "json" };
import type { Handlers } from "../../../shared/contract/method.ts";
import type { appMethods } from "../../../shared/contract/methods/app.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";

/** Says which program this is and where its data lies. */
export function createAppService({ ports, store }: ServiceContext): {
  handlers: Handlers<Pick<typeof appMethods, "app.info">>;
} {
  return {
    handlers: {
      "app.info": () => ({
        version: packageJson.version,
        library: ports.paths.library,
        home: ports.paths.home,
        speeches: countLiveSpeeches(store),
      }),
    },
  };
}
