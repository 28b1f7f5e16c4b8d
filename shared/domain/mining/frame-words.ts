const words = (list: string): string => list.split(" ").join("|");

/** What a task begins with. */
export const VERBS = words(
  "推动 推进 加快 加强 抓好 抓实 抓紧 做好 做强 做大 做优 做实 提升 提高 完善 深化 强化 落实 实施 开展 建设 打造 发展 促进 实现 确保 构建 健全 优化 " +
    "培育 扩大 引导 支持 鼓励 建立 突出 坚持 解决 整合 统筹 创新 壮大 加大 巩固 拓展 改善 保障 维护 防范 化解 守住 凝聚 激发 释放 争取 力争 谋划 " +
    "完成 形成 引进 抢抓 带动 倒逼 增强 夯实 筑牢 压实 营造 服务 聚焦 补齐 破解 探索 创建 培养 规范 严格 树立 发扬 保持 聚力 狠抓 全力 出台 组织 启动",
);

/** How it is to be done, before the verb. */
export const MANNERS = words(
  "深入 全面 加快 大力 扎实 统筹 持续 着力 积极 全力 进一步 切实 不断 坚决 稳步 有序 认真 严格 努力 奋力 坚定不移 科学 有效 协同 系统 重点 主动",
);

/** What the words before a task say it is done by. */
export const MEANS = words("紧紧围绕 围绕 聚焦 聚力 紧扣 锚定 对标 依托 立足 针对 瞄准 抓住 顺应 着眼 结合");

/** Verbs before a figure. */
export const REACHING = words(
  "完成 达到 达 实现 增长 突破 下降 提高 增加 超过 降低 提升 减少 累计 新增 同比增长 同比下降",
);
/** Verbs before what is counted. */
export const DOING = words(
  "新建 新增 完成 建成 改造 实施 引进 开工 新改建 培育 建设 签约 争取 发放 安排 整治 新上 投入",
);
