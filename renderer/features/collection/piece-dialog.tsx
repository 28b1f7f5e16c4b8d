import { Button, Modal } from "antd";
import { useRef } from "react";
import { usePieceDialog } from "../../app/collection.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { PieceEditor } from "./piece-editor.tsx";
import "./piece-editor.css";

const text = zh.collection;

/** Tags and note of a kept piece, over whatever view is shown. */
export function PieceDialog({ piece }: { readonly piece: number }) {
  const hide = usePieceDialog((state) => state.hide);
  const done = useRef<HTMLButtonElement>(null);
  const { value } = useQuery("collection.get", { id: piece });
  // Leaving the note keeps it.
  const close = (): void => {
    done.current?.focus();
    hide();
  };
  return (
    <Modal
      open
      title={text.dialogTitle}
      width={440}
      mask={{ blur: false }}
      onCancel={close}
      footer={
        <Button ref={done} type="primary" onClick={close}>
          {text.done}
        </Button>
      }
    >
      {value?.id === piece && (
        <>
          <p className="piece-dialog-words">{value.heading || value.excerpt}</p>
          <PieceEditor piece={value} autoFocus />
        </>
      )}
    </Modal>
  );
}
