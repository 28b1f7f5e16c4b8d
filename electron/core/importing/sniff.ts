/** What the first bytes of a file say it is; null for text and for anything unknown. */
export type Signature = "zip" | "ole" | "pdf" | "rtf" | "binary";

const SIGNATURES: readonly (readonly [Signature, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["binary", [0x89, 0x50, 0x4e, 0x47]],
  ["binary", [0xff, 0xd8, 0xff]],
  ["binary", [0x47, 0x49, 0x46, 0x38]],
  ["binary", [0x7f, 0x45, 0x4c, 0x46]],
  ["binary", [0x52, 0x61, 0x72, 0x21]],
  ["binary", [0x37, 0x7a, 0xbc, 0xaf]],
  ["binary", [0x1f, 0x8b, 0x08]],
];

/** A PDF may have other bytes in front of its head (ISO 32000-1, annex H). */
const PDF_HEAD_BYTES = 1024;

export function sniff(bytes: Uint8Array): Signature | null {
  const found = SIGNATURES.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PDF_HEAD_BYTES));
  return /%PDF-\d\.\d[\r\n]/u.test(head) ? "pdf" : null;
}

const HTML = /^\s*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|meta|div|p)[\s>]/iu;

/** Whether bytes without a signature are a web page in an encoding that has ASCII. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return HTML.test(head.replace(/^\u00ef\u00bb\u00bf|<\?xml[^>]*>/gu, ""));
}

const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le");

/** Whether an OLE container holds an Office Open XML file locked with a password (ECMA-376 encryption, MS-OFFCRYPTO 2.3.4.4). */
export function isEncryptedPackage(ole: Uint8Array): boolean {
  return Buffer.from(ole.buffer, ole.byteOffset, ole.byteLength).includes(ENCRYPTED_STREAM);
}
