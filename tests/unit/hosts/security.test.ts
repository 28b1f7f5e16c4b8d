import { describe, expect, it } from "vitest";
import { createAccess } from "../../../electron/hosts/loopback/access.ts";
import {
  contentSecurityPolicy,
  isOwnHost,
  isOwnOrigin,
  mayNavigate,
  readCookie,
  sameSecret,
  sessionCookie,
} from "../../../electron/hosts/loopback/security.ts";

const PORT = 41_234;
const HOST = `127.0.0.1:${PORT}`;
const ORIGIN = `http://${HOST}`;

describe("Host", () => {
  it("is ours by address and port", () => {
    expect(isOwnHost(HOST, PORT)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "127.0.0.1",
    `localhost:${PORT}`,
    `127.0.0.1:${PORT + 1}`,
    `rebound.example:${PORT}`,
    `127.0.0.1:${PORT}.example.com`,
  ])("is not ours as %s", (host) => {
    expect(isOwnHost(host, PORT)).toBe(false);
  });
});

describe("Origin", () => {
  it("is ours as a whole", () => {
    expect(isOwnOrigin(ORIGIN, PORT)).toBe(true);
  });

  it.each([
    undefined,
    "null",
    `https://${HOST}`,
    `${ORIGIN}/`,
    `http://127.0.0.1:${PORT + 1}`,
    "http://example.com",
  ])("is not ours as %s", (origin) => {
    expect(isOwnOrigin(origin, PORT)).toBe(false);
  });

  it("may be missing when an address is opened, but a foreign page may not lead here", () => {
    expect(mayNavigate(undefined, undefined, PORT)).toBe(true);
    expect(mayNavigate(undefined, "none", PORT)).toBe(true);
    expect(mayNavigate(ORIGIN, "same-origin", PORT)).toBe(true);
    expect(mayNavigate(undefined, "cross-site", PORT)).toBe(false);
    expect(mayNavigate(undefined, "same-site", PORT)).toBe(false);
    expect(mayNavigate("http://example.com", undefined, PORT)).toBe(false);
  });
});

describe("secrets and cookies", () => {
  it("are equal only when they are the same", () => {
    expect(sameSecret("abc", "abc")).toBe(true);
    expect(sameSecret("abd", "abc")).toBe(false);
    expect(sameSecret("ab", "abc")).toBe(false);
    expect(sameSecret(undefined, "abc")).toBe(false);
  });

  it("are read by name", () => {
    expect(readCookie("a=1; andu-5=x=y; b=2", "andu-5")).toBe("x=y");
    expect(readCookie("xandu-5=1", "andu-5")).toBeUndefined();
    expect(readCookie(undefined, "andu-5")).toBeUndefined();
  });

  it("stay out of reach of scripts and other sites", () => {
    expect(sessionCookie("s", PORT)).toBe(`andu-${PORT}=s; HttpOnly; SameSite=Strict; Path=/`);
  });
});

describe("the content security policy", () => {
  it("lets the page load and reach nothing but its own server", () => {
    const policy = contentSecurityPolicy(PORT).split("; ");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${PORT}`);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join(" ")).not.toMatch(/unsafe-eval|\*|https?:/u);
  });
});

describe("access", () => {
  it("gives a session for a token, once", () => {
    const access = createAccess(PORT);
    const token = access.issueToken();
    expect(access.redeem("guessed")).toBeNull();
    expect(access.redeem(token)).toContain("HttpOnly");
    expect(access.redeem(token)).toBeNull();
  });

  it("asks for Host, Origin and cookie, all three, before anything is written", () => {
    const access = createAccess(PORT);
    const [cookie = ""] = (access.redeem(access.issueToken()) ?? "").split(";");
    const whole = { host: HOST, origin: ORIGIN, cookie };
    expect(access.mayWrite(whole)).toBe(true);
    expect(access.mayWrite({ ...whole, host: `localhost:${PORT}` })).toBe(false);
    expect(access.mayWrite({ ...whole, origin: "http://example.com" })).toBe(false);
    expect(access.mayWrite({ host: HOST, cookie })).toBe(false);
    expect(access.mayWrite({ host: HOST, origin: ORIGIN })).toBe(false);
    expect(access.mayWrite({ ...whole, cookie: `${cookie}x` })).toBe(false);
  });

  it("of one server is worth nothing at another", () => {
    const [cookie = ""] = (() => {
      const other = createAccess(PORT);
      return (other.redeem(other.issueToken()) ?? "").split(";");
    })();
    expect(createAccess(PORT).mayRead({ host: HOST, cookie })).toBe(false);
  });
});
