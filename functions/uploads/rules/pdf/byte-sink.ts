import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'

/** The longest result of filters that are not counted by inflating. */
const MAX_BYTES = 100_000_000

/** Collects bytes one after the other. An array of numbers or of pieces would take up many times as much. */
export class ByteSink {
  readonly #inspector: Inspector
  #bytes = new Uint8Array(1024)
  #size = 0

  constructor(inspector: Inspector) {
    this.#inspector = inspector
  }

  /** @throws Refusal beyond what any stream of a document has */
  push(piece: ArrayLike<number>): void {
    const size = this.#size + piece.length
    if (size > MAX_BYTES) refuse('ARCHIVE_TOO_LARGE', this.#inspector.at(null))
    if (size > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(size, this.#bytes.length * 2))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes.set(piece, this.#size)
    this.#size = size
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size)
  }
}
