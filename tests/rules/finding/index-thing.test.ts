import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexThing } from '../../../functions/finding/actions/index-thing.ts'
import { find } from '../../../functions/finding/reading.ts'
import { fold } from '../../../functions/finding/rules/folding.ts'
import { fits, foldedOf } from '../../../functions/finding/rules/tokens.ts'
import { readThing } from '../../../functions/finding/store.ts'
import {
  aDocument,
  anyTitle,
  aSearcher,
  deliveryItem,
  documentItem,
  findAll,
  idAt,
  TENANT,
} from '../../kit/rules/finding.ts'
import { type MemoryTable, memoryTable } from '../../kit/rules/memory-table.ts'

const ISSUER = '郑州市政府'
const put = ({ items }: MemoryTable, item: ReturnType<typeof documentItem>) =>
  items.set(`${item.pk}\n${item.sk}`, item)
const draft = (id: string, title: string, version = 1) =>
  documentItem(TENANT, { id, title, issuerName: ISSUER }, version)

/** Every posting of a tenant, as token and title. */
const postings = ({ items }: MemoryTable) =>
  [...items.values()]
    .filter(({ pk }) => pk.includes('#FIND#'))
    .map(({ pk, row }) => [pk.split('#').at(-1), (row as { title: string }).title])

describe('a search', () => {
  it('of any part of a title with two characters or more finds it, if the title fits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyTitle, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        async (titles, at, size) => {
          const table = memoryTable()
          for (const [second, title] of titles.entries()) {
            put(table, draft(idAt('doc', second), title))
            await indexThing(table, aDocument(idAt('doc', second)))
          }
          const [second, title = ''] = [at % titles.length, titles[at % titles.length]]
          const characters = [...title]
          const start = size % characters.length
          const part = characters.slice(start, start + 2 + (size % 17)).join('')
          const length = [...fold(part)].length
          fc.pre(length >= 2 && length <= 32 && fits(foldedOf({ title, number: null, issuerName: ISSUER })))
          expect(await findAll(table, part)).toContain(idAt('doc', second))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds a title that does not fit by what is rarest in it, and always by its number and issuer', async () => {
    const table = memoryTable()
    const title = `关于印发${Array.from({ length: 60 }, (_, n) => String.fromCodePoint(0x6100 + n)).join('')}的通知`
    const id = idAt('doc', 1)
    put(table, documentItem(TENANT, { id, title, number: '郑政〔2026〕3号' }))
    await indexThing(table, aDocument(id))
    for (const text of ['郑政〔2026〕3号', '郑州市人民政府', '印发'])
      expect(await findAll(table, text), text).toEqual([id])
  })

  it('goes on behind an empty page where its words are frequent and together only far back', async () => {
    const table = memoryTable()
    for (let second = 0; second < 3_700; second++) {
      const title = second === 3 ? '关于蓝天的通知' : '关于天蓝的通知'
      put(table, draft(idAt('doc', second), title))
      await indexThing(table, aDocument(idAt('doc', second)))
    }
    const page = await find(aSearcher(table), { text: '天的通知', first: 20 })
    expect(page).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, endCursor: expect.any(String) } })
    expect(await findAll(table, '天的通知')).toEqual([idAt('doc', 3)])
  })
})

describe('the index of a document', () => {
  it('has exactly the postings of its last title, whatever runs at once, late and again', async () => {
    const edits = fc.array(anyTitle, { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), edits, fc.nat({ max: 3 }), async (scheduler, titles, again) => {
        const table = memoryTable(call => scheduler.schedule(Promise.resolve(), call))
        const id = idAt('doc', 1)
        const runs: Promise<void>[] = []
        put(table, draft(id, titles[0] ?? ''))
        const edit = async () => {
          for (const [index, title] of titles.entries()) {
            put(table, draft(id, title, index + 1))
            // The message comes after the change, as often as it likes.
            for (let time = 0; time <= again; time++) runs.push(indexThing(table, aDocument(id)))
            await scheduler.schedule(Promise.resolve(), 'edit')
          }
        }
        await scheduler.waitFor(edit())
        await scheduler.waitFor(Promise.all(runs))
        const expected = memoryTable()
        put(expected, draft(id, titles.at(-1) ?? '', titles.length))
        await indexThing(expected, aDocument(id))
        expect(postings(table).sort()).toEqual(postings(expected).sort())
      }),
      { numRuns: 200 },
    )
  })

  it('is not begun for what is not there', async () => {
    await expect(indexThing(memoryTable(), aDocument(idAt('doc', 1)))).rejects.toThrow('is not there')
  })

  it('waits where the table is busy', async () => {
    const table = memoryTable()
    put(table, draft(idAt('doc', 1), '关于某事的通知'))
    const busy = { ...table, commit: async () => ({ done: false, lost: [], contended: true }) as const }
    await expect(indexThing(busy, aDocument(idAt('doc', 1)))).rejects.toThrow('busy')
  })
})

describe('the index of a delivery', () => {
  it('is complete after a retry, wherever the first run died', async () => {
    const id = idAt('dlv', 1)
    const thing = { tenant: TENANT, in: 'DELIVERIES', id } as const
    let lastLooks = 0
    for (let death = 1; ; death++) {
      let calls = 0
      const table = memoryTable(async () => {
        if (++calls === death) throw new Error('died')
      })
      put(table, deliveryItem(TENANT, { id, title: '关于垃圾分类的通知' }))
      const isAlive = await indexThing(table, thing).then(
        () => true,
        () => false,
      )
      calls = -1_000_000
      // What is stored last says that all is there; then it only looks whether the delivery is still the same.
      const { indexed } = await readThing(table, thing)
      if (!isAlive && indexed !== null) lastLooks++
      await indexThing(table, thing)
      expect(await findAll(table, '垃圾分类')).toEqual([id])
      if (isAlive) return expect([death > 10, lastLooks]).toEqual([true, 1])
    }
  })

  it('has no word of what was recalled, whatever runs at once, late and again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyTitle, fc.nat({ max: 2 }), async (scheduler, title, again) => {
        const table = memoryTable(call => scheduler.schedule(Promise.resolve(), call))
        const id = idAt('dlv', 1)
        const thing = { tenant: TENANT, in: 'DELIVERIES', id } as const
        const runs: Promise<void>[] = []
        const recalling = async () => {
          for (const [index, now] of [title, title, ''].entries()) {
            put(table, deliveryItem(TENANT, { id, title: now }, index + 1))
            for (let time = 0; time <= again; time++) runs.push(indexThing(table, thing))
            await scheduler.schedule(Promise.resolve(), 'recall')
          }
        }
        await scheduler.waitFor(recalling())
        await scheduler.waitFor(Promise.all(runs))
        const expected = memoryTable()
        put(expected, deliveryItem(TENANT, { id, title: '' }, 3))
        await indexThing(expected, thing)
        expect(postings(table).sort()).toEqual(postings(expected).sort())
      }),
      { numRuns: 300 },
    )
  })
})
