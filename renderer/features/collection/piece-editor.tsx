import { Input, Select } from "antd";
import { useState } from "react";
import type { Piece } from "../../../shared/contract/methods/collection.ts";
import { useApi } from "../../app/api-context.tsx";
import { noteError } from "../../app/toasts.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";

const text = zh.collection;
const LONGEST_TAG = 30;
const MOST_TAGS = 20;

interface PieceEditorProps {
  readonly piece: Piece;
  readonly autoFocus?: boolean;
}

/** Tags and note of a piece. Tags are kept as they are chosen, the note when it is left. */
export function PieceEditor({ piece, autoFocus = false }: PieceEditorProps) {
  const api = useApi();
  const known = useQuery("collection.facets", {}, ["collection.changed"]).value?.tags ?? [];
  const [tags, setTags] = useState<readonly string[]>(piece.tags);
  const [note, setNote] = useState(piece.note);
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(piece);
  // Changed elsewhere, as in the dialog over this; a note that is being written stays.
  if (piece !== seen) {
    setSeen(piece);
    setTags(piece.tags);
    if (note === seen.note) setNote(piece.note);
  }
  const save = async (change: { tags?: string[]; note?: string }): Promise<void> => {
    try {
      await api.call("collection.update", { id: piece.id, ...change });
    } catch (error) {
      noteError(error);
    }
  };
  const choose = (chosen: readonly string[]): void => {
    const clean = chosen
      .map((tag) => tag.replaceAll(/\s+/gu, " ").trim().slice(0, LONGEST_TAG))
      .filter(Boolean);
    const next = [...new Set(clean)].slice(0, MOST_TAGS);
    setTags(next);
    setOpen(false);
    void save({ tags: next });
  };
  return (
    <div className="piece-editor">
      <Select<string[]>
        mode="tags"
        autoFocus={autoFocus}
        // In the dialog the button to close it stands below.
        placement={autoFocus ? "topLeft" : "bottomLeft"}
        listHeight={168}
        // Closed after each choice: in an open list Tab takes, or takes away, the tag that is active.
        open={open}
        onOpenChange={setOpen}
        aria-label={text.tags}
        placeholder={text.tagsPlaceholder}
        value={[...tags]}
        tokenSeparators={["，", ",", "、", "；"]}
        options={known.map(({ value }) => ({ value, label: value }))}
        onChange={choose}
      />
      <Input.TextArea
        aria-label={text.note}
        placeholder={text.notePlaceholder}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => {
          if (note.trim() !== piece.note) void save({ note });
        }}
      />
    </div>
  );
}
