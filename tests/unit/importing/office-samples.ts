import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

/** A file of tests/fixtures/office, made once with LibreOffice from our own words. */
export function officeFile(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/office/${name}`, import.meta.url));
}

const WEB_PAGE = `<html><head><meta charset="CHARSET"><title>在全县秋收会议上的讲话_某县人民政府网</title>
<style>p { color: red }</style></head><body class="nav-fixed">
<div id="nav"><a href="1">首页</a> <a href="2">要闻</a></div>
<div class="wrap"><h1>在全县秋收会议上的讲话</h1><div>来源：县政府办　发布时间：2024-09-01</div>
<div class="content"><p align="center">（2024年9月1日）</p><p>同志们：</p>
<p>&nbsp;今天，我们召开会议，
主要任务是部署秋收。下面，<b>我讲两点</b>意见。</p><p>一、抢抓农时</p>
<p>要把农机具检修好，要把劳动力组织好，做到颗粒归仓。<br>要盯紧天气变化，及时发布预警，做到随熟随收。</p>
<ol start="3"><li>抓烘干，抓好粮食烘干和储存，防止霉变。</li><li>抓收购</li></ol>
<table><tr><td>指标</td><td>数值</td></tr></table><script>alert("脚本")</script><p style="display:none">隐藏</p></div></div>
<ul class="related"><li><a>无关的一条</a></li><li><a>无关的二条</a></li><li><a>无关的三条</a></li></ul>
<div class="footer">版权所有</div></body></html>`;

export function webPage(charset: string): string {
  return WEB_PAGE.replace("CHARSET", charset);
}

export interface OfdText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly deltaX?: string;
}

function textObject({ text, x, y, deltaX = `g ${text.length - 1} 5` }: OfdText): string {
  return `<ofd:TextObject ID="1" Boundary="${x} ${y - 5} 200 6" Font="1" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="${deltaX}">${text}</ofd:TextCode></ofd:TextObject>`;
}

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A small OFD file (GB/T 33190): pages of text objects in millimetres. */
export function ofdFile(pages: readonly (readonly OfdText[])[]): Uint8Array {
  const list = pages.map(
    (_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  const files: Record<string, Uint8Array> = {
    "OFD.xml": strToU8(
      `<?xml version="1.0"?><ofd:OFD ${OFD}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    "Doc_0/Document.xml": strToU8(
      `<ofd:Document ${OFD}><ofd:CommonData><ofd:PageArea/></ofd:CommonData><ofd:Pages>${list.join("")}</ofd:Pages></ofd:Document>`,
    ),
  };
  pages.forEach((page, index) => {
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = strToU8(
      `<ofd:Page ${OFD}><ofd:Content><ofd:Layer><ofd:PageBlock>${page.map(textObject).join("")}</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>`,
    );
  });
  return zipSync(files);
}

/** A PDF of one page with a content stream; F1 is a Chinese font that is not in the file, with codes in GBK. */
export function smallPdf(content: string): Uint8Array {
  return strToU8(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n` +
      `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n` +
      `5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>endobj\n` +
      `6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>endobj\n` +
      `7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 900/StemV 90>>endobj\n` +
      `trailer<</Root 1 0 R/Size 8>>\n%%EOF\n`,
  );
}

/** A page that only draws a picture. */
export const SCAN = "q 500 0 0 700 50 50 cm Q";

/** RTF as Word writes it: GBK bytes by the font's charset, \\u characters, list numbers, hidden and deleted words. */
export const RTF = String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fnil\fcharset0 Arial;}}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}{\info{\title \'b2\'bb\'d2\'aa}}
\pard\s1\f0 \'bd\'b2\'bb\'b0\par
\pard\s0 {\listtext\f0 \'d2\'bb\'a1\'a2\tab}\u25235 ?\u39033 ?\'c4\'bf{\v \'d2\'fe}{\deleted \'c9\'be}{\*\unknown \'b2\'bb}\par
\uc2\u29616\'cf\'d6\'d4\'da\line {\f1 A\emdash B}{\footnote\pard \'d7\'a2\par}\par
{\field{\*\fldinst PAGE}{\fldrslt 7}}{\upr{x}{\*\ud{\u20843 ?}}}\par
{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \pard \'bf\'f2\par}}{\shprslt \'bf\'f2}}
\trowd\cellx1\cellx2\pard\intbl \'bc\'d7\cell \'d2\'d2\cell\row\pard end}`;
