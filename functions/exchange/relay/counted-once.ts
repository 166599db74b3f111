import type { Table, Write } from '../../platform/table.ts'
import type { RungRoute } from '../model.ts'
import { countedIn, type Standing } from '../rules/cascade.ts'
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
  const [first] = rungs
  if (first === undefined || first.route.documentId === first.route.root.documentId)
    return { counted: rungs, claims: [] }
  const { root } = first.route
  const agencies = [...new Set(rungs.map(({ route }) => route.recipient.agencyId))]
  const [direct, items] = await Promise.all([
    directRecipients(table, root),
    table.getMany(agencies.map(agencyId => claimKey(root, agencyId))),
  ])
  const standing: Standing = { direct, claimed: claimedBy(items) }
  const { counted, claims } = countedIn(rungs, standing)
  return { counted, claims: claims.map(route => ({ put: claimItem(route), when: 'absent' })) }
}

/** How many roots' recipients a process keeps, of 3,000 ids at most each. */
const KEPT = 20
const recipientsOfRoots = new Map<string, ReadonlySet<string>>()

/** Whom the first document of a cascade was sent to. They never change after its dispatch, so they are read once. */
async function directRecipients(
  table: Table,
  { tenant, documentId }: RungRoute['root'],
): Promise<ReadonlySet<string>> {
  const name = `${tenant}#${documentId}`
  const kept = recipientsOfRoots.get(name)
  if (kept !== undefined) return kept
  const recipients = await readRecipients(table, tenant, documentId, MAX_RECIPIENTS)
  const read: ReadonlySet<string> = new Set(recipients.map(({ agencyId }) => agencyId))
  const [oldest] = recipientsOfRoots.keys()
  if (recipientsOfRoots.size >= KEPT && oldest !== undefined) recipientsOfRoots.delete(oldest)
  recipientsOfRoots.set(name, read)
  return read
}
