import { z } from "zod";
import { AppError } from "../../shared/contract/errors.ts";
import { errorShapeSchema } from "../../shared/contract/protocol.ts";
import type { FileTransport } from "./transport.ts";

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.string() }),
  z.object({ ok: z.literal(false), error: errorShapeSchema }),
]);

/** The name of `Content-Disposition: …; filename*=UTF-8''NAME`. */
function nameOf(response: Response): string {
  const [, name = ""] =
    /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
  return decodeURIComponent(name);
}

async function failure(response: Response): Promise<AppError> {
  const answer = answerSchema.safeParse(await response.json().catch(() => null));
  if (!answer.success || answer.data.ok) return new AppError("internal");
  return new AppError(answer.data.error.code, answer.data.error.details);
}

/** A fetch that fails without an answer is a host that is not there, or a caller who gave up. */
function unanswered(error: unknown): AppError {
  const aborted = error instanceof Error && error.name === "AbortError";
  return new AppError(aborted ? "cancelled" : "backend-gone", {}, { cause: error });
}

/** Files by the loopback host's POST /files and GET /files/TOKEN. `request` is fetch with the session's cookie. */
export function httpFiles(request: (path: string, init: RequestInit) => Promise<Response>): FileTransport {
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await request(path, init).catch((error: unknown) => {
      throw unanswered(error);
    });
    if (!response.ok) throw await failure(response);
    return response;
  };
  return {
    async put(name, bytes, signal) {
      const response = await ask(`/files?name=${encodeURIComponent(name)}`, {
        method: "POST",
        body: bytes,
        signal: signal ?? null,
      });
      const answer = answerSchema.parse(await response.json());
      if (!answer.ok) throw new AppError(answer.error.code, answer.error.details);
      return answer.value;
    },
    async read(token) {
      const response = await ask(`/files/${encodeURIComponent(token)}`, {});
      return { name: nameOf(response), bytes: await response.blob() };
    },
  };
}
