import type { App, Session, WebContents } from "electron";
import { describe, expect, it, vi } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../../electron/hosts/desktop/app-protocol.ts";
import { isTrustedSender } from "../../../electron/hosts/desktop/handle.ts";
import { menuTemplate } from "../../../electron/hosts/desktop/menu.ts";
import {
  denyPermissions,
  keepOffline,
  lockDownContents,
  turnOffSpellChecker,
} from "../../../electron/hosts/desktop/security.ts";

vi.mock("electron", () => ({ ipcMain: {}, Menu: {}, protocol: {} }));

/** A stand-in that remembers what it was told: every method collects its arguments by name. */
function recorder(): { told: Record<string, unknown[]>; target: unknown } {
  const told: Record<string, unknown[]> = {};
  const target: unknown = new Proxy(
    {},
    {
      get: (_, name) =>
        name === "webRequest"
          ? target
          : (...values: unknown[]) => {
              told[String(name)] = values;
            },
    },
  );
  return { told, target };
}

describe("the desktop session", () => {
  it("cancels what would leave the machine and lets the page's own files pass", () => {
    const session = recorder();
    keepOffline(session.target as Session, false);
    const [decide] = session.told["onBeforeRequest"] as [
      (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void,
    ];
    const cancelled = (url: string): boolean => {
      let result = false;
      decide({ url }, ({ cancel }) => {
        result = cancel;
      });
      return result;
    };
    expect(cancelled("https://example.com/x")).toBe(true);
    expect(cancelled("app://andu/index.html")).toBe(false);
  });

  it("refuses every permission, asked for or checked", () => {
    const session = recorder();
    denyPermissions(session.target as Session);
    const [request] = session.told["setPermissionRequestHandler"] as [
      (contents: null, permission: string, answer: (granted: boolean) => void) => void,
    ];
    const [check] = session.told["setPermissionCheckHandler"] as [() => boolean];
    const [device] = session.told["setDevicePermissionHandler"] as [() => boolean];
    let granted: boolean | undefined;
    request(null, "media", (value) => {
      granted = value;
    });
    expect([granted, check(), device()]).toEqual([false, false, false]);
  });

  it("empties the dictionaries before it turns spell checking off", () => {
    const order: string[] = [];
    const session = {
      setSpellCheckerLanguages: (languages: string[]) => order.push(`languages ${languages.length}`),
      setSpellCheckerEnabled: (on: boolean) => order.push(`enabled ${on}`),
    };
    turnOffSpellChecker(session as unknown as Session);
    expect(order).toEqual(["languages 0", "enabled false"]);
  });
});

describe("every window", () => {
  it("opens no other, goes nowhere else and attaches no webview", () => {
    const handlers: Record<string, (event: { preventDefault: () => void; url: string }) => void> = {};
    let opening: (() => { action: string }) | undefined;
    const contents = {
      setWindowOpenHandler: (handler: () => { action: string }) => {
        opening = handler;
      },
      on: (name: string, handler: (event: { preventDefault: () => void; url: string }) => void) => {
        handlers[name] = handler;
      },
    };
    const app = {
      on: (_: string, created: (event: null, contents: WebContents) => void) =>
        created(null, contents as unknown as WebContents),
    };
    lockDownContents(app as unknown as App);

    const prevented = (name: string, url: string): boolean => {
      const preventDefault = vi.fn<() => void>();
      handlers[name]?.({ preventDefault, url });
      return preventDefault.mock.calls.length > 0;
    };
    expect(opening?.()).toEqual({ action: "deny" });
    expect(prevented("will-attach-webview", "")).toBe(true);
    for (const name of ["will-navigate", "will-redirect", "will-frame-navigate"]) {
      expect(prevented(name, "https://example.com/")).toBe(true);
      expect(prevented(name, "app://andu/index.html#/home")).toBe(false);
    }
  });
});

describe("who is answered", () => {
  it("is the top frame of our own page, nobody else", () => {
    expect(isTrustedSender({ url: "app://andu/index.html", parent: null })).toBe(true);
    expect(isTrustedSender({ url: "app://andu/index.html", parent: {} })).toBe(false);
    expect(isTrustedSender({ url: "https://andu/index.html", parent: null })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
});

describe("the content security policy", () => {
  it("takes scripts from the page's own files only", () => {
    const directives = new Map(
      CONTENT_SECURITY_POLICY.split("; ").map((directive) => {
        const [name = "", ...values] = directive.split(" ");
        return [name, values] as const;
      }),
    );
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'"]);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe-eval/u);
  });
});

describe("the menu", () => {
  it.each(["darwin", "win32", "linux"] as const)("speaks Chinese in every item on %s", (platform) => {
    const walk = (items: ReturnType<typeof menuTemplate>): string[] =>
      items.flatMap((item) =>
        item.type === "separator"
          ? []
          : [item.label ?? "", ...(Array.isArray(item.submenu) ? walk(item.submenu) : [])],
      );
    const labels = walk(menuTemplate(platform, true));
    expect(labels.length).toBeGreaterThan(15);
    expect(labels.filter((label) => !/^[\u4E00-\u9FFF]+$/u.test(label))).toEqual([]);
  });
});
