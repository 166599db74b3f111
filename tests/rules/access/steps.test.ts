import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { EMPTY_CHAIN, hashOfEvent } from '../../../functions/access/events.ts'
import { stepWrites } from '../../../functions/access/step-writes.ts'
import {
  type Advanced,
  advance,
  begin,
  isIn,
  type Steps,
  startStep,
  stepsFrom,
  type Versioned,
  wrongStateOf,
} from '../../../functions/access/steps.ts'
import { anAct, must, problemsOf } from '../../kit/rules/results.ts'

/** A lamp: the smallest thing with versions, states and a chain. */
type Lamp = Versioned & ({ readonly state: 'DARK' } | { readonly state: 'LIT'; readonly colour: string })
const LAMP_STEPS = {
  of: 'Lamp',
  from: { light: ['DARK'], putOut: ['LIT'], clean: ['DARK', 'LIT'] },
} as const satisfies Steps
const events = {
  LampMade: z.object({}),
  LampLit: z.object({ colour: z.string() }),
}
type LampEvents = typeof events

const made: Advanced<Lamp> = begin<Lamp, LampEvents>(
  { id: 'lmp-1', state: 'DARK' },
  { type: 'LampMade', data: {} },
  anAct(),
)
const light = (): Advanced<Lamp> =>
  advance<Lamp, LampEvents>(
    made.thing,
    { id: made.thing.id, state: 'LIT', colour: 'red' },
    { type: 'LampLit', data: { colour: 'red' } },
    anAct(),
  )

describe('a step', () => {
  it('starts from the states of its table, and the thing is known to be in one of them', () => {
    const dark = must(startStep(made.thing, LAMP_STEPS, 'light', 1))
    expect(dark.state).toBe('DARK')
    expect(must(startStep(light().thing, LAMP_STEPS, 'putOut', 2)).colour).toBe('red')
  })
  it('from any other state is refused with the steps that this state allows, and the word of the state', () => {
    expect(problemsOf(startStep(made.thing, LAMP_STEPS, 'putOut', 1))).toEqual([
      {
        type: 'WrongState',
        code: 'WRONG_STATE',
        path: [],
        params: { state: { word: 'Lamp.DARK' } },
        retryable: false,
        state: 'DARK',
        allowedActions: ['light', 'clean'],
      },
    ])
  })
  it('of another version than the caller has seen is refused, whatever the state', () => {
    expect(problemsOf(startStep(made.thing, LAMP_STEPS, 'putOut', 2))).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 1 },
    ])
  })
  it('that is allowed for other reasons may name its own allowed actions', () => {
    expect(wrongStateOf(LAMP_STEPS, 'LIT', []).allowedActions).toEqual([])
    expect(wrongStateOf(LAMP_STEPS, 'LIT').allowedActions).toEqual(stepsFrom(LAMP_STEPS, 'LIT'))
    expect(stepsFrom(LAMP_STEPS, 'BROKEN')).toEqual([])
  })
  it('is known by state', () => {
    expect([isIn(made.thing, ['DARK']), isIn(made.thing, ['LIT']), isIn(made.thing, [])]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('a versioned thing', () => {
  it('begins at version 1 with the first event of its chain', () => {
    expect(made.event).toMatchObject({
      aggregate: 'lmp-1',
      seq: 1,
      type: 'LampMade',
      previous: EMPTY_CHAIN.hash,
    })
    expect(made.thing).toEqual({
      id: 'lmp-1',
      state: 'DARK',
      version: 1,
      chain: { seq: 1, hash: hashOfEvent(made.event), at: made.event.at },
    })
  })
  it('advances by one version and one event, linked to the one before', () => {
    const { thing, event } = light()
    expect(event).toMatchObject({ seq: 2, type: 'LampLit', previous: made.event.hash })
    expect(thing).toMatchObject({
      state: 'LIT',
      colour: 'red',
      version: 2,
      chain: { seq: 2, hash: event.hash, at: event.at },
    })
  })
})

describe('the writes of a step', () => {
  const item = { pk: 'T#x#LMP#lmp-1', sk: 'LMP', version: 1 }

  it('put a new thing where none is, with its event beside it', () => {
    const [thing, event, ...more] = stepWrites(made, item)
    expect(thing).toEqual({ put: item, when: 'absent' })
    expect(event).toMatchObject({ put: { pk: item.pk, sk: 'EV#000001', data: made.event }, when: 'absent' })
    expect(more).toEqual([])
  })
  it('put a later one only over the version before it', () => {
    expect(stepWrites(light(), item)[0]).toEqual({ put: item, when: { version: 1 } })
  })
  it('may ask that members are not there yet, name a route, and put the chain elsewhere', () => {
    const options = { without: ['number'], route: { to: 'x' }, chainPartition: 'T#y#LMP#lmp-1' }
    expect(stepWrites(light(), item, options)).toMatchObject([
      { put: item, when: { version: 1, without: ['number'] } },
      { put: { pk: 'T#y#LMP#lmp-1', sk: 'EV#000002', route: { to: 'x' } }, when: 'absent' },
    ])
  })
})
