import { cutPiece, type Cut, type Piece } from "./piece.ts";

/** Quick test whether a line can hold anything that `GLUED` cuts. */
const HINT =
  /范文|文秘|公文网|来源|编辑|打印|转载|版权|www|http|公众号|微信|省略|全文|下载|预览|来自|摘自|转自|选自|文档网|更多/iu;

/** Site marks inside or behind running text; tried on `plainForm`. */
const GLUED: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ["site", /(?:https?:\/\/|www\.)[\w.\-/?=&%#~:]{4,200}/giu],
  [
    "credit",
    /[([【](?:(?:责任|值班|本文|执行)?编辑|责编|(?:信息|文章|本文|稿件)?来源|供稿|作者|记者)[:：][^()[\]【】。]{1,40}[)\]】]/gu,
  ],
  [
    "copyright",
    /[([【](?:本文|文章|转载|版权|更多|原文|来自|来源于|转自|摘自)[^()[\]【】]{0,60}(?:网|转载|出处|所有|注明)[^()[\]【】]{0,20}[)\]】]/gu,
  ],
  [
    "copyright",
    /(?:本文|本篇|文章|以上(?:内容)?)(?:来源于|来自|转自|摘自|由)[^。，,]{0,20}(?:网|站|库)(?:整理|收集|提供|发布|首发|转载)?[。,]?/gu,
  ],
  [
    "copyright",
    /(?<=[。!?;”)%\d])(?:[\u4e00-\u9fff]{2,12}(?:版权所有|独家提供|整理提供|原创首发)(?:[,，]?(?:转载请注明(?:出处)?|请勿转载|违者必究))?)(?=$|[\s。]|\d{1,2}[、.]|[一二三四五六七八九十]{1,3}、|\()/gu,
  ],
  [
    "site",
    /(?:第一范文网|范文先生网|三味园范文网|个人图书馆|文秘(?:家园|之家|站|网)|公文(?:易|网)|好文网|范文(?:大全|网|中心)|百度文库|道客巴巴|豆丁网|原创文章网)(?:整理|提供|首发|欢迎您|收集)?(?=[。,;\s]|$)/gu,
  ],
  ["preview", /[([【](?:此处|以下|中间|下文)(?:内容)?(?:已|有)?(?:省略|略去)[^()[\]【】。]{0,14}[)\]】]/gu],
  ["preview", /[([【]?(?:未完[,，。]?|)全文共\d+字[^。]{0,30}$/gu],
  ["copyright", /(?<=[。!?])(?:来自|来源于|摘自|转自|选自)[^。,;]{2,14}(?:网|站|库|报)$/gu],
  ["advert", /(?<=[。!?])。?(?:关注)?(?:微信)?公众号[^。,;]{2,20}$/gu],
  ["preview", /预览(?:已)?结束[,，][\s\S]{0,80}$/gu],
  ["navigation", /[[【](?:打印(?:本[页文])?|关闭(?:窗口)?|大|中|小|收藏|字号|纠错)[\]】]/gu],
];

/** Takes site marks out of running text; the text on both sides stays one. */
export function cutGlued(piece: Piece): Piece[] {
  if (piece.reason !== null || !HINT.test(piece.plain)) return [piece];
  const cuts: Cut[] = [];
  for (const [reason, pattern] of GLUED)
    for (const match of piece.plain.matchAll(pattern))
      if (match[0].length > 0)
        cuts.push({ start: match.index, end: match.index + match[0].length, reason, breaks: false });
  if (cuts.length === 0) return [piece];
  cuts.sort((a, b) => a.start - b.start);
  let end = 0;
  return cutPiece(
    piece,
    cuts.filter((cut) => cut.start >= end && ((end = cut.end), true)),
  );
}
