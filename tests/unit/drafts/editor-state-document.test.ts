import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftDocument } from "../../../shared/domain/drafts/draft-document.ts";
import { countChars, countUnfilledSlots, plainText } from "../../../shared/domain/drafts/document-text.ts";
import type { EditorStateJson } from "../../../shared/domain/drafts/editor-state.ts";
import {
  documentFromEditorState,
  editorStateFromDocument,
} from "../../../shared/domain/drafts/editor-state-document.ts";
import { mergeRuns } from "../../../shared/domain/drafts/merge-runs.ts";
import type { Run, RunBlock, SourceRef } from "../../../shared/domain/drafts/runs.ts";

const words = fc.string({ unit: fc.constantFrom("同", "志", "们", "，", "1", " ", "〔"), maxLength: 8 });
const source: fc.Arbitrary<SourceRef> = fc.record(
  {
    kind: fc.constantFrom("speech", "template"),
    id: fc.constantFrom("1", "2"),
    title: words,
    sectionId: fc.nat(3),
  },
  { requiredKeys: ["kind", "id", "title"] },
);
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record(
    { type: fc.constant("text" as const), text: words, bold: fc.constant(true), source },
    { requiredKeys: ["type", "text"] },
  ),
  fc.record(
    {
      type: fc.constant("slot" as const),
      key: words,
      kind: fc.constantFrom("year", "number", "text"),
      prompt: words,
      value: fc.option(words.filter((text) => text !== "")),
      source,
    },
    { requiredKeys: ["type", "key", "kind", "prompt", "value"] },
  ),
);
const block: fc.Arbitrary<RunBlock> = fc
  .tuple(fc.option(fc.integer({ min: 1, max: 4 })), fc.array(run, { maxLength: 5 }))
  .map(([level, runs]) => ({ type: level === null ? "paragraph" : "heading", level, runs: mergeRuns(runs) }));
const draft: fc.Arbitrary<DraftDocument> = fc.record({
  title: fc.array(words, { minLength: 1, maxLength: 2 }).map((lines) => lines.join("\n")),
  byline: words,
  dateline: words,
  salutation: words,
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
});

const sample: DraftDocument = {
  title: "在全县防汛会议上的讲话",
  byline: "县长　林知远",
  dateline: "2026年5月8日",
  salutation: "同志们：",
  blocks: [
    { type: "heading", level: 1, runs: [{ type: "text", text: "压实责任" }] },
    { type: "heading", level: 2, runs: [{ type: "text", text: "守住堤防" }] },
    {
      type: "paragraph",
      level: null,
      runs: [
        { type: "text", text: "备足沙袋" },
        { type: "slot", key: "n", kind: "number", prompt: "数量", value: null },
        { type: "text", text: "只。" },
      ],
    },
    { type: "heading", level: 1, runs: [{ type: "text", text: "加强值守" }] },
  ],
};

describe("editor state and draft", () => {
  it("come back from the editor's state unchanged", () => {
    fc.assert(
      fc.property(draft, (document) => {
        expect(documentFromEditorState(editorStateFromDocument(document))).toEqual(document);
      }),
    );
  });

  it("come back from JSON text as well", () => {
    const json = JSON.stringify(editorStateFromDocument(sample));
    expect(documentFromEditorState(JSON.parse(json) as EditorStateJson)).toEqual(sample);
  });

  it("keeps line breaks inside a paragraph, whichever run they stand in", () => {
    const source: SourceRef = { kind: "speech", id: "7", title: "旧稿" };
    const blocks: RunBlock[] = [
      {
        type: "paragraph",
        level: null,
        runs: [
          { type: "text", text: "上句\n", source },
          { type: "text", text: "下句" },
        ],
      },
    ];
    const back = documentFromEditorState(editorStateFromDocument({ ...sample, blocks }));
    expect(back.blocks).toEqual(blocks);
  });

  it("lays an empty draft out with front matter and one paragraph", () => {
    const { root } = editorStateFromDocument({
      title: "",
      byline: "",
      dateline: "",
      salutation: "",
      blocks: [],
    });
    expect(root.children.map((node) => (node.type === "front-matter" ? node.kind : node.type))).toEqual([
      "title",
      "byline",
      "dateline",
      "salutation",
      "paragraph",
    ]);
  });

  it("reads the text inside nodes it does not know", () => {
    const link = { type: "link", children: [{ type: "text", text: "附件", format: 0 }] };
    const state = { root: { type: "root", children: [{ type: "quote", children: [link] }] } };
    const { blocks } = documentFromEditorState(state as unknown as EditorStateJson);
    expect(blocks).toEqual([{ type: "paragraph", level: null, runs: [{ type: "text", text: "附件" }] }]);
  });
});

describe("text of a draft", () => {
  it("numbers the headings and shows prompts", () => {
    expect(plainText(sample).split("\n")).toEqual([
      "在全县防汛会议上的讲话",
      "县长　林知远",
      "（2026年5月8日）",
      "同志们：",
      "一、压实责任",
      "（一）守住堤防",
      "备足沙袋〔数量〕只。",
      "二、加强值守",
    ]);
  });

  it("counts characters without white space, numbers of headings and unfilled slots", () => {
    expect(countChars(sample)).toBe(11 + 5 + 9 + 4 + 4 + 4 + 4 + 2 + 4);
    expect(countUnfilledSlots(editorStateFromDocument(sample))).toBe(1);
  });
});
