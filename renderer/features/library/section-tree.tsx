import { useEffect, useRef, type RefObject } from "react";
import type { SpeechDetail, SpeechSection } from "../../../shared/contract/methods/library.ts";
import { zh } from "../../strings/zh.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";

interface SectionTreeProps {
  readonly speech: SpeechDetail;
  readonly current: number | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The role stands where it begins: at top sections, and below only where it differs from the parent's. */
function showsRole(section: SpeechSection, byId: ReadonlyMap<number, SpeechSection>): boolean {
  const parent = section.parentId === null ? undefined : byId.get(section.parentId);
  return parent?.role !== section.role;
}

/** The outline of the speech with roles and lengths; a click scrolls there. */
export function SectionTree({ speech, current, scroller }: SectionTreeProps) {
  const list = useRef<HTMLElement>(null);
  const byId = new Map(speech.sectionTree.map((section) => [section.id, section]));
  useEffect(() => {
    if (current === null) return;
    list.current?.querySelector(`[data-id="${current}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const go = (section: SpeechSection): void =>
    scroller.current
      ?.querySelector(`[data-block="${section.firstBlock}"]`)
      ?.scrollIntoView({ block: "start", behavior: "instant" });
  return (
    <nav className="section-tree" aria-label={zh.library.outline} ref={list}>
      <ul>
        {speech.sectionTree.map((section) => (
          <li key={section.id} data-id={section.id} data-level={Math.min(section.level, 4)}>
            <button
              type="button"
              className="plain-button"
              aria-current={section.id === current ? "location" : undefined}
              onClick={() => go(section)}
            >
              {showsRole(section, byId) ? <RoleBadge role={section.role} size="small" /> : <i />}
              <span title={`${section.heading}${zh.common.dot}${zh.common.chars(section.chars)}`}>
                {section.heading ? `${section.marker ?? ""}${section.heading}` : zh.roles.names[section.role]}
              </span>
              {section.level === 1 && <small>{section.chars.toLocaleString("zh-CN")}</small>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
