/** Where things lie; absolute paths. */
export interface Paths {
  /** The data folder: library, incoming files, backups. */
  readonly home: string;
  /** The SQLite file. */
  readonly library: string;
  /** The folder that holds what comes with the program as files, such as templates/samples. */
  readonly resources: string;
}

interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Logger {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
}

/** Cuts text into words. `name` says which dictionary and version, so that an index knows what built it. */
export interface Tokenizer {
  readonly name: string;
  readonly cut: (text: string) => string[];
}

/** Cuts text into words and names their parts of speech. */
export interface Tagger {
  readonly tag: (text: string) => readonly { readonly word: string; readonly tag: string }[];
}

/** All that the core asks of its host. */
export interface Ports {
  readonly paths: Paths;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Loads on first use, since dictionaries are slow to load; nothing that a page waits for may call it. */
  readonly tokenizer: () => Promise<Tokenizer>;
  /** Loads on first use in about a quarter of a second; rejects where no dictionary is there. */
  readonly tagger: () => Promise<Tagger>;
}
