import { againIfLost, commitWithRetries, LOST, TableBusy } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import type { Indexed, Thing } from '../model.ts'
import { indexedAs } from '../rules/indexing.ts'
import { indexItems, indexWrites, readThing, thingKey } from '../store.ts'

/**
 * Makes a thing found as it is now. It reads the thing and not the message, so messages may come twice, late and in any
 * order; of two runs at once one commits, and the other looks again.
 * @throws if the thing is not there, or the table was busy through all attempts
 */
export async function indexThing(table: Table, thing: Thing): Promise<void> {
  await againIfLost(async () => {
    const { card, indexed: before } = await readThing(table, thing)
    if (card === null) throw new Error(`${thing.id} is to be indexed and is not there`)
    const after = indexedAs(card, before)
    if (after === null) return
    if (before === null && thing.in === 'DELIVERIES') return putNew(table, thing, after)
    const commit = await commitWithRetries(table, indexWrites(thing, before, after))
    if (commit.done) return
    if (commit.lost.length === 0) throw new TableBusy()
    return LOST
  })
}

/**
 * Puts the postings of a delivery that has none, without a transaction. Only a recall changes a delivery: if it came meanwhile, the
 * words that it took away are taken out again, whoever indexed it since.
 */
async function putNew(table: Table, thing: Thing, made: Indexed): Promise<void> {
  await table.putAll(indexItems(thing, made))
  const [now] = await table.getMany([thingKey(thing)])
  if (now?.version === made.of) return
  await againIfLost(async () => {
    const { card, indexed } = await readThing(table, thing)
    if (card === null) return
    const { version, tokens } = indexed ?? made
    const before = { ...made, version, tokens: [...new Set([...tokens, ...made.tokens])] }
    const after = indexedAs(card, before)
    if (after === null) return
    const commit = await commitWithRetries(table, indexWrites(thing, before, after))
    if (commit.done) return
    if (commit.lost.length === 0) throw new TableBusy()
    return LOST
  })
}
