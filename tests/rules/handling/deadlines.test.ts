import { describe, expect, it } from 'vitest'
import { type DueFrom, type Task, WAYS } from '../../../functions/handling/model.ts'
import {
  dayOfDeadline,
  daysAsked,
  dueFromOf,
  dueOf,
  isDueMoved,
} from '../../../functions/handling/rules/deadlines.ts'
import { openMatter } from '../../../functions/handling/rules/matters.ts'
import { open } from '../../../functions/handling/rules/stepping.ts'
import { ALL_AT_WORK, actBy, knownOf, member, Played } from '../../kit/rules/handling.ts'
import { must } from '../../kit/rules/results.ts'

/** A matter in its first step, due as a caller and its sender say. */
function dueMatter(due: string | null, dueFrom?: DueFrom, first: { due?: string }[] = [{}]): Played {
  const played = new Played()
  const opening = {
    ...{ title: '防汛通知', source: { kind: 'OWN' as const }, way: WAYS.GOVERNMENT_OFFICE, due },
    ...(dueFrom === undefined ? {} : { dueFrom }),
    first: first.map((one, at) => ({ ...member('abcd'[at] as string), ...one })),
  }
  const event = must(openMatter(opening, played.known))
  const act = actBy('clerk')
  played.matter = open('mat_1', event, act).thing
  played.events.splice(0, 1, { event, act })
  return played
}
const move = (played: Played, to: string) =>
  played.take({ ok: true, value: { type: 'DueMoved', data: { to } } }, 'relay')
const datesOf = ({ matter }: Played) => matter.tasks.map(task => [task.due, dueFromOf(task)])

describe('by when a matter is to be concluded', () => {
  it.each([
    [null, null, { due: null }],
    ['2026-12-01', null, { due: '2026-12-01', dueFrom: 'NAMED' }],
    [null, '2026-12-01', { due: '2026-12-01', dueFrom: 'SENDER' }],
    ['2026-11-30', '2026-12-01', { due: '2026-11-30', dueFrom: 'NAMED' }],
    ['2026-12-02', '2026-12-01', { due: '2026-12-01', dueFrom: 'SENDER' }],
  ])('is, named %s and demanded %s, the earlier one', (named, demanded, due) => {
    expect(dueOf(named, demanded)).toEqual(due)
  })
  it('is the day that ends with the deadline', () => {
    expect(dayOfDeadline('2026-11-30T16:00:00.000Z')).toBe('2026-11-30')
  })
})

describe('what the deadline of a task comes from', () => {
  it('is the way, unless the matter is due earlier', () => {
    expect(datesOf(dueMatter(null))).toEqual([['2026-12-01', 'WAY']])
    expect(datesOf(dueMatter('2026-11-30', 'SENDER'))).toEqual([['2026-11-30', 'SENDER']])
    expect(datesOf(dueMatter('2026-11-30', 'NAMED'))).toEqual([['2026-11-30', 'NAMED']])
  })
  it('is whoever named it', () => {
    expect(datesOf(dueMatter(null, undefined, [{ due: '2026-12-24' }]))).toEqual([['2026-12-24', 'NAMED']])
  })
  it('is nothing without a deadline, as where the calendar is missing', () => {
    const known = { ...knownOf(ALL_AT_WORK), dueIn: () => null }
    const opening = {
      ...{ title: '防汛通知', source: { kind: 'OWN' as const }, way: WAYS.GOVERNMENT_OFFICE },
      ...{ due: null, first: null },
    }
    const { thing } = open('mat_1', must(openMatter(opening, known)), actBy('clerk'))
    expect(dueFromOf(thing.tasks[0] as Task)).toBeNull()
  })
  it('stays with what is passed on or put to it', () => {
    const played = dueMatter('2026-11-30', 'SENDER')
    played.act('a', 1, { act: 'passOnTask', to: member('b') })
    played.act('b', 2, { act: 'splitTask', tasks: [member('c'), { ...member('d'), due: '2026-11-28' }] })
    expect(datesOf(played).slice(1)).toEqual([
      ['2026-11-30', 'SENDER'],
      ['2026-11-30', 'SENDER'],
      ['2026-11-28', 'NAMED'],
    ])
  })
  it('is the extension that was granted', () => {
    const played = dueMatter('2026-11-30', 'SENDER')
    played.act('a', 1, { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' })
    expect(datesOf(played)).toEqual([['2026-11-30', 'SENDER']])
    played.act('clerk', 1, { act: 'answerExtension', grant: true })
    expect(datesOf(played)).toEqual([['2026-12-31', 'EXTENSION']])
  })
})

describe('a sender that moves the deadline', () => {
  it('moves the matter and what follows from it, later and earlier, and not what is due earlier anyway', () => {
    const played = dueMatter('2026-11-30', 'SENDER', [{}, { due: '2026-11-28' }])
    expect(move(played, '2026-12-03')).toEqual([])
    expect(played.matter).toMatchObject({ due: '2026-12-03', dueFrom: 'SENDER' })
    expect(datesOf(played)).toEqual([
      ['2026-12-03', 'SENDER'],
      ['2026-11-28', 'NAMED'],
    ])
    move(played, '2026-11-27')
    expect(played.matter.due).toBe('2026-11-27')
    expect(datesOf(played)).toEqual([
      ['2026-11-27', 'SENDER'],
      ['2026-11-27', 'SENDER'],
    ])
    expect(played.replayed()).toMatchObject({ due: '2026-11-27', tasks: played.matter.tasks })
  })
  it('leaves what was named earlier, what was granted, and what is done', () => {
    const played = dueMatter('2026-11-29', 'NAMED', [{}, {}])
    played.act('a', 1, { act: 'completeTask', opinion: '已办' })
    played.act('b', 2, { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' })
    played.act('clerk', 2, { act: 'answerExtension', grant: true })
    expect(isDueMoved(played.matter, '2026-12-03')).toBe(false)
    expect(isDueMoved(played.matter, '2026-11-28')).toBe(true)
    move(played, '2026-11-28')
    expect(datesOf(played)).toEqual([
      ['2026-11-29', 'NAMED'],
      ['2026-12-31', 'EXTENSION'],
    ])
  })
  it('changes nothing a second time', () => {
    const played = dueMatter('2026-11-30', 'SENDER')
    expect(isDueMoved(played.matter, '2026-12-03')).toBe(true)
    move(played, '2026-12-03')
    expect(isDueMoved(played.matter, '2026-12-03')).toBe(false)
  })
  it('gives a day to what had none', () => {
    const played = dueMatter(null)
    move(played, '2026-11-29')
    expect(datesOf(played)).toEqual([['2026-11-29', 'SENDER']])
  })
})

describe('the working days that a calendar is asked for', () => {
  it('are those of the steps that opened, unless somebody named the day', () => {
    expect(daysAsked(null, dueMatter(null).matter)).toEqual([1])
    expect(daysAsked(null, dueMatter(null, undefined, [{ due: '2026-12-24' }]).matter)).toEqual([])
    const played = dueMatter(null)
    expect(daysAsked(played.matter, played.matter)).toEqual([])
    expect(daysAsked(null, new Played(WAYS.SMALL_OFFICE).matter)).toEqual([])
  })
})
