/** Where every character and every pair of neighbours stands in a text. */
export interface PositionLists {
  /** Ascending; see `gramKey`. */
  readonly keys: Uint32Array;
  /** The positions of keys[i] are positions[starts[i]..starts[i + 1]). */
  readonly starts: Uint32Array;
  /** Ascending for each key. */
  readonly positions: Uint32Array;
}

const UNITS = 0x10000;

/** The number of a UTF-16 unit, or of a pair of them. Unit 0 stands between blocks and is in no gram. */
export function gramKey(first: number, second = 0): number {
  return first * UNITS + second;
}

/** For every unit, where its entries begin in an order by unit; one more for the end. */
function slots(unitAt: (i: number) => number, count: number): Uint32Array {
  const begins = new Uint32Array(UNITS + 1);
  for (let i = 0; i < count; i++) {
    const unit = unitAt(i);
    if (unit !== 0) begins[unit + 1] = (begins[unit + 1] ?? 0) + 1;
  }
  for (let unit = 1; unit <= UNITS; unit++) begins[unit] = (begins[unit] ?? 0) + (begins[unit - 1] ?? 0);
  return begins;
}

/** Places in the order of their units, equal units in the order they come in; places with unit 0 are left out. */
function sortByUnit(
  places: Uint32Array | null,
  unitAt: (place: number) => number,
  count: number,
): { readonly order: Uint32Array; readonly begins: Uint32Array } {
  const placeAt = places === null ? (i: number) => i : (i: number) => places[i] ?? 0;
  const begins = slots((i) => unitAt(placeAt(i)), count);
  const next = begins.slice();
  const order = new Uint32Array(begins[UNITS] ?? 0);
  for (let i = 0; i < count; i++) {
    const place = placeAt(i);
    const unit = unitAt(place);
    if (unit === 0) continue;
    const to = next[unit] ?? 0;
    order[to] = place;
    next[unit] = to + 1;
  }
  return { order, begins };
}

/**
 * Lists the grams that begin in units[0..count), at `base` + their place. `units` may go on after `count`: the pair that begins
 * at the last place then reaches over it.
 */
export function listPositions(units: Uint16Array, count: number, base: number): PositionLists {
  const first = (place: number): number => units[place] ?? 0;
  const second = (place: number): number => (first(place) === 0 ? 0 : (units[place + 1] ?? 0));
  const single = sortByUnit(null, first, count);
  const bySecond = sortByUnit(null, second, count).order;
  const pairs = sortByUnit(bySecond, first, bySecond.length);
  const keys: number[] = [];
  const starts: number[] = [];
  const positions = new Uint32Array(single.order.length + pairs.order.length);
  let end = 0;
  for (let unit = 1; unit < UNITS; unit++) {
    const from = single.begins[unit] ?? 0;
    const to = single.begins[unit + 1] ?? 0;
    if (from === to) continue;
    keys.push(gramKey(unit));
    starts.push(end);
    for (let i = from; i < to; i++) positions[end++] = base + (single.order[i] ?? 0);
    let before = 0;
    for (let i = pairs.begins[unit] ?? 0; i < (pairs.begins[unit + 1] ?? 0); i++) {
      const place = pairs.order[i] ?? 0;
      const follower = units[place + 1] ?? 0;
      if (follower !== before) {
        keys.push(gramKey(unit, follower));
        starts.push(end);
        before = follower;
      }
      positions[end++] = base + place;
    }
  }
  starts.push(end);
  return { keys: Uint32Array.from(keys), starts: Uint32Array.from(starts), positions };
}
