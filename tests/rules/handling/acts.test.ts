import { describe, expect, test } from 'vitest'
import { MODES, type Mode } from '../../../functions/handling/model.ts'
import { MATTER_ACTS, TASK_ACTS } from '../../../functions/handling/rules/table.ts'
import type { Played } from '../../kit/rules/handling.ts'
import { type Cells, REPLACED, sharedFirst, sharedSecond } from '../../kit/rules/handling-cells.ts'
import { DOING } from './doing-cells.ts'
import { OTHERS } from './other-cells.ts'
import { BACK, CORRECTED, WHOLE } from './whole-cells.ts'

/** Each act, and the matter that it is tried with. */
const TABLE: readonly (readonly [Readonly<Record<string, Cells>>, (mode: Mode) => Played])[] = [
  [{ ...DOING, ...OTHERS, ...WHOLE }, sharedFirst],
  [BACK, sharedSecond],
  [CORRECTED, mode => sharedFirst(mode, undefined, REPLACED)],
]
/** What readers do is of the circulation. */
const OF_READERS = ['informMembers', 'addReaders', 'recallReaders', 'markRead']
const SHARED = { ALL: 'shared by all', IN_ORDER: 'in order', ANY: 'where one is enough' } as const
const ACTS = { ...TASK_ACTS, ...MATTER_ACTS } as const

const cells = TABLE.flatMap(([acts, played]) =>
  Object.entries(acts).flatMap(([act, inModes]) =>
    MODES.map(mode => ({ act, mode, played, sentence: inModes[mode][0], holds: inModes[mode][1] })),
  ),
)

describe('the table of acts', () => {
  test('has a sentence for each act in each mode', () => {
    const wanted = Object.keys(ACTS).filter(act => !OF_READERS.includes(act))
    expect(cells.map(({ act, mode }) => `${act} ${mode}`).sort()).toEqual(
      wanted.flatMap(act => MODES.map(mode => `${act} ${mode}`)).sort(),
    )
  })
})

describe.each(MODES.map(mode => ({ mode, shared: SHARED[mode] })))('in a step $shared', ({ mode }) => {
  // Not by `each`, which cuts sentences short.
  for (const { act, sentence, played, holds } of cells.filter(cell => cell.mode === mode)) {
    test(`${act} (${ACTS[act as keyof typeof ACTS].zh}): ${sentence}`, () => {
      holds(played(mode))
    })
  }
})
