const SLOT = /(〔[^〔〕\n]{1,40}〕)/u;

/** Text in which 〔prompt〕 is drawn as a slot. */
export function SlotText({ text }: { readonly text: string }) {
  return text.split(SLOT).map((part, at) =>
    at % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one unchanging text
      <span key={at} className="slot" data-filled="false">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
