import { describe, expect, test } from 'vitest'
import type { MatterSource, Reader } from '../../../functions/handling/model.ts'
import { decide } from '../../../functions/handling/rules/acts.ts'
import { addReaders, recallReaders } from '../../../functions/handling/rules/circulating.ts'
import {
  type Around,
  canTakeBack,
  endMatter,
  followReplacement,
  matterActsFor,
  reopenMatter,
  takeTaskBack,
} from '../../../functions/handling/rules/matters.ts'
import { taskActsFor } from '../../../functions/handling/rules/offering.ts'
import { changedReaders } from '../../../functions/handling/rules/readers.ts'
import { momentOf } from '../../../functions/handling/rules/stepping.ts'
import { TASK_ACT_NAMES } from '../../../functions/handling/rules/table.ts'
import { urgeTasks } from '../../../functions/handling/rules/urging.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import { ALL_AT_WORK, actBy, fill, knownOf, member, type Played } from '../../kit/rules/handling.ts'
import { commandOf } from '../../kit/rules/handling-attempts.ts'
import { done, REPLACED, sharedAlone, sharedFirst, sharedSecond } from '../../kit/rules/handling-cells.ts'

/** Whoever is of the agency: `a` to `c` have a step, `d` stands in for `c`, `new` comes in, and `other` has nothing to do with it. */
const OFFICE = {
  ...ALL_AT_WORK,
  members: [...ALL_AT_WORK.members, 'new', 'other', ...Array.from({ length: 100 }, (_, n) => `m${n}`)],
  deputies: { c: 'd' },
}
const PEOPLE = ['a', 'b', 'c', 'd', 'head', 'clerk', 'other']
const lead = { ...member('a'), role: 'LEAD' as const }
const helper = { ...member('b'), role: 'HELPER' as const }
const asked = { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' } as const
const back = { act: 'sendTaskBack', toStep: 'PROPOSE', straightBack: true, reason: '补正' } as const

/** A matter with what was done of it, by those who are there. */
function matterAfter(played: Played, act: (played: Played) => unknown = () => {}): Played {
  played.known = knownOf(OFFICE)
  act(played)
  return played
}
const ends = (played: Played) =>
  played.take(endMatter(played.matter, { expectedVersion: played.matter.version, reason: '误收' }), 'clerk')

const MATTERS: Readonly<Record<string, () => Played>> = {
  'that all share': () => matterAfter(sharedFirst('ALL')),
  'that goes in order': () => matterAfter(sharedFirst('IN_ORDER')),
  'with a lead and a helper': () => matterAfter(sharedFirst('ALL', [lead, helper, member('c')])),
  'whose helper did it': () =>
    matterAfter(sharedFirst('ALL', [lead, helper]), played => done(played, 'b', 2)),
  'of which one has a part': () =>
    matterAfter(sharedFirst('ALL'), played =>
      played.act('a', 1, { act: 'splitTask', tasks: [member('head')] }),
    ),
  'of which one is asked': () =>
    matterAfter(sharedFirst('ANY'), played =>
      played.act('a', 1, { act: 'askForOpinion', tasks: [member('head')] }),
    ),
  'of which one delegated it': () =>
    matterAfter(sharedFirst('ALL'), played =>
      played.act('a', 1, { act: 'delegateTask', tasks: [member('head')] }),
    ),
  'of which one asked for more time': () =>
    matterAfter(sharedFirst('ALL'), played => played.act('a', 1, asked)),
  'in its second step': () => matterAfter(sharedSecond('ALL'), played => done(played, 'a', 2)),
  'that was sent back': () => matterAfter(sharedSecond('ALL'), played => played.act('b', 3, back)),
  'of one alone': () => matterAfter(sharedFirst('ALL', [member('a')])),
  'that the office has': () => matterAfter(sharedFirst('ALL', [member('a')]), played => done(played, 'a', 1)),
  'with as much unfinished as there is room for': () =>
    matterAfter(sharedFirst('ALL'), played => {
      for (let n = 0; n < 11; n++) played.act('a', 1, { act: 'addTasksBeside', tasks: [member(`m${n}`)] })
    }),
  'that is full': () => matterAfter(sharedSecond('ALL'), played => fill(played, 'a', 2, 100)),
  'that was urged': () =>
    matterAfter(sharedFirst('ALL'), played =>
      played.take(urgeTasks(played.matter, { tasks: null, reason: null }, actBy('other')), 'other'),
    ),
  'that is concluded': () => matterAfter(sharedAlone('ANY'), played => done(played, 'a', 1)),
  'that was ended': () => matterAfter(sharedFirst('ALL'), ends),
  'that was ended when it was full': () =>
    matterAfter(sharedFirst('ALL'), played => {
      fill(played, 'a', 1, 99)
      ends(played)
    }),
  'whose delivery was recalled': () =>
    matterAfter(sharedFirst('ALL', undefined, { ...REPLACED, gone: 'RECALLED' })),
  'whose delivery was corrected': () => matterAfter(sharedFirst('ALL', undefined, REPLACED)),
}

describe.each(Object.entries(MATTERS))('of a matter %s', (_, make) => {
  const played = make()
  const { matter, known } = played

  test('whoever is offered an act on a task can take it, and nobody else', () => {
    const asks = { tasks: [member('new')], next: null, step: 0, straight: true } as never
    for (const by of PEOPLE)
      for (const task of matter.tasks) {
        const accepted = TASK_ACT_NAMES.filter(
          what => decide(matter, commandOf(matter, asks, what, task.n, task.version), known, actBy(by)).ok,
        )
        expect([by, task.n, taskActsFor(matter, task, known, actBy(by))]).toEqual([by, task.n, accepted])
        const on = { task: task.n, expectedVersion: task.version }
        expect(canTakeBack(matter, task, actBy(by))).toBe(takeTaskBack(matter, on, actBy(by)).ok)
      }
  })

  test('whoever is offered an act on the whole can take it, and nobody else', () => {
    const replacement: MatterSource = { kind: 'DELIVERY', id: 'del_2', number: null, issuer: '省政府' }
    for (const isAccepted of [true, false])
      for (const by of PEOPLE) expectOffers(played, by, [], isAccepted ? replacement : null)
  })

  test('whoever gave it to readers can take it from them again, and so can the office', () => {
    for (const giver of ['a', 'd', 'clerk']) {
      const circulated = make()
      const readers = circulate(circulated, giver)
      for (const by of PEOPLE) expectOffers(circulated, by, readers, null)
      const read = readers.map((one): Reader => ({ ...one, state: 'READ' }))
      const unread = { ...circulated.matter, circulation: { mode: null, count: 1, unread: 0, turn: null } }
      circulated.matter = unread
      for (const by of PEOPLE) expectOffers(circulated, by, read, null)
    }
  })
})

/** Gives a matter to a reader, if they may. @returns the readers */
function circulate(played: Played, by: string): Reader[] {
  const input = { to: [member('other').to], mode: null, due: null, isForInformation: false }
  const event = addReaders(played.matter, input, [], played.known, actBy(by))
  if (!event.ok) return []
  played.take(event, by)
  return changedReaders('mat_1', () => null, event.value, momentOf(2, actBy(by)))
}

function expectOffers(
  { matter, known }: Played,
  by: string,
  readers: readonly Reader[],
  replacement: MatterSource | null,
): void {
  const act = actBy(by)
  const on = { expectedVersion: matter.version, reason: '办理' }
  const around: Around = { readers, replacement, isHandledElsewhere: false }
  const input = { to: [member('new').to], mode: null, due: null }
  const decided: Readonly<Record<string, Result<unknown>>> = {
    urgeTasks: urgeTasks(matter, { tasks: null, reason: null }, act),
    informMembers: addReaders(matter, { ...input, isForInformation: true }, readers, known, act),
    addReaders: addReaders(matter, { ...input, isForInformation: false }, readers, known, act),
    followReplacement: followReplacement(matter, replacement, on),
    recallReaders: recallReaders(matter, { readers: null, reason: null }, readers, known, act),
    endMatter: endMatter(matter, on),
    reopenMatter: reopenMatter(matter, on, known),
  }
  const accepted = Object.keys(decided).filter(name => decided[name]?.ok === true)
  expect([by, matterActsFor(matter, around, known, act).toSorted()]).toEqual([by, accepted.toSorted()])
}

describe('what is offered of a matter', () => {
  const offered = (
    by: string,
    { matter, known } = matterAfter(sharedFirst('ALL')),
    isHandledElsewhere = false,
  ) => matterActsFor(matter, { readers: [], replacement: null, isHandledElsewhere }, known, actBy(by))

  test('is more to who has a task, or stands in for them, than to who has nothing to do with it', () => {
    expect(offered('other')).toEqual(['urgeTasks', 'endMatter'])
    for (const by of ['a', 'd', 'clerk'])
      expect(offered(by)).toEqual(['urgeTasks', 'informMembers', 'addReaders', 'endMatter'])
  })

  test('is no reopening of what another matter handles by now', () => {
    const over = matterAfter(sharedFirst('ALL'), ends)
    expect([offered('clerk', over), offered('clerk', over, true)]).toEqual([['reopenMatter'], []])
  })

  test('is no readers more than there is room for', () => {
    const full = matterAfter(sharedFirst('ALL'))
    full.matter = { ...full.matter, circulation: { mode: 'FREE', count: 500, unread: 0, turn: null } }
    expect(offered('a', full)).toEqual(['urgeTasks', 'endMatter'])
  })
})
