import type { Stamp } from '../../access/act.ts'
import type { DistributionRevision, DocumentView } from '../../documents/index.ts'
import type { SourceDistribution } from '../model.ts'
import { sourceDistributionIn } from '../rules/distribution.ts'
import type { DeliveryView } from './deliveries.ts'

/** A change of the range of readers, with who made it where that is the caller's own agency. */
export type DistributionRevisionView = DistributionRevision & { readonly stamp: Stamp | null }

/** The last change of the range of readers, with all of them. */
export interface DistributionView extends DistributionRevision {
  readonly carriedAt: string | null
  readonly history: readonly DistributionRevisionView[]
}

/** For whom a document is since the last change; null while there is none. */
export async function distributionOfDocument({
  state,
  whole,
}: DocumentView): Promise<DistributionView | null> {
  const document = state === 'DISPATCHED' ? await whole() : null
  const changes = document?.state === 'DISPATCHED' ? document.dispatch.distribution : undefined
  const last = changes?.at(-1)
  if (changes === undefined || last === undefined) return null
  return { ...last, carriedAt: null, history: changes.map(change => ({ ...change, stamp: change })) }
}

/** The same of a delivery, as far as its recipient was told: who did it is the issuer's own. */
export async function distributionOfDelivery({ whole }: DeliveryView): Promise<DistributionView | null> {
  const { distribution: changes } = await whole()
  const last = changes?.at(-1)
  if (changes === undefined || last === undefined) return null
  return { ...last, history: changes.map(change => ({ ...change, stamp: null })) }
}

/** How the ranges of readers of what a delivery contains were changed. */
export async function sourceDistributionAt({ whole }: DeliveryView): Promise<readonly SourceDistribution[]> {
  return sourceDistributionIn(await whole())
}
