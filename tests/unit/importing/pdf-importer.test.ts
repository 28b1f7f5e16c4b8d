import { deflateSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../electron/core/importing/read-file.ts";
import { SCAN, officeFile, smallPdf } from "./office-samples.ts";

const SENTENCE =
  "各级各部门要把安全生产摆在突出位置，层层压实责任，逐户排查隐患，件件整改到位，决不能有丝毫松懈和侥幸。";

describe("PDF with a text layer", () => {
  it("has its hard line breaks undone, and running heads and page numbers set apart", async () => {
    const { format, lines } = await readSourceFile(officeFile("pages.pdf"), "讲话.pdf");
    expect(format).toBe("pdf");
    const running = lines.filter((line) => !line.place).map((line) => line.text.replaceAll(" ", ""));
    const parts = ["认清形势", "压实责任", "抓好落实", "认清形势", "压实责任", "抓好落实"].flatMap(
      (heading, index) => [`${"一二三四五六"[index] ?? ""}、${heading}`, SENTENCE + SENTENCE, SENTENCE],
    );
    expect(running).toEqual(["在全县安全生产会议上的讲话", "同志们：", ...parts]);
    expect(lines.filter((line) => line.place === "header").map((line) => line.text)).toEqual(
      Array<string>(3).fill("安全生产会议材料"),
    );
    expect(lines.filter((line) => line.place === "footer").map((line) => line.text)).toEqual([
      "— 1 —",
      "— 2 —",
      "— 3 —",
    ]);
  });

  it("is read column by column", async () => {
    const { lines } = await readSourceFile(officeFile("columns.pdf"), "栏.pdf");
    expect(lines.map((line) => line.text)).toEqual([
      "两栏的讲话",
      ...Array.from("一二三四五六七八", (number) => `第${number}段。${SENTENCE}`),
    ]);
  });

  it("is read in the encodings of Chinese fonts that are not in the file", async () => {
    const text = iconv.encode("同志们：现在我们开始开会。", "gbk").toString("hex");
    const { lines } = await readSourceFile(smallPdf(`BT /F1 16 Tf 100 700 Td <${text}> Tj ET`), "宋.pdf");
    expect(lines).toEqual([{ text: "同志们：现在我们开始开会。" }]);
  });

  it("is named as a scan when it has no text", async () => {
    await expect(readSourceFile(smallPdf(SCAN), "扫描.pdf")).rejects.toMatchObject({ code: "file-no-text" });
  });

  it("says when a password locks it, and when it is broken", async () => {
    await expect(readSourceFile(officeFile("locked.pdf"), "密.pdf")).rejects.toMatchObject({
      code: "file-encrypted",
    });
    const cut = officeFile("pages.pdf").subarray(0, 900);
    await expect(readSourceFile(cut, "断.pdf")).rejects.toMatchObject({ code: "file-damaged" });
  });

  it("is refused when a stream inflates without end, however often it is packed", async () => {
    const packed = deflateSync(deflateSync(Buffer.alloc(200 * 2 ** 20)));
    const bomb = Buffer.concat([
      Buffer.from("%PDF-1.7\n1 0 obj<<>>stream\n"),
      packed,
      Buffer.from("\nendstream"),
    ]);
    await expect(readSourceFile(bomb, "弹.pdf")).rejects.toMatchObject({ code: "file-too-large" });
  });
});
