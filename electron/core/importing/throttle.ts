/** At most one call in `ms`; `now()` calls at once. */
export function throttle(
  ms: number,
  call: () => void,
): { readonly soon: () => void; readonly now: () => void } {
  let last = -Infinity;
  const now = (): void => {
    last = performance.now();
    call();
  };
  return { soon: () => void (performance.now() - last >= ms && now()), now };
}
