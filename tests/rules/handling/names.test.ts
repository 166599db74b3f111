import { expect, test } from 'vitest'
import { matterCardOf, STEP_KINDS, stepNameOf, WAYS } from '../../../functions/handling/model.ts'
import { preview } from '../../../functions/handling/rules/preview.ts'
import { rowOf } from '../../../functions/handling/rules/rows.ts'
import { actBy, Played } from '../../kit/rules/handling.ts'
import { done, wayOf } from '../../kit/rules/handling-cells.ts'

test('every kind of step has a name of its own in both languages', () => {
  const names = STEP_KINDS.map(kind => stepNameOf({ kind }))
  expect(names.map(({ zh }) => zh)).toEqual(['办理', '拟办', '批办', '分办', '承办', '审核', '答复', '办结'])
  expect(new Set(names.map(({ en }) => en)).size).toBe(STEP_KINDS.length)
})

test('a step that its way calls otherwise is called so in lists, in the preview, and in refusals', () => {
  const way = wayOf(['HANDLE', 'ALL'], ['REVIEW', 'ALL'])
  const name = { zh: '核稿', en: 'proofreading' }
  const played = new Played({ ...way, steps: way.steps.map(step => ({ ...step, name })) })
  const { matter, known } = played
  expect(matterCardOf(matter)).toMatchObject({ step: 'HANDLE', stepName: name })
  expect(rowOf(matter, played.task(1))).toMatchObject({ step: 'HANDLE', stepName: name })
  const stages = preview(matter, null, known, actBy('clerk'))
  expect(stages).toMatchObject({ value: [{ name }, { name }] })
  expect(played.act('clerk', 1, { act: 'completeTask', next: { step: 'REPLY' } })).toMatchObject([
    { code: 'NO_SUCH_STEP', allowed: ['REVIEW'], params: { given: 'REPLY', allowed: [name] } },
  ])
})

test('a matter that is over is at no step', () => {
  const played = new Played(WAYS.SMALL_OFFICE)
  expect(matterCardOf(played.matter)).toMatchObject({ step: 'HANDLE', stepName: { zh: '办理' } })
  expect(rowOf(played.matter, played.task(1)).stepName).toBeUndefined()
  done(played, 'clerk', 1)
  expect(matterCardOf(played.matter)).toMatchObject({ step: null })
  expect(matterCardOf(played.matter).stepName).toBeUndefined()
})
