import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { libraryMethods } from "../../../shared/contract/methods/library.ts";
import { levelSchema } from "../../../shared/contract/vocabulary.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { contentHash } from "../importing/content-hash.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import { readSourceFile } from "../importing/read-file.ts";
import { insertSpeech } from "../library/insert-speech.ts";
import { removeSpeeches, restoreSpeeches } from "../library/remove-speeches.ts";
import { speechByHash } from "../library/speech-queries.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { liveSamples, removedSample } from "./samples-queries.ts";

const indexSchema = z.array(
  z.object({
    file: z.string(),
    title: z.string(),
    occasion: z.string(),
    level: levelSchema,
    year: z.number().int(),
  }),
);
type SampleEntry = z.infer<typeof indexSchema>[number];

type SampleMethods = Pick<typeof libraryMethods, Extract<keyof typeof libraryMethods, `samples.${string}`>>;

/** The speeches that come with the program (resources/templates/samples), put into the library and taken out as a whole. */
export function createSamplesService(context: ServiceContext): { handlers: Handlers<SampleMethods> } {
  const { store, ports, emit } = context;
  const folder = join(ports.paths.resources, "templates", "samples");
  const changed = (): void => emit("library.changed", { speeches: countLiveSpeeches(store) });

  async function entries(): Promise<SampleEntry[]> {
    return indexSchema.parse(JSON.parse(await readFile(join(folder, "samples.json"), "utf8")));
  }

  /** False when the speech is in the library already. */
  async function add({ file, title, occasion, level, year }: SampleEntry): Promise<boolean> {
    const bytes = await readFile(join(folder, file));
    const { format, encoding, lines } = await readSourceFile(bytes, file);
    const hash = contentHash(lines);
    if (speechByHash(store, hash)) return false;
    const removed = removedSample(store, hash);
    if (removed !== null) return restoreSpeeches(store, [removed]).length > 0;
    const parsed = parseSpeech(lines, { fileName: file, gazetteer: loadGazetteer() });
    const speech = {
      ...parsed,
      title: parsed.title ?? title,
      occasion,
      level,
      date: parsed.date ?? String(year),
    };
    const importedAt = ports.clock.now();
    insertSpeech(store, {
      speech,
      origin: "sample",
      fileName: file,
      format,
      encoding,
      hash,
      bytes,
      importedAt,
    });
    return true;
  }

  return {
    handlers: {
      "samples.status": async () => ({
        available: (await entries()).length,
        present: liveSamples(store).length,
      }),
      "samples.add": async () => {
        let added = 0;
        for (const entry of await entries()) {
          if (await add(entry)) added += 1;
          await nextTurn();
        }
        if (added > 0) changed();
        return { added };
      },
      "samples.remove": () => {
        const removed = removeSpeeches(store, liveSamples(store), ports.clock.now()).length;
        if (removed > 0) changed();
        return { removed };
      },
    },
  };
}
