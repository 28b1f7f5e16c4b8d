import { createClient } from "../../../renderer/api/client.ts";
import type { PageApi } from "../../../renderer/api/connect-page.ts";
import { directTransport } from "../../../renderer/api/direct-transport.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { AppEvent } from "../../../shared/contract/events.ts";
import type { CancelSignal } from "../../../shared/contract/method.ts";
import type { Input, MethodName, Output } from "../../../shared/contract/methods.ts";

type Answers = {
  readonly [N in MethodName]?: (
    input: Input<N>,
    signal: CancelSignal | undefined,
  ) => Output<N> | Promise<Output<N>>;
};

export interface FakeApi {
  readonly api: PageApi;
  /** Every call in order: name and parameters. */
  readonly calls: readonly (readonly [method: string, params: unknown])[];
  /** Names of the files handed in. */
  readonly uploads: readonly string[];
  readonly emit: (event: AppEvent) => void;
}

/** The page's own client over answers given by the test; methods without an answer fail as `unknown-method`. */
export function fakeApi(answers: Answers): FakeApi {
  const calls: [string, unknown][] = [];
  const uploads: string[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  const client = createClient(
    directTransport({
      async dispatch(method, params, signal) {
        calls.push([method, params]);
        const answer = answers[method as MethodName] as
          | ((input: unknown, signal: CancelSignal | undefined) => unknown)
          | undefined;
        if (!answer) throw new AppError("unknown-method", { method });
        return answer(params, signal);
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      files: {
        put(name) {
          uploads.push(name);
          return `token-${name}`;
        },
        read: (token) => ({ name: token, bytes: new Uint8Array() }),
      },
    }),
  );
  return {
    api: {
      ...client,
      capabilities: { host: "loopback", desktop: null },
      download: (_token, name) => Promise.resolve({ name }),
    },
    calls,
    uploads,
    emit: (event) => listeners.forEach((listener) => listener(event)),
  };
}
