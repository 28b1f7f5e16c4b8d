import { parseArgs } from "node:util";

/** Where the user's things lie, as far as the command line says. */
export interface Place {
  readonly home?: string | undefined;
  readonly library?: string | undefined;
  /** The folder of the files that come with the program; a packaged program says where. */
  readonly resources?: string | undefined;
}

const NAMES = ["home", "library", "resources"] as const;

/** Reads `--home DIR`, `--library FILE` and `--resources DIR`; other arguments are left to others. */
export function parsePlace(args: readonly string[]): Place {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: "string" }, library: { type: "string" }, resources: { type: "string" } },
    strict: false,
  });
  const given = NAMES.filter((name) => typeof values[name] === "string");
  return Object.fromEntries(given.map((name) => [name, values[name]]));
}

/** The same as arguments again, to hand on to a process. */
export function placeArgs(place: Place): string[] {
  return NAMES.flatMap((name) => {
    const value = place[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
}
