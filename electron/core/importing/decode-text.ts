export interface DecodedText {
  /** Without a byte order mark; bytes that stand for nothing are U+FFFD. */
  readonly text: string;
  /** WHATWG label: utf-8, utf-16le, utf-16be, gb18030 or big5. */
  readonly encoding: string;
}

/** The most usual characters of Chinese prose, simplified and traditional: a wrong decoding has hardly any of them. */
const COMMON = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严這國來時為個們產發會經動學說對開過還進實現體機點從業關應與給當兩問題變條結無農統領導員設區縣長鎮項際總網議報記認論運強質歲團勞戰權濟資財務處執場廳據",
);

const SAMPLE = 65_536;

/** Share of characters that make sense, from about 0 (wrong decoding) to 1; big minus for characters that never stand in texts. */
export function plausibility(text: string): number {
  let common = 0;
  let wide = 0;
  let bad = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (COMMON.has(char)) common++;
    if (
      code === 0xfffd ||
      (code >= 0xe000 && code <= 0xf8ff) ||
      (code < 32 && code !== 9 && code !== 10 && code !== 13)
    )
      bad++;
    else if (code >= 0x80) wide++;
  }
  if (wide + bad === 0) return 0.5;
  return common / (wide + bad) - (bad / (wide + bad)) * 4;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Text of unknown encoding: byte order marks first, then strict UTF-8, then UTF-16, GB18030 and Big5 by how much of a sample
 * is usual Chinese. Never throws; what cannot be read shows as U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decodeAs(bytes, "utf-16le"), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decodeAs(bytes, "utf-16be"), encoding: "utf-16be" };
  const zeros = bytes.subarray(0, SAMPLE).filter((byte) => byte === 0).length;
  if (zeros === 0 && isUtf8(bytes)) return { text: decodeAs(bytes, "utf-8"), encoding: "utf-8" };
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  let best = { encoding: "utf-8", score: plausibility(decodeAs(sample, "utf-8")) + 0.05 };
  for (const encoding of ["gb18030", "big5", "utf-16le", "utf-16be"]) {
    const score = plausibility(decodeAs(sample, encoding));
    if (score > best.score) best = { encoding, score };
  }
  return { text: decodeAs(bytes, best.encoding), encoding: best.encoding };
}
