import AimOutlined from "@ant-design/icons/AimOutlined";
import { Button, Input } from "antd";
import type { NodeKey } from "lexical";
import { useState } from "react";
import type { SlotGroup } from "../../../editor/digest/digest.ts";
import { zh } from "../../../strings/zh.ts";

interface SlotRowProps {
  readonly group: SlotGroup;
  readonly onFill: (value: string) => void;
  readonly onGo: (node: NodeKey) => void;
}

/** One slot key: the words around it, its value, and how many places it fills. */
export function SlotRow({ group, onFill, onGo }: SlotRowProps) {
  const [text, setText] = useState(group.value ?? "");
  const [visit, setVisit] = useState(0);
  const commit = (): void => {
    if (text.trim() !== (group.value ?? "")) onFill(text.trim());
  };
  const go = (): void => {
    const node = group.nodes[visit % group.nodes.length];
    setVisit(visit + 1);
    if (node !== undefined) onGo(node);
  };
  return (
    <li className="slot-row" data-filled={group.value !== null}>
      <div className="slot-row-context">
        <span>{group.before}</span>
        <b>{group.value ?? group.prompt}</b>
        <span>{group.after}</span>
      </div>
      <div className="slot-row-fill">
        <Input
          size="small"
          value={text}
          placeholder={group.prompt}
          aria-label={zh.desk.slotValue(group.prompt)}
          suffix={
            <small>
              {group.nodes.length > 1
                ? zh.desk.slotPlaces(group.nodes.length)
                : zh.desk.slotKinds[group.kind]}
            </small>
          }
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
          }}
        />
        <Button
          type="text"
          size="small"
          icon={<AimOutlined />}
          aria-label={zh.desk.slotJump}
          title={zh.desk.slotJump}
          onClick={go}
        />
      </div>
    </li>
  );
}
