/** 64 bits of FNV-1a as text: keys must not carry the foreign value into the draft. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(36);
}

/** The key of a slot that stands for `value`; equal for equal arguments, and it does not show the value. */
export function slotKey(kind: string, prompt: string, value: string, scope: string): string {
  return `${kind}:${prompt}:${digest(`${scope}\n${value}`)}`;
}
