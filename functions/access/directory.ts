import { LeastRecent } from '../kernel/least-recent.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { SessionOwner } from '../platform/session-owner.ts'
import type { Table } from '../platform/table.ts'
import {
  type AgencyStanding,
  activeAgency,
  agencyStandingOf,
  callerFrom,
  memberStandingOf,
  NotAdmitted,
  operatorFrom,
  ownerOf,
  type Standing,
} from './admission.ts'
import type { Identity, ShownNumber } from './authenticate.ts'
import { bridgeIn, bridgeKey } from './bridges.ts'
import type { Caller } from './caller.ts'
import { type Bound, bindingIdKey, bindingKey, bindingStandingOf, boundIn } from './registered-issuers.ts'

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

function namedBy({ issuer, subject, registrarId, ...identity }: Identity, agencyId: string): Named {
  const nobody = { agencyId, memberId: null, applicationId: null, bridgeId: null, bindingId: null }
  if (registrarId !== null) return { ...nobody, bound: { issuer, subject } }
  const { applicationId, bridgeId, bindingId = null } = identity
  const memberId = subject === applicationId ? null : subject
  return { agencyId, memberId, applicationId, bridgeId, bindingId, bound: null }
}

/** A subject of a registered issuer that is bound to nobody, with the number that its token shows. */
export interface Unbound {
  readonly issuer: string
  readonly subject: string
  readonly number: ShownNumber
}
/**
 * Binds a subject to the member of an active agency who has its number, and returns what is stored of it then; null if
 * nobody has the number. @throws NotAdmitted, TableBusy
 */
export type BindByNumber = (table: Table, agency: AgencyStanding, unbound: Unbound) => Promise<Bound | null>

export interface DirectoryOptions {
  /** Subjects of the platform's issuer that operate the platform. */
  readonly operators: readonly string[]
  /** A table that sees the directory and nothing of any tenant. */
  readonly directoryTable: () => Table
  readonly tableOf: (owner: SessionOwner) => Table
  readonly bindByNumber: BindByNumber
  readonly now: () => Date
}

/** Who acts, and whom the credentials of the request are for: both by the directory, and neither made from the other. */
export interface Admission {
  readonly caller: Caller
  readonly owner: SessionOwner
}

/** Admits the holder of a token. @throws NotAdmitted, TableBusy */
export type Admit = (identity: Identity) => Promise<Admission>

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
  readonly bridgeId: string | null
  /** The binding of the member who logged in by a bridge, or in whose name an application acts. */
  readonly bindingId: string | null
  /** Of a registered issuer: its subject, whose member has to be found. */
  readonly bound: { readonly issuer: string; readonly subject: string } | null
}
/**
 * Decides by the directory who the holder of a token is: the agency's record, found by its id alone, holds the tenant
 * key, and the member's record holds the roles. A request of a member who was admitted lately reads neither.
 */
