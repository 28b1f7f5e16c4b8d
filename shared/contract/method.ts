import type { z } from "zod";

/** Queries only read and may run side by side; commands change something and run one after the other. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: "query" | "command";
  readonly input: I;
  readonly output: O;
}

type MethodTable = Readonly<Record<string, Method>>;

/** What a caller passes: defaults may be left out. */
export type InputOf<M> = M extends Method<infer I> ? z.input<I> : never;
/** What a handler receives: checked and with defaults filled in. */
export type ParsedInputOf<M> = M extends Method<infer I> ? z.output<I> : never;
export type OutputOf<M> = M extends Method<z.ZodType, infer O> ? z.output<O> : never;

/** The part of AbortSignal that both sides use, so that the contract needs neither the DOM's types nor Node's. */
export interface CancelSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

interface CallContext {
  /** Aborted when the caller cancels; handlers that take long look at it. */
  readonly signal: CancelSignal;
}

/** One handler a method; `satisfies Handlers<typeof table>` makes a missing one a compile error. */
export type Handlers<T extends MethodTable> = {
  readonly [K in keyof T]: (
    input: ParsedInputOf<T[K]>,
    context: CallContext,
  ) => OutputOf<T[K]> | Promise<OutputOf<T[K]>>;
};

export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { kind: "query", input, output };
}

export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { kind: "command", input, output };
}
