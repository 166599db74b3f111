import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'

/** Items as read, by their keys. After a lost race the winner's item replaces the one that was read. */
export class Facts {
  readonly #items = new Map<string, Item>()
  constructor(items: readonly Item[]) {
    for (const item of items) this.#items.set(Facts.#name(item), item)
  }
  static #name(key: Key): string {
    return `${key.pk}\n${key.sk}`
  }
  get(key: Key): Item | null {
    return this.#items.get(Facts.#name(key)) ?? null
  }
  /** Every item of one partition. */
  within(pk: string): Item[] {
    return [...this.#items.values()].filter(item => item.pk === pk)
  }
  replace(key: Key, item: Item | null): void {
    if (item === null) this.#items.delete(Facts.#name(key))
    else this.#items.set(Facts.#name(key), item)
  }
}
