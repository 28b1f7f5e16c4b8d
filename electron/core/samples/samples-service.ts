import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { libraryMethods } from "../../../shared/contract/methods/library.ts";
import { parseWithoutSlots } from "../../../shared/domain/speech/parse-speech.ts";
import { amend } from "../corrections/amend.ts";
import { putLessons } from "../corrections/lesson-queries.ts";
import { contentHash } from "../importing/content-hash.ts";
import { readSourceFile } from "../importing/read-file.ts";
import { insertSpeech } from "../library/insert-speech.ts";
import { removeSpeeches, restoreSpeeches } from "../library/remove-speeches.ts";
import { speechByHash } from "../library/speech-queries.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { sampleEntries, sampleFacts, samplesFolder } from "./sample-facts.ts";
import { liveSamples, removedSample } from "./samples-queries.ts";

type SampleMethods = Pick<typeof libraryMethods, Extract<keyof typeof libraryMethods, `samples.${string}`>>;

/** The speeches that come with the program (resources/templates/samples), put into the library and taken out as a whole. */
export function createSamplesService(context: ServiceContext): { handlers: Handlers<SampleMethods> } {
  const { store, ports, emit } = context;
  const folder = samplesFolder(ports.paths);
  const changed = (): void => emit("library.changed", { speeches: countLiveSpeeches(store) });

  /** False when the speech is in the library already. */
  async function add(file: string): Promise<boolean> {
    const bytes = await readFile(join(folder, file));
    const { format, encoding, lines } = await readSourceFile(bytes, file);
    const hash = contentHash(lines);
    if (speechByHash(store, hash)) return false;
    const removed = removedSample(store, hash);
    if (removed !== null) return restoreSpeeches(store, [removed]).length > 0;
    const parsed = parseWithoutSlots(lines, { fileName: file });
    const read = await sampleFacts(ports.paths, file, parsed);
    const importedAt = ports.clock.now();
    store.transaction(() => {
      const { speech, learned } = amend(store, read, lines, [hash]);
      const id = insertSpeech(store, {
        speech,
        origin: "sample",
        fileName: file,
        format,
        encoding,
        hash,
        bytes,
        importedAt,
      });
      putLessons(store, id, learned);
    });
    return true;
  }

  return {
    handlers: {
      "samples.status": async () => ({
        available: (await sampleEntries(ports.paths)).length,
        present: liveSamples(store).length,
      }),
      "samples.add": async () => {
        let added = 0;
        for (const { file } of await sampleEntries(ports.paths)) {
          if (await add(file)) added += 1;
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
