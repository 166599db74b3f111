import { regionPath, type Tier, tenantKey } from '../access/authenticate.ts'
import type { Facts } from '../access/command.ts'
import { type Delegation, delegationSchema, mandateKey, mandateOf } from '../access/delegation.ts'
import { type Chain, chainSchema } from '../access/events.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import type { Item, Table } from '../platform/table.ts'
import {
  type Agency,
  type AgencyCard,
  agencyCardSchema,
  agencySchema,
  type Member,
  memberSchema,
  type Region,
  regionSchema,
  tierRank,
} from './model.ts'

export function regionKey(code: string): Key {
  return { pk: `D#REGION#${code}`, sk: 'REGION' }
}
export function editionKey(province: string): Key {
  return { pk: 'D#EDITIONS', sk: province }
}
export function agencyKey(id: string): Key {
  return { pk: `D#AG#${id}`, sk: 'AG' }
}
/** One agency per credit code, everywhere. */
export function creditCodeKey(creditCode: string): Key {
  return { pk: `D#USCC#${creditCode}`, sk: 'USCC' }
}
/** One agency per organ code within a province: document numbers must tell issuers apart. */
export function organCodeKey(regionCode: string, organCode: string): Key {
  return { pk: `D#ORGAN#${regionCode.slice(0, 2)}#${organCode}`, sk: 'ORGAN' }
}
/** The chain of an agency's registration, in the partition of whoever administers it. */
export function registrationPartition(tenant: string, agencyId: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}AGR#${agencyId}` }
}
export function memberKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}MBR`, sk: id }
}
export function importKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}IMPORT#${id}`, sk: 'IMPORT' }
}

export function regionItem(region: Region): Item {
  return {
    ...regionKey(region.code),
    g1pk: `D#CHILD#${region.parentCode ?? ''}`,
    g1sk: region.code,
    card: region,
  }
}
export function regionOf(item: Item | null): Region | null {
  return item === null ? null : regionSchema.parse(item.card)
}

export function agencyItem(agency: Agency): Item {
  const order = `${tierRank(agency.tier)}#${regionPath(agency.regionCode)}#${agency.id}`
  return {
    ...agencyKey(agency.id),
    version: agency.version,
    tenant: tenantKey(agency.regionCode, agency.id),
    data: agency,
    card: agencyCardSchema.parse(agency),
    g1pk: `D#R#${agency.regionCode}`,
    g1sk: `${agency.name}#${agency.id}`,
    ...(agency.superiorId === null ? {} : { g2pk: `D#SUB#${agency.superiorId}`, g2sk: order }),
  }
}
export function agencyOf(item: Item | null): Agency | null {
  return item === null ? null : agencySchema.parse(item.data)
}
/** The agency with this id among the facts. */
export function agencyIn(facts: Facts, id: string): Agency | null {
  return agencyOf(facts.get(agencyKey(id)))
}

export function memberItem(tenant: string, member: Member): Item {
  return { ...memberKey(tenant, member.id), card: member }
}
export function memberOf(item: Item): Member {
  return memberSchema.parse(item.card)
}

/** Regions below one: one Query on the index. */
export function listRegions(table: Table, parent: string, page: PageRequest): Promise<Page<Region>> {
  const listing = { pk: `D#CHILD#${parent}`, index: 'list' } as const
  return mapPage(table.query(listing, page), item => regionSchema.parse(item.card))
}

/** Agencies of a region by name: one Query on the index. */
export function listAgencies(
  table: Table,
  region: string,
  namePrefix: string | null,
  page: PageRequest,
): Promise<Page<AgencyCard>> {
  const prefix = namePrefix === null || namePrefix === '' ? {} : { prefix: namePrefix }
  const listing = { pk: `D#R#${region}`, index: 'list', ...prefix } as const
  return mapPage(table.query(listing, page), item => agencyCardSchema.parse(item.card))
}

/** Agencies directly under one, of a tier if asked: one Query on the index. */
export function listSubordinates(
  table: Table,
  superiorId: string,
  tier: Tier | null,
  page: PageRequest,
): Promise<Page<AgencyCard>> {
  const prefix = tier === null ? {} : { prefix: `${tierRank(tier)}#` }
  const listing = { pk: `D#SUB#${superiorId}`, index: 'state', ...prefix } as const
  return mapPage(table.query(listing, page), item => agencyCardSchema.parse(item.card))
}

/** Every agency directly under one, page after page; for resolving a class of recipients. */
export async function allSubordinates(
  table: Table,
  superiorId: string,
  tier: Tier | null,
): Promise<AgencyCard[]> {
  const all: AgencyCard[] = []
  let after: string | undefined
  for (;;) {
    const page = await listSubordinates(table, superiorId, tier, {
      first: 1000,
      ...(after === undefined ? {} : { after }),
    })
    all.push(...page.items.map(item => item.value))
    after = page.items.at(-1)?.key
    if (!page.hasNext || after === undefined) return all
  }
}

/** Members of a tenant: one Query. */
export function listMembers(table: Table, tenant: string, page: PageRequest): Promise<Page<Member>> {
  return mapPage(table.query({ pk: memberKey(tenant, '').pk }, page), memberOf)
}

/** A delegation, with its chain beside it. */
export function delegationKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}DLG#${id}`, sk: 'DLG' }
}
export function delegationItem(tenant: string, delegation: Delegation, chain: Chain): Item {
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
/** The copy that a step on another's behalf finds and checks, always written with the delegation. */
export function mandateItem(tenant: string, delegation: Delegation): Item {
  return {
    ...mandateKey(tenant, delegation),
    version: delegation.version,
    card: delegation,
    g2pk: delegationList(tenant, 'TO', delegation.toId),
    g2sk: delegation.id,
  }
}
export function delegationOf(item: Item | null): Delegation | null {
  return item === null ? null : delegationSchema.parse(item.card)
}
/** A delegation with the end of its chain, for the next event. */
export function storedDelegation(item: Item | null): (Delegation & { readonly chain: Chain }) | null {
  const delegation = delegationOf(item)
  return delegation === null ? null : { ...delegation, chain: chainSchema.parse(item?.chain) }
}

function delegationList(tenant: string, side: 'AGENCY' | 'FROM' | 'TO', member = ''): string {
  return `${tenantPrefix(tenant)}DLGS#${side}#${member}`
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
  return mapPage(table.query({ ...listing, newestFirst: true }, page), mandateOf)
}

/** A page of other things. */
export async function mapPage<A, B>(page: Promise<Page<A>>, map: (value: A) => B): Promise<Page<B>> {
  const { items, hasNext } = await page
  return { items: items.map(({ key, value }) => ({ key, value: map(value) })), hasNext }
}
