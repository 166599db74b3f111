import PDFDocument from 'pdfkit'
import { fonts } from '../fonts/fonts.ts'
import { COLORS, MEASURES } from '../layout/measures.ts'
import type { Layout } from '../layout/placed.ts'

const { baselineEm, mmPerPt, page: sheet } = MEASURES
const FACE_WORDS = {
  FANGSONG: '仿宋',
  XIAOBIAOSONG: '小标宋',
  HEITI: '黑体',
  KAITI: '楷体',
  SONGTI: '宋体',
} as const
const pt = (mm: number): number => mm / mmPerPt

/**
 * Writes a layout as a PDF. Nothing in it depends on the clock or the machine: the same layout makes the same bytes.
 *
 * @param title what readers show as the document's name
 * @param origin whose document it is, as a property of the file
 * @param check called before each page; what it throws ends the drawing
 */
export async function draw(
  layout: Layout,
  title: string,
  origin: string,
  check: () => void,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [pt(sheet.widthMm), pt(sheet.heightMm)],
    margin: 0,
    autoFirstPage: false,
    bufferPages: false,
    lang: 'zh-CN',
    displayTitle: true,
    // No standard font: those need files beside the code. The library's type does not know that null is allowed.
    font: null as unknown as string,
    info: {
      Title: title,
      Subject: origin,
      Creator: 'Hutong',
      Producer: 'Hutong',
      // The shipped fonts go without saying; those of an operator's choice are named beside their embedded names.
      ...(fonts.hasChoice ? { Keywords: facesNote(layout) } : {}),
      // Readers expect a date. The day of typesetting would make every copy a different file.
      CreationDate: new Date(0),
    },
  })
  const bytes = collect(document)
  for (const [name, font] of fonts.subsetsFor(layout.texts)) document.registerFont(name, font)
  const rules = Map.groupBy(layout.rules, rule => rule.page)
  const texts = Map.groupBy(layout.texts, text => text.page)
  for (let page = 1; page <= layout.pages; page++) {
    check()
    document.addPage()
    for (const rule of rules.get(page) ?? []) {
      const { heightMm = 0 } = rule
      turned(document, rule.isTurned)
        .lineWidth(pt(rule.thickMm))
        .strokeColor(COLORS[rule.color])
        .moveTo(pt(rule.xMm), pt(rule.yMm))
        .lineTo(pt(rule.xMm + rule.widthMm), pt(rule.yMm + heightMm))
        .stroke()
      if (rule.isTurned) document.restore()
    }
    for (const text of texts.get(page) ?? []) {
      turned(document, text.isTurned)
        .font(fonts.idOf(text.face))
        .fontSize(pt(text.sizeMm))
        .fillColor(COLORS[text.color])
        .text(text.text, pt(text.xMm), pt(text.yMm + baselineEm * text.sizeMm), {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: pt(text.gapMm),
          ...(text.narrowing === undefined ? {} : { horizontalScaling: text.narrowing * 100 }),
        })
      if (text.isTurned) document.restore()
    }
  }
  document.end()
  return bytes
}

/** The fonts that a document is set in, by its faces: 仿宋 FangSong_GB2312, 宋体 NotoSerifSC-Regular. */
function facesNote({ texts }: Layout): string {
  return fonts
    .usedBy(texts)
    .map(({ face, font }) => `${FACE_WORDS[face]} ${font}`)
    .join(', ')
}

/** What follows up to the next `restore` is drawn on the turned page: its top is the paper's left edge. */
function turned(document: PDFKit.PDFDocument, isTurned: true | undefined): PDFKit.PDFDocument {
  return isTurned ? document.save().transform(0, -1, 1, 0, 0, pt(sheet.heightMm)) : document
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}
