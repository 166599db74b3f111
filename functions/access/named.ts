import { prefixOf } from '../kernel/ids.ts'
import type { Person, Stamp } from './act.ts'
import { RELAY } from './act.ts'
import { agencyStandingOf, memberStandingOf } from './admission.ts'
import { agencyKey, applicationKey, memberKey } from './directory.ts'
import { loadItem } from './item-loader.ts'
import type { Tier } from './regions.ts'
import type { RequestContext } from './request.ts'

/** An agency as something refers to it; what it does not say is what the directory says now. */
export interface NamedAgency {
  readonly agencyId: string
  readonly name?: string | undefined
  readonly tier?: Tier | undefined
  readonly regionCode?: string | undefined
}
/** A member of the caller's agency. */
export interface NamedMember {
  readonly memberId: string
}
export interface NamedApplication {
  readonly applicationId: string
}
/** Who did something; the person is absent where none was recorded. */
export interface NamedActor {
  readonly subject: string
  readonly person?: Person | undefined
}

/** The one who did what a stamp records, and the one in whose place. For the fields `by` and `onBehalfOf`. */
export const doneBy = {
  by: ({ by, byPerson }: Pick<Stamp, 'by' | 'byPerson'>): NamedActor => ({ subject: by, person: byPerson }),
  onBehalfOf: ({ for: member, forPerson }: Pick<Stamp, 'for' | 'forPerson'>): NamedActor | null =>
    member === undefined ? null : { subject: member, person: forPerson },
}

/**
 * Resolvers of what is named in other things. Names that were not recorded are read, many at once. Those that were are no
 * promises: 150 of these took a sixth of the time of a page of 50 rows.
 */
export const namedResolvers = {
  AgencyRef: {
    name: (ref: NamedAgency, _: unknown, context: RequestContext) =>
      ref.name ?? agencyNow(ref, context).then(({ name }) => name),
    tier: (ref: NamedAgency, _: unknown, context: RequestContext) =>
      ref.tier ?? agencyNow(ref, context).then(({ tier }) => tier),
    regionCode: (ref: NamedAgency, _: unknown, context: RequestContext) =>
      ref.regionCode ?? agencyNow(ref, context).then(({ regionCode }) => regionCode),
  },
  MemberRef: {
    name: async ({ memberId }: NamedMember, _: unknown, context: RequestContext) =>
      (await memberNow(memberId, context))?.name ?? null,
    post: async ({ memberId }: NamedMember, _: unknown, context: RequestContext) =>
      (await memberNow(memberId, context))?.post ?? null,
  },
  ApplicationRef: {
    name: async ({ applicationId }: NamedApplication, _: unknown, context: RequestContext) =>
      (await applicationNow(applicationId, context))?.name ?? null,
  },
  Actor: {
    kind: kindOf,
    name: (actor: NamedActor, _: unknown, context: RequestContext) =>
      actor.person?.name ?? actorNow(actor, context).then(now => now?.name ?? null),
    post: (actor: NamedActor, _: unknown, context: RequestContext) =>
      actor.person === undefined
        ? actorNow(actor, context).then(now => now?.post ?? null)
        : actor.person.post,
    agency: ({ person }: NamedActor): NamedAgency | null => {
      const agency = person?.agency ?? null
      return agency === null ? null : { agencyId: agency.id, name: agency.name }
    },
  },
  Party: {
    __resolveType: (party: NamedAgency | NamedMember) => ('agencyId' in party ? 'AgencyRef' : 'MemberRef'),
  },
}

/** What somebody is; the contract lists the same. */
export const ACTOR_KINDS = ['MEMBER', 'APPLICATION', 'OPERATOR', 'PLATFORM', 'UNKNOWN'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

function kindOf({ subject, person }: NamedActor): ActorKind {
  if (subject === RELAY) return 'PLATFORM'
  switch (prefixOf(subject)) {
    case 'mbr':
      return 'MEMBER'
    case 'app':
      return 'APPLICATION'
    default:
      return person === undefined ? 'UNKNOWN' : 'OPERATOR'
  }
}

/** @throws if the directory has no such agency, which never loses one */
async function agencyNow({ agencyId }: NamedAgency, context: RequestContext) {
  const standing = agencyStandingOf(await loadItem(context, agencyKey(agencyId)))
  if (standing === null) throw new Error(`the directory has no agency ${agencyId}`)
  return standing
}

async function memberNow(id: string, context: RequestContext) {
  return memberStandingOf(await loadItem(context, memberKey(context.caller.tenant, id)))
}

async function applicationNow(id: string, context: RequestContext) {
  return memberStandingOf(await loadItem(context, applicationKey(context.caller.tenant, id)))
}

/** The actor as the caller's own register has them now; null for everybody else. */
async function actorNow(actor: NamedActor, context: RequestContext) {
  switch (kindOf(actor)) {
    case 'MEMBER':
      return memberNow(actor.subject, context)
    case 'APPLICATION':
      return applicationNow(actor.subject, context)
    default:
      return null
  }
}
