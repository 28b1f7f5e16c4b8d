import { Input } from "antd";
import { useState } from "react";
import { useApi } from "../../app/api-context.tsx";
import { note, noteError } from "../../app/toasts.ts";
import { zh } from "../../strings/zh.ts";
import { TextButton } from "../../ui/text-button.tsx";

interface SaveSearchProps {
  readonly query: string;
  /** Puts the search into the history and gives its id there; null where there is nothing to save. */
  readonly onKeep: () => Promise<number | null>;
}

/** Saves a search under a name; the query itself is proposed. */
export function SaveSearch({ query, onKeep }: SaveSearchProps) {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(query.slice(0, 60));
  const save = async (): Promise<void> => {
    if (name.trim() === "") return;
    try {
      const id = await onKeep();
      if (id === null) return;
      const { before } = await api.call("searches.name", { id, name });
      setOpen(false);
      const undo = (): void => {
        api.call("searches.name", { id, name: before }).catch(noteError);
      };
      note(zh.search.saved(name.trim()), { label: zh.common.undo, run: undo });
    } catch (error) {
      noteError(error);
    }
  };
  if (!open) {
    return (
      <TextButton quiet onClick={() => setOpen(true)}>
        {zh.search.save}
      </TextButton>
    );
  }
  return (
    <Input
      className="save-search"
      size="small"
      autoFocus
      maxLength={60}
      value={name}
      aria-label={zh.search.saveName}
      onChange={(event) => setName(event.target.value)}
      onPressEnter={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        setOpen(false);
      }}
      suffix={<TextButton onClick={() => void save()}>{zh.search.saveDo}</TextButton>}
    />
  );
}
