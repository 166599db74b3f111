import { activeAgency, agencyStandingOf, auditedPlace, NotAdmitted, ownerOf } from '../../access/admission.ts'
import type { Identity } from '../../access/authenticate.ts'
import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import { agencyKey, creditCodeKey, memberKey } from '../../access/directory.ts'
import { bindingKey, boundIn } from '../../access/registered-issuers.ts'
import { randomIds } from '../../kernel/ids.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { againIfLost, commitOrRetryLater, LOST } from '../../platform/retry.ts'
import type { Item, Table } from '../../platform/table.ts'
import { memberOf } from '../../tenancy/index.ts'
import { permissions } from '../permissions.ts'
import { bind } from '../rules/bindings.ts'
import { invitationFault, invitingProblem, invitationOf as newInvitation } from '../rules/invitations.ts'
import { bindingWrites, unchanged } from '../store/bindings.ts'
import { invitationItem, invitationKey, invitationOf } from '../store.ts'
import type { Requested, TokenAudit } from './token-audit.ts'

/** An invitation as its maker gets it: the code is shown once, and to nobody else. */
export interface Invited {
  readonly memberId: string
  readonly until: string
  /** Null if the request was made before: the code is not stored. */
  readonly code: string | null
}

/** 邀请: makes the code by which a member of the caller's agency binds the identity that an issuer gives them. */
export async function inviteMember(
  context: Context,
  { idempotencyKey, memberId }: { readonly idempotencyKey: string; readonly memberId: string },
): Promise<Outcome<Invited>> {
  const { caller, newId } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  const key = memberKey(tenant, memberId)
  return perform<Invited>(context, {
    permission: permissions.inviteMember,
    idempotencyKey,
    input: { memberId },
    target: memberId,
    load: [key],
    decide(facts, { by, at }) {
      const item = facts.get(key)
      if (item === null) return refuse(notFound(['memberId']))
      const problem = invitingProblem(memberOf(item))
      if (problem !== null) return refuse(problem)
      const code = newId('inv')
      const invitation = newInvitation(memberId, by, at)
      const put = invitationItem(tenant, code, invitation)
      const thing = { memberId, until: invitation.until, code }
      return ok({ thing, ref: invitationKey(tenant, code), writes: [{ put, when: 'absent' as const }] })
    },
    restore(item) {
      const invitation = invitationOf(item)
      if (invitation === null) throw new Error('not an invitation')
      return { memberId: invitation.memberId, until: invitation.until, code: null }
    },
  })
}

export type BindingFault =
  | NonNullable<ReturnType<typeof invitationFault>>
  | 'BOUND_TO_ANOTHER'
  | 'NOT_OF_A_REGISTERED_ISSUER'

/** An identity was not bound to a member. */
export class NotBound extends Error {
  readonly fault: BindingFault
  constructor(fault: BindingFault) {
    super(fault)
    this.name = 'NotBound'
    this.fault = fault
  }
}

/**
 * Binds the subject of a registered issuer to the member who was invited with this code, once. Doing it again with the
 * same code and subject changes nothing. @throws NotBound, NotAdmitted, TableBusy
 */
export async function acceptInvitation(
  tools: InvitationTools,
  identity: Identity,
  code: string,
  by: Requested,
): Promise<{ readonly memberId: string }> {
  const { table, audit } = tools
  const { registrarId } = identity
  if (registrarId === null) throw new NotBound('NOT_OF_A_REGISTERED_ISSUER')
  const standing = agencyStandingOf(await agencyItem(table, identity))
  try {
    const { tenant } = activeAgency(standing, registrarId)
    const memberId = await againIfLost(() => tryAcceptance(tools, tenant, identity, code, by))
    return { memberId }
  } catch (error) {
    if (!(error instanceof NotBound || error instanceof NotAdmitted)) throw error
    const place = standing === null ? null : ownerOf(standing)
    await audit.notAccepted(auditedPlace(error.fault, place).tenant, identity, by, error.fault)
    throw error
  }
}

/** What accepting an invitation needs. */
export interface InvitationTools {
  readonly table: Table
  readonly audit: TokenAudit
  readonly now: () => Date
}

/** One attempt: the member's id, or LOST if somebody else changed the invitation or the subject first. */
async function tryAcceptance(
  { table, audit, now }: InvitationTools,
  tenant: string,
  identity: Identity,
  code: string,
  by: Requested,
): Promise<string | typeof LOST> {
  const { issuer, subject } = identity
  const [invitedKey, subjectKey] = [invitationKey(tenant, code), bindingKey(tenant, issuer, subject)]
  const items = await table.getMany([invitedKey, subjectKey])
  const invitation = invitationOf(items.find(({ sk }) => sk === invitedKey.sk) ?? null)
  const stored = items.find(({ sk }) => sk === subjectKey.sk) ?? null
  const bound = boundIn(stored)
  const holder = bound?.state === 'ACTIVE' ? bound.memberId : null
  if (invitation !== null && invitation.usedAt !== null && holder === invitation.memberId) return holder
  const at = now().toISOString()
  const fault = invitationFault(invitation, at, bound?.endedAt ?? null)
  if (fault !== null || invitation === null) throw new NotBound(fault ?? 'INVITATION_UNKNOWN')
  const { memberId, by: grantedBy } = invitation
  if (holder !== null && holder !== memberId) throw new NotBound('BOUND_TO_ANOTHER')
  const id = randomIds(now)('bnd')
  const step = bind({ id, memberId, issuer, subject, means: 'INVITATION', grantedBy }, at)
  const isListed = holder !== null && stored?.version !== undefined
  const isDone = await commitOrRetryLater(table, [
    { put: invitationItem(tenant, code, { ...invitation, usedAt: at }), when: { version: 1 } },
    { put: audit.accepted(tenant, identity, by, memberId), when: 'absent' },
    // Whoever is this member already stays so, by the binding that there is.
    ...(isListed
      ? [{ put: stored, when: unchanged(stored) }]
      : bindingWrites(tenant, step, unchanged(stored))),
  ])
  return isDone ? memberId : LOST
}

async function agencyItem(table: Table, { agencyId, agencyBy }: Identity): Promise<Item | null> {
  if (agencyId === null) return null
  if (agencyBy === 'ID') return table.get(agencyKey(agencyId))
  const claim = await table.get(creditCodeKey(agencyId))
  return claim === null ? null : table.get(agencyKey(String(claim.agencyId)))
}
