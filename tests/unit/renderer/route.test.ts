import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatRoute,
  parseRoute,
  SEARCH_MODES,
  searchRoute,
  type Route,
} from "../../../renderer/app/route.ts";
import { SEARCH_MODES as CONTRACT_MODES } from "../../../shared/contract/methods/search.ts";
import { LEVELS, ROLES } from "../../../shared/domain/speech/speech.ts";

const id = fc.option(fc.integer({ min: 1, max: 1e9 }));
const text = fc.string({ unit: "grapheme", maxLength: 30 });
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ place: "home" }, { place: "profile" }, { place: "settings" }),
  fc.record({ place: fc.constant("draft" as const), id }),
  fc.record({ place: fc.constant("library" as const), speech: id, block: id }),
  fc.record({
    place: fc.constant("templates" as const),
    occasion: fc.option(text),
    skeleton: fc.option(text),
  }),
  fc.record({
    place: fc.constant("search" as const),
    query: text,
    mode: fc.constantFrom(...SEARCH_MODES),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
    occasions: fc.uniqueArray(text, { maxLength: 3 }),
    speakers: fc.uniqueArray(text, { maxLength: 3 }),
    levels: fc.uniqueArray(fc.constantFrom(...LEVELS)),
    from: fc.option(fc.integer({ min: 1950, max: 2100 })),
    to: fc.option(fc.integer({ min: 1950, max: 2100 })),
  }),
);

describe("routes", () => {
  it("come back from the address line as they went in", () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it("have the forms that links of other parts rely on", () => {
    expect(formatRoute({ place: "draft", id: 12 })).toBe("#/draft/12");
    expect(formatRoute({ place: "library", speech: 34, block: 5 })).toBe("#/library/34?block=5");
    expect(formatRoute(searchRoute("狠抓落实"))).toBe(`#/search?q=${encodeURIComponent("狠抓落实")}`);
  });

  it("lead home from anything unknown and drop what is malformed", () => {
    expect(parseRoute("")).toEqual({ place: "home" });
    expect(parseRoute("#/nowhere/1")).toEqual({ place: "home" });
    expect(parseRoute("#/draft/-3")).toEqual({ place: "draft", id: null });
    expect(parseRoute("#/search?q=x&mode=no&role=boss&from=1e3")).toEqual(searchRoute("x"));
  });

  it("know every search mode of the contract", () => {
    expect(SEARCH_MODES.toSorted()).toEqual(CONTRACT_MODES.toSorted());
  });
});
