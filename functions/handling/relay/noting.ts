import { type Act, RELAY } from '../../access/act.ts'
import { Facts } from '../../access/facts.ts'
import type { RelayTools } from '../../access/relay.ts'
import type { Write } from '../../platform/table.ts'
import { keptIn } from '../actions/acting.ts'
import { type Kept, matterWrites } from '../actions/writing.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../model.ts'
import type { Known } from '../rules/known.ts'
import { step } from '../rules/stepping.ts'
import { matterKey, matterOf, readMatter } from '../store.ts'

/** How often a commit is tried that others' commits may meet. */
export const ROUNDS = 8

/** A matter that the relay tells something. */
export interface OfMatter {
  readonly tenant: string
  readonly matterId: string
  /** Whose working days count. */
  readonly region: string
}

/** What the relay tells a matter, and what is written with it. */
export interface Noted {
  readonly event: MatterEvent | null
  readonly also?: readonly Write[]
}

/** Tells a matter, or null where there is none, what `decide` says of it as it is: nothing if that is null. */
export async function noteEvent(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  { tenant, matterId, region }: OfMatter,
  decide: (matter: Matter | null) => Noted | null | Promise<Noted | null>,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const facts = new Facts(await readMatter(table, tenant, matterId))
    const matter = matterOf(facts.get(matterKey(tenant, matterId)))
    const noted = await decide(matter)
    if (noted === null) return
    const { event, also = [] } = noted
    const writes = [...also]
    if (matter !== null && event !== null) {
      const act: Act = { by: RELAY, at: now().toISOString() }
      const kept = (n: number) => keptIn(facts, tenant, matterId, n)
      const known = asListed(matter, kept)
      const stepped = step(matter, event, known, act)
      writes.push(...matterWrites(tenant, { before: matter, stepped, known, kept, region }))
    }
    if ((await table.commit(writes)).done) return
  }
  throw new Error('a matter is changed all the time')
}

/** What the relay tells opens nothing and addresses nobody. */
export const NOBODY_ELSE: Known = {
  responsible: () => [],
  named: () => null,
  isOffice: () => false,
  today: '',
  dueIn: () => null,
}

/** Whoever has a task in their list keeps it there. */
function asListed({ tasks }: Matter, kept: (n: number) => Kept | null): Known {
  return {
    ...NOBODY_ELSE,
    responsible({ kind, id }) {
      const task = tasks.find(({ to, state }) => state === 'OPEN' && to.kind === kind && to.id === id)
      const listed = task === undefined ? {} : (kept(task.n)?.listed ?? {})
      return Object.entries(listed).map(([memberId, why]) => ({ memberId, ...why }))
    },
  }
}
