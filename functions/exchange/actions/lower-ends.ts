import { type Context, type Outcome, perform } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { documentKey, numberMeant } from '../../documents/index.ts'
import { isId } from '../../kernel/ids.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { DateOnly } from '../../kernel/time.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import { type LowerEnd, lowerEndSchema } from '../model.ts'
import { permissions } from '../permissions.ts'
import { decideLowerEnd } from '../rules/lower-ends.ts'
import { effectPartition, lowerEndItem } from '../store/index.ts'
import { basisIn } from './effects.ts'

/** What a superior says of a document of an agency below it. */
export interface EndLowerInput {
  readonly idempotencyKey: string
  readonly issuerId: string
  readonly number: string
  readonly reason: string
  /** The superior's own document by which it was decided. */
  readonly byDocumentId: string | null
  readonly onBehalfOf?: string | null | undefined
}

/** 撤销下级公文. */
export function revokeLowerDocument(context: Context, input: EndLowerInput): Promise<Outcome<LowerEnd>> {
  return endLower(context, input, 'revokeLowerDocument', null)
}

/** 废止下级公文. */
export function abolishLowerDocument(
  context: Context,
  input: EndLowerInput & { readonly effectiveOn: DateOnly },
): Promise<Outcome<LowerEnd>> {
  return endLower(context, input, 'abolishLowerDocument', input.effectiveOn)
}

/**
 * Commits the decision in the superior's partition. The relay carries it to the issuer's, where it is decided by what is there: nothing of
 * that is read here.
 */
function endLower(
  context: Context,
  { idempotencyKey, ...input }: EndLowerInput,
  action: 'revokeLowerDocument' | 'abolishLowerDocument',
  effectiveOn: DateOnly | null,
): Promise<Outcome<LowerEnd>> {
  const { caller, newId } = context
  const { tenant, agency } = caller
  const { issuerId, byDocumentId, onBehalfOf: of } = input
  return perform<LowerEnd>(context, {
    permission: permissions[action],
    idempotencyKey,
    input,
    load: [
      ...(agency === null ? [] : [agencyKey(agency.id)]),
      ...(isId('agc', issuerId) ? [agencyKey(issuerId)] : []),
      ...(byDocumentId === null ? [] : [documentKey(tenant, byDocumentId)]),
    ],
    ...(of == null ? {} : { onBehalf: { of, kind: () => null } }),
    decide(facts, act) {
      const lower = isId('agc', issuerId) ? agencyIn(facts, issuerId) : null
      const superior = agency === null ? null : agencyIn(facts, agency.id)
      const number = numberMeant(input.number)?.text
      if (lower === null || superior === null) return refuse(notFound(['issuerId']))
      if (number === undefined) return refuse(notFound(['number']))
      const basis = basisIn(facts, tenant, byDocumentId, null)
      if (!basis.ok) return basis
      const kind = effectiveOn === null ? ('REVOKED' as const) : ('ABOLISHED' as const)
      const asked = { kind, effectiveOn, reason: input.reason, basis: basis.value, number }
      const decided = decideLowerEnd(newId('end'), asked, superior, lower, act)
      if (!decided.ok) return decided
      const { decision, event } = decided.value
      const put = eventItem(effectPartition(tenant, event.aggregate), event, act, { tenant })
      const item = lowerEndItem(tenant, decision, 1)
      return ok({
        thing: decision,
        ref: item,
        writes: [
          { put: item, when: 'absent' },
          { put, when: 'absent' },
        ],
      })
    },
    restore: item => lowerEndSchema.parse(item.data),
  })
}
