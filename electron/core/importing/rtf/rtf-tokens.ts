/** One token of RTF (specification 1.9.1): braces, a control word or sign, a run of bytes that are text, or raw binary. */
export type RtfToken =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | undefined }
  | { readonly kind: "bytes"; readonly bytes: readonly number[] };

const BACKSLASH = 0x5c;
const MINUS = 0x2d;

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Cuts RTF into tokens. A sign such as \~ is a word of one character; \'xx is a byte of text. What is cut off ends the tokens. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken, undefined> {
  const latin = (from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 40)));
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x7b || byte === 0x7d) {
      at++;
      yield { kind: byte === 0x7b ? "open" : "close" };
    } else if (byte !== BACKSLASH) {
      const run: number[] = [];
      for (; at < bytes.length; at++) {
        const next = bytes[at] ?? 0;
        if (next === 0x7b || next === 0x7d || next === BACKSLASH) break;
        if (next !== 0x0a && next !== 0x0d && next !== 0) run.push(next);
      }
      if (run.length > 0) yield { kind: "bytes", bytes: run };
    } else if (isLetter(bytes[at + 1])) {
      const start = ++at;
      while (isLetter(bytes[at])) at++;
      const word = latin(start, at);
      let value: number | undefined;
      const number = at;
      if (bytes[at] === MINUS && isDigit(bytes[at + 1])) at++;
      while (isDigit(bytes[at])) at++;
      if (at > number) value = Number(latin(number, at));
      if (bytes[at] === 0x20) at++;
      if (word === "bin") at += Math.max(0, value ?? 0);
      else yield { kind: "word", word, value };
    } else if (bytes[at + 1] === 0x27) {
      const code = Number.parseInt(latin(at + 2, at + 4), 16);
      at += 4;
      if (!Number.isNaN(code)) yield { kind: "bytes", bytes: [code] };
    } else {
      const sign = bytes[at + 1] ?? 0x20;
      at += 2;
      // A backslash before one of these is the character itself; before a line end it is \par.
      if (sign === BACKSLASH || sign === 0x7b || sign === 0x7d) yield { kind: "bytes", bytes: [sign] };
      else if (sign === 0x0a || sign === 0x0d) yield { kind: "word", word: "par", value: undefined };
      else yield { kind: "word", word: String.fromCharCode(sign), value: undefined };
    }
  }
}
