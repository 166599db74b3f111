import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { mutate, type Payload } from '../kit/api.ts'
import { aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { openStack } from '../kit/stack.ts'

let tree: Tree
beforeAll(async () => {
  tree = await aTree(await openStack())
})

type Registered = Payload<'document', SeenDocument>
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

describe('the document number', () => {
  test('of 16 documents registered at once runs from 1 to 16 without gap or duplicate, and retries keep it', async () => {
    const rechecked: SeenDocument[] = []
    for (let batch = 0; batch < 2; batch++) {
      rechecked.push(
        ...(await Promise.all(
          Array.from({ length: 8 }, () => aNoticeIn('RECHECKED', tree.luoyang, [tree.zhengzhou])),
        )),
      )
    }
    const clerk = await tree.luoyang.token('CLERK')
    const inputs = rechecked.map(({ id, version }) => ({
      idempotencyKey: randomUUID(),
      documentId: id,
      expectedVersion: version,
    }))
    const first = await Promise.all(inputs.map(input => mutate<Registered>(clerk, 'RegisterDocument', input)))
    const numbers = first.map(({ document }) => document?.number ?? '')
    const expected = Array.from(
      { length: 16 },
      (_, index) => `${tree.luoyang.organCode}〔${year}〕${index + 1}号`,
    )
    expect([...numbers].sort()).toEqual([...expected].sort())

    const again = await Promise.all(inputs.map(input => mutate<Registered>(clerk, 'RegisterDocument', input)))
    expect(again.map(({ document }) => document?.number)).toEqual(numbers)
    expect(again.every(({ replayed }) => replayed)).toBe(true)
  })

  test('is given once if two clerks register the same document at once, and the next document gets the next', async () => {
    const { id, version } = await aNoticeIn('RECHECKED', tree.erqi, [tree.zhongyuan])
    const clerk = await tree.erqi.token('CLERK')
    const both = await Promise.all(
      [1, 2].map(() =>
        mutate<Registered>(clerk, 'RegisterDocument', { documentId: id, expectedVersion: version }),
      ),
    )
    expect(both.filter(({ document }) => document !== null)).toHaveLength(1)
    const loser = both.find(({ document }) => document === null)
    expect(loser?.problems[0]).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: version + 1 })
    const next = await aNoticeIn('REGISTERED', tree.erqi, [tree.zhongyuan])
    expect(next.number).toBe(`${tree.erqi.organCode}〔${year}〕2号`)
  })
})
