import { getResolvedPDFJS } from 'unpdf'

const { getDocument, OPS } = await getResolvedPDFJS()

/** A character as a reader of the PDF finds it; lengths in millimetres from the page's upper left corner. */
export interface ReadGlyph {
  readonly text: string
  readonly xMm: number
  readonly widthMm: number
  readonly baselineMm: number
  readonly sizeMm: number
  readonly font: string
  readonly color: string
}

/** The characters on one baseline in one size, from left to right. */
export interface ReadLine {
  readonly text: string
  readonly leftMm: number
  readonly rightMm: number
  readonly baselineMm: number
  /** Upper edge of the characters' squares, 0.88 of their size above the baseline. */
  readonly topMm: number
  readonly bottomMm: number
  readonly sizeMm: number
  readonly fonts: readonly string[]
  readonly colors: readonly string[]
  readonly glyphs: readonly ReadGlyph[]
}

export interface ReadRule {
  readonly leftMm: number
  readonly rightMm: number
  readonly yMm: number
  readonly thickMm: number
  readonly color: string
}

export interface ReadPage {
  readonly widthMm: number
  readonly heightMm: number
  readonly lines: readonly ReadLine[]
  readonly rules: readonly ReadRule[]
  /** Whatever else paints: pictures, filled shapes, shadings. */
  readonly drawings: readonly string[]
}

/** Operators that set or move, or that are read below; any other paints something. */
const QUIET = new Set(
  'dependency save restore transform setLineWidth setFillRGBColor setStrokeRGBColor setCharSpacing setHScale beginText endText setFont setTextMatrix moveText showText setGState'.split(
    ' ',
  ),
)
const NAME_OF = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]))

const MM = 25.4 / 72
type Matrix = readonly [number, number, number, number, number, number]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** Reads a PDF with another library than the one that made it: which text is where, in which font and colour. */
export async function readPdf(
  pdf: Uint8Array,
): Promise<{ pages: ReadPage[]; info: Record<string, unknown> }> {
  // Names of fonts are among the extra properties.
  const loading = getDocument({ data: pdf.slice(), verbosity: 0, fontExtraProperties: true })
  const document = await loading.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { fnArray, argsArray } = await page.getOperatorList()
    const fontName = (id: string) => (page.commonObjs.get(id) as { name: string }).name
    const { glyphs, rules, drawings } = walk(fnArray, argsArray, height, fontName)
    pages.push({ widthMm: width * MM, heightMm: height * MM, lines: linesOf(glyphs), rules, drawings })
  }
  const { info } = await document.getMetadata()
  await loading.destroy()
  return { pages, info: info as Record<string, unknown> }
}

interface State {
  ctm: Matrix
  fill: string
  stroke: string
  lineWidth: number
  font: string
  size: number
  charSpacing: number
  /** Width of characters against the drawn one. */
  narrowing: number
}

function walk(
  fns: readonly number[],
  args: readonly unknown[],
  height: number,
  fontName: (id: string) => string,
) {
  const glyphs: ReadGlyph[] = []
  const rules: ReadRule[] = []
  const drawings: string[] = []
  let state: State = {
    ctm: [1, 0, 0, 1, 0, 0],
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    font: '',
    size: 0,
    charSpacing: 0,
    narrowing: 1,
  }
  const stack: State[] = []
  let text: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, fn] of fns.entries()) {
    const arg = (args[index] ?? []) as readonly unknown[]
    if (fn === OPS.save) stack.push({ ...state })
    else if (fn === OPS.restore) state = stack.pop() ?? state
    else if (fn === OPS.transform) state.ctm = times(state.ctm, arg as unknown as Matrix)
    else if (fn === OPS.setFillRGBColor) state.fill = colorOf(arg)
    else if (fn === OPS.setStrokeRGBColor) state.stroke = colorOf(arg)
    else if (fn === OPS.setLineWidth) state.lineWidth = Number(arg[0])
    else if (fn === OPS.setCharSpacing) state.charSpacing = Number(arg[0])
    else if (fn === OPS.setHScale) state.narrowing = Number(arg[0]) / 100
    else if (fn === OPS.beginText) text = [1, 0, 0, 1, 0, 0]
    else if (fn === OPS.setFont) {
      state.font = fontName(String(arg[0]))
      state.size = Number(arg[1])
    } else if (fn === OPS.setTextMatrix) text = [...(arg[0] as Iterable<number>)] as unknown as Matrix
    else if (fn === OPS.moveText) text = times(text, [1, 0, 0, 1, Number(arg[0]), Number(arg[1])])
    else if (fn === OPS.showText) {
      for (const glyph of arg[0] as readonly ({ unicode: string; width: number } | number)[]) {
        if (typeof glyph === 'number') {
          text = times(text, [1, 0, 0, 1, (-glyph / 1000) * state.size * state.narrowing, 0])
          continue
        }
        const at = times(state.ctm, text)
        const advance = (glyph.width / 1000) * state.size * state.narrowing
        glyphs.push({
          text: glyph.unicode,
          xMm: at[4] * MM,
          widthMm: advance * MM,
          baselineMm: (height - at[5]) * MM,
          sizeMm: state.size * MM,
          font: state.font.replace(/^[A-Z]+\+/, ''),
          color: state.fill,
        })
        text = times(text, [1, 0, 0, 1, advance + state.charSpacing * state.narrowing, 0])
      }
    } else if (fn === OPS.constructPath && arg[0] === OPS.stroke) {
      const [minX = 0, minY = 0, maxX = 0, maxY = 0] = arg[2] as readonly number[]
      const from = times(state.ctm, [1, 0, 0, 1, minX, minY])
      const to = times(state.ctm, [1, 0, 0, 1, maxX, maxY])
      rules.push({
        leftMm: from[4] * MM,
        rightMm: to[4] * MM,
        yMm: (height - from[5]) * MM,
        thickMm: state.lineWidth * MM,
        color: state.stroke,
      })
    } else if (!QUIET.has(NAME_OF.get(fn) ?? '')) drawings.push(NAME_OF.get(fn) ?? String(fn))
  }
  return { glyphs, rules, drawings }
}

function colorOf(arg: readonly unknown[]): string {
  if (typeof arg[0] === 'string') return arg[0]
  return `#${arg.map(part => Number(part).toString(16).padStart(2, '0')).join('')}`
}

function linesOf(glyphs: readonly ReadGlyph[]): ReadLine[] {
  const groups = new Map<string, ReadGlyph[]>()
  for (const glyph of glyphs) {
    const key = `${glyph.baselineMm.toFixed(2)} ${glyph.sizeMm.toFixed(2)}`
    groups.set(key, [...(groups.get(key) ?? []), glyph])
  }
  return [...groups.values()]
    .map(group => {
      const line = group.sort((a, b) => a.xMm - b.xMm)
      const [first = glyphs[0] as ReadGlyph] = line
      const last = line.at(-1) ?? first
      const topMm = first.baselineMm - 0.88 * first.sizeMm
      return {
        text: line.map(glyph => glyph.text).join(''),
        leftMm: first.xMm,
        rightMm: last.xMm + last.widthMm,
        baselineMm: first.baselineMm,
        topMm,
        bottomMm: topMm + first.sizeMm,
        sizeMm: first.sizeMm,
        fonts: [...new Set(line.map(glyph => glyph.font))],
        colors: [...new Set(line.map(glyph => glyph.color))],
        glyphs: line,
      }
    })
    .sort((a, b) => a.baselineMm - b.baselineMm)
}
