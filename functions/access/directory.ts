import { LeastRecent } from '../kernel/least-recent.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import type { Table } from '../platform/table.ts'
import {
  agencyStandingOf,
  callerFrom,
  memberStandingOf,
  NotAdmitted,
  operatorFrom,
  type Standing,
} from './admission.ts'
import type { Identity } from './authenticate.ts'
import type { Caller } from './caller.ts'
import { reachOf } from './regions.ts'
import { bindingKey, bindingSchema } from './registered-issuers.ts'

/** An agency in the directory. */
export function agencyKey(id: string): Key {
  return { pk: `D#AG#${id}`, sk: 'AG' }
}
/** A member in the register of an agency. */
export function memberKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}MBR`, sk: id }
}

/** An application in the register of an agency. */
export function applicationKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}APP`, sk: id }
}

/** Who holds a unified social credit code: one agency, everywhere. */
export function creditCodeKey(creditCode: string): Key {
  return { pk: `D#USCC#${creditCode}`, sk: 'USCC' }
}

function namedBy({ issuer, subject, applicationId, registrarId }: Identity, agencyId: string): Named {
  if (registrarId !== null)
    return { agencyId, memberId: null, applicationId: null, bound: { issuer, subject } }
  return { agencyId, memberId: subject === applicationId ? null : subject, applicationId, bound: null }
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

/** Those whom a token names. */
interface Named {
  readonly agencyId: string
  readonly memberId: string | null
  readonly applicationId: string | null
  /** Of a registered issuer: its subject, whose member has to be found. */
  readonly bound: { readonly issuer: string; readonly subject: string } | null
}
interface Place {
  readonly tenant: string
  readonly reach: string
}
/**
 * Decides by the directory who the holder of a token is: the agency's record, found by its id alone, holds the tenant
 * key, and the member's record holds the roles. A request of a member who was admitted lately reads neither.
 */
export function openDirectory({ operators, directoryTable, tableOf, now }: DirectoryOptions): Admit {
  // Never forgotten: an agency keeps its tenant key for ever.
  const places = new Map<string, Place>()
  const ids = new Map<string, string>()
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

  const boundMember = async (
    { tenant, reach }: Place,
    { issuer, subject }: NonNullable<Named['bound']>,
  ): Promise<string | null> => {
    const item = await tableOf(tenant, reach).get(bindingKey(tenant, issuer, subject))
    return item === null ? null : bindingSchema.parse(item).memberId
  }

  const read = async ({ agencyId, memberId: named, applicationId, bound }: Named): Promise<Standing> => {
    const place = await placeOf(agencyId)
    if (place === null) return { agency: null, member: null, application: null }
    const { tenant, reach } = place
    const memberId = bound === null ? named : await boundMember(place, bound)
    const keys = [
      agencyKey(agencyId),
      ...(memberId === null ? [] : [memberKey(tenant, memberId)]),
      ...(applicationId === null ? [] : [applicationKey(tenant, applicationId)]),
    ]
    const items = await tableOf(tenant, reach).getMany(keys)
    const find = (wanted: Key) => items.find(({ pk, sk }) => pk === wanted.pk && sk === wanted.sk) ?? null
    return {
      agency: agencyStandingOf(find(agencyKey(agencyId))),
      member: memberId === null ? null : memberStandingOf(find(memberKey(tenant, memberId))),
      application:
        applicationId === null ? null : memberStandingOf(find(applicationKey(tenant, applicationId))),
    }
  }

  /** What is known of those whom a token names, or is being read: who comes meanwhile waits for the same answer. */
  const standingOf = (named: Named): Promise<Standing> => {
    const name = JSON.stringify(named)
    const at = now().getTime()
    const known = standings.get(name)
    const age = known === undefined ? Number.NaN : at - known.at
    // A clock that was set back must not make anything last.
    if (known !== undefined && age >= 0 && age < STANDING_MS) return known.standing
    const standing = read(named)
    standings.set(name, { at, standing })
    const forget = (): void => {
      if (standings.get(name)?.standing === standing) standings.delete(name)
    }
    // Whoever is not admitted, or could not be read, is asked for again: somebody may just be changing that.
    standing.then(({ agency, member, application }) => {
      const isActive = [agency, member, application].every(one => one === null || one.state === 'ACTIVE')
      if (!isActive || agency === null || (member ?? application) === null) forget()
    }, forget)
    return standing
  }

  /** The id of an agency that is named by its credit code, which it keeps. */
  const idOf = async (name: string, by: Identity['agencyBy']): Promise<string | null> => {
    if (by === 'ID') return name
    const known = ids.get(name)
    if (known !== undefined) return known
    const item = await directoryTable().get(creditCodeKey(name))
    if (item === null) return null
    const id = String(item.agencyId)
    ids.set(name, id)
    return id
  }

  return async identity => {
    if (identity.agencyId === null) return operatorFrom(identity, operators)
    const agencyId = await idOf(identity.agencyId, identity.agencyBy)
    if (agencyId === null) throw new NotAdmitted('AGENCY_UNKNOWN')
    const standing = await standingOf(namedBy(identity, agencyId))
    try {
      return callerFrom(identity, standing)
    } catch (error) {
      if (error instanceof NotAdmitted) {
        error.place = places.get(agencyId) ?? null
        error.member = standing.member ?? standing.application
      }
      throw error
    }
  }
}
