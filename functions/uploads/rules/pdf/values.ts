/** Values of PDF (ISO 32000-1, 7.3). Numbers, booleans and null are those of the language. */
export type Value =
  | null
  | boolean
  | number
  | Name
  | Text
  | Reference
  | Keyword
  | Dictionary
  | readonly Value[]

/** A name, with its #-escapes resolved: /J#61vaScript is /JavaScript. */
export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A string: bytes, of which the use says what they mean. */
export class Text {
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
}

export class Reference {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

/** A word that is no value: an operator of a content stream, `endobj`, `stream`. */
export class Keyword {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

/** From so many entries on, a dictionary is not looked through anew for each key. */
const MANY = 64

/** A dictionary with all its entries: of two with one key some programs take the first, others the last. */
export class Dictionary {
  readonly entries: readonly (readonly [key: string, value: Value])[]
  #last: ReadonlyMap<string, Value> | undefined
  constructor(entries: readonly (readonly [key: string, value: Value])[]) {
    this.entries = entries
  }
  /** The value of a key; of two, the last one. */
  get(key: string): Value {
    if (this.entries.length < MANY) return this.entries.findLast(([one]) => one === key)?.[1] ?? null
    this.#last ??= new Map(this.entries)
    return this.#last.get(key) ?? null
  }
}

export function nameOf(value: Value): string | null {
  return value instanceof Name ? value.name : null
}
