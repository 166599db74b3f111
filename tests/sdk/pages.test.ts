import { describe, expect, it } from 'vitest'
import { nodes, pages } from '../../graphql/sdk/index.ts'

/** A list of numbers, two a page, as a connection serves it. */
function aListOf(count: number) {
  const asked: (string | null)[] = []
  const ask = async (after: string | null) => {
    asked.push(after)
    const from = after === null ? 0 : Number(after)
    const all = Array.from({ length: count }, (_, index) => index)
    const hasNextPage = from + 2 < count
    return {
      nodes: all.slice(from, from + 2),
      pageInfo: { hasNextPage, endCursor: count === 0 ? null : String(Math.min(from + 2, count)) },
    }
  }
  return { ask, asked }
}

async function all<T>(iterator: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of iterator) found.push(one)
  return found
}

describe('the pages of a connection', () => {
  it.each([
    [0, [[]]],
    [1, [[0]]],
    [2, [[0, 1]]],
    [5, [[0, 1], [2, 3], [4]]],
  ])('of %i nodes are %j, in their order', async (count, expected) => {
    const { ask, asked } = aListOf(count)
    expect((await all(pages(ask))).map(page => page.nodes)).toEqual(expected)
    expect(asked).toHaveLength(expected.length)
    expect(asked[0]).toBeNull()
  })
  it('give all nodes, one after the other', async () => {
    expect(await all(nodes(aListOf(5).ask))).toEqual([0, 1, 2, 3, 4])
  })
  it('are asked for one at a time, and no longer than they are wanted', async () => {
    const { ask, asked } = aListOf(100)
    for await (const node of nodes(ask)) if (node === 2) break
    expect(asked).toEqual([null, '2'])
  })
  it.each([null, undefined])('end where the connection is %s', async nothing => {
    expect(await all(pages(async () => nothing))).toEqual([])
  })
  it.each([null, undefined, 'a'])(
    'end with an error where the next one has no cursor of its own: %s',
    async endCursor => {
      const pageInfo = { hasNextPage: true, endCursor }
      await expect(all(pages(async () => ({ pageInfo })))).rejects.toMatchObject({
        code: 'UNEXPECTED_ANSWER',
      })
    },
  )
  it('end with the error that asking for one throws', async () => {
    const error = new Error('gone')
    await expect(all(pages(() => Promise.reject(error)))).rejects.toBe(error)
  })
})
