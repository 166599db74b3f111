import type { TextPlace } from '../../../../kernel/problem.ts'

/** The places of offsets in a text: one pass over it, however many there are. */
export function placesIn(text: string, offsets: Iterable<number>): ReadonlyMap<number, TextPlace> {
  const places = new Map<number, TextPlace>()
  let [at, line, character] = [0, 1, 1]
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; at < offset; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 10) [line, character] = [line + 1, 1]
      // The second half of a character counts with the first.
      else if (unit < 0xdc00 || unit > 0xdfff) character++
    }
    places.set(offset, { line, character })
  }
  return places
}
