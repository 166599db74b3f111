import { describe, expect, it } from 'vitest'
import type { Part } from './calls.ts'
import { WaitBook } from './waits.ts'

const DOCUMENT = 'T#41.00.00.agc_1#DOC#doc_1'
const put = (pk: string, sk: string, data: object): Part => ({
  pk,
  sk,
  verb: 'put',
  item: { data: { M: data } },
})
const dispatched = put(DOCUMENT, 'DOC', { state: { S: 'DISPATCHED' } })
const delivery = (order: number, state: string): Part =>
  put(`T#41.00.00.agc_2#DLV#dlv_${order}`, 'DLV', {
    state: { S: state },
    source: { M: { documentId: { S: 'doc_1' } } },
    recipient: { M: { order: { N: String(order) } } },
  })

/** A row that holds all rungs so far, or an item for each rung: what is counted is the first that names it. */
const row = (order: number, ...states: string[]): Part =>
  put(DOCUMENT, `LADDER#0000${order}`, {
    rungs: { L: states.map(state => ({ M: { state: { S: state } } })) },
  })
const rung = (order: number, state: string): Part =>
  put(DOCUMENT, `RUNG#0000${order}#000001`, { state: { S: state } })

function bookOf(...entries: (readonly [number, Part])[]): WaitBook {
  const book = new WaitBook()
  for (const [at, part] of entries) book.note(part, at)
  return book
}

describe('waits', () => {
  it.each([
    ['rows that are rewritten', row],
    ['an item for each rung', rung],
  ])('run from the commit of a delivery to its first mention on the ladder, with %s', (_, shows) => {
    const book = bookOf(
      [100, dispatched],
      [110, delivery(0, 'DELIVERED')],
      [130, delivery(1, 'DELIVERED')],
      [150, shows(0, 'DELIVERED')],
      [190, shows(1, 'DELIVERED')],
      [195, shows(1, 'DELIVERED')],
    )
    expect(book.of('first rungs', 100)).toMatchObject({
      committed: 2,
      shown: 2,
      allDelivered: 30,
      allShown: 90,
      longest: 60,
      median: 40,
      missing: [],
    })
  })
  it('name what was committed and never shown', () => {
    const book = bookOf([100, dispatched], [110, delivery(0, 'DELIVERED')])
    expect(book.of('first rungs', 100)).toMatchObject({
      committed: 1,
      shown: 0,
      missing: ['doc_1 0 DELIVERED'],
    })
  })
  it('of later rungs begin with the first of them', () => {
    const book = bookOf(
      [110, delivery(0, 'DELIVERED')],
      [200, delivery(0, 'SIGNED_FOR')],
      [300, delivery(0, 'REGISTERED')],
      [420, row(0, 'DELIVERED', 'SIGNED_FOR', 'REGISTERED')],
    )
    expect(book.of('later rungs', 150)).toMatchObject({ committed: 2, shown: 2, longest: 220, allShown: 220 })
  })
  it('ignore a row that waits for a delivery, and who the recipients are', () => {
    const book = bookOf(
      [100, dispatched],
      [101, put(DOCUMENT, 'RECIPIENTS#00000', { name: { S: 'x' } })],
      [102, row(0, 'PENDING')],
      [110, delivery(0, 'DELIVERED')],
    )
    expect(book.of('first rungs', 100).shown).toBe(0)
  })
})
