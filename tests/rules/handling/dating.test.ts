import { describe, expect, it } from 'vitest'
import { mergeCalendars } from '../../../functions/calendar/rules/days.ts'
import { matterSchema, WAYS } from '../../../functions/handling/model.ts'
import { countAgain, isUncounted, yearsUncounted } from '../../../functions/handling/rules/dating.ts'
import { dueFromOf } from '../../../functions/handling/rules/deadlines.ts'
import { endMatter, openMatter, takeTaskBack } from '../../../functions/handling/rules/matters.ts'
import { open } from '../../../functions/handling/rules/stepping.ts'
import { IN_2026 } from '../../kit/rules/calendars.ts'
import { ALL_AT_WORK, actBy, knownOf, member, Played } from '../../kit/rules/handling.ts'
import { must } from '../../kit/rules/results.ts'

const NONE = mergeCalendars([])
const BOTH = new Map([...IN_2026, ...mergeCalendars([{ region: 'CN', year: 2027, version: 1, days: [] }])])
const LAST_DAY = '2026-12-31'

/** A matter that began on a day when no calendar was there. */
function undated(due: string | null = null, today = '2026-11-27', first: { due?: string }[] = [{}]): Played {
  const played = new Played()
  played.known = { ...knownOf(ALL_AT_WORK, today), dueIn: () => null }
  played.now = `${today}T02:00:00.000Z`
  const opening = {
    ...{ title: '防汛通知', source: { kind: 'OWN' as const }, way: WAYS.GOVERNMENT_OFFICE, due },
    first: first.map((one, at) => ({ ...member('abcd'[at] as string), ...one })),
  }
  const event = must(openMatter(opening, played.known))
  const act = actBy('clerk', played.now)
  played.matter = open('mat_1', event, act).thing
  played.events.splice(0, 1, { event, act })
  return played
}
const datesOf = ({ matter }: Played) => matter.tasks.map(task => [task.due, dueFromOf(task)])
/** Counts again and tells the matter what comes of it. */
function dated(played: Played, calendars = IN_2026): Played {
  const { event } = countAgain(played.matter, calendars)
  if (event !== null) played.take({ ok: true, value: event }, 'relay')
  return played
}

describe('a task that has no date for want of a calendar', () => {
  it('has it counted from the day on which its step began, once the calendar is there, and once only', () => {
    const played = undated()
    expect(countAgain(played.matter, NONE)).toEqual({ event: null, missing: { region: 'CN', year: 2026 } })
    expect(yearsUncounted(played.matter)).toEqual([2026])
    played.now = '2026-12-10T02:00:00.000Z'
    expect(datesOf(dated(played))).toEqual([['2026-11-30', 'WAY']])
    expect(played.task(1)).toMatchObject({ version: 3, state: 'OPEN' })
    expect(countAgain(played.matter, IN_2026)).toEqual({ event: null, missing: null })
    const { version: _, chain: __, ...present } = played.matter
    expect(played.replayed()).toEqual(present)
    expect(matterSchema.parse(played.matter)).toEqual(played.matter)
  })
  it('waits for the next year where the days reach it', () => {
    const played = undated(null, LAST_DAY)
    expect(countAgain(played.matter, IN_2026)).toEqual({ event: null, missing: { region: 'CN', year: 2027 } })
    expect(datesOf(dated(played, BOTH))).toEqual([['2027-01-01', 'WAY']])
  })
  it('keeps the date of its matter if that is earlier, and waits no more', () => {
    const played = undated('2026-11-28')
    expect(datesOf(played)).toEqual([['2026-11-28', 'NAMED']])
    expect(countAgain(played.matter, IN_2026)).toEqual({ event: null, missing: null })
    expect(datesOf(dated(undated('2026-12-24')))).toEqual([['2026-11-30', 'WAY']])
  })
  it('waits for nothing if somebody named its date', () => {
    const played = undated(null, undefined, [{ due: '2026-12-24' }])
    expect(played.matter.tasks.some(isUncounted)).toBe(false)
    expect(yearsUncounted(played.matter)).toEqual([])
  })
  it('hands the days that were not counted on, with what is passed on or put to it', () => {
    const played = undated()
    played.act('a', 1, { act: 'passOnTask', to: member('b') })
    played.act('b', 2, { act: 'splitTask', tasks: [member('c'), { ...member('d'), due: '2026-11-28' }] })
    expect(datesOf(dated(played))).toEqual([
      [null, null],
      ['2026-11-30', 'WAY'],
      ['2026-11-30', 'WAY'],
      ['2026-11-28', 'NAMED'],
    ])
  })
  it('keeps an extension that was granted', () => {
    const played = undated('2026-12-24')
    played.act('a', 1, { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' })
    played.act('clerk', 1, { act: 'answerExtension', grant: true })
    expect(datesOf(dated(played))).toEqual([['2026-12-31', 'EXTENSION']])
  })
  it('is left alone when it is done or its matter ended, and waits again if that is taken back', () => {
    const played = undated(null, undefined, [{}, {}])
    played.act('a', 1, { act: 'completeTask', opinion: '已办' })
    expect(datesOf(dated(played))).toEqual([
      [null, null],
      ['2026-11-30', 'WAY'],
    ])
    const act = actBy('a', played.now)
    played.take(takeTaskBack(played.matter, { task: 1, expectedVersion: played.task(1).version }, act), 'a')
    expect(isUncounted(played.task(1))).toBe(true)
    expect(datesOf(dated(played))[0]).toEqual(['2026-11-30', 'WAY'])

    const over = undated()
    over.take(endMatter(over.matter, { expectedVersion: over.matter.version, reason: '不再办理' }), 'clerk')
    expect(countAgain(over.matter, IN_2026)).toEqual({ event: null, missing: null })
  })
  it('of steps that began at different times waits for the earliest calendar that is missing', () => {
    const played = undated(null, LAST_DAY, [{}, {}])
    const [one, other] = played.matter.tasks
    if (one === undefined || other === undefined) throw new Error('two tasks')
    const tasks = [one, { ...other, uncounted: { from: '2026-11-27', days: 3 } }]
    expect(countAgain({ ...played.matter, tasks }, IN_2026)).toMatchObject({
      event: { data: { dates: [{ task: 2, due: '2026-12-02' }] } },
      missing: { year: 2027 },
    })
    expect(countAgain({ ...played.matter, tasks }, NONE).missing?.year).toBe(2026)
  })
})
