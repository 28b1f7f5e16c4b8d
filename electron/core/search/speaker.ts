/** Who spoke, as lists and filters name it: post and name, or the one that is known; null where neither is. */
export function speakerOf({
  post,
  name,
}: {
  readonly post: string | null;
  readonly name: string | null;
}): string | null {
  return [post, name].filter((part) => part !== null && part !== "").join(" ") || null;
}
