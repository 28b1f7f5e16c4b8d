import type { ErrorShape } from "../../shared/contract/errors.ts";
import type { ServerMessage } from "../../shared/contract/protocol.ts";

export interface TransportListener {
  readonly onMessage: (message: ServerMessage) => void;
  /** Messages can be sent from now on. */
  readonly onOpen: () => void;
  /** What was sent and not answered is lost; the transport tries to come back by itself. */
  readonly onLost: () => void;
  /** The host is not there any more. A transport that still comes back says onOpen. */
  readonly onGone: (error: ErrorShape) => void;
}

/** Carries messages of shared/contract/protocol.ts between the page and its backend. */
export interface Transport {
  /** Connects; called once. */
  readonly start: (listener: TransportListener) => void;
  /** Throws when not open. */
  readonly send: (message: unknown) => void;
  readonly close: () => void;
  /** The way for files, where messages cannot hold bytes. */
  readonly files?: FileTransport;
}

/** Both reject with AppError. */
export interface FileTransport {
  readonly put: (name: string, bytes: Blob, signal?: AbortSignal) => Promise<string>;
  readonly read: (token: string) => Promise<{ readonly name: string; readonly bytes: Blob }>;
}
