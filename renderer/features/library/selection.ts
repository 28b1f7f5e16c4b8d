/** Which speeches are selected, and the row from which Shift extends. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  readonly anchor: number | null;
}

export const NO_SELECTION: Selection = { ids: new Set(), anchor: null };

/** Selects or unselects the row `index`; with `range` also all rows since the anchor. `idAt` gives undefined for rows not loaded. */
export function select(
  selection: Selection,
  index: number,
  range: boolean,
  idAt: (index: number) => number | undefined,
): Selection {
  const id = idAt(index);
  if (id === undefined) return selection;
  const ids = new Set(selection.ids);
  if (range && selection.anchor !== null) {
    const from = Math.min(selection.anchor, index);
    const to = Math.max(selection.anchor, index);
    for (let row = from; row <= to; row += 1) {
      const one = idAt(row);
      if (one !== undefined) ids.add(one);
    }
    return { ids, anchor: selection.anchor };
  }
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: index };
}
