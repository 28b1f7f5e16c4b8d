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

/** Places in an order by unit, equal units in the order they came in; begins[unit] is where those of a unit begin. */
interface ByUnit {
  readonly order: Uint32Array;
  readonly begins: Uint32Array;
}

/** Turns the numbers of entries, each counted one unit up, into where those of a unit begin. */
function sumUp(begins: Uint32Array): void {
  for (let unit = 1; unit <= UNITS; unit++) begins[unit] = (begins[unit] ?? 0) + (begins[unit - 1] ?? 0);
}

/** Orders the places [0, count) by the unit `ahead` of them; left out are those where it, or the unit at the place, is 0. */
function sortPlaces(units: Uint16Array, count: number, ahead: 0 | 1): ByUnit {
  const begins = new Uint32Array(UNITS + 1);
  for (let place = 0; place < count; place++) {
    const unit = units[place] === 0 ? 0 : (units[place + ahead] ?? 0);
    if (unit !== 0) begins[unit + 1] = (begins[unit + 1] ?? 0) + 1;
  }
  sumUp(begins);
  const next = begins.slice();
  const order = new Uint32Array(begins[UNITS] ?? 0);
  for (let place = 0; place < count; place++) {
    const unit = units[place] === 0 ? 0 : (units[place + ahead] ?? 0);
    if (unit === 0) continue;
    const to = next[unit] ?? 0;
    order[to] = place;
    next[unit] = to + 1;
  }
  return { order, begins };
}

/** Orders places, at none of which the unit is 0, by the unit at them. */
function sortAgain(units: Uint16Array, places: Uint32Array): ByUnit {
  const begins = new Uint32Array(UNITS + 1);
  for (const place of places) {
    const unit = units[place] ?? 0;
    begins[unit + 1] = (begins[unit + 1] ?? 0) + 1;
  }
  sumUp(begins);
  const next = begins.slice();
  const order = new Uint32Array(places.length);
  for (const place of places) {
    const unit = units[place] ?? 0;
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
  const single = sortPlaces(units, count, 0);
  const pairs = sortAgain(units, sortPlaces(units, count, 1).order);
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
