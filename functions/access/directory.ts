import { LeastRecent } from '../kernel/least-recent.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import type { Item, Table } from '../platform/table.ts'
import {
  type AgencyStanding,
  agencyStandingSchema,
  type MemberStanding,
  memberFrom,
  memberStandingSchema,
  operatorFrom,
} from './admission.ts'
import type { Identity } from './authenticate.ts'
import type { Caller } from './caller.ts'
import { reachOf } from './regions.ts'

/** An agency in the directory. */
export function agencyKey(id: string): Key {
  return { pk: `D#AG#${id}`, sk: 'AG' }
}
/** A member in the register of an agency. */
export function memberKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}MBR`, sk: id }
}

export interface DirectoryOptions {
  /** Subjects of the platform's issuer that operate the platform. */
  readonly operators: readonly string[]
  /** A table that sees the directory and nothing of any tenant. */
  readonly directoryTable: () => Table
  readonly tableOf: (tenant: string, reach: string) => Table
  readonly now: () => Date
}

/** Admits the holder of a token. @throws NotAdmitted */
export type Admit = (identity: Identity) => Promise<Caller>

/**
 * How long what was read of an agency and a member counts. A change of either works everywhere within a minute, also
 * for a request that began just before this time was over.
 */
const STANDING_MS = 45_000
const KEPT_STANDINGS = 20_000

interface Place {
  readonly tenant: string
  readonly reach: string
}
interface Standing {
  readonly agency: AgencyStanding | null
  readonly member: MemberStanding | null
}

/**
 * Decides by the directory who the holder of a token is: the agency's record, found by its id alone, holds the tenant
 * key, and the member's record holds the roles. A request of a member who was admitted lately reads neither.
 */
export function openDirectory({ operators, directoryTable, tableOf, now }: DirectoryOptions): Admit {
  // Never forgotten: an agency keeps its tenant key for ever.
  const places = new Map<string, Place>()
  const standings = new LeastRecent<string, { readonly at: number; readonly standing: Promise<Standing> }>(
    KEPT_STANDINGS,
  )

  const placeOf = async (agencyId: string): Promise<Place | null> => {
    const known = places.get(agencyId)
    if (known !== undefined) return known
    const agency = agencyStandingOf(await directoryTable().get(agencyKey(agencyId)))
    if (agency === null) return null
    const place = { tenant: agency.tenant, reach: reachOf(agency.regionCode) }
    places.set(agencyId, place)
    return place
  }

  const read = async (agencyId: string, subject: string): Promise<Standing> => {
    const place = await placeOf(agencyId)
    if (place === null) return { agency: null, member: null }
    const keys = [agencyKey(agencyId), memberKey(place.tenant, subject)] as const
    const items = await tableOf(place.tenant, place.reach).getMany(keys)
    const [agency, member] = keys.map(key => items.find(({ pk }) => pk === key.pk) ?? null)
    return { agency: agencyStandingOf(agency ?? null), member: memberStandingOf(member ?? null) }
  }

  /** What is known of a member, or is being read: a request that comes meanwhile waits for the same answer. */
  const standingOf = (agencyId: string, subject: string): Promise<Standing> => {
    const name = `${agencyId}|${subject}`
    const at = now().getTime()
    const known = standings.get(name)
    const age = known === undefined ? Number.NaN : at - known.at
    // A clock that was set back must not make anything last.
    if (known !== undefined && age >= 0 && age < STANDING_MS) return known.standing
    const standing = read(agencyId, subject)
    standings.set(name, { at, standing })
    const forget = (): void => {
      if (standings.get(name)?.standing === standing) standings.delete(name)
    }
    // Whoever is not admitted, or could not be read, is asked for again: somebody may just be changing that.
    standing.then(({ agency, member }) => {
      if (agency?.state !== 'ACTIVE' || member?.state !== 'ACTIVE') forget()
    }, forget)
    return standing
  }

  return async identity => {
    const { agencyId, subject } = identity
    if (agencyId === null) return operatorFrom(identity, operators)
    const { agency, member } = await standingOf(agencyId, subject)
    return memberFrom(identity, agency, member)
  }
}

function agencyStandingOf(item: Item | null): AgencyStanding | null {
  return item === null ? null : agencyStandingSchema.parse({ tenant: item.tenant, ...(item.data as object) })
}
/** What an item of the register says of a member's standing. */
export function memberStandingOf(item: Item | null): MemberStanding | null {
  return item === null ? null : memberStandingSchema.parse(item.card)
}
