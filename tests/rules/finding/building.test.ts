import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doIndexWork } from '../../../functions/finding/actions/build.ts'
import { FORM, type IndexWork } from '../../../functions/finding/model.ts'
import { isBegun, isBuilt, portionStep } from '../../../functions/finding/rules/building.ts'
import { buildWrite } from '../../../functions/finding/store.ts'
import {
  aDocument,
  deliveryItem,
  documentItem,
  findAll,
  idAt,
  memoryQueue,
  TENANT,
} from '../../kit/rules/finding.ts'
import { memoryTable } from '../../kit/rules/memory-table.ts'

describe('a portion of what was there before the index', () => {
  const at = (done: string | null, next: string | null, form = FORM) => ({ form, done, next })
  it.each([
    ['the first, before anything was begun', null, null, 'DO'],
    ['the first, of an older form', at('b', null, FORM - 1), null, 'DO'],
    ['a later one of an older form', at('b', 'a', FORM - 1), 'a', 'NOTHING'],
    ['a later one, before anything was begun', null, 'c', 'NOTHING'],
    ['the next', at(null, 'c'), 'c', 'DO'],
    ['the one that was done last', at('c', 'b'), 'c', 'SEND_NEXT'],
    ['the first, once it was done', at(null, 'c'), null, 'SEND_NEXT'],
    ['one that was done long ago', at('b', 'a'), 'c', 'NOTHING'],
    ['any, once all are done', at('b', null), 'b', 'NOTHING'],
    ['the first, once all are done', at(null, null), null, 'NOTHING'],
  ] as const)('%s: %j', (_, build, after, step) => {
    expect(portionStep(build, after)).toBe(step)
  })
  it('is left once the index is complete, and an older form is neither begun nor complete', () => {
    expect([null, at('b', 'a'), at('b', null), at('b', null, FORM - 1)].map(isBuilt)).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect([null, at('b', 'a'), at('b', null, FORM - 1)].map(isBegun)).toEqual([false, true, false])
  })
})

describe('what was there before the index', () => {
  const COUNT = 130
  function withOlderThings(step?: (call: string) => Promise<void>) {
    const table = memoryTable(step)
    const put = (item: ReturnType<typeof documentItem>) => table.items.set(`${item.pk}\n${item.sk}`, item)
    for (let second = 0; second < COUNT; second++)
      put(documentItem(TENANT, { id: idAt('doc', second), title: `关于第${second}件旧事的通知` }))
    put(deliveryItem(TENANT, { id: idAt('dlv', 7), title: '关于旧事的意见' }))
    put(documentItem('41.03.00.agc_2', { id: idAt('doc', 9), title: '关于别处旧事的通知' }))
    return table
  }
  const begin: IndexWork = { index: aDocument(idAt('doc', COUNT - 1)) }

  it('is found once anything of the agency was indexed, and nothing of another agency is touched', async () => {
    const table = withOlderThings()
    const queue = memoryQueue()
    await doIndexWork({ table, indexing: queue }, begin)
    for (let work = queue.messages.shift(); work !== undefined; work = queue.messages.shift())
      await doIndexWork({ table, indexing: queue }, work)
    expect(await findAll(table, '旧事')).toHaveLength(COUNT + 1)
    expect([...table.items.values()].filter(({ pk }) => /agc_2#FIND/.test(pk))).toEqual([])
    await doIndexWork({ table, indexing: queue }, begin)
    expect(queue.messages).toEqual([])
  })

  it('is indexed again when the form of the index has changed', async () => {
    const table = withOlderThings()
    for (const kind of ['DOCUMENTS', 'DELIVERIES'] as const)
      await table.commit([buildWrite(TENANT, kind, null, { form: FORM - 1, done: null, next: null })])
    const queue = memoryQueue()
    await doIndexWork({ table, indexing: queue }, begin)
    expect(queue.messages).toHaveLength(2)
  })

  it('is found whatever order messages come in, however often, and wherever the function dies', async () => {
    class Died extends Error {}
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 99 })), async chances => {
        const chance = () => chances.next().value ?? 0
        let isMortal = true
        const mayDie = async () => {
          if (isMortal && chance() < 2) throw new Died()
        }
        const table = withOlderThings(mayDie)
        const queue = memoryQueue()
        const indexing = {
          sendAll: async (messages: readonly unknown[]) => {
            await mayDie()
            await queue.sendAll(messages)
            await mayDie()
          },
        }
        queue.messages.push(begin, begin)
        for (let round = 0; queue.messages.length > 0; round++) {
          const [work] = queue.messages.splice(chance() % queue.messages.length, 1) as [IndexWork]
          isMortal = round < 60
          try {
            await doIndexWork({ table, indexing }, work)
            if (isMortal && chance() < 20) queue.messages.push(work)
          } catch (error) {
            if (!(error instanceof Died)) throw error
            queue.messages.push(work)
          }
        }
        isMortal = false
        expect(await findAll(table, '旧事')).toHaveLength(COUNT + 1)
      }),
      { numRuns: 15 },
    )
  })
})
