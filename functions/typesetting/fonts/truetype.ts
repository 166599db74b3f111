import { checksumOf, sfnt } from './woff.ts'

/** Units of the em, in all fonts made here. */
const EM = 1000

/** One drawing command of an outline, as font libraries give them. */
export interface PathCommand {
  readonly command: string
  readonly args: readonly number[]
}

/** A character with its glyph, encoded; coordinates in thousandths of the em. */
export interface Drawn {
  readonly codePoint: number
  readonly advance: number
  readonly glyph: Glyph
}

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/**
 * A TrueType font of just these characters. The fonts come in hundreds of slices; a document's characters, gathered
 * from them, become one font again, so that the PDF holds one font of a face and its text stays whole.
 */
export function trueTypeOf(name: string, drawn: readonly Drawn[]): Buffer {
  const all = [{ codePoint: -1, advance: EM, glyph: encodeGlyph([]) }, ...drawn]
  const glyphs = all.map(({ glyph }) => glyph)
  const bounds = glyphs.filter(glyph => glyph.bytes.length > 0)
  const box = {
    xMin: Math.min(0, ...bounds.map(glyph => glyph.xMin)),
    yMin: Math.min(0, ...bounds.map(glyph => glyph.yMin)),
    xMax: Math.max(0, ...bounds.map(glyph => glyph.xMax)),
    yMax: Math.max(0, ...bounds.map(glyph => glyph.yMax)),
  }
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let offset = 0
  for (const [index, { bytes }] of glyphs.entries()) {
    loca.writeUInt32BE(offset, index * 4)
    offset += bytes.length
  }
  loca.writeUInt32BE(offset, glyphs.length * 4)
  const hmtx = Buffer.alloc(all.length * 4)
  for (const [index, { advance }] of all.entries()) {
    hmtx.writeUInt16BE(Math.round(advance), index * 4)
    hmtx.writeInt16BE(glyphs[index]?.xMin ?? 0, index * 4 + 2)
  }
  const tables: [string, Buffer][] = [
    ['OS/2', os2()],
    ['cmap', cmap(drawn)],
    ['glyf', Buffer.concat(glyphs.map(glyph => glyph.bytes))],
    ['head', head(box)],
    ['hhea', hhea(all.length)],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp(glyphs)],
    ['name', names(name)],
    ['post', words([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ]
  return sfnt(
    0x00010000,
    tables.map(([tag, bytes]) => ({ tag, bytes, checksum: checksumOf(bytes) })),
  )
}

/** The closed curves of an outline. The last point is dropped where it only returns to the first. */
function contoursOf(commands: readonly PathCommand[]): Point[][] {
  const contours: Point[][] = []
  const add = (x = 0, y = 0, onCurve = true): void => {
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), onCurve })
  }
  for (const { command, args } of commands) {
    if (command === 'moveTo') {
      contours.push([])
      add(args[0], args[1])
    } else if (command === 'lineTo') add(args[0], args[1])
    else if (command === 'quadraticCurveTo') {
      add(args[0], args[1], false)
      add(args[2], args[3])
    } else if (command !== 'closePath') throw new Error(`no TrueType outline has ${command}`)
  }
  for (const contour of contours) {
    const [first, last] = [contour[0], contour.at(-1)]
    if (contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve) contour.pop()
  }
  return contours.filter(contour => contour.length > 1)
}

/** A glyph as a TrueType font stores it, and what the font's tables say of it. */
export interface Glyph {
  readonly bytes: Buffer
  readonly points: number
  readonly contours: number
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/** The glyph that an outline draws; coordinates in thousandths of the em. */
export const glyphOf = (commands: readonly PathCommand[]): Glyph => encodeGlyph(contoursOf(commands))

/** A simple glyph: every coordinate in two bytes, which deflate makes small again. */
function encodeGlyph(contours: readonly (readonly Point[])[]): Glyph {
  const points = contours.flat()
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  const box =
    points.length === 0
      ? { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
      : { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) }
  const counts = { points: points.length, contours: contours.length }
  if (points.length === 0) return { bytes: Buffer.alloc(0), ...counts, ...box }
  let end = -1
  const ends = contours.map(contour => {
    end += contour.length
    return end
  })
  const header = words([contours.length, box.xMin, box.yMin, box.xMax, box.yMax, ...ends, 0])
  const flags = Buffer.from(points.map(point => (point.onCurve ? 1 : 0)))
  const steps = (values: readonly number[]) =>
    words(values.map((value, index) => value - (values[index - 1] ?? 0)))
  const bytes = Buffer.concat([header, flags, steps(xs), steps(ys)])
  return { bytes: Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]), ...counts, ...box }
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2)
  return bytes
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4)
  return bytes
}

/** Format 12: each character a group of its own, in order. */
function cmap(drawn: readonly Drawn[]): Buffer {
  const pairs = drawn
    .map(({ codePoint }, index) => [codePoint, index + 1] as const)
    .sort((a, b) => a[0] - b[0])
  const table = Buffer.concat([
    words([12, 0]),
    longs([16 + pairs.length * 12, 0, pairs.length]),
    longs(pairs.flatMap(([codePoint, glyph]) => [codePoint, codePoint, glyph])),
  ])
  return Buffer.concat([words([0, 1, 3, 10]), longs([12]), table])
}

function head(box: {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}): Buffer {
  // Version, revision, checksum adjustment (not needed inside a PDF), magic number; no dates: same input, same bytes.
  const start = longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5])
  const middle = words([0x0003, EM, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([start, middle, words([box.xMin, box.yMin, box.xMax, box.yMax, 0, 8, 2, 1, 0])])
}

function hhea(count: number): Buffer {
  const [ascent, descent] = [Math.round(EM * 0.88), -Math.round(EM * 0.12)]
  return words([1, 0, ascent, descent, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, count])
}

function maxp(glyphs: readonly Glyph[]): Buffer {
  const most = (count: (glyph: Glyph) => number) => Math.max(...glyphs.map(count))
  const points = most(glyph => glyph.points)
  const contours = most(glyph => glyph.contours)
  return words([1, 0, glyphs.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
}

function os2(): Buffer {
  const bytes = Buffer.alloc(96)
  bytes.writeUInt16BE(2, 0)
  bytes.writeUInt16BE(400, 4)
  bytes.writeUInt16BE(5, 6)
  bytes.writeInt16BE(Math.round(EM * 0.5), 86)
  bytes.writeInt16BE(Math.round(EM * 0.73), 88)
  return bytes
}

/** Family, full and PostScript name: pdf readers show the last. */
function names(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16()
  const ids = [1, 4, 6]
  return Buffer.concat([
    words([0, ids.length, 6 + ids.length * 12]),
    ...ids.map(id => words([3, 1, 0x409, id, text.length, 0])),
    text,
  ])
}
