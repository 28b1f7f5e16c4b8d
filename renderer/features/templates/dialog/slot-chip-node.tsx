import {
  $applyNodeReplacement,
  $createTextNode,
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { ReactNode } from "react";
import { CHIP_KINDS, type Chip, type ChipActs } from "./chip.ts";
import { SlotChip } from "./slot-chip.tsx";

const chipState = createState("chip", {
  parse: (value): Chip => {
    const { kind, prompt } = (value ?? {}) as Record<string, unknown>;
    return {
      kind: CHIP_KINDS.find((one) => one === kind) ?? "text",
      prompt: typeof prompt === "string" ? prompt : "",
    };
  },
  isEqual: (a, b) => a.kind === b.kind && a.prompt === b.prompt,
});

function actsOf(editor: LexicalEditor, key: NodeKey): ChipActs {
  const withChip = (act: (node: SlotChipNode) => void): void =>
    editor.update(() => {
      const node = $getNodeByKey(key);
      if ($isChip(node)) act(node);
    });
  const andGoOn = (act: (node: SlotChipNode) => void): void => {
    withChip(act);
    editor.focus();
  };
  return {
    change: (chip) => withChip((node) => $setState(node, chipState, chip)),
    toText: (words) => andGoOn((node) => node.replace($createTextNode(words)).selectEnd()),
    remove: () =>
      andGoOn((node) => {
        node.selectPrevious();
        node.remove();
      }),
  };
}

/** A slot in the text of a template: one thing, that is changed by its menu. */
export class SlotChipNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config("slot-chip", {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: chipState }],
    });
  }

  override createDOM(): HTMLElement {
    return document.createElement("span");
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  /** In the notation of templates, so that copying within the text keeps slots. */
  override getTextContent(): string {
    const { kind, prompt } = $getState(this, chipState);
    return `{${kind}:${prompt}}`;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    return <SlotChip chip={$getState(this, chipState)} acts={actsOf(editor, this.getKey())} />;
  }
}

export function $createChip(chip: Chip): SlotChipNode {
  const node = $applyNodeReplacement(new SlotChipNode());
  $setState(node, chipState, chip);
  return node;
}

export function $isChip(node: LexicalNode | null | undefined): node is SlotChipNode {
  return node instanceof SlotChipNode;
}

export function $getChip(node: SlotChipNode): Chip {
  return $getState(node, chipState);
}
