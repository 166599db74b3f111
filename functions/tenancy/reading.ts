import type {
  QueryAgenciesArgs,
  QueryDelegationsArgs,
  QueryLinesToConfirmArgs,
  QueryMembersArgs,
  QueryMutesArgs,
  QueryRegionsArgs,
  QuerySubordinatesArgs,
} from '../../graphql/types.generated.ts'
import { connection } from '../access/connection.ts'
import type { Delegation } from '../access/delegation.ts'
import { Facts } from '../access/facts.ts'
import { FiltersRefused } from '../access/filters.ts'
import { loadItem } from '../access/item-loader.ts'
import { mayDo } from '../access/permissions.ts'
import { REGION_CODE } from '../access/regions.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { stepsFrom } from '../access/steps.ts'
import { MUTE_STEPS, type MuteCard } from './model/mutes.ts'
import {
  type AgencyCard,
  agencyCardSchema,
  type ChainedMember,
  provinceOfCode,
  type Region,
} from './model.ts'
import { permissions } from './permissions.ts'
import { listAgencies } from './store/agency-lists.ts'
import { listLines } from './store/lines.ts'
import { listMutes, readMuteCard } from './store/mutes.ts'
import { listRegions, readRegions, regionIn } from './store/regions.ts'
import {
  agencyKey,
  agencyOf,
  chainedMemberOf,
  delegationKey,
  delegationOf,
  listDelegations,
  listMembers,
  listSubordinates,
  memberKey,
} from './store.ts'

/** Public data of an agency, by id. */
export async function loadAgency(context: RequestContext, id: string): Promise<AgencyCard | null> {
  demand(context, permissions.readDirectory)
  const agency = agencyOf(await context.table.get(agencyKey(id)))
  return agency === null ? null : agencyCardSchema.parse(agency)
}

/** An agency that something refers to, read with others; null for who may not read the directory. */
export async function loadReferred(context: RequestContext, id: string | null): Promise<AgencyCard | null> {
  if (id === null || !mayDo(context.caller, permissions.readDirectory)) return null
  const agency = agencyOf(await loadItem(context, agencyKey(id)))
  return agency === null ? null : agencyCardSchema.parse(agency)
}

/** A member that something refers to, read with others; null for who may not read the register. */
export async function loadReferredMember(context: RequestContext, id: string): Promise<ChainedMember | null> {
  const { caller } = context
  if (!mayDo(caller, permissions.readMembers)) return null
  return chainedMemberOf(await loadItem(context, memberKey(caller.tenant, id)))
}

/** A member of the caller's agency, by id. */
export async function loadMember(context: RequestContext, id: string): Promise<ChainedMember | null> {
  demand(context, permissions.readMembers)
  return chainedMemberOf(await context.table.get(memberKey(context.caller.tenant, id)))
}

/** A region, also one that is abolished. */
export async function loadRegion(context: RequestContext, code: string): Promise<Region | null> {
  demand(context, permissions.readDirectory)
  return regionIn(new Facts(await readRegions(context.table, [code])), code)
}

/** The id of a region's node, by its code. */
export function regionId({ code }: Pick<Region, 'code'>): string {
  return `rgn_${code}`
}
export const REGION_ID = /^rgn_\d{6,9}$/
/** A region by the id of its node. */
export function loadRegionById(context: RequestContext, id: string): Promise<Region | null> {
  return loadRegion(context, id.slice('rgn_'.length))
}

/** Regions of the current edition directly below one, or all provinces. */
export async function regions(context: RequestContext, args: QueryRegionsArgs) {
  demand(context, permissions.readDirectory)
  return connection(context, 'regions', args, page => listRegions(context.table, args.parent ?? '', page))
}

/**
 * Agencies of a region, within a reach or below a superior; within the caller's province if none of them is asked for. If
 * there are none, the region is looked up to say whether it is one. @throws FiltersRefused
 */
