/** Grows when importers or the reader (shared/domain/speech) read texts otherwise: what an older one read is read again. */
export const READER_VERSION = 5;
