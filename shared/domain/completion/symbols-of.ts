/** The UTF-16 units of a text. */
export function symbolsOf(text: string): Uint16Array {
  const symbols = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) symbols[i] = text.charCodeAt(i);
  return symbols;
}
