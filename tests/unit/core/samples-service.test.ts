import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { search } from "../../../renderer/strings/zh/search.ts";
import { createTempBackend } from "./temp-backend.ts";

const FILES = readdirSync(new URL("../../../templates/samples/", import.meta.url)).filter((name) =>
  name.endsWith(".txt"),
);

describe("samples", () => {
  it("come with one call and go with one, and can come back", async () => {
    const { call } = createTempBackend();
    expect(await call("samples.status", {})).toEqual({ available: FILES.length, present: 0 });
    expect(await call("samples.add", {})).toEqual({ added: FILES.length });
    expect(await call("samples.status", {})).toEqual({ available: FILES.length, present: FILES.length });
    const { items } = await call("library.list", { limit: 100 });
    expect(items).toHaveLength(FILES.length);
    expect(
      items.every(({ origin, occasion, level, year }) => origin === "sample" && occasion && level && year),
    ).toBe(true);
    expect(await call("samples.add", {})).toEqual({ added: 0 });
    expect(await call("samples.remove", {})).toEqual({ removed: FILES.length });
    expect((await call("library.list", {})).total).toBe(0);
    expect(await call("samples.add", {})).toEqual({ added: FILES.length });
    const back = (await call("library.list", { limit: 100 })).items.map(({ id }) => id);
    expect(new Set(back)).toEqual(new Set(items.map(({ id }) => id)));
  });

  it("hold what the search line gives as an example", async () => {
    const { call } = createTempBackend();
    await call("samples.add", {});
    const [, query = ""] = search.placeholder.split("如：");
    const { mode, speeches, fillers } = await call("search.run", { query, group: "none" });
    expect({ mode, speeches }).toEqual({ mode: "pattern", speeches: 5 });
    expect(fillers?.[0]).toEqual({ text: "项目建设", count: 2 });
  });

  it("leave a speech of the user's own alone", async () => {
    const { call, importPaths, file } = createTempBackend();
    await importPaths(file("甲.txt", "同志们：\n现在开会。"));
    await call("samples.add", {});
    await call("samples.remove", {});
    expect((await call("library.list", {})).items.map(({ fileName }) => fileName)).toEqual(["甲.txt"]);
  });
});
