export interface SpeechFacts {
  readonly place?: string;
  readonly year?: number;
  readonly meeting?: string;
  readonly speaker?: string;
}

/** A short speech in the usual shape, with a title, a speaker, a date and three parts. */
export function speechText(facts: SpeechFacts = {}): string {
  const { place = "青禾县", year = 2024, meeting = "防汛工作会议", speaker = `${place}县长　林知远` } = facts;
  const whole = `全${place.slice(-1)}`;
  return [
    `在${whole}${meeting}上的讲话`,
    speaker,
    `（${year}年5月8日）`,
    "",
    "同志们：",
    `　　今天，我们召开${whole}${meeting}，主要任务是总结去年工作，安排部署今年任务。下面，我讲三点意见。`,
    `　　一、总结经验，充分肯定${place}取得的成绩`,
    "　　一年来，各级各部门齐心协力，加固堤防三十二处，疏浚河道五十六公里，实现了安全度汛。",
    "　　二、突出重点，扎实做好各项准备工作",
    "　　（一）抓好隐患排查",
    "　　对水库、河道、低洼地带逐一过筛，建立台账，限期整改。",
    "　　（二）抓好物资储备",
    "　　备足沙袋、救生衣和应急灯，做到要得来、用得上。",
    "　　三、加强领导，层层压实工作责任",
    "　　要强化督查问责，对失职失责的，严肃追究责任。",
    "　　同志们，责任重于泰山。让我们携起手来，坚决打赢这场硬仗！",
    "　　谢谢大家。",
  ].join("\n");
}
