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

/** Manner and verb without what is done: 切实增强, 进一步完善. */
const BARE_VERB =
  /^(?:切实|进一步|全面|不断|着力|持续|深入|扎实|更加|大力|积极|加快|坚决|努力|全力|充分|始终|适时|有序|稳步|奋力|统筹)(?:推动|推进|加强|增强|提升|提高|完善|打造|建设|构建|深化|优化|做好|抓好|强化|保障|改善|认识|调整|培育|发展|巩固|拓展|释放|开创|夯实|激发|实施|落实|解决|化解)$/u;

/** All places where the heading that begins at `from` may end before `to`, outside quotes and brackets, ascending. */
export function endPlaces(plain: string, from: number, to: number): EndPlace[] {
  const found: EndPlace[] = [];
  const last = Math.min(to, from + LONGEST_SIGNED, plain.length - 1);
  let depth = 0;
  let clause = from;
  for (let at = from; at <= last; at++) {
    const char = plain.charAt(at);
    const before = plain.charAt(at - 1);
    const length = at - from;
    const open = depth === 0 && length >= SHORTEST && length <= LONGEST_OPEN && at < to - 3;
    const lastClause = plain.slice(Math.max(clause, at - 8), at);
    if (JOINING.includes(char)) clause = at + 1;
    if (
      open &&
      !BARE_VERB.test(lastClause) &&
      !STOPS.includes(char) &&
      !JOINING.includes(before) &&
      !NO_START.includes(char)
    )
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
