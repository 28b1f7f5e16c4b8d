/** Grows when folding, lists, packed texts or packed facts change: an index of another version is built anew. 0 stands for none yet. */
export const INDEX_VERSION = 4;
