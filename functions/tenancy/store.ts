import { type Delegation, delegationSchema } from '../access/delegation.ts'
import { delegationInCopy, deputyKey, deputyListing } from '../access/delegation-store.ts'
import { agencyKey, creditCodeKey, memberKey } from '../access/directory.ts'
import { chainSchema, EMPTY_CHAIN } from '../access/events.ts'
import type { Facts } from '../access/facts.ts'
import { regionPath, type Tier } from '../access/regions.ts'
import { stepWrites } from '../access/step-writes.ts'
import type { Advanced, Versioned } from '../access/steps.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage, queryAll } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import { isShared } from './model/numbering.ts'
import {
  ABILITIES,
  type Ability,
  type Agency,
  type AgencyApplication,
  type AgencyCard,
  agencyCardSchema,
  agencySchema,
  type ChainedDelegation,
  type ChainedMember,
  type Claim,
  claimSchema,
  type LineRequest,
  type Member,
  memberSchema,
  nameInScope,
  organCodeInProvince,
  tierRank,
} from './model.ts'
import { reachKeys, subordinatesListing } from './store/agency-lists.ts'
import { lineRequestWrite, secondLineWrite } from './store/lines.ts'
import { type MembersAsked, memberListKeys, membersListing } from './store/member-lists.ts'
import { officeWrites } from './store/office.ts'

export { agencyKey, creditCodeKey, memberKey } from '../access/directory.ts'

/** One agency per organ code within a province. */
export function organCodeKey(regionCode: string, organCode: string): Key {
  return { pk: `D#ORGAN#${organCodeInProvince(regionCode, organCode)}`, sk: 'ORGAN' }
}
/** The same of all organ codes that are an agency's own, the main one first. */
export function organCodeKeys({
  regionCode,
  organCode,
  organCodes = [],
}: Pick<AgencyApplication, 'regionCode' | 'organCode' | 'organCodes'>): Key[] {
  const others = organCodes.filter(one => !isShared(one)).map(({ code }) => code)
  return [organCode, ...others].map(code => organCodeKey(regionCode, code))
}
/** One agency per name, as a reader sees it, within a province or for towns a county. */
export function nameKey(regionCode: string, name: string): Key {
  return { pk: `D#NAME#${nameInScope(regionCode, name)}`, sk: 'NAME' }
}
/** Where the chain of an agency lies: in a partition of the tenant that administers it. */
function registrationPartition(tenant: string, agencyId: string): string {
  return `${tenantPrefix(tenant)}AGR#${agencyId}`
}
export function importKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}IMPORT#${id}`, sk: 'IMPORT' }
}

export function agencyItem(agency: Agency): Item {
  const order = `${tierRank(agency.tier)}#${regionPath(agency.regionCode)}#${agency.id}`
  return {
    ...agencyKey(agency.id),
    version: agency.version,
    tenant: agency.tenant,
    data: agency,
    card: agencyCardSchema.parse(agency),
    g1pk: `D#R#${agency.regionCode}`,
    g1sk: `${agency.name}#${agency.id}`,
    ...(agency.superiorId === null ? {} : { g2pk: `D#SUB#${agency.superiorId}`, g2sk: order }),
    ...reachKeys(agency),
  }
}
export function agencyOf(item: Item | null): Agency | null {
  if (item === null) return null
  const agency = agencySchema.parse({ tenant: item.tenant, ...(item.data as object) })
  // Not active, and stored before abilities were recorded: its members are still to come, each with an event.
  const isUnrecorded = agency.state === 'REGISTERED' && !('receives' in (item.data as object))
  return isUnrecorded ? { ...agency, receives: false, countersigns: false } : agency
}
/** Records what its members may do. No step of the agency: its chain stays as it is. */
export function abilityWrite(agency: Agency, abilities: ReadonlySet<Ability>): Write {
  const flags = Object.fromEntries(ABILITIES.map(ability => [ability, abilities.has(ability)]))
  const put = agencyItem({ ...agency, ...flags, version: agency.version + 1 })
  return { put, when: { version: agency.version } }
}
/** The agency with this id among the facts. */
export function agencyIn(facts: Facts, id: string): Agency | null {
  return agencyOf(facts.get(agencyKey(id)))
}
/** What everyone may know of the agency with this id among the facts. */
export function agencyCardIn(facts: Facts, id: string): AgencyCard | null {
  const item = facts.get(agencyKey(id))
  return item === null ? null : agencyCardOf(item)
}
/** The agency that holds a name, a credit code or an organ code. */
export function claimOf(item: Item | null): Claim | null {
  return item === null ? null : claimSchema.parse(item)
}

