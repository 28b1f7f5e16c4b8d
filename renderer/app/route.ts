import type { SearchInput } from "../../shared/contract/methods/search.ts";
import { LEVELS, ROLES, type Role, type SpeechLevel } from "../../shared/domain/speech/speech.ts";

export type SearchMode = NonNullable<SearchInput["mode"]>;

/** In the order of the chips. Not imported from the contract, which would bring zod into the first chunk. */
export const SEARCH_MODES = [
  "auto",
  "exact",
  "pattern",
  "words",
  "similar",
  "heading",
] as const satisfies readonly SearchMode[];

export interface SearchRoute {
  readonly place: "search";
  readonly query: string;
  readonly mode: SearchMode;
  readonly roles: readonly Role[];
  readonly occasions: readonly string[];
  readonly speakers: readonly string[];
  readonly levels: readonly SpeechLevel[];
  readonly from: number | null;
  readonly to: number | null;
}

export type Route =
  | { readonly place: "home" }
  | { readonly place: "draft"; readonly id: number | null }
  | { readonly place: "library"; readonly speech: number | null; readonly block: number | null }
  | { readonly place: "collection"; readonly piece: number | null }
  | SearchRoute
  | { readonly place: "templates"; readonly occasion: string | null; readonly skeleton: string | null }
  | { readonly place: "profile" }
  | { readonly place: "settings" };

export type Place = Route["place"];

/** A search with nothing but its words. */
export function searchRoute(
  query: string,
  rest: Partial<Omit<SearchRoute, "place" | "query">> = {},
): SearchRoute {
  return {
    place: "search",
    query,
    mode: "auto",
    roles: [],
    occasions: [],
    speakers: [],
    levels: [],
    from: null,
    to: null,
    ...rest,
  };
}

function positive(text: string | null | undefined): number | null {
  return text && /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : null;
}

function member<T extends string>(all: readonly T[], text: string | null): T | null {
  return all.find((one) => one === text) ?? null;
}

function parseSearch(params: URLSearchParams): SearchRoute {
  return {
    place: "search",
    query: params.get("q") ?? "",
    mode: member(SEARCH_MODES, params.get("mode")) ?? "auto",
    roles: params.getAll("role").flatMap((text) => member(ROLES, text) ?? []),
    occasions: params.getAll("occasion"),
    speakers: params.getAll("speaker"),
    levels: params.getAll("level").flatMap((text) => member(LEVELS, text) ?? []),
    from: positive(params.get("from")),
    to: positive(params.get("to")),
  };
}

/** Reads location.hash; anything unknown leads home. */
export function parseRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#\/?/u, "").split(/\?(.*)/su);
  const [place = "", id] = path.split("/");
  const params = new URLSearchParams(search);
  switch (place) {
    case "draft":
      return { place, id: positive(id) };
    case "library":
      return { place, speech: positive(id), block: positive(params.get("block")) };
    case "collection":
      return { place, piece: positive(id) };
    case "search":
      return parseSearch(params);
    case "templates":
      return { place, occasion: params.get("occasion"), skeleton: params.get("skeleton") };
    case "profile":
    case "settings":
      return { place };
    default:
      return { place: "home" };
  }
}

function routeParams(route: Route): [string, string | number | null][] {
  switch (route.place) {
    case "library":
      return [["block", route.block]];
    case "search":
      return [
        ["q", route.query || null],
        ["mode", route.mode === "auto" ? null : route.mode],
        ...route.roles.map((role): [string, string] => ["role", role]),
        ...route.occasions.map((occasion): [string, string] => ["occasion", occasion]),
        ...route.speakers.map((speaker): [string, string] => ["speaker", speaker]),
        ...route.levels.map((level): [string, string] => ["level", level]),
        ["from", route.from],
        ["to", route.to],
      ];
    case "templates":
      return [
        ["occasion", route.occasion],
        ["skeleton", route.skeleton],
      ];
    default:
      return [];
  }
}

function routeId(route: Route): number | null {
  switch (route.place) {
    case "draft":
      return route.id;
    case "library":
      return route.speech;
    case "collection":
      return route.piece;
    default:
      return null;
  }
}

/** The hash of a route; parseRoute gives the route back. */
export function formatRoute(route: Route): string {
  const id = routeId(route);
  const params = new URLSearchParams();
  for (const [name, value] of routeParams(route)) if (value !== null) params.append(name, String(value));
  const search = params.toString();
  return `#/${route.place}${id === null ? "" : `/${id}`}${search ? `?${search}` : ""}`;
}
