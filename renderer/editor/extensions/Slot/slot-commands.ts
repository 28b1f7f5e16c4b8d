import { createCommand, type LexicalCommand, type NodeKey } from "lexical";

/** Goes to the slot with this node key and selects it. */
export const SELECT_SLOT_COMMAND: LexicalCommand<NodeKey> = createCommand("SELECT_SLOT");

/** Sets the value of all slots of a key, as if typed; an empty value empties them. */
export const FILL_SLOTS_COMMAND: LexicalCommand<{ readonly key: string; readonly value: string }> =
  createCommand("FILL_SLOTS");
