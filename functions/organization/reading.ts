import type { QueryAbsencesArgs, QueryPostsArgs, QueryUnitsArgs } from '../../graphql/types.generated.ts'
import { connection, placesOf } from '../access/connection.ts'
import { perRequest } from '../access/per-request.ts'
import { mayDo } from '../access/permissions.ts'
import { demand, type RequestContext } from '../access/request.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import type { Absence, AbsenceState, KeptOrganization, Post, Unit } from './model.ts'
import { permissions } from './permissions.ts'
import { absenceState, absencesAhead } from './rules/absences.ts'
import { postsInOrder, postsOf } from './rules/posts.ts'
import { pathTo, unitsInOrder } from './rules/units.ts'
import { readOrganization } from './store.ts'

/** The caller's organization, read once for an answer. */
const organizationFor = perRequest(
  ({ table, caller }): Promise<KeptOrganization> => readOrganization(table, caller.tenant),
)

/** A unit of the caller's agency, by id. */
export async function loadUnit(context: RequestContext, id: string): Promise<Unit | null> {
  demand(context, permissions.readOrganization)
  return (await organizationFor(context)).units.get(id) ?? null
}

/** A post of the caller's agency, by id. */
export async function loadPost(context: RequestContext, id: string): Promise<Post | null> {
  demand(context, permissions.readOrganization)
  return (await organizationFor(context)).posts.get(id) ?? null
}

/** An absence of a member of the caller's agency, by id; for 30 days after it is over. */
export async function loadAbsence(context: RequestContext, id: string): Promise<Absence | null> {
  demand(context, permissions.readOrganization)
  return (await organizationFor(context)).absences.find(absence => absence.id === id) ?? null
}

/** A unit that something refers to. */
export async function referredUnit(context: RequestContext, id: string | null): Promise<Unit | null> {
  return id === null ? null : ((await organizationFor(context)).units.get(id) ?? null)
}

/** A post that something refers to. */
export async function referredPost(context: RequestContext, id: string | null): Promise<Post | null> {
  return id === null ? null : ((await organizationFor(context)).posts.get(id) ?? null)
}

/** The names of a unit and of those above it, the topmost first. */
export async function pathOf(context: RequestContext, { id }: Unit): Promise<readonly string[]> {
  return pathTo(await organizationFor(context), id).map(({ name }) => name)
}

/** Units from the top down, each followed by those below it. */
export async function units(context: RequestContext, args: QueryUnitsArgs) {
  demand(context, permissions.readOrganization)
  return connection(context, 'units', args, async page =>
    pageOf(unitsInOrder(await organizationFor(context)), page),
  )
}

/** The posts of a unit, the head first. */
export async function posts(context: RequestContext, args: QueryPostsArgs) {
  demand(context, permissions.readOrganization)
  return connection(context, 'posts', { ...args }, async page =>
    pageOf(postsInOrder(await organizationFor(context), args.unitId), page),
  )
}

/** Absences that last or are to come, the first to begin first; of one member if asked. */
export async function absences(context: RequestContext, args: QueryAbsencesArgs) {
  demand(context, permissions.readOrganization)
  const at = context.now().toISOString()
  return connection(context, 'absences', { ...args }, async page => {
    const ahead = absencesAhead((await organizationFor(context)).absences, at)
    const asked = ahead.filter(({ memberId }) => args.memberId == null || memberId === args.memberId)
    return pageOf(asked, page)
  })
}

/** Whether an absence is to come, lasts or is over. */
export function absenceStanding(absence: Absence, _: unknown, { now }: RequestContext): AbsenceState {
  return absenceState(absence, now().toISOString())
}

/** The posts that a member holds; none for who may not read the organization. */
export async function postsHeld(context: RequestContext, memberId: string): Promise<readonly Post[]> {
  if (!mayDo(context.caller, permissions.readOrganization)) return []
  return postsOf(await organizationFor(context), memberId)
}

/** A page of a list that was read as a whole. Its keys are the ids; a cursor of what has left the list begins it anew. */
function pageOf<T extends { readonly id: string }>(all: readonly T[], request: PageRequest): Page<T> {
  const placeIn = (id: string): number => all.findIndex(one => one.id === id)
  const { from, to, hasNext } = placesOf(request, all.length, placeIn)
  return { items: all.slice(from, to + 1).map(value => ({ key: value.id, value })), hasNext }
}