/** Writes a step on an agency, taken by the tenant that administers it. */
export function agencyWrites(
  administrator: string,
  advanced: Advanced<Agency>,
  route?: Readonly<Record<string, unknown>>,
): Write[] {
  const { thing: agency } = advanced
  const chainPartition = registrationPartition(administrator, agency.id)
  return stepWrites(advanced, agencyItem(agency), { chainPartition, route })
}
/** Writes a registration: the agency with its first event, its claims on its name and both codes, and what it asks for. */
export function registrationWrites(
  registrar: string,
  registered: Advanced<Agency>,
  asked: readonly LineRequest[] = [],
): Write[] {
  const { id: agencyId, name, regionCode, creditCode, otherSuperiorId } = registered.thing
  const claim: Claim = { agencyId, name, regionCode }
  return [
    ...agencyWrites(registrar, registered),
    { put: { ...creditCodeKey(creditCode), ...claim }, when: 'absent' },
    ...organCodeKeys(registered.thing).map((key): Write => ({ put: { ...key, ...claim }, when: 'absent' })),
    { put: { ...nameKey(regionCode, name), ...claim }, when: 'absent' },
    ...asked.map(lineRequestWrite),
    ...(otherSuperiorId === null ? [] : [secondLineWrite({ id: agencyId, otherSuperiorId }, 'absent')]),
  ]
}

/** A member in the tenant's list. Whoever is appointed from outside comes without an event of their own. */
export function memberItem(
  tenant: string,
  member: Member,
  versioned?: Pick<Versioned, 'version' | 'chain'>,
): Item {
  const { version, chain } = versioned ?? { version: 1, chain: EMPTY_CHAIN }
  return { ...memberKey(tenant, member.id), version, card: member, chain, ...memberListKeys(tenant, member) }
}
/** Writes a step of a member, new ones included, with the event of the member's own chain. */
export function memberWrites(tenant: string, step: Advanced<ChainedMember>): Write[] {
  const { thing } = step
  const member = memberSchema.parse(thing)
  return [
    ...stepWrites(step, memberItem(tenant, member, thing), {
      chainPartition: `${memberKey(tenant, '').pk}#${thing.id}`,
      route: { tenant },
    }),
    ...officeWrites(tenant, member, thing.version === 1),
  ]
}
export function chainedMemberOf(item: Item | null): ChainedMember | null {
  return item === null ? null : storedMember(item)
}
export function memberOf(item: Item): Member {
  return memberSchema.parse(item.card)
}

/** Agencies directly under one, of a tier if asked: one Query on the index. */
export function listSubordinates(
  table: Table,
  superiorId: string,
  tier: Tier | null,
  page: PageRequest,
): Promise<Page<AgencyCard>> {
  return mapPage(table.query(subordinatesListing(superiorId, tier), page), agencyCardOf)
}

/** Every agency directly under one, page after page; for resolving a class of recipients. */
export async function allSubordinates(
  table: Table,
  superiorId: string,
  tier: Tier | null,
): Promise<AgencyCard[]> {
  return (await queryAll(table, subordinatesListing(superiorId, tier), 1000)).map(agencyCardOf)
}

function agencyCardOf(item: Item): AgencyCard {
  return agencyCardSchema.parse(item.card)
}

/**
 * Members of a tenant, oldest first; with filters by name, which takes a read of the members beside the Query: the index
 * has no versions. @throws FiltersRefused
 */
