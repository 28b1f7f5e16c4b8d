import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePlace, placeArgs } from "../../../electron/hosts/common/place.ts";
import { defaultHome, resolvePaths } from "../../../electron/hosts/common/resolve-paths.ts";

describe("the data folder", () => {
  it("is where each system keeps such things", () => {
    expect(defaultHome("win32", { APPDATA: "C:\\Users\\li\\AppData\\Roaming" }, "C:\\Users\\li")).toBe(
      "C:\\Users\\li\\AppData\\Roaming\\Andu",
    );
    expect(defaultHome("win32", {}, "C:\\Users\\li")).toBe("C:\\Users\\li\\AppData\\Roaming\\Andu");
    expect(defaultHome("darwin", {}, "/Users/li")).toBe("/Users/li/Library/Application Support/Andu");
    expect(defaultHome("linux", {}, "/home/li")).toBe("/home/li/.local/share/andu");
    expect(defaultHome("linux", { XDG_DATA_HOME: "/data/li" }, "/home/li")).toBe("/data/li/andu");
    expect(defaultHome("linux", { XDG_DATA_HOME: "data" }, "/home/li")).toBe("/home/li/.local/share/andu");
  });

  it("follows the command line, then ANDU_HOME", () => {
    const env = { ANDU_HOME: "/srv/andu" };
    expect(resolvePaths({}, "linux", env, "/home/li").home).toBe(resolve("/srv/andu"));
    expect(resolvePaths({ home: "/a" }, "linux", env, "/home/li")).toMatchObject({
      home: resolve("/a"),
      library: resolve("/a/library.db"),
    });
    expect(resolvePaths({ library: "/b/x.db" }, "linux", env, "/home/li")).toMatchObject({
      home: resolve("/srv/andu"),
      library: resolve("/b/x.db"),
    });
  });
});

describe("the place on the command line", () => {
  it("is found among other arguments and handed on", () => {
    const place = parsePlace(["--browser", "--home", "/a b", "--port", "80", "--library=/c.db"]);
    expect(place).toEqual({ home: "/a b", library: "/c.db" });
    expect(placeArgs(place)).toEqual(["--home", "/a b", "--library", "/c.db"]);
    expect(parsePlace(placeArgs(place))).toEqual(place);
  });
});
