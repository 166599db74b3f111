import type { MatterSource, Mode, StepKind, Way } from '../../../functions/handling/model.ts'
import type { Wanted } from '../../../functions/handling/rules/addressing.ts'
import { ALL_AT_WORK, member, Played } from './handling.ts'

/** What an act means in one mode: a sentence, and a matter of which it is true. */
export type Cell = readonly [sentence: string, holds: (played: Played) => void]
/** What an act means where all share a step, where it goes in order, and where one is enough. */
export type Cells = Readonly<Record<Mode, Cell>>

const step = (kind: StepKind, mode: Mode) => ({
  ...{ key: kind, kind, mode, days: 5, optional: false },
  by: { kind: 'OFFICE' as const, id: '', name: '收发室' },
})
export const wayOf = (...steps: readonly (readonly [StepKind, Mode])[]): Way => ({
  ...{ key: 'TEST', version: 1 },
  steps: steps.map(([kind, mode]) => step(kind, mode)),
})

export const OWN: MatterSource = { kind: 'OWN' }
export const REPLACED: Extract<MatterSource, { kind: 'DELIVERY' }> = {
  ...{ kind: 'DELIVERY', id: 'del_1', number: '豫政〔2026〕1号', issuer: '河南省人民政府' },
  gone: 'REPLACED',
  replacementId: 'del_2',
}

/** A matter whose first step a, b and c share (tasks 1 to 3); the office concludes it. */
export function sharedFirst(
  mode: Mode,
  wanted: readonly Wanted[] = ['a', 'b', 'c'].map(member),
  source: MatterSource = OWN,
): Played {
  return new Played(wayOf(['HANDLE', mode], ['CONCLUDE', 'ALL']), ALL_AT_WORK, wanted, source)
}
/** A matter of a single step, which a, b and c share. */
export function sharedAlone(mode: Mode): Played {
  return new Played(wayOf(['HANDLE', mode]), ALL_AT_WORK, ['a', 'b', 'c'].map(member))
}
/** A matter whose second step a, b and c share (tasks 2 to 4), behind what the clerk proposed. */
export function sharedSecond(mode: Mode): Played {
  const played = new Played(wayOf(['PROPOSE', 'ALL'], ['HANDLE', mode], ['CONCLUDE', 'ALL']))
  played.act('clerk', 1, { act: 'completeTask', next: { tasks: ['a', 'b', 'c'].map(member) } })
  return played
}

/** Does a task, and says what went wrong. */
export const done = (played: Played, by: string, n: number, opinion = '同意') =>
  played.act(by, n, { act: 'completeTask', opinion })
