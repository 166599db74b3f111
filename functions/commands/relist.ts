/**
 * `npm run relist -- TABLE`: gives every document, delivery, agency and member that was stored by an earlier version the
 * card and the index keys that lists of this version use. Run it with the rights of the table's owner once this version is
 * deployed; again, or beside the running platform, it changes nothing that is as it should be. Ends with 0 once all is done.
 */
import { areas } from '../handlers/areas.ts'
import { inParallel } from '../kernel/parallel.ts'
import { ownDynamo } from '../platform/clients.ts'
import { itemsOf, relist } from '../platform/rewriting.ts'
import type { Item } from '../platform/table.ts'

const USAGE = 'usage: npm run relist -- TABLE'
const AT_ONCE = 16

/** An item as this version would write it; null if it is in no list that this command knows. */
function freshOf(item: Item): Item | null {
  for (const { relisted } of areas) {
    const fresh = relisted?.(item) ?? null
    if (fresh !== null) return fresh
  }
  return null
}

async function main(tableName: string): Promise<void> {
  const table = { client: ownDynamo(), tableName }
  let [read, written] = [0, 0]
  for await (const items of itemsOf(table)) {
    const done = await inParallel(AT_ONCE, items, async item => {
      const fresh = freshOf(item)
      return fresh !== null && (await relist(table, item, fresh))
    })
    read += items.length
    written += done.filter(Boolean).length
    process.stdout.write(`${read} items read, ${written} written\n`)
  }
}

const [tableName, ...more] = process.argv.slice(2)
if (tableName === undefined || more.length > 0) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else await main(tableName)
