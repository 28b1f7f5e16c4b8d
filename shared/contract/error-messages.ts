import type { ErrorCode, ErrorShape } from "./errors.ts";

const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  "invalid-input": "输入的内容不符合要求，请检查后重试。",
  "unknown-method": "程序版本不一致，请重新启动案牍。",
  "not-found": "没有找到要用的内容，它可能已被删除，请刷新后重试。",
  conflict: "这份内容已在别处改动，请重新打开后再改。",
  cancelled: "已取消。",
  "file-unreadable": "「{file}」读不出来，请检查文件是否被移动，或正被别的程序占用。",
  "file-empty": "「{file}」是空文件，没有可以导入的文字。",
  "file-encrypted": "「{file}」设有密码，请先在 Word 或 WPS 中取消密码再导入。",
  "file-encoding": "「{file}」的文字编码无法识别，请另存为 UTF-8 编码的文本后再导入。",
  "file-mismatch": "「{file}」的内容与扩展名不符，请用原来的程序打开后另存一份再导入。",
  "file-unsupported":
    "「{file}」不是可以导入的格式，目前支持 txt、md、html、docx、doc、wps、rtf、pdf、ofd 和 zip。",
  "file-damaged": "「{file}」已损坏，请用 Word 或 WPS 打开修复后另存一份再导入。",
  "file-too-large": "「{file}」太大，请拆分后再导入。",
  "file-no-text": "「{file}」是扫描件，没有可以读取的文字，请先用文字识别软件转换后再导入。",
  "template-file": "「{file}」没有导入：{problem}",
  "library-locked": "素材库正被另一个案牍使用（{holder}），请先关闭它，或切换到它的窗口。",
  "library-readonly": "素材库文件「{file}」不能写入，请检查文件夹的权限和磁盘是否只读。",
  "library-newer": "素材库文件「{file}」由更新版本的案牍建立，请升级案牍后再打开；文件没有被改动。",
  "library-damaged": "素材库文件「{file}」已损坏，请从备份恢复；文件没有被改动。",
  "disk-full": "磁盘空间不足，请清理后重试；已保存的内容没有受影响。",
  "backend-gone": "后台程序意外停止，正在重新启动，已保存的内容不会丢失。",
  internal: "程序内部出错，请重试；如果反复出现，请重新启动案牍。",
};

/** The Chinese sentence for an error: what happened and what to do. */
export function errorMessage(error: ErrorShape): string {
  return MESSAGES[error.code].replace(/\{(\w+)\}/gu, (_, name: string) => error.details[name] ?? "");
}
