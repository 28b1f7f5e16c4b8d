import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { levelSchema } from "../../../shared/contract/vocabulary.ts";
import type { CorrectedSpeech } from "../../../shared/domain/corrections/apply-corrections.ts";
import type { Paths } from "../ports.ts";

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

/** The folder with the speeches that come with the program. */
export function samplesFolder({ resources }: Pick<Paths, "resources">): string {
  return join(resources, "templates", "samples");
}

export async function sampleEntries(paths: Pick<Paths, "resources">): Promise<SampleEntry[]> {
  return indexSchema.parse(JSON.parse(await readFile(join(samplesFolder(paths), "samples.json"), "utf8")));
}

/** A sample as it was read, with what the list of samples says of it; one that is not listed any more as it was read. */
export async function sampleFacts(
  paths: Pick<Paths, "resources">,
  fileName: string,
  read: CorrectedSpeech,
): Promise<CorrectedSpeech> {
  const entry = (await sampleEntries(paths)).find(({ file }) => file === fileName);
  if (!entry) return read;
  const { title, occasion, level, year } = entry;
  return { ...read, title: read.title ?? title, occasion, level, date: read.date ?? String(year) };
}
