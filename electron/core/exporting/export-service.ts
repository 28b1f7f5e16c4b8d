import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { draftMethods } from "../../../shared/contract/methods/drafts.ts";
import type { EditorStateJson } from "../../../shared/domain/drafts/editor-state.ts";
import { documentFromEditorState } from "../../../shared/domain/drafts/editor-state-document.ts";
import type { ServiceContext } from "../service-context.ts";
import { draftById } from "../drafts/draft-queries.ts";

type ExportMethods = Pick<typeof draftMethods, "export.docx">;

/** Turns saved drafts into files that the page can download. */
export function createExportService({ store, files }: ServiceContext): { handlers: Handlers<ExportMethods> } {
  return {
    handlers: {
      "export.docx": async ({ draft, profile }) => {
        const saved = draftById(store, draft);
        if (!saved) throw new AppError("not-found", { what: "draft" });
        const document = documentFromEditorState(JSON.parse(saved.state) as EditorStateJson);
        // The writer is large: only those who export pay for loading it.
        const { writeDocx } = await import("./docx-writer.ts");
        const suffix = profile === "reading" ? "（领导版）" : "";
        const name = `${document.title || "未命名讲话稿"}${suffix}.docx`;
        return { token: files.put(name, await writeDocx(document, profile)), name };
      },
    },
  };
}
