import type { Speaker } from "./speech.ts";

const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公代闫付肖佟苟仝邸揣逯";
const COMPOUND = [
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "令狐",
  "慕容",
  "司徒",
  "夏侯",
  "长孙",
  "宇文",
];

const POST =
  "(?:党委|党组|县委|市委|省委|区委|州委|镇党委|乡党委|总支|支部)?(?:副|代理?|常务副)?(?:书记|省长|市长|县长|区长|镇长|乡长|州长|盟长|旗长|主席|主任|局长|部长|厅长|委员长|总理|行长|院长|校长|专员|秘书长|董事长|总经理|总裁|经理|处长|科长|司令员|政委|检察长|会长|理事长|议长|园长|所长|站长|村长|组长|总监|台长|社长|司长|支队长|大队长|监事长|总工程师)";
const POST_LINE = new RegExp(
  `^([\\u4e00-\\u9fff、, ()]{0,40}?${POST})[: ]*(?:([\\u4e00-\\u9fff](?: ?[\\u4e00-\\u9fff·]){0,5})|[*×xX○某_]{1,6})?$`,
  "u",
);
const POST_IN_TITLE = new RegExp(
  `^([\\u4e00-\\u9fff]{0,20}?${POST})(?:([\\u4e00-\\u9fff]{2,3}))?(?:同志)?(?=在)`,
  "u",
);
const NAME_IN_TITLE = /^([\u4e00-\u9fff]{2,4})(?:同志)?(?=在.{3,40}(?:上|时)的?)/u;

/** Two to four Chinese characters (blanks between them allowed) that begin with a surname. */
export function isName(plain: string): boolean {
  const name = plain.replaceAll(" ", "");
  if (!/^[\u4e00-\u9fff]{2,4}$/u.test(name))
    return /^[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,8}$/u.test(name);
  if (COMPOUND.some((surname) => name.startsWith(surname))) return name.length >= 3;
  return name.length <= 3 && SURNAMES.includes(name.charAt(0));
}

export function isSurname(char: string): boolean {
  return SURNAMES.includes(char);
}

/** Reads 「某某县人民政府县长 张三」; both parts are given as in `plain`. Null when the line is something else. */
export function speakerOfLine(plain: string): Speaker | null {
  const line = plain.replace(/^[([【]|[)\]】]$/gu, "").trim();
  if (line.length > 50) return null;
  const match = POST_LINE.exec(line);
  if (!match) return isName(line) && line.length <= 5 ? { post: null, name: line.replaceAll(" ", "") } : null;
  const name = (match[2] ?? "").replaceAll(" ", "");
  if (name !== "" && !isName(name)) return null;
  return { post: (match[1] ?? "").replaceAll(" ", ""), name: name === "" ? null : name };
}

/** The speaker a title names: 「县委书记在……上的讲话」. */
export function speakerOfTitle(plain: string): Speaker | null {
  const post = POST_IN_TITLE.exec(plain);
  if (post) {
    const name = post[2] ?? "";
    return { post: post[1] ?? null, name: name !== "" && isName(name) ? name : null };
  }
  const name = NAME_IN_TITLE.exec(plain)?.[1];
  return name !== undefined && isName(name) ? { post: null, name } : null;
}