export async function agencies(context: RequestContext, args: QueryAgenciesArgs) {
  demand(context, permissions.readDirectory)
  const { table, caller } = context
  const { first: _, after, ...filters } = args
  const isPlaced = [args.region, args.within, args.superiorId].some(place => place != null)
  const asked =
    isPlaced || caller.agency === null
      ? filters
      : { ...filters, within: `${provinceOfCode(caller.agency.region)}0000` }
  return connection(context, 'agencies', args, async page => {
    const found = await listAgencies(table, asked, page)
    const place = args.region ?? args.within
    if (found.items.length === 0 && after == null && place != null) await demandRegion(table, place)
    return found
  })
}

/** @throws FiltersRefused if there is no region with this code, or not any more */
async function demandRegion(table: RequestContext['table'], code: string): Promise<void> {
  const region = REGION_CODE.test(code) ? regionIn(new Facts(await readRegions(table, [code])), code) : null
  if (region === null) throw new FiltersRefused('REGION_UNKNOWN', [code])
  const { state, successorCode } = region
  if (state === 'ABOLISHED')
    throw new FiltersRefused('REGION_ABOLISHED', [code], successorCode === null ? [] : [successorCode])
}

/** Agencies directly under one. */
export async function subordinates(context: RequestContext, args: QuerySubordinatesArgs) {
  demand(context, permissions.readDirectory)
  const tier = args.tier ?? null
  return connection(context, 'subordinates', args, page =>
    listSubordinates(context.table, args.agencyId, tier, page),
  )
}

/** What other agencies ask the caller's for: to guide them, or to be their second superior. */
export async function linesToConfirm(context: RequestContext, args: QueryLinesToConfirmArgs) {
  demand(context, permissions.readLines)
  const own = context.caller.agency?.id ?? ''
  return connection(context, 'linesToConfirm', args, page => listLines(context.table, own, page))
}

/** A mute that the caller's agency may see, by id. */
export async function loadMute(context: RequestContext, id: string): Promise<MuteCard | null> {
  demand(context, permissions.readMutes)
  return readMuteCard(context.table, context.caller.tenant, id)
}

/** Mutes of the caller's agency, against it, and of or against those directly below it. */
export async function mutes(context: RequestContext, args: QueryMutesArgs) {
  demand(context, permissions.readMutes)
  const { table, caller } = context
  return connection(context, 'mutes', args, page => listMutes(table, caller.tenant, page))
}

/** What the caller may do with a mute: only the agency that muted lifts it. */
export function muteActions({ state, agency }: MuteCard, { caller }: RequestContext): readonly string[] {
  if (agency.agencyId !== caller.agency?.id) return []
  return stepsFrom(MUTE_STEPS, state).filter(step => mayDo(caller, permissions[step]))
}

/** Members of the caller's agency. */
export async function members(context: RequestContext, args: QueryMembersArgs) {
  demand(context, permissions.readMembers)
  const { table, caller } = context
  const { first: _, after: __, ...asked } = args
  return connection(context, 'members', args, page => listMembers(table, caller.tenant, asked, page))
}

/** A delegation of the caller's agency, by id. */
export async function loadDelegation(context: RequestContext, id: string): Promise<Delegation | null> {
  demand(context, permissions.readDelegations)
  return delegationOf(await context.table.get(delegationKey(context.caller.tenant, id)))
}

const SIDES = { OF_AGENCY: 'AGENCY', FROM_ME: 'FROM', TO_ME: 'TO' } as const

/** Delegations of the caller's agency, or from or to the caller, newest first. */
export async function delegations(context: RequestContext, args: QueryDelegationsArgs) {
  demand(context, permissions.readDelegations)
  const { tenant, subject } = context.caller
  return connection(context, 'delegations', args, page =>
    listDelegations(context.table, tenant, SIDES[args.which ?? 'OF_AGENCY'], subject, page),
  )
}
