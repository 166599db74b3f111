import { type AgencyStanding, activeAgency, agencyStandingOf } from '../../access/admission.ts'
import type { Identity } from '../../access/authenticate.ts'
import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import { agencyKey, creditCodeKey, memberKey } from '../../access/directory.ts'
import { bindingKey } from '../../access/registered-issuers.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { commitOrRetryLater } from '../../platform/retry.ts'
import type { Item, Table } from '../../platform/table.ts'
import { memberOf } from '../../tenancy/index.ts'
import { permissions } from '../permissions.ts'
import { invitationFault, invitingProblem, invitationOf as newInvitation } from '../rules/invitations.ts'
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
  const agency = activeAgency(agencyStandingOf(await agencyItem(table, identity)), registrarId)
  try {
    return await bind(tools, agency, identity, code, by)
  } catch (error) {
    if (error instanceof NotBound) await audit.notAccepted(agency.tenant, identity, by, error.fault)
    throw error
  }
}

/** What binding needs. */
export interface InvitationTools {
  readonly table: Table
  readonly audit: TokenAudit
  readonly now: () => Date
}

async function bind(
  { table, audit, now }: InvitationTools,
  agency: AgencyStanding,
  identity: Identity,
  code: string,
  by: Requested,
): Promise<{ readonly memberId: string }> {
  const { issuer, subject } = identity
  const [invitedKey, boundKey] = [
    invitationKey(agency.tenant, code),
    bindingKey(agency.tenant, issuer, subject),
  ]
  const items = await table.getMany([invitedKey, boundKey])
  const invitation = invitationOf(items.find(({ sk }) => sk === invitedKey.sk) ?? null)
  const bound = items.find(({ sk }) => sk === boundKey.sk)
  const isRepeat =
    invitation !== null && invitation.usedAt !== null && bound?.memberId === invitation.memberId
  if (isRepeat) return { memberId: invitation.memberId }
  const at = now().toISOString()
  const fault = invitationFault(invitation, at)
  if (fault !== null || invitation === null) throw new NotBound(fault ?? 'INVITATION_UNKNOWN')
  const { memberId } = invitation
  if (bound !== undefined && bound.memberId !== memberId) throw new NotBound('BOUND_TO_ANOTHER')
  const used = invitationItem(agency.tenant, code, { ...invitation, usedAt: at })
  const isDone = await commitOrRetryLater(table, [
    { put: used, when: { version: 1 } },
    { put: audit.accepted(agency.tenant, identity, by, memberId), when: 'absent' },
    {
      put: { ...boundKey, memberId, issuer, at, by: invitation.by },
      when: bound === undefined ? 'absent' : 'present',
    },
  ])
  if (!isDone) throw new NotBound('INVITATION_USED')
  return { memberId }
}

async function agencyItem(table: Table, { agencyId, agencyBy }: Identity): Promise<Item | null> {
  if (agencyId === null) return null
  if (agencyBy === 'ID') return table.get(agencyKey(agencyId))
  const claim = await table.get(creditCodeKey(agencyId))
  return claim === null ? null : table.get(agencyKey(String(claim.agencyId)))
}
