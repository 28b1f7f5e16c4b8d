interface Counts {
  readonly imported: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly failed: readonly unknown[];
}

function counts({ imported, updated, duplicates, failed }: Counts): string {
  const parts = [
    imported > 0 && `导入 ${imported} 篇`,
    updated > 0 && `更新 ${updated} 篇`,
    duplicates > 0 && `库中已有 ${duplicates} 篇`,
    failed.length > 0 && `未能导入 ${failed.length} 个文件`,
  ];
  return parts.filter((part) => part !== false).join("，");
}

const time = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit" });

export const watching = {
  label: "收件夹",
  text: "案牍运行时，这个文件夹里新放入或改动的文件会自动导入。文件只读取，不改动；从文件夹里删去文件，库中的讲话仍在。",
  ownText:
    "案牍运行时，放进下面这个文件夹的文件会自动导入。文件只读取，不改动；从文件夹里删去文件，库中的讲话仍在。",
  choose: "换文件夹",
  own: "用回收件夹",
  missing: "这个文件夹现在读不到，接上后会继续。",
  last: (at: Date, summary: Counts) => `上次 ${time.format(at)}：${counts(summary)}。`,
  arrived: (summary: Counts) => `收件夹：${counts(summary)}`,
};
