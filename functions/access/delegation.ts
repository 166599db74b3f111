import { z } from 'zod'
import { type MandateFault, type NotPermitted, notMandated } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Instant } from '../kernel/time.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import type { Item, Table } from '../platform/table.ts'
import { type Action, PERMISSIONS, ROLES } from './permissions.ts'

/** What may be done on another's behalf: the steps on documents and deliveries, and nothing that rules an agency. */
export const DELEGABLE = [
  'submitForReview',
  'approveDraft',
  'returnDraft',
  'takeBack',
  'addCountersigner',
  'agreeToCountersign',
  'returnCountersign',
  'signDocument',
  'recheckDocument',
  'registerDocument',
  'voidNumber',
  'sealDocument',
  'dispatchDocument',
  'signForDelivery',
  'registerDelivery',
  'acceptDelivery',
  'returnDelivery',
  'markHandled',
] as const satisfies readonly Action[]
export type Delegable = (typeof DELEGABLE)[number]

/** 委托: who may do what in whose place, on which matters, from when until when. */
export const delegationSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  /** Who delegates. */
  fromId: z.string(),
  /** Who will act. */
  toId: z.string(),
  actions: z.array(z.enum(DELEGABLE)),
  /** The roles by which the delegator held them at that moment. */
  roles: z.array(z.enum(ROLES)),
  /** Kinds of documents; empty for every kind. They are words of a later area, so no enum here. */
  matters: z.array(z.string()),
  /** Instants: the first that counts, and the first that counts no more. */
  validFrom: z.string(),
  validUntil: z.string(),
  note: z.string().nullable(),
  grantedBy: z.string(),
  grantedAt: z.string(),
  revokedAt: z.string().nullable(),
})
export type Delegation = z.infer<typeof delegationSchema>

export const DELEGATION_STATES = ['FUTURE', 'ACTIVE', 'EXPIRED', 'REVOKED'] as const
export type DelegationState = (typeof DELEGATION_STATES)[number]

/** Whether a delegation counts at an instant: from the first moment on, no longer at the last. Revoking is final. */
export function stateOf(
  { validFrom, validUntil, revokedAt }: Pick<Delegation, 'validFrom' | 'validUntil' | 'revokedAt'>,
  at: Instant,
): DelegationState {
  if (revokedAt !== null) return 'REVOKED'
  if (at >= validUntil) return 'EXPIRED'
  return at < validFrom ? 'FUTURE' : 'ACTIVE'
}

/** A step that somebody wants to take in another's place. */
export interface Deputizing {
  readonly from: string
  readonly to: string
  readonly action: Action
  /** The kind of the document it is about; null if there is none, which is for others to say. */
  readonly matter: string | null
  readonly at: Instant
}

// The nearer a delegation comes to covering a step, the more it helps to know what it lacks.
export const MANDATE_FAULTS = [
  'NONE',
  'OTHER_ACTION',
  'EXPIRED',
  'REVOKED',
  'FUTURE',
  'OTHER_MATTER',
] as const satisfies readonly MandateFault[]

/** What keeps a delegation from covering a step; null if it does. */
export function mandateFault(delegation: Delegation, step: Deputizing): MandateFault | null {
  const { fromId, toId, actions, matters } = delegation
  if (fromId !== step.from || toId !== step.to) return 'NONE'
  if (!(actions as readonly Action[]).includes(step.action)) return 'OTHER_ACTION'
  const state = stateOf(delegation, step.at)
  if (state !== 'ACTIVE') return state
  const isCovered = matters.length === 0 || step.matter === null || matters.includes(step.matter)
  return isCovered ? null : 'OTHER_MATTER'
}

/**
 * The one delegation that covers a step. There are no chains: it leads straight from the one to the other.
 * Refuses with what the nearest one lacks.
 */
export function findMandate(delegations: readonly Delegation[], step: Deputizing): Result<Delegation> {
  const faults = new Set<MandateFault>()
  for (const delegation of delegations) {
    const fault = mandateFault(delegation, step)
    if (fault === null) return ok(delegation)
    faults.add(fault)
  }
  return refuse(unmandated(step.action, MANDATE_FAULTS.findLast(fault => faults.has(fault)) ?? 'NONE'))
}

function unmandated(action: Action, fault: MandateFault): NotPermitted {
  return notMandated(action, PERMISSIONS[action].roles, fault)
}

/** What others have delegated to one member. A copy that the acting member's own Query finds by key. */
export function mandatePartition(tenant: string, toId: string): string {
  return `${tenantPrefix(tenant)}MDT#${toId}`
}
export function mandateKey(
  tenant: string,
  { id, fromId, toId, validUntil }: Pick<Delegation, 'id' | 'fromId' | 'toId' | 'validUntil'>,
): Key {
  return { pk: mandatePartition(tenant, toId), sk: `${fromId}#${validUntil}#${id}` }
}
export function mandateOf(item: Item): Delegation {
  return delegationSchema.parse(item.card)
}

const PAGE = 25

/**
 * What one member has delegated to another, the longest lasting first: one Query, and more only while delegations
 * that have not ended fill a page.
 */
export async function readMandates(
  table: Table,
  tenant: string,
  { from, to, at }: Pick<Deputizing, 'from' | 'to' | 'at'>,
): Promise<Item[]> {
  const listing = { pk: mandatePartition(tenant, to), prefix: `${from}#`, newestFirst: true }
  const all: Item[] = []
  let after: string | undefined
  for (;;) {
    const page = await table.query(listing, { first: PAGE, ...(after === undefined ? {} : { after }) })
    all.push(...page.items.map(item => item.value))
    const last = page.items.at(-1)
    if (!page.hasNext || last === undefined || mandateOf(last.value).validUntil <= at) return all
    after = last.key
  }
}
