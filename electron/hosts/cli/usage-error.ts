/** The command line was wrong (exit 2); the message is Chinese and says how. */
export class UsageError extends Error {}
