import { describe, expect, it } from 'vitest'
import {
  absenceObstacles,
  absenceState,
  absencesAhead,
  announceAbsence,
  announcerProblem,
  endAbsence,
} from '../../../functions/organization/rules/absences.ts'
import { comeBack, leave } from '../../../functions/organization/rules/leaving.ts'
import { anAbsence, anOrganization, aPost, aUnit } from '../../kit/rules/organizations.ts'
import { AT, anAct, must, problemsOf } from '../../kit/rules/results.ts'

const member = (id: string, state = 'ACTIVE') => ({ id, name: id, state })
const li = { member: member('li'), deputy: member('wang') }
const UNTIL = '2026-01-10T00:00:00.000Z'
const empty = anOrganization({})
const announce = (
  fields: object = {},
  members: Parameters<typeof announceAbsence>[2] = li,
  organization = empty,
) =>
  announceAbsence(
    organization,
    { from: null, until: UNTIL, reason: null, ...fields },
    members,
    'abs_new',
    anAct(),
  )

describe('an absence', () => {
  it('begins at once if nothing else is said, in whatever offset its end is written', () => {
    const { thing, steps } = must(announce({ until: '2026-01-10T08:00:00+08:00', reason: ' 出差 ' }))
    expect(thing).toMatchObject({
      memberId: 'li',
      deputyId: 'wang',
      from: AT,
      until: UNTIL,
      reason: '出差',
      version: 1,
    })
    expect(steps.map(({ event }) => event.type)).toEqual(['AbsenceAnnounced'])
    expect(must(announce({ from: '2025-01-01T00:00:00Z' })).thing.from).toBe(AT)
    expect(must(announce({ from: '2026-01-06T00:00:00Z' })).thing.from).toBe('2026-01-06T00:00:00.000Z')
  })
  const before = anOrganization({
    absences: [anAbsence('li', 'wang', { from: AT, until: '2026-01-07T00:00:00.000Z' })],
  })
  const many = anOrganization({
    absences: Array.from({ length: 20 }, (_, n) =>
      anAbsence('li', 'wang', {
        id: `abs_${n}`,
        from: `2027-01-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
        until: `2027-01-${String(n + 1).padStart(2, '0')}T01:00:00.000Z`,
      }),
    ),
  })
  it('may follow another one, and another member’s lies beside it', () => {
    expect(must(announce({ from: '2026-01-07T00:00:00Z' }, li, before)).after.absences).toHaveLength(2)
    expect(
      must(announce({}, { member: member('sun'), deputy: member('wang') }, before)).after.absences,
    ).toHaveLength(2)
  })
  it.each([
    ['of nobody', announce({}, { ...li, member: null }), 'NOT_FOUND', 'memberId'],
    ['without a deputy who is a member', announce({}, { ...li, deputy: null }), 'NOT_FOUND', 'deputyId'],
    [
      'with a deputy who has left',
      announce({}, { ...li, deputy: member('wang', 'ENDED') }),
      'MEMBER_NOT_IN_OFFICE',
      'deputyId',
    ],
    ['with themselves as deputy', announce({}, { ...li, deputy: member('li') }), 'OWN_DEPUTY', 'deputyId'],
    ['that is past', announce({ until: AT }), 'ABSENCE_IN_THE_PAST', 'until'],
    [
      'that ends before it begins',
      announce({ from: '2026-02-01T00:00:00Z' }),
      'ABSENCE_ENDS_BEFORE_START',
      'until',
    ],
    ['of more than a year', announce({ until: '2027-01-07T00:00:00Z' }), 'ABSENCE_TOO_LONG', 'until'],
    ['that overlaps with another', announce({}, li, before), 'ABSENCES_OVERLAP', 'from'],
    ['after twenty that are to come', announce({}, li, many), 'TOO_MANY_ITEMS', 'memberId'],
    ['with a reason that is blank', announce({ reason: ' ' }), 'TEXT_EMPTY', 'reason'],
  ] as const)('%s is refused', (_, result, code, field) => {
    expect(problemsOf(result).map(problem => [problem.code, problem.path[0]])).toEqual([[code, field]])
  })
  it('is ended by the member or an administrator, and by nobody else', () => {
    const step = { absenceId: 'abs_li', expectedVersion: 1 }
    const end = (subject: string, roles: string[] = [], more = {}) =>
      endAbsence(before, { ...step, ...more }, { subject, roles }, anAct(subject))
    expect(must(end('li')).thing).toMatchObject({ until: AT, version: 2 })
    expect(must(end('admin', ['ADMINISTRATOR'])).thing.version).toBe(2)
    expect(problemsOf(end('wang'))).toMatchObject([{ code: 'NOT_PERMITTED', path: ['memberId'] }])
    expect(problemsOf(end('li', [], { absenceId: 'abs_none' }))).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(problemsOf(end('li', [], { expectedVersion: 2 }))).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    const { after } = must(end('li'))
    expect(
      problemsOf(endAbsence(after, { ...step, expectedVersion: 2 }, { subject: 'li', roles: [] }, anAct())),
    ).toMatchObject([{ code: 'WRONG_STATE', state: 'OVER' }])
  })
  it('that has not begun takes no time at all once it is ended', () => {
    const coming = anOrganization({ absences: [anAbsence('li', 'wang', { from: UNTIL })] })
    const step = { absenceId: 'abs_li', expectedVersion: 1 }
    const { thing } = must(endAbsence(coming, step, { subject: 'li', roles: [] }, anAct()))
    expect(thing.until).toBe(thing.from)
    expect(absenceState(thing, AT)).toBe('OVER')
  })
  it('is to come, lasts or is over by the time, and is listed until it is over', () => {
    const absence = anAbsence('li', 'wang', { from: '2026-01-02T00:00:00.000Z', until: UNTIL })
    const later = anAbsence('sun', 'wang', { from: '2026-01-03T00:00:00.000Z', until: UNTIL })
    expect(
      ['2026-01-01', '2026-01-02', '2026-01-10'].map(day => absenceState(absence, `${day}T00:00:00.000Z`)),
    ).toEqual(['COMING', 'CURRENT', 'OVER'])
    expect(absencesAhead([later, absence], AT).map(({ memberId }) => memberId)).toEqual(['li', 'sun'])
    expect(absencesAhead([absence, later], AT).map(({ memberId }) => memberId)).toEqual(['li', 'sun'])
    expect(absencesAhead([absence], UNTIL)).toEqual([])
  })
  it('is explained as another’s or over where it cannot be ended', () => {
    const absence = anAbsence('li', 'wang')
    const own = { subject: 'li', roles: [] }
    expect(absenceObstacles(absence, own, AT)).toEqual([])
    expect(absenceObstacles(absence, own, absence.until)).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(absenceObstacles(absence, { subject: 'sun', roles: [] }, AT)).toMatchObject([
      { code: 'NOT_PERMITTED' },
    ])
    expect(announcerProblem(own, 'li', 'announceAbsence')).toBeNull()
  })
})

describe('a member who leaves', () => {
  const posts = [
    aPost('one', 'office', ['li']),
    aPost('two', 'office', ['li', 'wang']),
    aPost('three', 'office', ['sun']),
  ]
  const before = anOrganization({
    units: [aUnit('office')],
    posts,
    absences: [anAbsence('li', 'wang'), anAbsence('sun', 'li')],
  })
  const holders = (organization: typeof before) =>
    Object.fromEntries(
      [...organization.posts].map(([id, post]) => [id, post.holders.map(one => one.memberId)]),
    )
  it('holds nothing and is not absent, and the successor holds what they do not hold yet', () => {
    const left = leave(before, 'li', member('wang'), anAct())
    if (left === null) throw new Error('nothing was done')
    expect(holders(left.after)).toEqual({ one: ['wang'], two: ['wang'], three: ['sun'] })
    expect(left.steps.map(({ event }) => event.type)).toEqual([
      'HolderRelieved',
      'HolderRelieved',
      'AbsenceEnded',
    ])
    expect(left.after.gone.get('li')).toEqual({ memberId: 'li', successorId: 'wang' })
    expect(left.after.version).toBe(before.version + 1)
    expect(leave(left.after, 'li', member('wang'), anAct())).toBeNull()
  })
  it('leaves posts vacant without a successor, or with one who is gone too', () => {
    expect(holders(leave(before, 'li', null, anAct())?.after ?? before)).toMatchObject({
      one: [],
      two: ['wang'],
    })
    const after = leave(before, 'li', member('qian', 'SUSPENDED'), anAct())?.after ?? before
    expect(holders(after)).toMatchObject({ one: [], two: ['wang'] })
  })
  it('is noted as gone even if they held nothing, and once', () => {
    const left = leave(before, 'qian', null, anAct())
    expect(left?.steps).toEqual([])
    expect(leave(left?.after ?? before, 'qian', null, anAct())).toBeNull()
    expect(leave(left?.after ?? before, 'qian', member('sun'), anAct())?.departure.successorId).toBe('sun')
  })
  it('who comes back is there again, and holds nothing', () => {
    const left = leave(before, 'li', null, anAct())?.after ?? before
    const back = comeBack(left, 'li')
    expect(back?.gone.has('li')).toBe(false)
    expect(holders(back ?? before)).toMatchObject({ one: [] })
    expect(comeBack(before, 'li')).toBeNull()
  })
})
