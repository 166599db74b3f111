import * as z from 'zod'
import { RELAY } from '../access/act.ts'
import { type AuditFollower, type DueWork, queuedWork } from '../access/area.ts'
import { auditedTenant, auditRecordOf } from '../access/audit.ts'
import { dueKey, duePointer, duePointerSchema } from '../access/due.ts'
import { dataOf } from '../access/events.ts'
import type { Relay, RelayTools } from '../access/relay.ts'
import { canonical } from '../kernel/digest.ts'
import { LeastRecent } from '../kernel/least-recent.ts'
import { log } from '../platform/log.ts'
import { commitOrRetryLater, untilCommitted } from '../platform/retry.ts'
import { events } from './events.ts'
import { isSealed, linesOf, seal, sealingOf } from './rules.ts'
import { recordsIn, sealWrites, trailKey, trailOf } from './store.ts'

/** Name of the work to seal an hour of a tenant. */
export const SEAL_DUE = 'audit'

const KEPT_HOURS = 20_000
/** Hours of which this instance knows that they will be sealed. */
const announced = new LeastRecent<string, true>(KEPT_HOURS)

/** Sees to it that the hours of new records are sealed: a pointer for each hour of a tenant, once an instance. */
export const announceSealing: AuditFollower = async ({ table, now }, items) => {
  const hours = new Map<string, { tenant: string; until: string; due: string }>()
  for (const item of items) {
    const tenant = auditedTenant(item)
    if (tenant === null) continue
    const { until, due } = sealingOf(auditRecordOf(item), now())
    hours.set(`${tenant} ${until}`, { tenant, until, due })
  }
  for (const [name, { tenant, until, due }] of hours) {
    if (announced.get(name)) continue
    const pointer = duePointer({ kind: SEAL_DUE, of: name, at: due, what: { tenant, until } })
    await commitOrRetryLater(table, [{ put: pointer, when: 'absent' }])
    announced.set(name, true)
  }
}

const whatSchema = z.object({ tenant: z.string(), until: z.string() })
const sealingSchema = z.object({ sealAudit: whatSchema.extend({ pointer: duePointerSchema }) })

/** An hour that was started more often than this and is still not sealed is late, which raises an alarm. */
const LATE_AFTER_STARTS = 3

/** Queues the sealing of an hour; the pointer stays until it is sealed. */
export const startSealing: DueWork = async ({ queue }, pointer) => {
  await queue.sendAll([{ sealAudit: { ...whatSchema.parse(pointer.what), pointer } }])
  return pointer.started > LATE_AFTER_STARTS
}

/** Seals what a tenant did up to the end of an hour, and takes the pointer away. Again, it changes nothing. */
export const sealHour = queuedWork(sealingSchema, async (tools, { sealAudit }) => {
  const { tenant, until, pointer } = sealAudit
  await sealUntil(tools, tenant, until)
  await commitOrRetryLater(tools.table, [{ remove: dueKey(pointer), when: 'any' }])
})

/**
 * Archives the records since the last seal, and seals them. The archive comes first: a seal is of what is there. If another
 * run sealed an earlier hour meanwhile, the rest is sealed after it.
 */
async function sealUntil(
  { table, archive, now }: Pick<RelayTools, 'table' | 'archive' | 'now'>,
  tenant: string,
  until: string,
): Promise<void> {
  await untilCommitted(async () => {
    const trail = trailOf(await table.get(trailKey(tenant)))
    if (isSealed(trail, until)) return null
    const lines = linesOf(await recordsIn(table, tenant, { from: trail?.until ?? null, until }))
    const sealed = seal(trail, until, lines, { by: RELAY, at: now().toISOString() })
    if (sealed === null) return null
    const name = objectName(tenant, until, sealed.event.seq)
    await archive.put(`${name}.ndjson`, lines.map(line => `${line}\n`).join(''))
    const commit = await table.commit(sealWrites(tenant, sealed))
    if (commit.done) log.info('audit sealed', { tenant, until, records: lines.length })
    return commit
  })
}

/** Archives a seal, so that whoever has the archive alone can follow the chain. */
export const archiveSeal: Relay = async ({ archive }, { event, item }) => {
  const { until } = dataOf(events, 'AuditSealed', event)
  const { tenant } = routeSchema.parse(item.route)
  await archive.put(`${objectName(tenant, until, event.seq)}.seal.json`, canonical(event))
}
const routeSchema = z.object({ tenant: z.string() })

/** `41.01.00.agc_…/2026-11-26T09.12`: by the hour with which the stretch ends, and the number of its seal. */
function objectName(tenant: string, until: string, number: number): string {
  return `${tenant}/${until.slice(0, 'YYYY-MM-DDThh'.length)}.${number}`
}