export async function listMembers(
  table: Table,
  tenant: string,
  asked: MembersAsked,
  page: PageRequest,
): Promise<Page<ChainedMember>> {
  const listing = membersListing(tenant, asked)
  if (listing === null) return mapPage(table.query({ pk: memberKey(tenant, '').pk }, page), storedMember)
  const { items, hasNext } = await table.query(listing, page)
  const stored = await table.getMany(items.map(({ value }) => value))
  const members = new Map(stored.map(item => [item.sk, storedMember(item)]))
  const found = items.flatMap(({ key, value: { sk } }) => {
    const member = members.get(sk)
    return member === undefined ? [] : [{ key, value: member }]
  })
  return { items: found, hasNext }
}
/** Every member of a tenant, page after page. */
export async function allMembers(table: Table, tenant: string): Promise<Item[]> {
  return queryAll(table, { pk: memberKey(tenant, '').pk }, 1000)
}
function storedMember(item: Item): ChainedMember {
  const { version = 1, chain = EMPTY_CHAIN } = item
  return { ...memberOf(item), version, chain: chainSchema.parse(chain) }
}

/** A stored agency or member as this version writes it; null for another item. */
export function relistedAgencyOrMember(item: Item): Item | null {
  const agency = item.sk === 'AG' && item.pk.startsWith('D#AG#') ? agencyOf(item) : null
  if (agency !== null) return agencyItem(agency)
  const [, tenant] = /^T#([^#]+)#MBR$/.exec(item.pk) ?? []
  return tenant === undefined ? null : memberItem(tenant, memberOf(item), storedMember(item))
}

/** A delegation; its chain is in the same partition. */
export function delegationKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}DLG#${id}`, sk: 'DLG' }
}
function delegationItem(tenant: string, delegation: Delegation, { chain }: ChainedDelegation): Item {
  return {
    ...delegationKey(tenant, delegation.id),
    version: delegation.version,
    card: delegation,
    chain,
    g1pk: delegationList(tenant, 'AGENCY'),
    g1sk: delegation.id,
    g2pk: delegationList(tenant, 'FROM', delegation.fromId),
    g2sk: delegation.id,
  }
}
/** The copy that a step in another's place finds and checks. */
function deputyItem(tenant: string, delegation: Delegation): Item {
  return {
    ...deputyKey(tenant, delegation),
    version: delegation.version,
    card: delegation,
    g2pk: deputyListing(tenant, delegation.toId),
    g2sk: delegation.id,
  }
}
/** Writes a step on a delegation. Its copy changes in the same transaction and on the same condition. */
export function delegationWrites(tenant: string, advanced: Advanced<ChainedDelegation>): Write[] {
  const { thing } = advanced
  const delegation = delegationSchema.parse(thing)
  const when = thing.version === 1 ? 'absent' : { version: thing.version - 1 }
  return [
    ...stepWrites(advanced, delegationItem(tenant, delegation, thing)),
    { put: deputyItem(tenant, delegation), when },
  ]
}
export function delegationOf(item: Item | null): ChainedDelegation | null {
  if (item === null) return null
  return { ...delegationSchema.parse(item.card), chain: chainSchema.parse(item.chain) }
}

function delegationList(tenant: string, side: 'AGENCY' | 'FROM' | 'TO', member = ''): string {
  return side === 'TO' ? deputyListing(tenant, member) : `${tenantPrefix(tenant)}DLGS#${side}#${member}`
}

/** Delegations of a tenant, or from or to one member, newest first: one Query on an index. */
export function listDelegations(
  table: Table,
  tenant: string,
  side: 'AGENCY' | 'FROM' | 'TO',
  member: string,
  page: PageRequest,
): Promise<Page<Delegation>> {
  const listing =
    side === 'AGENCY'
      ? { pk: delegationList(tenant, side), index: 'list' as const }
      : { pk: delegationList(tenant, side, member), index: 'state' as const }
  return mapPage(table.query({ ...listing, newestFirst: true }, page), delegationInCopy)
}
