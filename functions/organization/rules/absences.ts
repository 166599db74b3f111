import type { Act } from '../../access/act.ts'
import { advance, begin, startStep, stateProblems } from '../../access/steps.ts'
import { notFound, notPermitted, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { organizationEvents } from '../events.ts'
import {
  ABSENCE_STEPS,
  type Absence,
  type AbsenceState,
  type ChainedAbsence,
  type KeptOrganization,
  LIMITS,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { type Change, changeBy, reasonProblems } from './changes.ts'
import type { RegisteredMember } from './posts.ts'

type Events = typeof organizationEvents

/** An absence as a member, or an administrator for them, announces it. Instants are RFC 3339 in any offset. */
export interface NewAbsence {
  /** Null for at once. */
  readonly from: string | null
  readonly until: string
  readonly reason: string | null
}

/** Whom an absence is about; null for who is not a member of the agency. */
export interface AbsenceMembers {
  readonly member: RegisteredMember | null
  readonly deputy: RegisteredMember | null
}

/** Who announces or ends an absence. */
export interface Announcer {
  readonly subject: string
  readonly roles: readonly string[]
}

/** Whether an absence is to come, lasts or is over. */
export function absenceState({ from, until }: Pick<Absence, 'from' | 'until'>, at: Instant): AbsenceState {
  if (until <= at || until <= from) return 'OVER'
  return at < from ? 'COMING' : 'CURRENT'
}

/** Those that last or are to come, the first to begin first. */
export function absencesAhead(absences: readonly ChainedAbsence[], at: Instant): ChainedAbsence[] {
  return absences
    .filter(absence => absenceState(absence, at) !== 'OVER')
    .sort((one, other) => (one.from + one.id < other.from + other.id ? -1 : 1))
}

/** The problem of acting on another member's absence; null for one's own, and for an administrator. */
export function announcerProblem(
  { subject, roles }: Announcer,
  memberId: string,
  action: string,
): Problem | null {
  const may = subject === memberId || roles.includes('ADMINISTRATOR')
  return may ? null : { ...notPermitted(action, ['ADMINISTRATOR']), path: ['memberId'] }
}

/** 外出: decides an absence with a deputy. All that is wrong is reported at once. */
export function announceAbsence(
  organization: KeptOrganization,
  wanted: NewAbsence,
  { member, deputy }: AbsenceMembers,
  id: string,
  act: Act,
): Result<Change<ChainedAbsence>> {
  const period = periodOf(wanted, act.at)
  const ahead = absencesAhead(organization.absences, act.at).filter(one => one.memberId === member?.id)
  const problems = [
    ...presenceProblems(member, 'memberId'),
    ...presenceProblems(deputy, 'deputyId'),
    ...(deputy !== null && deputy.id === member?.id ? [invalid('OWN_DEPUTY', ['deputyId'])] : []),
    ...reasonProblems(wanted.reason),
    ...(period.ok ? overlapProblems(ahead, period.value) : period.problems),
    ...(ahead.length >= LIMITS.absencesOfMember
      ? [invalid('TOO_MANY_ITEMS', ['memberId'], { limit: LIMITS.absencesOfMember })]
      : []),
  ]
  if (problems.length > 0 || !period.ok || member === null || deputy === null) return refuse(...problems)
  const absence = {
    id,
    memberId: member.id,
    memberName: member.name,
    deputyId: deputy.id,
    deputyName: deputy.name,
    ...period.value,
    reason: wanted.reason === null ? null : tidy(wanted.reason),
  }
  const event = { type: 'AbsenceAnnounced', data: { absence } } as const
  return ok(changeBy(organization, begin<ChainedAbsence, Events>(absence, event, act)))
}

/** Decides the end of an absence: the member is back, or does not leave at all. */
export function endAbsence(
  organization: KeptOrganization,
  { absenceId, expectedVersion }: { readonly absenceId: string; readonly expectedVersion: number },
  announcer: Announcer,
  act: Act,
): Result<Change<ChainedAbsence>> {
  const absence = organization.absences.find(({ id }) => id === absenceId)
  if (absence === undefined) return refuse(notFound(['absenceId']))
  const denied = announcerProblem(announcer, absence.memberId, 'endAbsence')
  if (denied !== null) return refuse(denied)
  const standing = { ...absence, state: absenceState(absence, act.at) }
  const started = startStep(standing, ABSENCE_STEPS, 'endAbsence', expectedVersion)
  return started.ok ? ok(changeBy(organization, ended(absence, act))) : started
}

/** What stands in the way of ending an absence: it is another's, or over. */
export function absenceObstacles(absence: Absence, announcer: Announcer, at: Instant): readonly Problem[] {
  const denied = announcerProblem(announcer, absence.memberId, 'endAbsence')
  if (denied !== null) return [denied]
  return stateProblems({ state: absenceState(absence, at) }, ABSENCE_STEPS, 'endAbsence')
}

/** An absence that ends now; one that has not begun takes no time at all. */
export function ended(absence: ChainedAbsence, act: Act) {
  const { version: _, chain: __, ...bare } = absence
  const until = act.at < absence.from ? absence.from : act.at
  const data = { absenceId: absence.id, memberId: absence.memberId, until }
  return advance<ChainedAbsence, Events>(absence, { ...bare, until }, { type: 'AbsenceEnded', data }, act)
}

function presenceProblems(member: RegisteredMember | null, field: string): Problem[] {
  if (member === null) return [notFound([field])]
  return member.state === 'ACTIVE' ? [] : [invalid('MEMBER_NOT_IN_OFFICE', [field], { given: member.name })]
}

const DAY_MS = 24 * 60 * 60 * 1000

function periodOf({ from, until }: NewAbsence, at: Instant): Result<Pick<Absence, 'from' | 'until'>> {
  const end = new Date(until)
  if (end <= new Date(at)) return refuse(invalid('ABSENCE_IN_THE_PAST', ['until'], { given: until }))
  const start = new Date(Math.max(Date.parse(from ?? at), Date.parse(at)))
  if (end <= start) return refuse(invalid('ABSENCE_ENDS_BEFORE_START', ['until'], { given: until }))
  if (end.getTime() - start.getTime() > LIMITS.absenceDays * DAY_MS)
    return refuse(invalid('ABSENCE_TOO_LONG', ['until'], { limit: LIMITS.absenceDays }))
  return ok({ from: start.toISOString(), until: end.toISOString() })
}

function overlapProblems(
  ahead: readonly Absence[],
  { from, until }: Pick<Absence, 'from' | 'until'>,
): Problem[] {
  const other = ahead.find(one => one.from < until && from < one.until)
  return other === undefined ? [] : [invalid('ABSENCES_OVERLAP', ['from'], { given: other.from })]
}
