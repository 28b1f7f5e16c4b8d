import "./key-hint.css";

/** The name of a key, drawn as a small cap. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className="key-hint">{keys}</kbd>;
}
