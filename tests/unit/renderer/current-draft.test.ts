// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { requestInsertion, useCurrentDraft } from "../../../renderer/app/current-draft.ts";
import { createDraft, removeDraft } from "../../../renderer/app/drafts.ts";
import { currentRoute, navigate, revisit } from "../../../renderer/app/navigation.ts";
import { useToasts } from "../../../renderer/app/toasts.ts";
import type { Output } from "../../../shared/contract/methods.ts";
import { fakeApi } from "./fake-api.ts";

const draft: Output<"drafts.create"> = {
  id: 12,
  title: "讲话",
  occasion: null,
  minutes: null,
  chars: 0,
  excerpt: "",
  unfilledSlots: 0,
  updatedAt: 0,
  createdAt: 0,
  revision: 1,
  facts: { leaderPost: "", leaderName: "", unit: "", meeting: "", date: "" },
  state: "{}",
};

beforeEach(() => {
  useCurrentDraft.setState({ draft: null, pendingInsertion: null });
  useToasts.setState({ items: [] });
  navigate({ place: "home" });
});

describe("inserting from another view", () => {
  it("needs an open draft", () => {
    expect(requestInsertion({ kind: "block", id: 3 })).toBe(false);
    expect(useCurrentDraft.getState().pendingInsertion).toBeNull();
  });

  it("goes to the draft and hands the target over once", async () => {
    const { api } = fakeApi({ "drafts.create": () => draft });
    await createDraft(api, {});
    navigate({ place: "library", speech: 1, block: null });
    expect(requestInsertion({ kind: "section", id: 3 })).toBe(true);
    expect(currentRoute()).toEqual({ place: "draft", id: 12 });
    const { takeInsertion } = useCurrentDraft.getState();
    expect(takeInsertion()).toEqual({ target: { kind: "section", id: 3 }, withoutHeading: false });
    expect(takeInsertion()).toBeNull();
  });
});

describe("removing a draft", () => {
  it("offers to bring it back and is no longer where insertions go", async () => {
    const fake = fakeApi({
      "drafts.create": () => draft,
      "drafts.remove": () => ({ removed: true }),
      "drafts.restore": () => ({ restored: true }),
    });
    await createDraft(fake.api, {});
    await removeDraft(fake.api, 12, "讲话");
    expect(useCurrentDraft.getState().draft).toBeNull();
    const [toast] = useToasts.getState().items;
    expect(toast?.action?.label).toBe("撤销");
    toast?.action?.run();
    await expect.poll(() => fake.calls.at(-1)).toEqual(["drafts.restore", { id: 12 }]);
  });
});

describe("revisit", () => {
  it("leads back to where a place was left", () => {
    navigate({ place: "library", speech: 5, block: null });
    currentRoute();
    navigate({ place: "home" });
    revisit("library");
    expect(currentRoute()).toEqual({ place: "library", speech: 5, block: null });
  });
});
