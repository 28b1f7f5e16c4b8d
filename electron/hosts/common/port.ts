/** What all carriers have in common: Node's process channel, message ports, a WebSocket. */
export interface Port {
  readonly postMessage: (message: unknown) => void;
  /** One listener a port. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
}
