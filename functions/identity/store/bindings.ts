import { chainSchema } from '../../access/events.ts'
import { bindingIdKey, bindingKey } from '../../access/registered-issuers.ts'
import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table, When, Write } from '../../platform/table.ts'
import {
  type ChainedBinding,
  type ChainedMemberNumber,
  type ListedBinding,
  listedBindingSchema,
  memberNumberSchema,
  type NumberClaim,
  numberClaimSchema,
} from '../model/bindings.ts'

function bindingsOf(tenant: string, memberId: string): string {
  return `${tenantPrefix(tenant)}BNDS#${memberId}`
}
export function bindingOf(item: Item | null): ChainedBinding | null {
  return item === null ? null : { ...listedBinding(item), chain: chainSchema.parse(item.chain) }
}
function listedBinding({ card }: Item): ListedBinding {
  return listedBindingSchema.parse(card)
}

/**
 * Writes a step of a binding with its event, and what admission reads of the subject. A new binding says what may be stored
 * of its subject: nothing, or one that has ended. An active one is its subject's only one, so that of an end needs no more
 * than the condition on the binding itself.
 */
export function bindingWrites(
  tenant: string,
  step: Advanced<ChainedBinding>,
  subjectWhen: Exclude<When, 'any'>,
): Write[] {
  const { id, memberId, issuer, subject, state, endedAt, version, chain } = step.thing
  const key = bindingIdKey(tenant, id)
  const card = listedBindingSchema.parse(step.thing)
  const item = { ...key, version, chain, card, g1pk: bindingsOf(tenant, memberId), g1sk: id }
  const found = { ...bindingKey(tenant, issuer, subject), version, memberId, state, endedAt, bindingId: id }
  return [...stepWrites(step, item, { chainPartition: `${key.pk}#${id}` }), { put: found, when: subjectWhen }]
}

/** The condition on what is stored of a subject, by what was read of it. */
export function unchanged(item: Item | null): Exclude<When, 'any'> {
  if (item === null) return 'absent'
  // Stored before bindings had versions.
  return item.version === undefined ? 'present' : { version: item.version }
}

/** Bindings of a tenant, or of one member, oldest first: one Query. */
export function listBindings(
  table: Table,
  tenant: string,
  memberId: string | null,
  page: PageRequest,
): Promise<Page<ListedBinding>> {
  const listing =
    memberId === null
      ? { pk: bindingIdKey(tenant, '').pk }
      : { pk: bindingsOf(tenant, memberId), index: 'list' as const }
  return mapPage(table.query(listing, page), listedBinding)
}

/** A member's number of a kind, by its id. */
export function memberNumberKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}NUMS`, sk: id }
}
export function memberNumberOf(item: Item | null): ChainedMemberNumber | null {
  return item === null ? null : storedNumber(item)
}
function storedNumber({ card, version = 1, chain }: Item): ChainedMemberNumber {
  return { ...memberNumberSchema.parse(card), version, chain: chainSchema.parse(chain) }
}
/** Under which the number of an item is found; null if it was withdrawn. */
export function digestIn(item: Item | null): string | null {
  return typeof item?.digest === 'string' ? item.digest : null
}

/** Whose a number is, by its digest. */
export function numberClaimKey(tenant: string, digest: string): Key {
  return { pk: `${tenantPrefix(tenant)}NUM#${digest}`, sk: 'NUM' }
}
export function numberClaimOf(item: Item | null): NumberClaim | null {
  return item === null ? null : numberClaimSchema.parse(item.data)
}

/** Nobody needs a claim that was withdrawn. It is kept while requests that read it before may still commit. */
const WITHDRAWN_SECONDS = 7 * 24 * 60 * 60

/** Replaces a claim as it was read. */
export function claimWrite(
  tenant: string,
  digest: string,
  before: Item | null,
  data: NumberClaim,
  at: string,
): Write {
  const put = { ...numberClaimKey(tenant, digest), version: (before?.version ?? 0) + 1, data }
  const ttl = Math.floor(Date.parse(at) / 1000) + WITHDRAWN_SECONDS
  return { put: data.memberId === null ? { ...put, ttl } : put, when: unchanged(before) }
}

/** Writes a step of a member's number with its event. The digest stays while the member has the number. */
export function memberNumberWrites(
  tenant: string,
  step: Advanced<ChainedMemberNumber>,
  digest: string,
): Write[] {
  const { id, state, version, chain } = step.thing
  const key = memberNumberKey(tenant, id)
  const item = { ...key, version, chain, card: memberNumberSchema.parse(step.thing) }
  const put = state === 'GIVEN' ? { ...item, digest } : item
  return stepWrites(step, put, { chainPartition: `${key.pk}#${id}` })
}

/** Numbers that members of a tenant were given, or one member was: one Query. */
export function listMemberNumbers(
  table: Table,
  tenant: string,
  memberId: string | null,
  page: PageRequest,
): Promise<Page<ChainedMemberNumber>> {
  const prefix = memberId === null ? {} : { prefix: `${memberId}#` }
  return mapPage(table.query({ pk: memberNumberKey(tenant, '').pk, ...prefix }, page), storedNumber)
}
