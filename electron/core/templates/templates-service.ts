import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers, OutputOf } from "../../../shared/contract/method.ts";
import type { TemplateRef, templateMethods } from "../../../shared/contract/methods/templates.ts";
import { builtInFrames, builtInSections } from "../../../templates/built-in.ts";
import type { ServiceContext } from "../service-context.ts";
import { readProfile } from "../settings/settings-service.ts";
import type { Store } from "../store/open-store.ts";
import { builtInTwin } from "./built-in-twin.ts";
import { listTemplates } from "./list-templates.ts";
import { proposeFrame } from "./propose-frame.ts";
import { proposeTemplate } from "./propose-template.ts";
import { contentHash, contentOf, type TypedContent } from "./template-content.ts";
import { readTemplateFile, writeTemplateFile } from "./template-file.ts";
import { offeredTemplates, ownId, ownRow, templateStock, type TemplateStock } from "./template-stock.ts";
import {
  insertUserTemplate,
  markTemplateRemoved,
  setTemplateHidden,
  unmarkTemplateRemoved,
  updateUserTemplate,
  userTemplateByHash,
} from "./user-template-queries.ts";

type SavedTemplate = OutputOf<(typeof templateMethods)["templates.save"]>;

const gone = (): AppError => new AppError("not-found", { what: "template" });

function stored({ type, content }: TypedContent, now: number) {
  return {
    type,
    content: JSON.stringify(content),
    hash: contentHash({ type, content } as TypedContent),
    now,
  };
}

/** A template of the stock without what the library alone knows of it; throws not-found. */
function contentIn({ occasions, sections, frames }: TemplateStock, { type, id }: TemplateRef): TypedContent {
  if (type === "section") {
    const section = sections.find((one) => one.id === id);
    if (!section) throw gone();
    const { role, topic, heading, text } = section;
    return { type, content: { role, topic, occasions: [...section.occasions], heading, text } };
  }
  if (type === "frame") {
    const frame = frames.find((one) => one.id === id);
    if (!frame) throw gone();
    const { role, kind, text } = frame;
    return { type, content: { role, kind, text } };
  }
  for (const occasion of occasions) {
    const skeleton = occasion.skeletons.find((one) => one.id === id);
    if (!skeleton) continue;
    const { name, description, minutes, parts } = skeleton;
    return { type, content: { occasion: occasion.name, name, description, minutes, parts } };
  }
  throw gone();
}

function builtInHashes({ occasions }: TemplateStock): Set<string> {
  return new Set([
    ...builtInSections.map((content) => contentHash({ type: "section", content })),
    ...builtInFrames.map((content) => contentHash({ type: "frame", content })),
    ...occasions.flatMap(({ name, skeletons }) =>
      skeletons
        .filter(({ origin }) => origin === "built-in")
        .map((skeleton) => contentHash({ type: "skeleton", content: { ...skeleton, occasion: name } })),
    ),
  ]);
}

/** Adds what is not there yet; a template that was removed comes back. */
function takeUp(store: Store, templates: readonly TypedContent[], now: number) {
  const builtIn = builtInHashes(templateStock(store));
  const added = templates.flatMap((template): TemplateRef[] => {
    const values = stored(template, now);
    const { type, hash } = values;
    if (builtIn.has(hash)) return [];
    const known = userTemplateByHash(store, hash);
    if (known === null) return [{ type, id: ownId(insertUserTemplate(store, values)) }];
    return unmarkTemplateRemoved(store, known.id) ? [{ type, id: ownId(known.id) }] : [];
  });
  return { added, already: templates.length - added.length };
}

/** Keeps the user's own templates, hides and shows templates, and shares them as files. */
export function createTemplatesService({
  store,
  ports,
  files,
  emit,
}: Pick<ServiceContext, "store" | "ports" | "files" | "emit">): {
  handlers: Handlers<typeof templateMethods>;
} {
  const changed = (): void => emit("templates.changed", {});
  /** Does it for each in one transaction; gives those for which it did something. */
  const forEach = (
    templates: readonly TemplateRef[],
    act: (row: number, ref: TemplateRef) => boolean,
  ): TemplateRef[] => {
    const done = store.transaction(() =>
      templates.filter((ref) => {
        const row = ownRow(ref.id);
        return row !== null && act(row, ref);
      }),
    );
    if (done.length > 0) changed();
    return done;
  };

  function save(template: TypedContent, id: string | undefined): Omit<SavedTemplate, "builtIn"> {
    const values = stored(template, ports.clock.now());
    if (id !== undefined) {
      const row = ownRow(id);
      if (row === null || !updateUserTemplate(store, row, values)) throw gone();
      return { id, already: false };
    }
    const known = userTemplateByHash(store, values.hash);
    if (known === null) return { id: ownId(insertUserTemplate(store, values)), already: false };
    const back = unmarkTemplateRemoved(store, known.id);
    updateUserTemplate(store, known.id, values);
    return { id: ownId(known.id), already: !back };
  }

  return {
    handlers: {
      "templates.list": ({ hidden }) =>
        listTemplates(hidden ? templateStock(store) : offeredTemplates(store)),
      "templates.propose": ({ target }) =>
        target.kind === "mined-frame"
          ? proposeFrame(store, target.id)
          : proposeTemplate(store, target, readProfile(store), ports.clock.now()),
      "templates.save": ({ id, template, instead }) => {
        const content = contentOf(template);
        const twin = id === undefined ? builtInTwin(content) : null;
        if (twin !== null) {
          if (setTemplateHidden(store, { type: template.type, id: twin }, false)) changed();
          return { id: twin, already: true, builtIn: true };
        }
        const saved = store.transaction(() => {
          if (instead) setTemplateHidden(store, instead, true);
          return save(content, id);
        });
        changed();
        return { ...saved, builtIn: false };
      },
      "templates.remove": ({ templates }) => {
        const now = ports.clock.now();
        return { removed: forEach(templates, (row) => markTemplateRemoved(store, row, now)) };
      },
      "templates.restore": ({ templates }) => ({
        restored: forEach(templates, (row) => unmarkTemplateRemoved(store, row)),
      }),
      "templates.hide": ({ templates, hidden }) => {
        const done = store.transaction(() =>
          templates.filter((ref) => setTemplateHidden(store, ref, hidden)),
        );
        if (done.length > 0) changed();
        return { changed: done };
      },
      "templates.export": ({ templates }) => {
        const stock = templateStock(store);
        const bytes = writeTemplateFile(templates.map((ref) => contentIn(stock, ref)));
        const name = `模板（${templates.length}个）.andu-templates.json`;
        return { token: files.put(name, bytes), name };
      },
      "templates.import": ({ token }) => {
        const { name, bytes } = files.read(token);
        files.release(token);
        const templates = readTemplateFile(name, bytes);
        const result = store.transaction(() => takeUp(store, templates, ports.clock.now()));
        if (result.added.length > 0) changed();
        return result;
      },
    },
  };
}
