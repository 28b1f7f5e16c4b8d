import { timingSafeEqual } from "node:crypto";

/** The decisions of the loopback host, as pure functions. Header values are as Node gives them. */

type Header = string | undefined;

/** `127.0.0.1:PORT`: no other name leads here, so a page of another name (DNS rebinding) is turned away. */
export function isOwnHost(host: Header, port: number): boolean {
  return host === `127.0.0.1:${port}`;
}

/** A request that a page of our own sent. Browsers put Origin on every POST and on WebSocket handshakes. */
export function isOwnOrigin(origin: Header, port: number): boolean {
  return origin === `http://127.0.0.1:${port}`;
}

/** A GET may come without Origin (an address typed or opened by the system), but never from a foreign page. */
export function mayNavigate(origin: Header, fetchSite: Header, port: number): boolean {
  const ownOrigin = origin === undefined || isOwnOrigin(origin, port);
  return ownOrigin && (fetchSite === undefined || fetchSite === "none" || fetchSite === "same-origin");
}

/** Compares secrets in a time that does not depend on how much of them agrees. */
export function sameSecret(given: Header, secret: string): boolean {
  const a = Buffer.from(given ?? "");
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Cookies are shared between ports of one address: the name tells the servers apart. */
export function cookieName(port: number): string {
  return `andu-${port}`;
}

/** The value of one cookie, or undefined. */
export function readCookie(header: Header, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}

export function sessionCookie(session: string, port: number): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

export function contentSecurityPolicy(port: number): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://127.0.0.1:${port}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers that go with every answer. */
export function securityHeaders(port: number): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(port),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}
