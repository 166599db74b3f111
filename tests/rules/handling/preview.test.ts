import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentStage, isFinal, type Matter, WAYS } from '../../../functions/handling/model.ts'
import { decide, type TaskCommand } from '../../../functions/handling/rules/acts.ts'
import { type PreviewedStage, preview } from '../../../functions/handling/rules/preview.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import { actBy, member, Played, post } from '../../kit/rules/handling.ts'
import { attempt, attemptOn, finishStage } from '../../kit/rules/handling-attempts.ts'
import { done, sharedFirst, sharedSecond } from '../../kit/rules/handling-cells.ts'

function stagesOf(result: Result<PreviewedStage[]>): readonly PreviewedStage[] {
  expect(result.ok ? [] : result.problems).toEqual([])
  return result.ok ? result.value : []
}
const shown = (played: Played, command: TaskCommand | null = null, by = 'clerk') =>
  stagesOf(preview(played.matter, command, played.known, actBy(by)))
/** Steps with whom they are addressed to; who waits stands in brackets. */
const brief = (stages: readonly PreviewedStage[]) =>
  stages.map(({ step, tasks }) => [
    step,
    tasks.map(({ to, state }) => (state === 'OPENS' ? to.id || to.name : `(${to.id || to.name})`)).join(' '),
  ])
const completing = (task: number, expectedVersion: number, next: object | null = null): TaskCommand => ({
  ...{ act: 'completeTask', task, expectedVersion },
  next,
})

describe('the preview of a route', () => {
  test('shows all steps of the way to the end, those that may be left out as such', () => {
    const stages = shown(new Played())
    expect(stages.map(({ step, state, optional }) => [step, state, optional])).toEqual([
      ['PROPOSE', 'OPENS', false],
      ['INSTRUCT', 'LATER', false],
      ['ASSIGN', 'LATER', true],
      ['UNDERTAKE', 'LATER', false],
      ['REVIEW', 'LATER', true],
      ['REPLY', 'LATER', true],
      ['CONCLUDE', 'LATER', false],
    ])
    // What is due later is counted from when it opens.
    expect(stages.map(({ days, tasks }) => [days, tasks[0]?.due])).toEqual([
      [1, '2026-12-01'],
      ...[2, 1, 10, 2, 2, 1].map(days => [days, null]),
    ])
  })

  test('shows whom a choice would bring in, before it is made, and changes nothing', () => {
    const played = new Played()
    const before = structuredClone(played.matter)
    const next = { tasks: [{ ...post('section'), role: 'LEAD' as const }, member('d')], mode: 'ALL' as const }
    const [instructing, , undertaking] = shown(played, completing(1, 2, next))
    expect(instructing).toMatchObject({ step: 'INSTRUCT', state: 'OPENS', mode: 'ALL' })
    expect(
      instructing?.tasks.map(({ to, role, responsible }) => [
        to.id,
        role,
        responsible.map(({ memberId }) => memberId),
      ]),
    ).toEqual([
      ['section', 'LEAD', ['a', 'b']],
      ['d', null, ['d']],
    ])
    expect(undertaking?.step).toBe('UNDERTAKE')
    expect(played.matter).toEqual(before)
  })

  test('shows who waits for their turn, and who for what was put before them', () => {
    const played = sharedFirst('IN_ORDER')
    expect(brief(shown(played))[0]).toEqual(['HANDLE', 'a (b) (c)'])
    played.act('a', 1, { act: 'addTasksBefore', tasks: [member('d')] })
    expect(brief(shown(played))[0]).toEqual(['HANDLE', 'd (a) (b) (c)'])
  })

  test('shows that what is sent straight back skips what lies between, and what is not goes through it', () => {
    const played = sharedSecond('ALL')
    const on = {
      task: 3,
      expectedVersion: 2,
      act: 'sendTaskBack',
      toStep: 'PROPOSE',
      reason: '补充',
    } as const
    done(played, 'a', 2)
    expect(brief(shown(played, { ...on, straightBack: true }, 'b'))).toEqual([
      ['PROPOSE', '收发室'],
      ['HANDLE', '(b) (c)'],
      ['CONCLUDE', '(收发室)'],
    ])
    expect(brief(shown(played, { ...on, straightBack: false }, 'b'))).toEqual([
      ['PROPOSE', '收发室'],
      ['HANDLE', '(a) (b) (c)'],
      ['CONCLUDE', '(收发室)'],
    ])
  })

  test('is empty where the act would conclude the matter, or it is over', () => {
    const played = new Played(WAYS.SMALL_OFFICE)
    expect(shown(played, completing(1, 2))).toEqual([])
    done(played, 'clerk', 1)
    expect(shown(played)).toEqual([])
  })

  test('of an act that is refused is refused as the act is', () => {
    const { matter, known } = sharedFirst('ALL')
    const refused = preview(matter, completing(1, 7), known, actBy('a'))
    expect(refused).toEqual(decide(matter, completing(1, 7), known, actBy('a')))
    expect(refused.ok).toBe(false)
  })
})

/** The present stage as a preview shows it. */
function presentIn(matter: Matter): unknown {
  const stage = currentStage(matter)
  if (stage === null) return null
  const left = matter.tasks.filter(task => task.stage === stage.n && !isFinal(task))
  return {
    step: matter.way.steps[stage.step]?.key,
    mode: stage.mode,
    tasks: left.map(({ n, to, role, due, state }) => ({
      ...{ n, to, role, due },
      state: state === 'OPEN' ? 'OPENS' : 'LATER',
    })),
  }
}
function firstIn(stages: readonly PreviewedStage[]): unknown {
  const [first] = stages
  if (first === undefined) return null
  const tasks = first.tasks.toSorted((one, other) => (one.n ?? 0) - (other.n ?? 0))
  return {
    step: first.step,
    mode: first.mode,
    tasks: tasks.map(({ n, to, role, due, state }) => ({ n, to, role, due, state })),
  }
}

describe('whatever was done before', () => {
  test('what a preview shows is what happens', () => {
    let acts = 0
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 5, maxLength: 40, size: 'max' }), attempts => {
        const played = new Played()
        for (const one of attempts) {
          // Those that would act, as the attempt that follows does.
          const before = played.matter
          const events = played.events.length
          attemptOn(played, one)
          const last = played.events.at(-1)
          if (played.events.length === events || last === undefined || played.command === null) continue
          const seen = preview(before, played.command, played.known, last.act)
          expect(firstIn(stagesOf(seen))).toEqual(presentIn(played.matter))
          acts += 1
        }
        if (played.matter.state !== 'OPEN') return
        const [, next] = shown(played)
        finishStage(played)
        expect(currentStage(played.matter) === null).toBe(next === undefined)
        if (next === undefined) return
        const [first] = shown(played)
        expect([first?.step, first?.mode, first?.tasks.map(({ to, role }) => [to, role])]).toEqual([
          next.step,
          next.mode,
          next.tasks.map(({ to, role }) => [to, role]),
        ])
      }),
      { numRuns: 60 },
    )
    expect(acts).toBeGreaterThan(50)
  })
})
