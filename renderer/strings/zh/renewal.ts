export const renewal = {
  title: (speech: string) => `旧稿换新：${speech}`,
  fields: { time: "年份、日期、届次", names: "地名、单位、人名", figures: "数字和空缺" },
  was: (old: string) => `原为 ${old}`,
  answer: (prompt: string, old: string) => `${prompt}，原为${old}`,
  places: (n: number) => `文中 ${n} 处，同填一个值`,
  morePlaces: (n: number) => `还有 ${n} 处`,
  none: "这篇旧稿里没有要换的年份、名称和数字，可以直接起草。",
  filled: (filled: number, all: number) =>
    `已填 ${filled} / ${all}，Tab 到下一项，Enter 开始起草；没填的在文稿里仍是黄色空位`,
  begin: "开始起草",
};
