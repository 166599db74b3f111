import { againIfLost, commitWithRetries, LOST, TableBusy } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import type { Thing } from '../model.ts'
import { indexedAs } from '../rules/indexing.ts'
import { indexItems, indexWrites, readThing } from '../store.ts'

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
    if (before === null && thing.in === 'DELIVERIES') return table.putAll(indexItems(thing, after))
    const commit = await commitWithRetries(table, indexWrites(thing, before, after))
    if (commit.done) return
    if (commit.lost.length === 0) throw new TableBusy()
    return LOST
  })
}
