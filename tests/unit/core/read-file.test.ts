import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../electron/core/importing/read-file.ts";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { speechText } from "./speech-texts.ts";
import { paragraph, run, wordFile } from "./word-files.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function broken(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/broken/${name}`, import.meta.url));
}

/** The Chinese sentence that the user gets. */
async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const error: unknown = await readSourceFile(bytes, name).catch((error: unknown) => error);
  if (!(error instanceof AppError)) throw new Error(`${name} was read`);
  return errorMessage(error);
}

describe("reading text", () => {
  it.each(["utf-8", "gb18030", "utf-16le", "utf-16be"])("knows %s", async (encoding) => {
    const bytes =
      encoding === "utf-8" ? strToU8(speechText()) : iconv.encode(speechText(), encoding, { addBOM: true });
    const source = await readSourceFile(bytes, "讲话.TXT");
    expect(source).toMatchObject({ format: "txt", encoding });
    expect(source.lines[0]?.text).toBe("在全县防汛工作会议上的讲话");
  });

  it("takes Markdown headings as outline levels and drops its signs", async () => {
    const source = await readSourceFile(
      strToU8("# 讲话\n\n## 一、**总结**经验 ##\n> 引文\n---\n正文**加粗**。\n"),
      "稿.md",
    );
    expect(source.format).toBe("md");
    expect(source.lines).toEqual([
      { text: "讲话", outlineLevel: 1 },
      { text: "" },
      { text: "一、总结经验", outlineLevel: 2 },
      { text: "引文" },
      { text: "" },
      { text: "正文加粗。" },
      { text: "" },
    ]);
  });

  it("goes by the content of a Word file, even when it is called .doc", async () => {
    const source = await readSourceFile(wordFile({ body: paragraph(run("同志们：")) }), "旧名.doc");
    expect(source).toMatchObject({ format: "docx", lines: [{ text: "同志们：" }] });
  });
});

describe("files that cannot be imported", () => {
  const word = wordFile({ body: paragraph(run("同志们：")) });

  it("are named with the reason", async () => {
    expect(await refusal(broken("empty.txt"), "空.txt")).toBe("「空.txt」是空文件，没有可以导入的文字。");
    expect(await refusal(strToU8(" \n\u3000\n"), "白.txt")).toBe("「白.txt」是空文件，没有可以导入的文字。");
    expect(await refusal(wordFile({ body: paragraph("") }), "空.docx")).toContain("是空文件");
    expect(await refusal(broken("truncated.docx"), "断.docx")).toBe(
      "「断.docx」已损坏，请用 Word 或 WPS 打开修复后另存一份再导入。",
    );
    expect(await refusal(broken("text-named.docx"), "假.docx")).toBe(
      "「假.docx」的内容与扩展名不符，请用原来的程序打开后另存一份再导入。",
    );
    expect(await refusal(word, "假.txt")).toContain("「假.txt」的内容与扩展名不符");
    expect(await refusal(strToU8("%PDF-1.7"), "假.md")).toContain("内容与扩展名不符");
    expect(await refusal(strToU8("%PDF-1.7"), "文.pdf")).toContain("已损坏");
    expect(await refusal(strToU8("a,b"), "表.csv")).toBe(
      "「表.csv」不是可以导入的格式，目前支持 txt、md、html、docx、doc、wps、rtf、pdf、ofd 和 zip。",
    );
    expect(await refusal(Uint8Array.from(OLE), "旧.doc")).toContain("「旧.doc」已损坏");
    expect(await refusal(Uint8Array.from(OLE), "旧.docx")).toContain("已损坏");
    expect(await refusal(broken("truncated.zip"), "包.zip")).toContain("已损坏");
    expect(await refusal(broken("random-bytes.txt"), "乱.txt")).toMatch(
      /^「乱\.txt」的(?:内容与扩展名不符|文字编码无法识别)/u,
    );
  });

  it("say when a password locks them", async () => {
    const locked = Buffer.concat([
      Buffer.from(OLE),
      Buffer.alloc(504),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    const message = "「密.docx」设有密码，请先在 Word 或 WPS 中取消密码再导入。";
    expect(await refusal(locked, "密.docx")).toBe(message);
    const zip = Uint8Array.from(word);
    zip[6] = 1;
    expect(await refusal(zip, "密.docx")).toBe(message);
  });

  it("say when the encoding is not known", async () => {
    const latin = iconv.encode("Où êtes-vous ? Là-bas, près de la forêt où naît l'été.", "latin1");
    expect(await refusal(latin, "信.txt")).toBe(
      "「信.txt」的文字编码无法识别，请另存为 UTF-8 编码的文本后再导入。",
    );
  });

  it("are refused when they are too large, on the disk or inflated", async () => {
    expect(await refusal(new Uint8Array(MAX_FILE_BYTES + 1), "大.txt")).toBe(
      "「大.txt」太大，请拆分后再导入。",
    );
    const bomb = Uint8Array.from(word);
    const view = new DataView(bomb.buffer);
    // The directory's entry of word/document.xml claims four gigabytes (APPNOTE 4.3.12: size 24 bytes into the header).
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && bomb[at + 46] === "w".charCodeAt(0))
        view.setUint32(at + 24, 0xfffffff0, true);
    expect(await refusal(bomb, "弹.docx")).toBe("「弹.docx」太大，请拆分后再导入。");
  });

  it("are refused when a zip is no Word file, or its XML is broken", async () => {
    expect(await refusal(zipSync({ "a.txt": strToU8("甲") }), "包.docx")).toContain("内容与扩展名不符");
    expect(await refusal(wordFile({ body: "<w:p>" }), "坏.docx")).toContain("已损坏");
    const entity = zipSync({
      "word/document.xml": strToU8(
        '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body><w:p>&b;</w:p></w:body></w:document>',
      ),
    });
    expect(await refusal(entity, "体.docx")).toContain("已损坏");
  });
});
