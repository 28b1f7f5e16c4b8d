import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import {
  cookieName,
  isOwnHost,
  isOwnOrigin,
  mayNavigate,
  readCookie,
  sameSecret,
  sessionCookie,
} from "./security.ts";

/** Who may reach the server: one-time tokens in an address open a session that lasts as long as the server. */
export interface Access {
  /** A fresh token; the first request that shows it gets the session's cookie. */
  readonly issueToken: () => string;
  /** The Set-Cookie value for a token shown for the first time, else null. */
  readonly redeem: (token: string) => string | null;
  /** Headers of a GET or HEAD by a page of ours or by the user. */
  readonly mayRead: (headers: IncomingHttpHeaders) => boolean;
  /** Headers of a POST or a WebSocket handshake by a page of ours. */
  readonly mayWrite: (headers: IncomingHttpHeaders) => boolean;
  /** The address names this server and the request does not come from a foreign page. */
  readonly mayEnter: (headers: IncomingHttpHeaders) => boolean;
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

export function createAccess(port: number): Access {
  const session = secret();
  const tokens = new Set<string>();

  const known = (headers: IncomingHttpHeaders): boolean =>
    sameSecret(readCookie(headers.cookie, cookieName(port)), session);
  const fetchSite = (headers: IncomingHttpHeaders): string | undefined => {
    const value = headers["sec-fetch-site"];
    return typeof value === "string" ? value : undefined;
  };
  const mayEnter = (headers: IncomingHttpHeaders): boolean =>
    isOwnHost(headers.host, port) && mayNavigate(headers.origin, fetchSite(headers), port);

  return {
    issueToken() {
      const token = secret();
      tokens.add(token);
      return token;
    },
    redeem: (token) => (tokens.delete(token) ? sessionCookie(session, port) : null),
    mayEnter,
    mayRead: (headers) => mayEnter(headers) && known(headers),
    mayWrite: (headers) =>
      isOwnHost(headers.host, port) && isOwnOrigin(headers.origin, port) && known(headers),
  };
}
