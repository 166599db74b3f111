import * as z from 'zod'
import { type Act, RELAY } from '../../access/act.ts'
import { queuedWork } from '../../access/area.ts'
import { Facts } from '../../access/facts.ts'
import type { RelayedEvent, RelayTools } from '../../access/relay.ts'
import { NATION } from '../../calendar/index.ts'
import { readOrganization } from '../../organization/index.ts'
import { memberKey, memberOf, officeFrom, readOffice } from '../../tenancy/index.ts'
import { keptIn } from '../actions/acting.ts'
import { responsibleIn } from '../actions/office.ts'
import { readerRouteOf, readerWritesOf } from '../actions/readers.ts'
import { matterWrites } from '../actions/writing.ts'
import type { ReaderRow } from '../model.ts'
import { readerLeft } from '../rules/circulating.ts'
import { step } from '../rules/stepping.ts'
import { allReaders, readersIn, toReadOf } from '../store/readers.ts'
import { matterKey, matterOf, readMatter } from '../store.ts'
import { NOBODY_ELSE } from './noting.ts'

/** One message of the queue: a member who has left or is suspended. */
const leavingSchema = z.object({ passReadersBy: z.object({ tenant: z.string(), memberId: z.string() }) })
type Leaving = z.infer<typeof leavingSchema>

/** The members among these events who cannot read what lies with them any more. */
export function readersLeaving(relayed: readonly RelayedEvent[]): Leaving[] {
  return relayed.flatMap(({ event: { type, data }, item }) => {
    if (type !== 'MemberEnded' && type !== 'MemberSuspended') return []
    const tenant = /^T#([^#]+)#/.exec(item.pk)?.[1]
    const { member } = data as { readonly member?: { readonly id?: unknown } }
    return tenant === undefined || typeof member?.id !== 'string'
      ? []
      : [{ passReadersBy: { tenant, memberId: member.id } }]
  })
}

/** Skips them in what lies with them to read: so whoever comes behind them has it. Doing it again changes nothing. */
export const passReadersBy = queuedWork(
  leavingSchema,
  async ({ table, now }, { passReadersBy: { tenant, memberId } }) => {
    const member = await table.get(memberKey(tenant, memberId))
    // They may be back before this is read.
    if (member === null || memberOf(member).state === 'ACTIVE') return
    for (const row of await toReadOf(table, tenant, memberId)) await passBy({ table, now }, tenant, row)
  },
)

const ROUNDS = 8

async function passBy(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  tenant: string,
  { matterId, n }: ReaderRow,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const [stored, readers, organization, office] = await Promise.all([
      readMatter(table, tenant, matterId),
      allReaders(table, tenant, matterId),
      readOrganization(table, tenant),
      readOffice(table, tenant),
    ])
    const facts = new Facts([...stored, ...readers])
    const matter = matterOf(facts.get(matterKey(tenant, matterId)))
    const act: Act = { by: RELAY, at: now().toISOString() }
    const known = { ...NOBODY_ELSE, responsible: responsibleIn(organization, officeFrom(office), act.at) }
    const event = matter === null ? null : readerLeft(matter, n, readersIn(readers), known)
    if (matter === null || event === null) return
    const stepped = step(matter, event, known, act)
    const kept = (task: number) => keptIn(facts, tenant, matterId, task)
    const writes = [
      ...matterWrites(tenant, {
        // Whoever has it next is reminded by the days that all regions work.
        ...{ before: matter, stepped, known, kept, region: NATION },
        beside: readerRouteOf(tenant, event, stepped, matter, facts),
      }),
      ...readerWritesOf(tenant, event, stepped, matter, facts),
    ]
    if ((await table.commit(writes)).done) return
  }
  throw new Error('a matter is changed all the time')
}
