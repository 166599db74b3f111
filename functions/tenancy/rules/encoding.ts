// A client sends a CSV as text, so what it did wrong when it decoded the file is part of what arrives. Chinese Excel
// writes GBK, and other software takes it for Latin-1 or UTF-8.

/** What a file was written in, where its text shows that it was decoded as something else. */
export type Encoding = 'UTF_8' | 'GB18030'

/** A text, and the encoding of its file if it had been decoded as another and could be restored without loss. */
export interface Restored {
  readonly text: string
  readonly misread: Encoding | null
}

const ASCII_ONLY = /^\p{ASCII}*$/u
const HAN = /\p{Script=Han}/u
/** Characters of a Chinese text beside ASCII: Han, their punctuation, full-width forms, quotes, dashes, the middle dot. */
const CHINESE = /^[\p{ASCII}\p{Script=Han}\u00b7\u2010-\u2027\u3000-\u303f\uff00-\uffef]*$/u

/** A text is encoded twice if a file that was misread and saved is misread again; more often was not seen. */
const MAX_ROUNDS = 2

/**
 * Restores a text that was decoded with another encoding than that of its file, if nothing was lost: UTF-8 or GBK read as
 * Latin-1 (Windows-1252), UTF-8 read as GBK. Any other text comes back as it is.
 */
export function restored(text: string): Restored {
  let found: Restored = { text, misread: null }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = undone(found.text)
    // Once there are Han characters it is done: two of them could by chance be read in yet another way.
    if (next === null || (round > 0 && HAN.test(found.text))) break
    found = next
  }
  // What only became other Latin letters was no Chinese text that somebody misread.
  return HAN.test(found.text) ? found : { text, misread: null }
}

function undone(text: string): Restored | null {
  if (ASCII_ONLY.test(text)) return null
  const bytes = singleBytes(text)
  if (bytes === null) return fromGbk(text)
  const utf8 = decoded(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, misread: 'UTF_8' }
  const gbk = decoded(bytes, 'gb18030')
  return gbk !== null && HAN.test(gbk) && CHINESE.test(gbk) ? { text: gbk, misread: 'GB18030' } : null
}

/**
 * UTF-8 that was read as GBK: what a Chinese system makes of a file from elsewhere. Not with U+3000, for which GBK has two
 * codes: another Han character could come of it.
 */
function fromGbk(text: string): Restored | null {
  if (text.includes('\u3000')) return null
  const utf8 = utf8Behind(text)
  return utf8 !== null && HAN.test(utf8) && CHINESE.test(utf8) ? { text: utf8, misread: 'UTF_8' } : null
}

/** A single byte 0x80 is the euro sign in Windows' GBK, and so is a pair of bytes. With the wrong one, it is no UTF-8. */
const EUROS = [[0x80], [0xa2, 0xe3]] as const

/** The text whose UTF-8 was read as this one in GBK; null if there is none. */
function utf8Behind(text: string, isCut = false): string | null {
  for (const euro of EUROS) {
    const bytes = gbkBytes(text, euro)
    const utf8 = bytes === null ? null : decoded(bytes, 'utf-8', isCut)
    if (utf8 !== null) return utf8
  }
  return null
}

/** The text of bytes; null if they are not of this encoding. */
function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030', isCut = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return null
  }
}

/** The bytes 0x80 to 0x9F as Windows-1252 shows them; Latin-1 has control characters there. */
const WINDOWS_1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 0x20 }, (_, index) => 0x80 + index),
)

/** The bytes that a text was decoded from, if that was as Latin-1 or Windows-1252; null if it cannot have been. */
function singleBytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const byte = unit <= 0xff ? unit : 0x80 + WINDOWS_1252.indexOf(text.charAt(at))
    if (byte < 0x80 && unit > 0xff) return null
    bytes[at] = byte
  }
  return bytes
}

// Lead bytes are 0x81 to 0xFE, trail bytes 0x40 to 0xFE without 0x7F.
const GBK_LEADS = 126
const GBK_TRAILS = 190
function gbkCode(index: number): number {
  const trail = 0x40 + (index % GBK_TRAILS)
  return (0x81 + Math.floor(index / GBK_TRAILS)) * 0x100 + (trail < 0x7f ? trail : trail + 1)
}

let gbkTable: ReadonlyMap<string, number> | null = null

/** Every character of GBK with its two bytes. There is no encoder for GBK in the runtime, only a decoder. */
function gbkCodes(): ReadonlyMap<string, number> {
  if (gbkTable !== null) return gbkTable
  const codes = Array.from({ length: GBK_LEADS * GBK_TRAILS }, (_, index) => gbkCode(index))
  const bytes = Uint8Array.from(codes.flatMap(code => [code >> 8, code & 0xff]))
  const characters = [...new TextDecoder('gb18030').decode(bytes)]
  gbkTable = new Map(characters.map((character, index) => [character, gbkCode(index)]))
  return gbkTable
}

/** The bytes of a text in GBK; null if it has characters that GBK lacks. */
function gbkBytes(text: string, euro: readonly number[]): Uint8Array | null {
  const bytes: number[] = []
  for (const character of text) {
    const code = gbkCodes().get(character)
    if (character <= '\u007f') bytes.push(character.charCodeAt(0))
    else if (character === '€') bytes.push(...euro)
    else if (code === undefined) return null
    else bytes.push(code >> 8, code & 0xff)
  }
  return Uint8Array.from(bytes)
}

/**
 * What no conversion of a Chinese text leaves: U+FFFD, and U+FFFD in UTF-8 read as GBK; NUL, of UTF-16 read as bytes;
 * two letters with accents, or one beside another character of the upper half of Windows-1252, where Chinese has none.
 */
const UPPER = `\\u0080-\\u00ff${WINDOWS_1252.replace(/[\u0080-\u009f]/g, '')}`
const ACCENTED = '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff'
const REMAINS = new RegExp(`[\\ufffd\\0]|锟斤|斤拷|[${ACCENTED}][${UPPER}]|[${UPPER}][${ACCENTED}]`, 'u')

/** Characters in a row that could be UTF-8 read as GBK: two Han characters have become three. */
const RUN = /[^\p{ASCII}]{3,}/gu

/** The first line that shows that the text was decoded wrongly and cannot be restored, counted from 1; null if none does. */
export function garbledLine(text: string): number | null {
  const at = text
    .split(/\r\n?|\n/)
    .findIndex(line => REMAINS.test(line) || (line.match(RUN) ?? []).some(isUtf8))
  return at < 0 ? null : at + 1
}

/** True for the bytes of two Han characters or more, the last perhaps cut: what an odd number of bytes loses to GBK. */
function isUtf8(run: string): boolean {
  const utf8 = utf8Behind(run, true)
  return utf8 !== null && /^\p{Script=Han}{2,}$/u.test(utf8)
}
