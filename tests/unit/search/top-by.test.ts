import { array, assert, nat, property } from "fast-check";
import { expect, it } from "vitest";
import { topBy } from "../../../electron/core/search/top-by.ts";

it("gives the first of what sorting by both keys and the place gives", () => {
  assert(
    property(
      array(nat(4), { maxLength: 60 }),
      array(nat(3), { minLength: 60, maxLength: 60 }),
      nat(70),
      (a, b, most) => {
        const sorted = a
          .map((_, place) => place)
          .sort((x, y) => (a[y] ?? 0) - (a[x] ?? 0) || (b[y] ?? 0) - (b[x] ?? 0) || x - y);
        const top = topBy(
          a.length,
          most,
          (place) => a[place] ?? 0,
          (place) => b[place] ?? 0,
        );
        expect(top).toEqual(sorted.slice(0, most));
      },
    ),
  );
});
