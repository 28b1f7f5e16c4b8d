import type { FrontMatterKind } from "../../../shared/domain/drafts/editor-state.ts";

const placeholders: Readonly<Record<FrontMatterKind, string>> = {
  title: "讲话标题",
  byline: "职务 姓名",
  dateline: "（日期）",
  salutation: "称谓",
};

export const editorText = {
  label: "讲话稿正文",
  placeholders,
  bodyHint: "从这里写起。行首输入「一、」「（一）」即成标题",
  /** For screen readers; Lexical puts the level at %s. */
  headingSet: "已设为 %s 级标题",
  headingRemoved: "已取消 %s 级标题",
  undone: "已撤销",
  redone: "已恢复",
};
