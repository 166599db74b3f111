import type { Table, Write } from '../../platform/table.ts'
import type { RungRoute } from '../model.ts'
import { countedIn, mayCountTwice, type Standing } from '../rules/cascade.ts'
import { MAX_RECIPIENTS } from '../rules/dispatch.ts'
import { claimedBy, claimItem, claimKey, readRecipients } from '../store/index.ts'

/** What of some rungs of one document the cascade counts, and the claims that are written with them. */
export interface Counted<Rung> {
  readonly counted: readonly Rung[]
  readonly claims: readonly Extract<Write, { put: unknown }>[]
}

/**
 * Those of the rungs that their cascade counts. What the first document itself brought always counts, so a notice to a
 * province's towns costs nothing for this. Of forwarded deliveries each agency's first one counts: its claim is written in
 * the transaction of its first rung, so of two that arrive at once one loses, and is decided again.
 */
export async function countedOnce<Rung extends { readonly route: RungRoute }>(
  table: Table,
  rungs: readonly Rung[],
): Promise<Counted<Rung>> {
  const unsure = rungs.filter(({ route }) => mayCountTwice(route))
  const [first] = unsure
  if (first === undefined) return { counted: rungs, claims: [] }
  const { root } = first.route
  const agencies = [...new Set(unsure.map(({ route }) => route.recipient.agencyId))]
  const [direct, items] = await Promise.all([
    directRecipients(table, root),
    table.getMany(agencies.map(agencyId => claimKey(root, agencyId))),
  ])
  const standing: Standing = { direct, claimed: claimedBy(items) }
  const { counted, claims } = countedIn(unsure, standing)
  const sure = rungs.filter(({ route }) => !mayCountTwice(route))
  return {
    counted: [...sure, ...counted],
    claims: claims.map(route => ({ put: claimItem(route), when: 'absent' })),
  }
}

/** How many roots' recipients a process keeps, of 3,000 ids at most each. */
const KEPT = 20
const recipientsOfRoots = new Map<string, ReadonlySet<string>>()

/** Whom the first document of a cascade was dispatched to: read once, since those that were added since are not among them. */
async function directRecipients(
  table: Table,
  { tenant, documentId }: RungRoute['root'],
): Promise<ReadonlySet<string>> {
  const name = `${tenant}#${documentId}`
  const kept = recipientsOfRoots.get(name)
  if (kept !== undefined) return kept
  const recipients = await readRecipients(table, tenant, documentId, { recipientCount: MAX_RECIPIENTS })
  const dispatchedTo = recipients.filter(({ added }) => added === undefined)
  const read: ReadonlySet<string> = new Set(dispatchedTo.map(({ agencyId }) => agencyId))
  const [oldest] = recipientsOfRoots.keys()
  if (recipientsOfRoots.size >= KEPT && oldest !== undefined) recipientsOfRoots.delete(oldest)
  recipientsOfRoots.set(name, read)
  return read
}
