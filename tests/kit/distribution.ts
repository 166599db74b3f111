import { ask, mutate, type Payload } from './api.ts'
import type { SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

export const WHY_REVISED = '经审查，涉及个人信息。'
/** For whom documents are: published, and down to counties. */
export const TO_ALL = { disclosure: 'ON_OWN_INITIATIVE', extent: 'UNLIMITED' }
export const TO_COUNTIES = { disclosure: 'NOT_DISCLOSED', extent: 'TO_COUNTY' }

interface SeenRevision {
  readonly disclosure: string
  readonly extent: string
  readonly wording: string
  readonly reason: string
}
export interface SeenDistribution {
  readonly distribution:
    | (SeenRevision & {
        readonly carriedAt: string | null
        readonly history: readonly (SeenRevision & { readonly by: { readonly name: string } | null })[]
      })
    | null
  readonly sourceDistribution: readonly (SeenRevision & { readonly number: string })[]
}

/** Changes who may read a document, as it is answered. */
export async function revise(
  agency: TestAgency,
  { id, version }: Pick<SeenDocument, 'id' | 'version'>,
  distribution: Record<string, unknown>,
  more: Record<string, unknown> = {},
) {
  const input = { documentId: id, expectedVersion: version, distribution, reason: WHY_REVISED, ...more }
  return mutate<Payload<'document', SeenDocument & SeenDistribution>>(
    await agency.token('CLERK'),
    'ReviseDistribution',
    input,
  )
}

/** For whom a document is, as its sender sees it; null for who may not see it. */
export async function distributionOf(agency: TestAgency, { id }: { readonly id: string }) {
  return ask<SeenDistribution | null>(await agency.token('CLERK'), 'DocumentDistribution', { id })
}
/** The same of a delivery. */
export async function distributionAt(agency: TestAgency, { id }: { readonly id: string }) {
  return ask<SeenDistribution | null>(await agency.token('CLERK'), 'DeliveryDistribution', { id })
}

export interface SeenBeyond {
  readonly documentId: string
  readonly number: string
  readonly isDisclosedBeyond: boolean
  readonly count: number
  readonly agencies: readonly { readonly agencyId: string }[]
}
/** The agency's documents that go beyond for whom a delivery is that they forward; undefined for who may not see that. */
export async function beyondAt(agency: TestAgency, { id }: { readonly id: string }) {
  const token = await agency.token('CLERK')
  return (
    await ask<{ forwardedBeyond: readonly SeenBeyond[] | null } | null>(token, 'DeliveryForwardedBeyond', {
      id,
    })
  )?.forwardedBeyond
}
