import type { RungRoute } from '../model.ts'

/**
 * True for a delivery whose agency may have another in its cascade: one that was forwarded, or that was added to the first document,
 * maybe after somebody had forwarded it there.
 */
export function mayCountTwice({ root, documentId, recipient }: RungRoute): boolean {
  return root.documentId !== documentId || recipient.added !== undefined
}

/** What is known of the agencies of a cascade. */
export interface Standing {
  /** Agencies that the first document itself was dispatched to. */
  readonly direct: ReadonlySet<string>
  /** By agency, the forwarded delivery that counts for it. */
  readonly claimed: ReadonlyMap<string, string>
}

/**
 * Which rungs of forwarded and added deliveries a cascade counts. An agency counts once however often a document is forwarded to it,
 * and by whomever: by the delivery of the first document if it got that, or else by the first delivery that was forwarded
 * to it. `claims` are the routes of those that are the first from now on.
 */
export function countedIn<Rung extends { readonly route: RungRoute }>(
  rungs: readonly Rung[],
  { direct, claimed }: Standing,
): { readonly counted: readonly Rung[]; readonly claims: readonly RungRoute[] } {
  const holders = new Map(claimed)
  const claims: RungRoute[] = []
  const counted = rungs.filter(({ route }) => {
    const { deliveryId, recipient } = route
    if (direct.has(recipient.agencyId)) return false
    const holder = holders.get(recipient.agencyId)
    if (holder === undefined) {
      holders.set(recipient.agencyId, deliveryId)
      claims.push(route)
    }
    return (holder ?? deliveryId) === deliveryId
  })
  return { counted, claims }
}
