import { describe, expect, it } from "vitest";
import { AppError } from "../../../shared/contract/errors.ts";
import { createAutosave, type Autosave } from "../../../renderer/features/desk/saving/autosave.ts";

/** A draft, a store and a clock that only moves when told. */
function bench(firstRevision = 1) {
  const timers = new Map<number, { at: number; run: () => void }>();
  const fails: AppError[] = [];
  const world = {
    time: 0,
    text: "",
    composing: false,
    stored: { state: "", revision: firstRevision },
    saves: [] as { at: number; state: string }[],
    /** Set: the save is carried out and its answer lost. */
    loseAnswer: false,
    fails,
  };
  let ids = 0;
  const autosave: Autosave = createAutosave(
    {
      save: async (state, expectedRevision) => {
        const failure = fails.shift();
        if (failure) throw failure;
        if (expectedRevision !== world.stored.revision) throw new AppError("conflict");
        world.stored = { state, revision: world.stored.revision + 1 };
        world.saves.push({ at: world.time, state });
        if (world.loseAnswer) {
          world.loseAnswer = false;
          throw new AppError("backend-gone");
        }
        return { revision: world.stored.revision, savedAt: world.time };
      },
      stored: async () => world.stored,
      read: () => world.text,
      composing: () => world.composing,
      now: () => world.time,
      after: (ms, run) => {
        const id = (ids += 1);
        timers.set(id, { at: world.time + ms, run });
        return () => timers.delete(id);
      },
    },
    firstRevision,
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    world,
    autosave,
    settle,
    pass: async (ms: number): Promise<void> => {
      const end = world.time + ms;
      while (world.time < end) {
        world.time += 10;
        for (const [id, timer] of timers) {
          if (timer.at > world.time) continue;
          timers.delete(id);
          timer.run();
          await settle();
        }
      }
    },
    type: (text: string): void => {
      world.text += text;
      autosave.changed();
    },
  };
}

describe("autosave", () => {
  it("saves half a second after the last change", async () => {
    const { world, autosave, pass, type } = bench();
    type("甲");
    expect(autosave.status().kind).toBe("pending");
    await pass(490);
    expect(world.saves).toEqual([]);
    await pass(20);
    expect(world.saves).toEqual([{ at: 500, state: "甲" }]);
    expect(autosave.status()).toEqual({ kind: "saved", at: 500 });
  });

  it("loses less than a second of unbroken typing", async () => {
    const { world, pass, type } = bench();
    for (let at = 0; at < 30; at++) {
      type(String.fromCodePoint(0x4e00 + at));
      await pass(150);
      const newest = world.saves.at(-1)?.state.length ?? 0;
      expect((world.text.length - newest) * 150).toBeLessThan(1000);
    }
  });

  it("never saves while composing, and catches up right after", async () => {
    const { world, autosave, pass, type, settle } = bench();
    type("甲");
    world.composing = true;
    await pass(3000);
    expect(world.saves).toEqual([]);
    world.composing = false;
    autosave.composed();
    await settle();
    expect(world.saves.map(({ state }) => state)).toEqual(["甲"]);
  });

  it("saves at once on flush, and what was typed during a save afterwards", async () => {
    const { world, autosave, pass, type } = bench();
    type("甲");
    const first = autosave.flush();
    type("乙");
    await first;
    expect(autosave.status().kind).toBe("pending");
    await pass(500);
    expect(world.saves.map(({ state }) => state)).toEqual(["甲", "甲乙"]);
    expect(autosave.status().kind).toBe("saved");
    await autosave.flush();
    expect(world.saves.length).toBe(2);
  });

  it("keeps the draft while the backend is away and saves it when it is back", async () => {
    const { world, autosave, pass, type } = bench();
    world.fails.push(new AppError("backend-gone"), new AppError("backend-gone"));
    type("甲");
    await pass(600);
    expect(autosave.status().kind).toBe("waiting");
    await pass(7000);
    expect(world.saves.map(({ state }) => state)).toEqual(["甲"]);
    expect(autosave.status().kind).toBe("saved");
  });

  it("takes a save whose answer was lost for its own", async () => {
    const { world, autosave, pass, type } = bench();
    world.loseAnswer = true;
    type("甲");
    await pass(600);
    expect(autosave.status().kind).toBe("waiting");
    type("乙");
    await pass(4000);
    expect(world.stored.state).toBe("甲乙");
    expect(autosave.status().kind).toBe("saved");
  });

  it("stops at a foreign change until the user chooses", async () => {
    const { world, autosave, pass, type } = bench();
    world.stored = { state: "别处写的", revision: 5 };
    type("甲");
    await pass(600);
    expect(autosave.status().kind).toBe("conflict");
    type("乙");
    await pass(5000);
    expect(world.stored.state).toBe("别处写的");
    await autosave.overwrite();
    expect(world.stored.state).toBe("甲乙");
    expect(autosave.status().kind).toBe("saved");
  });

  it("says why it failed and tries again", async () => {
    const { world, autosave, pass, type } = bench();
    world.fails.push(new AppError("disk-full"));
    type("甲");
    await pass(600);
    expect(autosave.status()).toMatchObject({ kind: "failed", error: { code: "disk-full" } });
    await pass(3100);
    expect(world.saves.map(({ state }) => state)).toEqual(["甲"]);
  });
});
