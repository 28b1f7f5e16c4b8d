import { describe, expect, it } from "vitest";
import { createTempBackend } from "../core/temp-backend.ts";

describe("the history of searches", () => {
  it("keeps the last searches, each once, the newest first", async () => {
    const { call, clock } = createTempBackend();
    const remember = (query: string, total = 1) => {
      clock.now += 1000;
      return call("searches.remember", { query, mode: "auto", total });
    };
    await remember("狠抓落实");
    await remember("以…为抓手");
    await remember("狠抓落实 ", 7);
    const { recent, saved } = await call("searches.list", {});
    expect(recent.map(({ query, total }) => [query, total])).toEqual([
      ["狠抓落实", 7],
      ["以…为抓手", 1],
    ]);
    expect(saved).toEqual([]);
  });

  it("tells searches with other filters apart, whatever their order", async () => {
    const { call } = createTempBackend();
    const search = { query: "落实", mode: "exact", total: 1 } as const;
    await call("searches.remember", {
      ...search,
      roles: ["review", "closing"],
      speakers: ["县长"],
      from: 2020,
    });
    await call("searches.remember", {
      ...search,
      roles: ["closing", "review"],
      speakers: ["县长"],
      from: 2020,
    });
    await call("searches.remember", search);
    const { recent } = await call("searches.list", {});
    expect(recent).toHaveLength(2);
    expect(recent[1]).toMatchObject({
      roles: ["closing", "review"],
      speakers: ["县长"],
      from: 2020,
      to: null,
    });
  });

  it("saves a search under a name; letting the name go and forgetting can be undone", async () => {
    const { call } = createTempBackend();
    const { id } = await call("searches.remember", { query: "落实", mode: "auto", total: 3 });
    await call("searches.remember", { query: "另一个", mode: "auto", total: 0 });
    expect(await call("searches.name", { id, name: " 落实的说法 " })).toEqual({ before: null });
    expect((await call("searches.list", {})).saved).toMatchObject([{ id, name: "落实的说法" }]);
    const { before } = await call("searches.name", { id, name: null });
    await call("searches.name", { id, name: before });
    expect((await call("searches.list", {})).saved).toHaveLength(1);

    const { ids } = await call("searches.forget", {});
    expect(ids).toHaveLength(1);
    expect((await call("searches.list", {})).recent.map(({ query }) => query)).toEqual(["落实"]);
    await call("searches.recall", { ids });
    expect((await call("searches.list", {})).recent).toHaveLength(2);
    await expect(call("searches.name", { id: 999, name: "无" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("bounds the history but keeps what is saved", async () => {
    const { call } = createTempBackend();
    const { id } = await call("searches.remember", { query: "保存的", mode: "auto", total: 1 });
    await call("searches.name", { id, name: "留着" });
    for (let i = 0; i < 210; i++)
      await call("searches.remember", { query: `第${i}次`, mode: "auto", total: 1 });
    const { recent, saved } = await call("searches.list", {});
    expect(recent).toHaveLength(30);
    expect(saved).toHaveLength(1);
    const { ids } = await call("searches.forget", {});
    expect(ids.length).toBeLessThanOrEqual(201);
  });
});
