import { checksumOf, sfnt } from './woff.ts'

/** Units of the em, in all fonts made here. */
const EM = 1000

/** One command of an outline's path, in the form that font libraries share. */
export interface PathCommand {
  readonly command: string
  readonly args: readonly number[]
}

/** A character of a font, in thousandths of the em. */
export interface SubsetGlyph {
  readonly codePoint: number
  readonly advance: number
  readonly outline: Outline
}

/** An outline as a TrueType font stores it, and what the font's tables say about it. */
export interface Outline {
  readonly bytes: Buffer
  readonly points: number
  readonly contours: number
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/**
 * A TrueType font of these characters alone, with one glyph more for a missing character, as the format asks. The
 * shipped fonts come in hundreds of slices; the characters of a document, taken from many of them, become one font
 * again, so that the PDF has one font for each face. The README says which libraries were tried instead.
 */
export function trueTypeOf(name: string, glyphs: readonly SubsetGlyph[]): Buffer {
  const all = [{ advance: EM, outline: outlineOf([]) }, ...glyphs]
  const outlines = all.map(({ outline }) => outline)
  const box = {
    xMin: Math.min(...outlines.map(({ xMin }) => xMin)),
    yMin: Math.min(...outlines.map(({ yMin }) => yMin)),
    xMax: Math.max(...outlines.map(({ xMax }) => xMax)),
    yMax: Math.max(...outlines.map(({ yMax }) => yMax)),
  }
  const offsets = [0]
  let length = 0
  for (const { bytes } of outlines) {
    length += bytes.length
    offsets.push(length)
  }
  const hmtx = words(all.flatMap(({ advance, outline }) => [Math.round(advance), outline.xMin]))
  const tables: [string, Buffer][] = [
    ['OS/2', os2()],
    ['cmap', cmap(glyphs)],
    ['glyf', Buffer.concat(outlines.map(({ bytes }) => bytes))],
    ['head', head(box)],
    ['hhea', hhea(all.length)],
    ['hmtx', hmtx],
    ['loca', longs(offsets)],
    ['maxp', maxp(outlines)],
    ['name', names(name)],
    ['post', words([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ]
  return sfnt(
    0x00010000,
    tables.map(([tag, bytes]) => ({ tag, bytes, checksum: checksumOf(bytes) })),
  )
}

/** The closed curves of a path. A last point that only returns to the first is dropped. */
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
    } else if (command !== 'closePath') throw new Error(`${command} in a TrueType outline`)
  }
  for (const contour of contours) {
    const [first, last] = [contour[0], contour.at(-1)]
    if (contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve) contour.pop()
  }
  return contours.filter(contour => contour.length > 1)
}

/**
 * Encodes a path as a simple glyph. Every coordinate takes two bytes; the PDF is compressed anyway.
 *
 * @param commands coordinates in thousandths of the em
 * @throws if a curve is cubic, which no TrueType font has
 */
export function outlineOf(commands: readonly PathCommand[]): Outline {
  const contours = contoursOf(commands)
  const points = contours.flat()
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  if (points.length === 0)
    return { bytes: Buffer.alloc(0), points: 0, contours: 0, xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
  const box = { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) }
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
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  return { bytes: padded, points: points.length, contours: contours.length, ...box }
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

/** Format 12: a group for each character, in order. */
function cmap(glyphs: readonly SubsetGlyph[]): Buffer {
  const pairs = glyphs
    .map(({ codePoint }, index) => [codePoint, index + 1] as const)
    .sort((a, b) => a[0] - b[0])
  const table = Buffer.concat([
    words([12, 0]),
    longs([16 + pairs.length * 12, 0, pairs.length]),
    longs(pairs.flatMap(([codePoint, glyph]) => [codePoint, codePoint, glyph])),
  ])
  return Buffer.concat([words([0, 1, 3, 10]), longs([12]), table])
}

function head(box: Pick<Outline, 'xMin' | 'yMin' | 'xMax' | 'yMax'>): Buffer {
  // Version, revision, checksum adjustment (not needed inside a PDF), magic number. No dates: same input, same bytes.
  const start = longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5])
  const middle = words([0x0003, EM, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([start, middle, words([box.xMin, box.yMin, box.xMax, box.yMax, 0, 8, 2, 1, 0])])
}

function hhea(count: number): Buffer {
  const [ascent, descent] = [Math.round(EM * 0.88), -Math.round(EM * 0.12)]
  return words([1, 0, ascent, descent, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, count])
}

function maxp(outlines: readonly Outline[]): Buffer {
  const points = Math.max(...outlines.map(outline => outline.points))
  const contours = Math.max(...outlines.map(outline => outline.contours))
  return words([1, 0, outlines.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
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

/** Family, full and PostScript name; PDF readers show the last. */
function names(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16()
  const ids = [1, 4, 6]
  return Buffer.concat([
    words([0, ids.length, 6 + ids.length * 12]),
    ...ids.map(id => words([3, 1, 0x409, id, text.length, 0])),
    text,
  ])
}
