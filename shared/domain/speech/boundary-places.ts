/** A place where a heading may end: at a sign (。！？：), which stands at `end`, or where nothing stands between heading and paragraph. */
export interface EndPlace {
  readonly end: number;
  readonly signed: boolean;
}

const SHORTEST = 4;
const SHORTEST_SIGNED = 3;
const LONGEST_OPEN = 52;
const LONGEST_SIGNED = 70;
const STOPS = "。!?";
const OPENERS = "“(《【";
const CLOSERS = "”)》】";
const JOINING = ",、; :";
const NO_START = ",、;”)》%:";

/** All places where the heading that begins at `from` may end before `to`, outside quotes and brackets, ascending. */
export function endPlaces(plain: string, from: number, to: number): EndPlace[] {
  const found: EndPlace[] = [];
  const last = Math.min(to, from + LONGEST_SIGNED, plain.length - 1);
  let depth = 0;
  for (let at = from; at <= last; at++) {
    const char = plain.charAt(at);
    const before = plain.charAt(at - 1);
    const length = at - from;
    const open = depth === 0 && length >= SHORTEST && length <= LONGEST_OPEN && at < to - 3;
    if (open && !STOPS.includes(char) && !JOINING.includes(before) && !NO_START.includes(char))
      found.push({ end: at, signed: false });
    if (depth === 0 && STOPS.includes(char)) {
      if (length >= SHORTEST_SIGNED) found.push({ end: at, signed: true });
      return found;
    }
    if (depth === 0 && char === ":" && length >= SHORTEST && !/\d/u.test(plain.charAt(at + 1)))
      found.push({ end: at, signed: true });
    if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
  }
  return found;
}
