import MenuFoldOutlined from "@ant-design/icons/MenuFoldOutlined";
import MenuUnfoldOutlined from "@ant-design/icons/MenuUnfoldOutlined";
import { Button } from "antd";
import { zh } from "../../../strings/zh.ts";
import type { Autosave } from "../saving/autosave.ts";
import type { Folds } from "../use-folds.ts";
import { ExportButton } from "./export-button.tsx";
import type { Facts } from "./facts.ts";
import { FactsButton } from "./facts-button.tsx";
import { LevelButtons } from "./level-buttons.tsx";
import { TemplateButton } from "./template-button.tsx";

interface DeskBarProps {
  readonly draftId: number;
  readonly title: string;
  readonly facts: Facts;
  readonly onFacts: (facts: Facts) => void;
  readonly autosave: Autosave;
  readonly folds: Folds;
}

/** Title and facts of the speech at the left; at the right the one red button. */
export function DeskBar({ draftId, title, facts, onFacts, autosave, folds }: DeskBarProps) {
  const binder = folds.binderOpen ? zh.desk.hideBinder : zh.desk.showBinder;
  const panel = folds.panelOpen ? zh.desk.hidePanel : zh.desk.showPanel;
  return (
    <header className="desk-bar">
      <Button
        type="text"
        size="small"
        icon={folds.binderOpen ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
        aria-label={binder}
        aria-expanded={folds.binderOpen}
        title={`${binder}（${zh.desk.foldKeys}）`}
        onClick={folds.toggleBinder}
      />
      <h1 className="desk-bar-title" title={title}>
        {title || zh.desk.untitled}
      </h1>
      <FactsButton draftId={draftId} facts={facts} onFacts={onFacts} />
      <span className="desk-bar-space" />
      <LevelButtons />
      <TemplateButton occasion={facts.occasion} />
      <ExportButton draftId={draftId} autosave={autosave} />
      <Button
        type="text"
        size="small"
        icon={folds.panelOpen ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={panel}
        aria-expanded={folds.panelOpen}
        title={`${panel}（${zh.desk.foldKeys}）`}
        onClick={folds.togglePanel}
      />
    </header>
  );
}
