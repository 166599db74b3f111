import { describe, expect, test } from 'vitest'
import { endMatter, openMatter, reopenMatter } from '../../../functions/handling/rules/matters.ts'
import { urgeTasks } from '../../../functions/handling/rules/urging.ts'
import type { Problem } from '../../../functions/kernel/problem.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import { actBy, member, type Played } from '../../kit/rules/handling.ts'
import { OWN, sharedAlone, sharedFirst, sharedSecond, wayOf } from '../../kit/rules/handling-cells.ts'

const problemsOf = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems)
const tasks = [member('d')]
const version = ({ matter }: Played) => ({ expectedVersion: matter.version })

/** Every text that an act on a matter carries, and where its problem is. */
const TEXTS: readonly (readonly [string, readonly string[], (text: string) => readonly Problem[]])[] = [
  [
    'the title of a matter',
    ['title'],
    title =>
      problemsOf(
        openMatter(
          { title, source: OWN, way: wayOf(['HANDLE', 'ALL']), due: null, first: null },
          sharedFirst('ALL').known,
        ),
      ),
  ],
  ['an opinion', ['opinion'], opinion => sharedFirst('ALL').act('a', 1, { act: 'completeTask', opinion })],
  ['a result', ['result'], result => sharedAlone('ANY').act('a', 1, { act: 'completeTask', result })],
  [
    'why a task is passed on',
    ['reason'],
    reason => sharedFirst('ALL').act('a', 1, { act: 'passOnTask', to: member('d'), reason }),
  ],
  [
    'what is asked of who gets a task',
    ['to', 'title'],
    title => sharedFirst('ALL').act('a', 1, { act: 'passOnTask', to: { ...member('d'), title } }),
  ],
  [
    'why others are added',
    ['reason'],
    reason => sharedFirst('ALL').act('a', 1, { act: 'addTasksAfter', tasks, reason }),
  ],
  [
    'what a part is about',
    ['tasks', '0', 'title'],
    title => sharedFirst('ALL').act('a', 1, { act: 'splitTask', tasks: [{ ...member('d'), title }] }),
  ],
  [
    'why a task is removed',
    ['reason'],
    reason => sharedFirst('ALL').act('clerk', 1, { act: 'takeOutTask', reason }),
  ],
  [
    'why a matter is sent back',
    ['reason'],
    reason =>
      sharedSecond('ALL').act('a', 2, {
        act: 'sendTaskBack',
        toStep: 'PROPOSE',
        straightBack: false,
        reason,
      }),
  ],
  ['a note', ['note'], note => sharedFirst('ALL').act('a', 1, { act: 'noteTaskProgress', note })],
  [
    'why more time is needed',
    ['reason'],
    reason => sharedFirst('ALL').act('a', 1, { act: 'askForExtension', until: '2026-12-31', reason }),
  ],
  [
    'why it is refused',
    ['reason'],
    reason => {
      const played = sharedFirst('ALL')
      played.act('a', 1, { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' })
      return played.act('clerk', 1, { act: 'answerExtension', grant: false, reason })
    },
  ],
  [
    'why somebody is urged',
    ['reason'],
    reason => problemsOf(urgeTasks(sharedFirst('ALL').matter, { tasks: null, reason }, actBy('clerk'))),
  ],
  [
    'why a matter ends',
    ['reason'],
    reason => {
      const played = sharedFirst('ALL')
      return problemsOf(endMatter(played.matter, { ...version(played), reason }))
    },
  ],
  [
    'why a matter goes on',
    ['reason'],
    reason => {
      const played = sharedFirst('ALL')
      played.take(endMatter(played.matter, { ...version(played), reason: '误收' }), 'clerk')
      return problemsOf(reopenMatter(played.matter, { ...version(played), reason }, played.known))
    },
  ],
]

describe.each(TEXTS)('%s', (_, path, said) => {
  test('is refused with half a character, blank, too long, or with a classification mark, and where', () => {
    expect(said('报\ud800告')).toMatchObject([{ code: 'TEXT_BROKEN_UNICODE', path }])
    expect(said('\u200b ')).toMatchObject([{ code: 'TEXT_EMPTY', path }])
    expect(said('报'.repeat(1000))).toMatchObject([{ code: 'TEXT_TOO_LONG', path }])
    expect(said('绝密★10年')).toMatchObject([{ code: 'CLASSIFIED_CONTENT', path }])
    expect(said('同意')).toEqual([])
  })
})
