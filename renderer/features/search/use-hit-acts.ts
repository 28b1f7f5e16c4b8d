import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { useApi } from "../../app/api-context.tsx";
import { copyText } from "../../app/clipboard.ts";
import { insertOrOffer } from "../../app/insert.ts";
import { navigate } from "../../app/navigation.ts";

export interface HitActs {
  readonly take: (index: number) => void;
  readonly takeSection: (index: number) => void;
  readonly copy: (index: number) => void;
  readonly open: (index: number) => void;
  readonly openAt: (speech: number, block: number) => void;
}

/** What can be done with a row; rows that are not there are left alone. `onUse`: a hit was put to use. */
export function useHitActs(hits: readonly SearchHit[], onUse: () => void): HitActs {
  const api = useApi();
  return {
    take(index) {
      const hit = hits[index];
      if (!hit) return;
      onUse();
      insertOrOffer(api, { kind: "block", id: hit.block.id });
    },
    takeSection(index) {
      const section = hits[index]?.section;
      if (!section) return;
      onUse();
      insertOrOffer(api, { kind: "section", id: section.id });
    },
    copy(index) {
      const hit = hits[index];
      if (!hit) return;
      onUse();
      void copyText(hit.text);
    },
    open(index) {
      const hit = hits[index];
      if (hit) navigate({ place: "library", speech: hit.speech.id, block: hit.block.id });
    },
    openAt: (speech, block) => navigate({ place: "library", speech, block }),
  };
}
