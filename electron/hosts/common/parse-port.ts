/** A port number as written by a person (0: any free one), or null when it is none. */
export function parsePort(text: string): number | null {
  return /^\d{1,5}$/u.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}
