import type { Act } from '../../access/act.ts'
import { type Advanced, advance, begin } from '../../access/steps.ts'
import type { MatterEvent, matterEvents } from '../events.ts'
import type { Matter, Stage } from '../model.ts'
import { beginning, evolve } from './evolve.ts'
import type { Known } from './known.ts'
import { stageAfter } from './next.ts'
import { openStage } from './starting.ts'
import type { Body, Moment } from './tasks.ts'

/** A matter after an act, with the event that led to it. */
export type Stepped = Advanced<Matter>

/** Circumstances of an event that are kept with what it changes. */
export function momentOf(seq: number, { by, at, for: whom, byPerson, forPerson }: Act): Moment {
  return {
    seq,
    by,
    at,
    ...(whom === undefined ? {} : { for: whom }),
    ...(byPerson === undefined ? {} : { byPerson }),
    ...(forPerson === undefined ? {} : { forPerson }),
  }
}

/** Events that can end a stage. */
const CAN_END = new Set<MatterEvent['type']>(['TaskDone', 'TaskRemoved'])

/** A matter after an event; where the event ends a stage, with the one that opens behind it. */
export function step(matter: Matter, event: MatterEvent, known: Known, act: Act): Stepped {
  const moment = momentOf(matter.chain.seq + 1, act)
  const whole = withNext(matter, event, known, moment)
  return advance<Matter, typeof matterEvents>(matter, evolve(bodyOf(matter), whole, moment), whole, act)
}

function withNext(matter: Matter, event: MatterEvent, known: Known, moment: Moment): MatterEvent {
  if (!CAN_END.has(event.type) || matter.state !== 'OPEN') return event
  // Without a next stage, an event that ends one concludes the matter.
  const tried = evolve(bodyOf(matter), event, moment)
  if (tried.state !== 'CONCLUDED') return event
  const present = tried.stages[openStage(matter).n - 1] as Stage
  const next = stageAfter(tried, present, known)
  return next === null ? event : ({ ...event, data: { ...event.data, next } } as MatterEvent)
}

/** Whether an event would conclude its matter. */
export function concludes(matter: Matter, event: MatterEvent, known: Known, act: Act): boolean {
  const moment = momentOf(matter.chain.seq + 1, act)
  return evolve(bodyOf(matter), withNext(matter, event, known, moment), moment).state === 'CONCLUDED'
}

/** A new matter. */
export function open(id: string, event: Extract<MatterEvent, { type: 'MatterOpened' }>, act: Act): Stepped {
  return begin<Matter, typeof matterEvents>(beginning(id, event, momentOf(1, act)), event, act)
}

function bodyOf({ version: _, chain: __, ...body }: Matter): Body {
  return body
}