export function openDirectory(options: DirectoryOptions): Admit {
  const { operators, directoryTable, tableOf, bindByNumber, now } = options
  // Never forgotten: an agency keeps its tenant key for ever.
  const places = new Map<string, SessionOwner>()
  const ids = new Map<string, string>()
  const standings = new LeastRecent<string, { readonly at: number; readonly standing: Promise<Standing> }>(
    KEPT_STANDINGS,
  )

  const placeOf = async (agencyId: string): Promise<SessionOwner | null> => {
    const known = places.get(agencyId)
    if (known !== undefined) return known
    const agency = agencyStandingOf(await directoryTable().get(agencyKey(agencyId)))
    if (agency === null) return null
    const place = ownerOf(agency)
    places.set(agencyId, place)
    return place
  }

  /** Whose a subject is. One that never was anybody's is bound by its number, if the issuer speaks for the agency. */
  const boundMember = async (
    place: SessionOwner,
    { agencyId }: Named,
    { issuer, subject, number, registrarId }: Identity,
  ): Promise<Bound | null> => {
    const table = tableOf(place)
    const bound = boundIn(await table.get(bindingKey(place.tenant, issuer, subject)))
    if (bound !== null || number === undefined) return bound
    const agency = activeAgency(agencyStandingOf(await table.get(agencyKey(agencyId))), registrarId)
    return bindByNumber(table, agency, { issuer, subject, number })
  }

  const read = async (named: Named, identity: Identity): Promise<Standing> => {
    const { agencyId, applicationId, bridgeId, bindingId, bound } = named
    const place = await placeOf(agencyId)
    if (place === null) return { agency: null, member: null, application: null, bridge: null }
    const { tenant } = place
    const found = bound === null ? null : await boundMember(place, named, identity)
    const memberId = found?.memberId ?? named.memberId
    const keys = [
      agencyKey(agencyId),
      ...(memberId === null ? [] : [memberKey(tenant, memberId)]),
      ...(applicationId === null ? [] : [applicationKey(tenant, applicationId)]),
      ...(bridgeId === null ? [] : [bridgeKey(bridgeId)]),
      ...(bindingId === null ? [] : [bindingIdKey(tenant, bindingId)]),
    ]
    const items = await tableOf(place).getMany(keys)
    const find = (wanted: Key) => items.find(({ pk, sk }) => pk === wanted.pk && sk === wanted.sk) ?? null
    return {
      agency: agencyStandingOf(find(agencyKey(agencyId))),
      member: memberId === null ? null : memberStandingOf(find(memberKey(tenant, memberId))),
      application:
        applicationId === null ? null : memberStandingOf(find(applicationKey(tenant, applicationId))),
      bridge: bridgeId === null ? null : bridgeIn(find(bridgeKey(bridgeId))),
      ...(found === null ? {} : { binding: { id: found.bindingId, state: found.state } }),
      ...(bindingId === null
        ? {}
        : { binding: bindingStandingOf(bindingId, find(bindingIdKey(tenant, bindingId))) }),
    }
  }

  // A clock that was set back must not make anything last.
  const isFresh = (read: number, at: number): boolean => at >= read && at < read + STANDING_MS

  /** What is known of those whom a token names, or is being read: who comes meanwhile waits for the same answer. */
  const standingOf = (named: Named, identity: Identity, at: number): Promise<Standing> => {
    const name = JSON.stringify(named)
    const known = standings.get(name)
    if (known !== undefined && isFresh(known.at, at)) return known.standing
    const standing = read(named, identity)
    standings.set(name, { at, standing })
    const forget = (): void => {
      if (standings.get(name)?.standing === standing) standings.delete(name)
    }
    // Whoever is not admitted, or could not be read, is asked for again: somebody may just be changing that.
    standing.then(({ agency, member, application, bridge, binding = null }) => {
      const isActive = [agency, member, application, bridge, binding].every(
        one => one === null || one.state === 'ACTIVE',
      )
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

  /** By what a token says, which is one object as long as the token is remembered. */
  const admissions = new WeakMap<Identity, { readonly at: number; readonly admission: Admission }>()

  return async identity => {
    if (identity.agencyId === null)
      return { caller: operatorFrom(identity, operators), owner: SessionOwner.ofOperators() }
    const at = now().getTime()
    const known = admissions.get(identity)
    if (known !== undefined && isFresh(known.at, at)) return known.admission
    const agencyId = await idOf(identity.agencyId, identity.agencyBy)
    if (agencyId === null) throw new NotAdmitted('AGENCY_UNKNOWN')
    let standing: Standing | undefined
    try {
      const named = namedBy(identity, agencyId)
      standing = await standingOf(named, identity, at)
      const caller = callerFrom(identity, standing)
      // By the record as it was read, whoever the caller was taken for.
      const admission = { caller, owner: ownerOf(activeAgency(standing.agency, null)) }
      // No longer than what was read counts, which may be of before.
      const read = standings.get(JSON.stringify(named))
      if (read !== undefined) admissions.set(identity, { at: read.at, admission })
      return admission
    } catch (error) {
      if (error instanceof NotAdmitted) {
        error.place = places.get(agencyId) ?? null
        error.member = standing?.member ?? standing?.application ?? null
      }
      throw error
    }
  }
}
