import type { FontMetrics } from './metrics.ts'

/**
 * Glyphs of one document, a character counted once for each face that it is printed in. The longest text allowed uses 3,000
 * where it is prose; each takes a tenth of a millisecond, nearly all of it to embed it in the PDF.
 */
export const MAX_GLYPHS = 4_000
/** Milliseconds for one document: this ends what hangs. The largest within the limit of glyphs takes 0.7 seconds on one core. */
export const TYPESETTING_MS = 15_000

/** A document that is not typeset, with the limit that it exceeds: of glyphs, or of milliseconds. */
export class TypesettingRefused extends Error {
  readonly reason: 'TOO_MANY_GLYPHS' | 'OUT_OF_TIME'
  readonly given: number
  readonly limit: number
  constructor(reason: TypesettingRefused['reason'], given: number, limit: number) {
    super(`typesetting refused: ${reason}`)
    this.name = 'TypesettingRefused'
    this.reason = reason
    this.given = given
    this.limit = limit
  }
}

/** Refuses when the time of a document is over. Asked between pages, and between glyphs that are read. */
export type Checkpoint = () => void

/** @throws TypesettingRefused from the checkpoint that it returns */
export function checkpointFor(now: () => Date): Checkpoint {
  const start = now().getTime()
  return () => {
    const given = now().getTime() - start
    if (given > TYPESETTING_MS) throw new TypesettingRefused('OUT_OF_TIME', given, TYPESETTING_MS)
  }
}

/** The clock is read once for so many new glyphs, which take far less than a millisecond to measure. */
const GLYPHS_BETWEEN = 50

/**
 * Fonts that a document reads so much of and no more. Refused before anything of it is laid out if its characters alone are
 * too many. @throws TypesettingRefused, and so does what it returns
 */
export function boundedMetrics(
  metrics: FontMetrics,
  texts: readonly string[],
  check: Checkpoint,
): FontMetrics {
  const characters = new Set(texts.flatMap(text => [...text])).size
  refuseBeyond(characters)
  const seen = new Set<string>()
  return {
    measure(character, face) {
      const glyph = `${face}${character}`
      if (!seen.has(glyph)) {
        seen.add(glyph)
        refuseBeyond(seen.size)
        if (seen.size % GLYPHS_BETWEEN === 0) check()
      }
      return metrics.measure(character, face)
    },
  }
}

function refuseBeyond(glyphs: number): void {
  if (glyphs > MAX_GLYPHS) throw new TypesettingRefused('TOO_MANY_GLYPHS', glyphs, MAX_GLYPHS)
}
