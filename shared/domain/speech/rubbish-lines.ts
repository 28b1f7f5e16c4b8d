import { markerAt } from "./markers.ts";

/** Lines that are rubbish wherever they stand; tried on `plainForm` of a trimmed line with its blanks taken out. */
const LINE_RULES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    "page-number",
    /^(?:-+\d{1,4}-+|=+第\d+页=+|第?\d{1,4}\/\d{1,4}页?|第\d{1,4}页(?:[,，]?共\d+页)?|共\d+页第\d+页|-+第?\d{1,4}页?-+|-{1,3}\d{1,3})$/u,
  ],
  [
    "preview",
    /^[(（【[]*(?:(?:内容)?预览(?:已?结束|到此)|试读(?:已?结束|到此)|未完|(?:此处|以下|中间)(?:内容)?省略|剩余\d+%|还有\d+字|全文(?:共|约)\d+字|以上为(?:部分)?(?:预览|节选)|免费获取全文)/u,
  ],
  [
    "preview",
    /(?:未完[,，]?(?:继续|全文)|查看全文|阅读全文|展开全文|下载全文|全文共\d+字|点击(?:下载|阅读|查看)(?:全文|原文|文档))/u,
  ],
  [
    "contact",
    /^(?:(?:联系|咨询|客服|投稿|服务|举报|监督|值班)?(?:电话|热线|传真|邮箱|微信|qq|手机)(?:号码?|号)?[:：]?[\d\-()+@a-z.、,转 ]{5,}|(?:联系)?(?:地址|邮编|电子邮[箱件])[:：])/iu,
  ],
  [
    "advert",
    /(?:加(?:我|老师)?微信|微信(?:公众)?号[:：]|公众号[:：]|联系(?:老师|客服|站长)|定制代笔|(?:需要?|提供)代[写笔]|代[写笔](?:请|服务|[:：])|vip会员|开通会员|👉|👈|文库会员|付费(?:阅读|下载)|下载此?文档|长按识别)/iu,
  ],
  [
    "advert",
    /^(?=.*(?:关注|加入|添加|领取|免费|下载|咨询|获取|更多|客服|识别|长按))(?=.*(?:扫码|扫一扫|二维码|公众号|联系我们|代写|代笔))[^。;；]{4,44}$/u,
  ],
  ["navigation", /^[-·>[【|]*(?:上|下)一(?:篇|页|条|章)(?:[:：]|$|[\]】|])/u],
  [
    "navigation",
    /^(?:(?:您?(?:当前|现在|所在|的)*(?:的)?位置(?:是|为|在)?[:：].*)|(?:网站)?首页(?:[>|»].*)?|[>»|]{1,3}|返回(?:首页|顶部|列表|上页)|设为首页|加入收藏|收藏本?[站页]|网站地图|友情链接[:：]?|关闭(?:窗口|本页)?|打印(?:本[页稿文])?|推荐朋友|分享到?[:：]?.{0,12}|字[体号][:：]?.{0,14}|a[-+]|【?\[?(?:大中小|大|中|小)\]?】?|[[\]【】]+|繁[體体](?:中文)?|en(?:glish)?|无障碍(?:浏览|阅读)?|长者模式|手机版|wap版网站|rss|是否继续[?？]|放弃|继续访问|您访问的链接即将离开.*)$/iu,
  ],
  [
    "navigation",
    /^(?:(?:分享到?|转发到?|转播到?)?(?:qq(?:空间|好友|微博)|新浪微博|腾讯微博|网易微博|搜狐微博|人人网|开心网|豆瓣网?|百度(?:空间|贴吧|搜藏)|天涯社区|和讯(?:微博)?|微信(?:好友|朋友圈)?|朋友圈)[|、]?){1,8}$/iu,
  ],
  ["navigation", /^[【[(]?(?:字[体号][:：]?)?\[?大\]?[|、 ]*\[?中\]?[|、 ]*\[?小\]?.{0,12}$/u],
  [
    "navigation",
    /^(?:[(【[]?(?:打印|关闭|收藏|纠错|分享|复制|扫一扫|朗读|保存)(?:本页|本文|窗口|页面|文章)?[)】\]|]?){1,6}$/u,
  ],
  [
    "related",
    /^[-·【[《]*(?:.{0,40}[】\]》]?)?(?:相关(?:文章|推荐|新闻|阅读|链接|内容|范文|资料|资讯)|推荐(?:阅读|文章|范文)|延伸阅读|拓展阅读|热门(?:文章|推荐|阅读|标签)|猜你喜欢|最新(?:文章|范文)|编辑推荐|本栏(?:最新|推荐)|阅读排行|点击排行|标签云|大家(?:都|还)在看)[:：】\]》]*$/u,
  ],
  [
    "copyright",
    /(?:版权所有|copyright|©|icp备|公网安备|网站标识码|未经.{0,6}(?:授权|许可|允许)[,，]?(?:不得|禁止|严禁|请勿|谢绝).{0,4}(?:转载|复制|使用|摘编|镜像|链接)|转载请(?:注明|保留)|侵权(?:必究|删除)|请.{0,4}(?:联系|告知)(?:本[站网]|我们)(?:删除|处理|[,，]|$)|^[【(]?(?:免责|版权)声明[】)]?[:：]|不代表本[站网]|^(?:.{0,12}(?:文|内容|资料|图片|素材|信息|作品|稿件).{0,6})?(?:来源于|来自|转自)(?:网友|网络|互联网)|网友(?:上传|投稿)|仅供(?:参考|学习)|本站(?:声明|所有|部分))/iu,
  ],
  [
    "copyright",
    /^(?:(?:主办|承办|协办)(?:单位)?[:：]?[^、,，]{0,40}$|技术支持|主管单位|运营单位|网站维护|维护单位|备案号|建议使用.{0,30}浏览器|您是第.{0,10}|\d+位访客|访问(?:量|次数|人数).{0,12}|上班时间[:：].*|浏览次数.{0,12})/u,
  ],
  [
    "credit",
    /^[(【[]?(?:(?:责任|值班|本文|执行|网络|本期)?编辑|责编|审核|校对|编审|初审|复审|终审|终审人|录入|摄影?|图片?来源|文章录入|信息员|供稿(?:单位|人)?|撰稿人?)[:：].{0,40}$/u,
  ],
  ["credit", /^[(【[]?(?:(?:责任|值班|执行)编辑|责编)[:：]?$|^[:：][\u4e00-\u9fff]{2,4}$/u],
  [
    "credit",
    /(?:^.{0,12}记者[\u4e00-\u9fff]{2,4}(?:报道)?[/／]?摄)|作(?:政府)?工作报告[。.].{0,12}记者.{2,6}摄/u,
  ],
  [
    "markup",
    /^(?:['’‘]{1,5}|={2,6}|粗体文字|斜体文字|(?:标题|链接|隐藏)文字|链接标题|内部链接|(?:在此|此处|这里)(?:插入|输入)(?:非格式)?文[本字]|插入非格式文本|(?:file|image|media):example\.\w{3,4}|\[编辑\]|<\/?nowiki>)$/iu,
  ],
  ["contents", /[.…·]{6,}\d*$|(?:\.\s?){6,}\d*$/u],
];

/** Front notes of editors and sites: the label and what stands behind it on the line. */
const PREFACE =
  /^[【[(<]?(?:导语|导读|编者按|编者注|内容(?:摘要|提要|简介|导读|提示)|核心(?:提示|阅读)|摘要|提要|文章(?:摘要|导读|简介)|本文(?:导读|摘要)|简介|小编(?:寄语|按))[】\])>]?[:：】]/u;

/** The head of a table of contents. */
export const CONTENTS_HEAD = /^[【[]?(?:目录|提纲|要目|本文提纲|讲话提纲|讲稿提纲)[】\]]?[:：]?$/u;

/** A longer line is running text, whatever word stands in it. */
const LONGEST: Readonly<Record<string, number>> = {
  copyright: 120,
  preview: 100,
  contents: 120,
};

/** Reasons whose words a heading or item of a speech may use as well. */
const SPOKEN: ReadonlySet<string> = new Set(["advert", "preview", "copyright"]);

/** A reason why this line is no part of a speech, or null. `compact` is plainForm without blanks. */
export function rubbishReason(compact: string): string | null {
  if (compact.length > 300 || (compact.length === 1 && !/[a-z大中小\p{P}\p{S}]/iu.test(compact))) return null;
  if (PREFACE.test(compact)) return "preface";
  for (const [reason, pattern] of LINE_RULES) {
    if (compact.length > (LONGEST[reason] ?? 60)) continue;
    if (pattern.test(compact)) return SPOKEN.has(reason) && markerAt(compact) !== null ? null : reason;
  }
  return null;
}

/** The line is only the label of a preface; its text is the next line. */
export function isPrefaceLabel(compact: string): boolean {
  return PREFACE.test(compact) && compact.length <= 8;
}
