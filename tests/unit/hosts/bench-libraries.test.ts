import { join } from "node:path";
import { onTestFinished, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../../electron/core/store/open-store.ts";
import {
  buildLibrary,
  fillSideBySide,
  LibraryFiller,
} from "../../../electron/hosts/cli/bench/build-library.ts";
import { tempFolder } from "../core/temp-backend.ts";

const POOL = {
  sentences: ["今年新上项目36个。", "我们要把稳增长摆在突出位置。", "抓落实不能停在会场里。"],
  headings: ["抓好项目建设", "压实工作责任"],
};

function emptyStore(): Store {
  const home = tempFolder();
  const store = openStore({ paths: { home, library: join(home, "library.db"), resources: home } });
  onTestFinished(() => store.close());
  return store;
}

const textsOf = ({ db }: Store): unknown[] => db.prepare("SELECT text FROM blocks ORDER BY id").pluck().all();
const speechesIn = ({ db }: Store): unknown => db.prepare("SELECT count(*) FROM speeches").pluck().get();

describe("libraries filled side by side", () => {
  it("hold what each of them would hold alone", () => {
    const [small, large, alone] = [emptyStore(), emptyStore(), emptyStore()];
    const times = fillSideBySide([new LibraryFiller(small, POOL, 3), new LibraryFiller(large, POOL, 7)]);
    buildLibrary(alone, POOL, 7);
    expect([speechesIn(small), speechesIn(large)]).toEqual([3, 7]);
    expect(textsOf(large)).toEqual(textsOf(alone));
    expect(times.map(({ parseSeconds, storeSeconds }) => parseSeconds > 0 && storeSeconds > 0)).toEqual([
      true,
      true,
    ]);
  });
});
