import { describe, expect, it } from "vitest";
import { isOwnPage, isRequestAllowed, pagePath } from "../../../electron/hosts/desktop/app-url.ts";

describe("which requests may leave the window", () => {
  it.each(["app://andu/index.html", "blob:app://andu/1234", "data:image/png;base64,AA=="])(
    "lets %s pass",
    (url) => {
      expect(isRequestAllowed(url, false)).toBe(true);
    },
  );

  it.each([
    "https://example.com/",
    "http://127.0.0.1:80/",
    "ws://localhost/",
    "file:///etc/passwd",
    "ftp://host/file",
    "devtools://devtools/bundled/",
    "not a url",
    "",
  ])("cancels %s", (url) => {
    expect(isRequestAllowed(url, false)).toBe(false);
  });

  it("lets developer tools load in development only", () => {
    expect(isRequestAllowed("devtools://devtools/bundled/x.js", true)).toBe(true);
    expect(isRequestAllowed("https://example.com/", true)).toBe(false);
  });
});

describe("which pages are ours", () => {
  it("knows its own origin from others", () => {
    expect(isOwnPage("app://andu/index.html#/home")).toBe(true);
    expect(isOwnPage("app://other/index.html")).toBe(false);
    expect(isOwnPage("https://andu/index.html")).toBe(false);
    expect(isOwnPage("")).toBe(false);
  });
});

describe("the file behind an address", () => {
  it.each([
    ["app://andu/", "index.html"],
    ["app://andu/index.html?x=1#/home", "index.html"],
    ["app://andu/assets/a%20b.js", "assets/a b.js"],
  ])("%s is %s", (url, path) => {
    expect(pagePath(url)).toBe(path);
  });

  it.each([
    "app://other/index.html",
    "app://andu/%2e%2e%2fsecret",
    "app://andu/assets/..%5C..%5Csecret",
    "app://andu/C%3A/secret",
    "app://andu/%00",
    "app://andu/%E0%A4%A",
    "https://andu/index.html",
  ])("refuses %s", (url) => {
    expect(pagePath(url)).toBeNull();
  });
});
