import { type Act, actorOf, stamp } from '../../../access/act.ts'
import { wrongStateOf } from '../../../access/steps.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  DOCUMENT_STATES,
  type Document,
  type DocumentBefore,
  type DocumentState,
  documentSteps,
  EARLIER_STATES,
  isEarlierState,
  LIMITS,
  retreat,
  type Stepped,
  stepped,
  stepsFrom,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'

/** 退回 to any earlier step, with the reason. Open requests to countersign are cancelled. */
export function sendBack(
  document: DocumentBefore<'returnDraft'>,
  { to, reason }: { readonly to: DocumentState; readonly reason: string },
  act: Act,
): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const isEarlier = place(to) < place(document.state)
  const earlier = isEarlier && isEarlierState(to) ? retreat(document, to) : null
  if (earlier === null) {
    const allowed = EARLIER_STATES.filter(state => place(state) < place(document.state))
    const params = { allowed: allowed.map(state => ({ word: `Document.${state}` })) }
    return refuse(invalid('NOT_AN_EARLIER_STEP', ['to'], { given: to, allowed, params }))
  }
  const returned = { ...stamp(act), reason: tidy(reason), from: document.state, party: null }
  const event = {
    type: 'DraftReturned',
    data: { reason: returned.reason, to, from: document.state },
  } as const
  return stepped<Document>(document, { ...earlier, returned }, event, act)
}

function place(state: DocumentState): number {
  return DOCUMENT_STATES.indexOf(state)
}

/** The problem of taking back a step that the member did not take, or that others have acted on since. */
export function notTheirsToTakeBack({ state }: Pick<Document, 'state'>): Problem {
  const others = stepsFrom(state).filter(step => step !== 'takeBack')
  return wrongStateOf(documentSteps, state, others)
}

/** 撤回: the member who took the last step takes it back, as long as nobody has acted on it. */
export function takeBack(document: DocumentBefore<'takeBack'>, act: Act): Result<Stepped> {
  const { handedOn } = document
  const isOwn = handedOn !== null && handedOn.by === actorOf(act)
  const earlier = isOwn && isEarlierState(handedOn.from) ? retreat(document, handedOn.from) : null
  if (earlier === null) return refuse(notTheirsToTakeBack(document))
  const event = { type: 'DocumentTakenBack', data: { to: earlier.state, from: document.state } } as const
  return stepped<Document>(document, earlier, event, act)
}
