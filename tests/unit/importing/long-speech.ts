import { traditionalUnits } from "../../../shared/domain/text/traditional.ts";

export interface LongSpeechFacts {
  readonly place?: string;
  readonly towns?: readonly string[];
  readonly year?: number;
  readonly topic?: string;
  readonly meeting?: string;
  /** How many phrases are worded in another way. */
  readonly edits?: number;
}

const REWORDED: readonly (readonly [string, string])[] = [
  ["摸清底数", "把底数摸清"],
  ["逐级签订责任书", "层层签订责任书"],
  ["不留死角", "不留盲区"],
  ["真正落到田间地头", "切实落到田间地头"],
];

/** A made-up speech of some eleven hundred characters; another topic gives wholly other paragraphs. */
export function longSpeech(facts: LongSpeechFacts = {}): string {
  const { place = "青禾县", towns = ["云溪", "竹山", "沙坪"], year = 2024, topic = "农业" } = facts;
  const { meeting = topic, edits = 0 } = facts;
  const [first = "", second = "", third = ""] = towns;
  const whole = `在全县${meeting}工作会议上的讲话`;
  const farming = [
    `　　一、看清形势，增强做好${topic}工作的紧迫感`,
    `　　去年，${place}粮食总产达到36.8万吨，比上年增长4.6%，建成高标准农田5.2万亩，改造灌区渠道118公里，农民人均可支配收入增长7.1%。${first}镇的蔬菜大棚、${second}镇的中药材基地、${third}乡的稻虾共作都走出了自己的路子。同时也要看到，产业链条偏短，加工企业只有23家，冷库容量不足3000吨，卖得远、卖得好还有不小的差距。`,
    "　　二、抓住关键，推动各项任务落地见效",
    "　　（一）守牢粮食安全底线",
    "　　要把种植面积分解到村、到户、到地块，摸清底数，建立台账，逐级签订责任书。高标准农田建设要赶在春灌之前完工，工程质量由县里统一验收，验收不过关的一律返工，不留死角。",
    "　　（二）把产业链条拉长",
    `　　今年要引进加工企业6家以上，在${first}镇建一处5000吨冷链中心，帮助${second}镇的药材合作社拿到出口资质。对带动农户超过200户的企业，县财政给予贷款贴息。`,
    "　　（三）让农民腰包鼓起来",
    "　　要发展订单种植、入股分红、就近务工，村集体经营性收入十万元以下的村，年底前要有可行的项目，技术员要真正落到田间地头，手把手教会操作要领。",
    "　　三、改进作风，保障各项工作落到实处",
    "　　县委农办每月调度一次，督查结果在全县通报。干部下乡不准搞层层陪同，不准给基层摊派报表，能在现场办的事就在现场办完。",
  ];
  const other = [
    `　　一、肯定成绩，坚定办好${topic}事业的信心`,
    `　　过去一年，${place}新建校舍4栋，补充师资126名，${first}镇中心校搬进了新楼，三所村小通了校车，群众拍手称快。`,
    `　　二、对照要求，补齐${topic}方面的短板`,
    "　　城区大班额还没有完全化解，乡下的音乐、美术老师奇缺，课后服务形式单一，家长意见比较集中。校长要沉到课堂，把听课评课当成每周的必修课；教研室要送课下乡，带出一支留得住的队伍。",
    "　　三、齐心合力，共同托起孩子们的明天",
    "　　财政要优先保障，公安要守好校门口的安全，卫健要管好食堂和饮水，镇村干部要把辍学的孩子一个一个劝回来。",
  ];
  const text = [
    whole,
    `${place}委书记　林知远`,
    `（${year}年2月18日）`,
    "同志们：",
    `　　这次会议的主要任务是，总结去年${meeting}工作，部署今年任务。下面，我讲三点意见。`,
    ...(topic === "农业" ? farming : other),
    "　　同志们，任务已经明确，关键在于落实。让我们鼓足干劲，把蓝图一项一项变成现实。",
  ].join("\n");
  return REWORDED.slice(0, edits).reduce((edited, [from, to]) => edited.replace(from, to), text);
}

/** The text as a site delivers it: its name, navigation, adverts and a list of other articles around it. */
export function onSite(text: string): string {
  return [
    "您现在的位置：首页 > 范文大全 > 领导讲话",
    "文秘天地网 www.example.com 欢迎您",
    text,
    "上一篇：在安全生产会议上的讲话",
    "下一篇：在招商引资会议上的讲话",
    "相关文章",
    "乡镇农业工作总结",
  ].join("\n");
}

let toTraditional: Map<string, string> | null = null;

/** The text in traditional characters, one by one. */
export function traditional(text: string): string {
  if (!toTraditional) {
    toTraditional = new Map();
    for (const [code, simple] of traditionalUnits().entries())
      if (simple > 0 && code >= 0x4e00 && !toTraditional.has(String.fromCharCode(simple)))
        toTraditional.set(String.fromCharCode(simple), String.fromCharCode(code));
  }
  const table = toTraditional;
  return Array.from(text, (char) => table.get(char) ?? char).join("");
}
