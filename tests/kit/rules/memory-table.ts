import type { Item, Listing, Table, Write } from '../../../functions/platform/table.ts'

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk}\n${sk}`

/** A table in memory, for tests of what happens between calls: each call passes `step` first, and then is done at once. */
export interface MemoryTable extends Table {
  readonly items: Map<string, Item>
}

export function memoryTable(step: (call: string) => Promise<void> = () => Promise.resolve()): MemoryTable {
  const items = new Map<string, Item>()
  const isMet = (write: Write): boolean => {
    if ('add' in write) throw new Error('no test counts in this table')
    const when = write.when
    const stored = items.get(
      nameOf('put' in write ? write.put : 'remove' in write ? write.remove : write.check),
    )
    if (when === 'any') return true
    if (when === 'absent') return stored === undefined
    return when === 'present' ? stored !== undefined : stored?.version === when.version
  }
  const listed = ({ pk, index, newestFirst }: Listing): (readonly [string, Item])[] => {
    const [pkName, skName] =
      index === undefined ? ['pk', 'sk'] : index === 'list' ? ['g1pk', 'g1sk'] : ['g2pk', 'g2sk']
    const found = [...items.values()].filter(item => item[pkName] === pk)
    const keyed = found.map(item => [String(item[skName]), item] as const)
    return keyed.sort(([one], [other]) => (one < other === (newestFirst === true) ? 1 : -1))
  }
  return {
    items,
    async get(key) {
      await step('get')
      return items.get(nameOf(key)) ?? null
    },
    async getMany(keys) {
      await step('getMany')
      return keys.flatMap(key => items.get(nameOf(key)) ?? [])
    },
    async query(listing, { first, after }) {
      await step('query')
      const behind = listed(listing).filter(
        ([key]) => after === undefined || (listing.newestFirst === true ? key < after : key > after),
      )
      const page = behind.slice(0, first)
      return { items: page.map(([key, value]) => ({ key, value })), hasNext: behind.length > first }
    },
    async commit(writes) {
      await step('commit')
      if (!writes.every(isMet)) {
        const lost = writes.filter(write => !isMet(write)).map(() => ({ pk: '', sk: '', item: null }))
        return { done: false, lost, contended: false }
      }
      for (const write of writes) {
        if ('put' in write) items.set(nameOf(write.put), write.put)
        if ('remove' in write) items.delete(nameOf(write.remove))
      }
      return { done: true }
    },
    async take({ key, by, limit }) {
      await step('take')
      const used = Number(items.get(nameOf(key))?.used ?? 0)
      if (used > limit - by) return { isTaken: false, used }
      items.set(nameOf(key), { ...key, used: used + by })
      return { isTaken: true, used: used + by }
    },
    async putAll(all) {
      for (const item of all) {
        await step('putAll')
        items.set(nameOf(item), item)
      }
    },
  }
}
