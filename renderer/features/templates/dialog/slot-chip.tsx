import { Input, Popover, Select, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { zh } from "../../../strings/zh.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import { CHIP_KINDS, type Chip, type ChipActs } from "./chip.ts";

const text = zh.templates;

interface SlotChipProps {
  readonly chip: Chip;
  readonly acts: ChipActs;
}

/** Keys pressed on the chip are the button's, not the text's around it; Tab and Escape lead away from both. */
function useOwnKeys() {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = ref.current;
    const keep = (event: KeyboardEvent): void => {
      if (event.key !== "Tab" && event.key !== "Escape") event.stopPropagation();
    };
    button?.addEventListener("keydown", keep);
    return () => button?.removeEventListener("keydown", keep);
  }, []);
  return ref;
}

/** 〔提示〕 in the text; Enter or a click opens what it is and what to fill in. */
export function SlotChip({ chip, acts }: SlotChipProps) {
  const [open, setOpen] = useState(false);
  const [prompt, setPrompt] = useState(chip.prompt);
  const button = useOwnKeys();
  const input = useRef<InputRef>(null);
  const clean = prompt.replaceAll(/[{}\n]/gu, "").trim();
  const close = (): void => {
    setOpen(false);
    if (clean !== "" && clean !== chip.prompt) acts.change({ ...chip, prompt: clean });
    button.current?.focus();
  };
  const menu = (
    <div
      className="chip-menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        {text.slotKind}
        <Select
          aria-label={text.slotKind}
          value={chip.kind}
          options={CHIP_KINDS.map((kind) => ({ value: kind, label: zh.desk.slotKinds[kind] }))}
          onChange={(kind) => acts.change({ ...chip, kind })}
        />
      </label>
      <label>
        {text.slotPrompt}
        <Input
          ref={input}
          value={prompt}
          maxLength={40}
          onChange={(event) => setPrompt(event.target.value)}
          onPressEnter={(event) => {
            if (event.nativeEvent.isComposing) return;
            event.preventDefault();
            close();
          }}
        />
      </label>
      <footer>
        <TextButton quiet onClick={() => acts.toText(clean || chip.prompt)}>
          {text.slotToText}
        </TextButton>
        <TextButton quiet onClick={acts.remove}>
          {text.slotDelete}
        </TextButton>
      </footer>
    </div>
  );
  return (
    <Popover
      content={menu}
      trigger="click"
      placement="bottomLeft"
      open={open}
      destroyOnHidden
      afterOpenChange={(shown) => {
        if (shown) input.current?.focus({ cursor: "all" });
      }}
      onOpenChange={(next) => {
        setPrompt(chip.prompt);
        if (next) setOpen(true);
        else close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="plain-button slot-chip"
        title={zh.desk.slotKinds[chip.kind]}
        aria-haspopup="dialog"
        aria-label={text.slotLabel(zh.desk.slotKinds[chip.kind], chip.prompt)}
      >
        {zh.common.slotOpen}
        {chip.prompt}
        {zh.common.slotClose}
      </button>
    </Popover>
  );
}
