import type { Glyph } from './glyph-table.ts'
import { sfnt } from './woff.ts'

/** Units of the em, in all shipped fonts and all fonts made here. */
export const EM = 1000

/** One command of an outline's path, in the form that font libraries share. */
export interface PathCommand {
  readonly command: string
  readonly args: readonly number[]
}

/** What a font's tables say about an outline. */
interface Extent {
  readonly points: number
  readonly contours: number
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

type Box = [xMin: number, yMin: number, xMax: number, yMax: number]

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
export function trueTypeOf(name: string, glyphs: readonly Glyph[]): Buffer {
  const all = [{ advance: EM, outline: Buffer.alloc(0) }, ...glyphs]
  const outlines = all.map(({ outline }) => outline)
  const extents = outlines.map(extentOf)
  const offsets = [0]
  let length = 0
  for (const outline of outlines) {
    length += outline.length
    offsets.push(length)
  }
  const hmtx = words(all.flatMap(({ advance }, index) => [advance, extents[index]?.xMin ?? 0]))
  const tables: [string, Buffer][] = [
    ['OS/2', os2()],
    ['cmap', cmap(glyphs)],
    ['glyf', Buffer.concat(outlines)],
    ['head', head(extents)],
    ['hhea', hhea(all.length)],
    ['hmtx', hmtx],
    ['loca', longs(offsets)],
    ['maxp', maxp(extents)],
    ['name', names(name)],
    ['post', words([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ]
  return sfnt({ flavor: 0x00010000, tables: new Map(tables) })
}

/** What the header of a simple glyph says, and the number of the last point of its last contour. */
function extentOf(outline: Buffer): Extent {
  if (outline.length === 0) return { points: 0, contours: 0, xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
  const contours = outline.readInt16BE(0)
  const [xMin, yMin, xMax, yMax] = [2, 4, 6, 8].map(at => outline.readInt16BE(at)) as Box
  return { points: outline.readUInt16BE(8 + 2 * contours) + 1, contours, xMin, yMin, xMax, yMax }
}

/** The closed curves of a path. A last point that only returns to the first is dropped. */
function contoursOf(commands: readonly PathCommand[]): Point[][] {
  const contours: Point[][] = []
  let at = [0, 0]
  const add = (x = 0, y = 0, onCurve = true): void => {
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), onCurve })
    at = [x, y]
  }
  for (const { command, args } of commands) {
    if (command === 'moveTo') {
      contours.push([])
      add(args[0], args[1])
    } else if (command === 'lineTo') add(args[0], args[1])
    else if (command === 'quadraticCurveTo') {
      add(args[0], args[1], false)
      add(args[2], args[3])
    } else if (command === 'bezierCurveTo') {
      for (const [x, y, toX, toY] of quadraticsOf([...at, ...args] as Cubic)) {
        add(x, y, false)
        add(toX, toY)
      }
    } else if (command !== 'closePath') throw new Error(`${command} in a TrueType outline`)
  }
  for (const contour of contours) {
    const [first, last] = [contour[0], contour.at(-1)]
    if (contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve) contour.pop()
  }
  return contours.filter(contour => contour.length > 1)
}

type Cubic = [x: number, y: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number]
type Quadratic = [x1: number, y1: number, x2: number, y2: number]
/** How far a curve may be off, in units of the em: less than the rounding of its points. */
const TOLERANCE = 0.4

/** A cubic curve, as OpenType fonts have them, as quadratic ones: in equal parts, so many that none is off by more. */
function quadraticsOf([x0, y0, x1, y1, x2, y2, x3, y3]: Cubic): Quadratic[] {
  const bend = Math.hypot(x3 - 3 * x2 + 3 * x1 - x0, y3 - 3 * y2 + 3 * y1 - y0)
  const count = Math.max(1, Math.ceil(Math.cbrt((Math.sqrt(3) / 36 / TOLERANCE) * bend)))
  const [xs, ys] = [
    [x0, x1, x2, x3],
    [y0, y1, y2, y3],
  ] as const
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [part / count, (part + 1) / count]
    return [control(xs, from, to), control(ys, from, to), pointAt(xs, to), pointAt(ys, to)]
  })
}

type Coordinates = readonly [number, number, number, number]

function pointAt([a, b, c, d]: Coordinates, t: number): number {
  const u = 1 - t
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
}

/** One coordinate of the control point of the quadratic curve nearest to a part of a cubic: it has the slopes of its ends. */
function control(all: Coordinates, from: number, to: number): number {
  const [a, b, c, d] = all
  const slope = (t: number): number =>
    3 * ((1 - t) ** 2 * (b - a) + 2 * (1 - t) * t * (c - b) + t * t * (d - c))
  return (pointAt(all, from) + pointAt(all, to)) / 2 + ((to - from) / 4) * (slope(from) - slope(to))
}

/**
 * Encodes a path as a simple glyph. Every coordinate takes two bytes; the PDF is compressed anyway.
 *
 * @param commands coordinates in thousandths of the em
 */
export function outlineOf(commands: readonly PathCommand[]): Buffer {
  const contours = contoursOf(commands)
  const points = contours.flat()
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  if (points.length === 0) return Buffer.alloc(0)
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  let end = -1
  const ends = contours.map(contour => {
    end += contour.length
    return end
  })
  const header = words([contours.length, ...box, ...ends, 0])
  const flags = Buffer.from(points.map(point => (point.onCurve ? 1 : 0)))
  const steps = (values: readonly number[]) =>
    words(values.map((value, index) => value - (values[index - 1] ?? 0)))
  return Buffer.concat([header, flags, steps(xs), steps(ys)])
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
function cmap(glyphs: readonly Glyph[]): Buffer {
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

function head(extents: readonly Extent[]): Buffer {
  const box: Box = [
    Math.min(...extents.map(({ xMin }) => xMin)),
    Math.min(...extents.map(({ yMin }) => yMin)),
    Math.max(...extents.map(({ xMax }) => xMax)),
    Math.max(...extents.map(({ yMax }) => yMax)),
  ]
  // Version, revision, checksum adjustment (not needed inside a PDF), magic number. No dates: same input, same bytes.
  const start = longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5])
  const middle = words([0x0003, EM, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([start, middle, words([...box, 0, 8, 2, 1, 0])])
}

function hhea(count: number): Buffer {
  const [ascent, descent] = [Math.round(EM * 0.88), -Math.round(EM * 0.12)]
  return words([1, 0, ascent, descent, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, count])
}

function maxp(extents: readonly Extent[]): Buffer {
  const points = Math.max(...extents.map(extent => extent.points))
  const contours = Math.max(...extents.map(extent => extent.contours))
  return words([1, 0, extents.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
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
