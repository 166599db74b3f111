import { ask, mutate, type Payload } from './api.ts'
import type { SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

export const WHY_ENDED = '所依据的规定已经修改。'

export interface SeenEnd {
  readonly kind: 'REVOKED' | 'ABOLISHED'
  readonly effectiveOn: string | null
  readonly isStillInForce: boolean
  readonly reason: string
  readonly decidedBy: { readonly agencyId: string; readonly name: string }
  readonly basis: string | null
}
export interface SeenEffect {
  readonly effectEnd: SeenEnd | null
  readonly sourceEnded: { readonly kind: string; readonly number: string; readonly reason: string } | null
}
type Asked = Pick<SeenDocument, 'id' | 'version'>
type Answered = Payload<'document', SeenDocument & SeenEffect>

/** Revokes a document, as it is answered. */
export async function revoke(agency: TestAgency, { id, version }: Asked, more: Record<string, unknown> = {}) {
  const input = { documentId: id, expectedVersion: version, reason: WHY_ENDED, ...more }
  return mutate<Answered>(await agency.token('CLERK'), 'RevokeDocument', input)
}
/** Abolishes a document from a day on, as it is answered. */
export async function abolish(
  agency: TestAgency,
  { id, version }: Asked,
  effectiveOn: string,
  more: Record<string, unknown> = {},
) {
  const input = { documentId: id, expectedVersion: version, reason: WHY_ENDED, effectiveOn, ...more }
  return mutate<Answered>(await agency.token('CLERK'), 'AbolishDocument', input)
}

export interface SeenLowerEnd {
  readonly id: string
  readonly number: string
  readonly outcome: string
  readonly settledAt: string | null
}
/** Revokes a document of an agency below, or abolishes it from a day on, as it is answered. */
export async function endLower(
  superior: TestAgency,
  issuer: TestAgency,
  { number }: Pick<SeenDocument, 'number'>,
  more: Record<string, unknown> = {},
) {
  const name = more.effectiveOn === undefined ? 'RevokeLowerDocument' : 'AbolishLowerDocument'
  const input = { issuerId: issuer.id, number, reason: WHY_ENDED, ...more }
  return mutate<Payload<'lowerEnd', SeenLowerEnd>>(await superior.token('CLERK'), name, input)
}
/** What came of it, as the superior sees it; null for who may not see it. */
export async function lowerEndOf(agency: TestAgency, id: string | undefined) {
  return ask<SeenLowerEnd | null>(await agency.token('CLERK'), 'LowerEnd', { id })
}

/** What the sender of a document sees of its effect; null for who may not see it. */
export async function effectOf(agency: TestAgency, { id }: { readonly id: string }) {
  return ask<SeenEffect | null>(await agency.token('CLERK'), 'DocumentEffect', { id })
}
/** The same of a delivery. */
export async function effectAt(agency: TestAgency, { id }: { readonly id: string }) {
  return ask<SeenEffect | null>(await agency.token('CLERK'), 'DeliveryEffect', { id })
}
