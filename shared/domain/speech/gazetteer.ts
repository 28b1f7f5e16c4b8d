/** Administrative names. Implementations must answer fast: `match` is asked at every character of every speech. */
export interface Gazetteer {
  /**
   * Length in UTF-16 units of the longest administrative name that begins at `at` in simplified text, or 0. Names end in
   * their kind (…省 …市 …县 …区 …镇) or are the short form of a province, city or county.
   */
  match(plain: string, at: number): number;
}
