import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Tagger, Tokenizer } from "../ports.ts";

const require = createRequire(import.meta.url);

function versionOf(library: string): string {
  const { version } = require(`${library}/package.json`) as { version: string };
  return version;
}

/** Where cppjieba's dictionary lies. Native code reads the real disk: in a packaged program it lies beside the archive. */
function dictionary(name: string): string {
  const folder = dirname(require.resolve("nodejieba/package.json"));
  const path = join(folder, "submodules", "cppjieba", "dict", name);
  return path.replace(/([\\/]app\.asar)(?=[\\/])/u, "$1.unpacked");
}

/** cppjieba; compiled or fetched on installing, so not there on every machine. Throws where it is missing. */
export async function loadNodejieba(): Promise<Tokenizer> {
  const { default: nodejieba } = await import("nodejieba");
  nodejieba.load({
    dict: dictionary("jieba.dict.utf8"),
    hmmDict: dictionary("hmm_model.utf8"),
    userDict: dictionary("user.dict.utf8"),
    idfDict: dictionary("idf.utf8"),
    stopWordDict: dictionary("stop_words.utf8"),
  });
  return { name: `nodejieba ${versionOf("nodejieba")}`, cut: (text) => nodejieba.cut(text) };
}

/** jieba-rs with its own dictionary; comes prebuilt for every system. */
export async function loadNodeRsJieba(): Promise<Tokenizer> {
  const { Jieba } = await import("@node-rs/jieba");
  const { dict } = await import("@node-rs/jieba/dict.js");
  const jieba = Jieba.withDict(dict);
  return { name: `node-rs-jieba ${versionOf("@node-rs/jieba")}`, cut: (text) => jieba.cut(text, true) };
}

/** The tokenizer of this machine. Takes up to a second and holds up to 250 MB: load it once, where nobody waits. */
export async function loadTokenizer(): Promise<Tokenizer> {
  return loadNodejieba().catch(loadNodeRsJieba);
}

/** Parts of speech by jieba-rs: comes prebuilt and loads ten times as fast as cppjieba. */
export async function loadTagger(): Promise<Tagger> {
  const { Jieba } = await import("@node-rs/jieba");
  const { dict } = await import("@node-rs/jieba/dict.js");
  const jieba = Jieba.withDict(dict);
  return { tag: (text) => jieba.tag(text, true) };
}
