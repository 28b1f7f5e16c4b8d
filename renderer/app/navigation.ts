import { useSyncExternalStore } from "react";
import { formatRoute, parseRoute, type Place, type Route } from "./route.ts";

let cached: { readonly hash: string; readonly route: Route } | null = null;
/** Where each place was left, so that the rail leads back there. */
const last = new Map<Place, Route>();

/** The route of the address line; the same object until the hash changes. */
export function currentRoute(): Route {
  const { hash } = window.location;
  if (cached?.hash !== hash) {
    cached = { hash, route: parseRoute(hash) };
    last.set(cached.route.place, cached.route);
  }
  return cached.route;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

/** Goes to a route. With `replace`, back does not return to the present one (as while a query is being typed). */
export function navigate(route: Route, { replace = false } = {}): void {
  const hash = formatRoute(route);
  if (hash === window.location.hash) return;
  if (replace) {
    window.history.replaceState(null, "", hash);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    window.location.hash = hash;
  }
}

/** Goes back to where a place was left, or to its beginning. */
export function revisit(place: Place): void {
  navigate(last.get(place) ?? parseRoute(`#/${place}`));
}

/** How a place was left; null when it was never visited. */
export function lastRoute(place: Place): Route | null {
  return last.get(place) ?? null;
}

/** Forgets where a place was left, as when what it showed was removed. */
export function forget(place: Place): void {
  last.delete(place);
}
