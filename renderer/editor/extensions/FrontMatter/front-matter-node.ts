// oxlint-disable no-underscore-dangle -- Lexical reads fields of nodes by this prefix
import {
  $applyNodeReplacement,
  $getRoot,
  ElementNode,
  enumValue,
  nodeSchema,
  withField,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { FrontMatterKind } from "../../../../shared/domain/drafts/editor-state.ts";
import { editorText } from "../../../strings/zh/editor.ts";

/** In the order they stand on the page. */
export const FRONT_MATTER_KINDS = [
  "title",
  "byline",
  "dateline",
  "salutation",
] as const satisfies FrontMatterKind[];

const frontMatterSchema = nodeSchema<FrontMatterNode>()({
  kind: withField(enumValue(FRONT_MATTER_KINDS), { field: "__kind" }),
});

/** Title, post and name, date or salutation: always there, empty or not. */
export class FrontMatterNode extends ElementNode {
  /** @internal */
  __kind: FrontMatterKind;

  constructor(kind: FrontMatterKind = "title", key?: NodeKey) {
    super(key);
    this.__kind = kind;
  }

  override $config() {
    return this.config("front-matter", { extends: ElementNode, json: frontMatterSchema });
  }

  getKind(): FrontMatterKind {
    return this.getLatest().__kind;
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement("p");
    dom.className = `front-matter front-matter-${this.__kind}`;
    dom.dataset["placeholder"] = editorText.placeholders[this.__kind];
    return dom;
  }

  override updateDOM(previous: this): boolean {
    return previous.__kind !== this.__kind;
  }

  override canIndent(): false {
    return false;
  }

  override collapseAtStart(): true {
    return true;
  }

  override canMergeWhenEmpty(): true {
    return true;
  }
}

export function $createFrontMatterNode(kind: FrontMatterKind): FrontMatterNode {
  return $applyNodeReplacement(new FrontMatterNode(kind));
}

export function $isFrontMatterNode(node: LexicalNode | null | undefined): node is FrontMatterNode {
  return node instanceof FrontMatterNode;
}

export function $frontMatter(kind: FrontMatterKind): FrontMatterNode | null {
  for (const block of $getRoot().getChildren()) {
    if (!$isFrontMatterNode(block)) return null;
    if (block.getKind() === kind) return block;
  }
  return null;
}
