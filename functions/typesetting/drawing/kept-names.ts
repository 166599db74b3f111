import { PDFName, PDFRef } from '@cantoo/pdf-lib'

/**
 * The PDF library keeps every name and every reference that it ever read, as long as the process runs: a file of 5 MB with
 * 500,000 names of its own costs 60 MB for good. So a file may have so many different names; one of 200 pages has hundreds.
 */
export const MAX_NAMES = 20_000
/** Bytes of a name. The format allows 127, some programs write longer ones. */
const MAX_NAME = 500
/** References are numbers that files share, up to this; those of a later generation, which hardly any file has, count as names. */
const MAX_OBJECT = 500_000

/** The names of the file that is being read; null when none is. */
let seen: Set<string> | null = null
/** Whether it has too many: the library reads on after what is thrown in the middle of a file. */
let isRefused = false
let reading: Promise<unknown> = Promise.resolve()

/** A file with too many names to be read. */
export class TooManyNames extends Error {}

function count(name: string): void {
  if (seen === null || seen.has(name)) return
  if (seen.size >= MAX_NAMES || name.length > MAX_NAME) refuse()
  seen.add(name)
}

function refuse(): never {
  isRefused = true
  throw new TooManyNames()
}

// The library offers no hook: whatever it reads passes through these two.
const { of: nameOf } = PDFName
PDFName.of = name => {
  count(name)
  return nameOf(name)
}
const { of: referenceOf } = PDFRef
PDFRef.of = (object, generation = 0) => {
  if (seen !== null && object > MAX_OBJECT) refuse()
  if (generation > 0) count(`${object} ${generation}`)
  return referenceOf(object, generation)
}

/** Reads a file, one after the other, since names are counted for each. @throws TooManyNames, or what reading throws */
export function countingNames<Read>(read: () => Promise<Read>): Promise<Read> {
  const next = reading.then(async () => {
    seen = new Set()
    isRefused = false
    try {
      const made = await read()
      if (isRefused) throw new TooManyNames()
      return made
    } finally {
      seen = null
    }
  })
  reading = next.catch(() => undefined)
  return next
}
