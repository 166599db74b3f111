import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { isIn } from '../../access/steps.ts'
import {
  type DecidedDistribution,
  type Distribution,
  type DocumentIn,
  distributionIn,
  distributionWording,
  LIMITS,
  MAX_DISTRIBUTION_REVISIONS,
  narrowest,
  textProblems,
} from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { distributionEvents } from '../events.ts'
import type { CarriedDistribution, Delivery, SourceDistribution } from '../model.ts'
import { invalid } from '../problems.ts'
import { type Stepped, stepped } from './deliveries.ts'
import { endedActProblems, HAVING } from './effects.ts'

type Dispatched = DocumentIn<'DISPATCHED'>

/** What whoever changes it says of it. */
export interface DistributionAsked extends Distribution {
  /** As a note would say it; null for the usual words. */
  readonly wording: string | null
  readonly reason: string
}

/**
 * 知悉范围变更: decides that other people may read a dispatched document than it was signed for. Its text, and so its print and its digest,
 * stay; the last change counts. It is not taken back, but changed again.
 */
export function reviseDistribution(
  id: string,
  document: Dispatched,
  { wording, reason, disclosure, extent }: DistributionAsked,
  act: Act,
): Result<{ readonly document: Dispatched; readonly event: Event }> {
  const asked = {
    disclosure,
    extent,
    wording: wording === null ? distributionWording({ disclosure, extent }) : tidy(wording),
  }
  const problems = [
    ...textProblems(['reason'], reason, LIMITS.reason),
    ...wordingProblems(asked, wording),
    ...changeProblems(document, asked, wording === null, act.at),
  ]
  if (problems.length > 0) return refuse(...problems)
  const { dispatch } = document
  const before = dispatch.distribution ?? []
  const said = { ...asked, n: before.length + 1, reason: tidy(reason) }
  const data = { documentId: document.id, ...said }
  const event = nextEvent<typeof distributionEvents>(
    id,
    EMPTY_CHAIN,
    { type: 'DistributionRevised', data },
    act,
  )
  const change: DecidedDistribution = { id, ...stamp(act), ...said }
  return ok({
    document: {
      ...document,
      version: document.version + 1,
      dispatch: { ...dispatch, distribution: [...before, change] },
    },
    event,
  })
}

type Worded = Distribution & { readonly wording: string }

/** A note of one line, which does not say the opposite: it is what people read. */
function wordingProblems(asked: Worded, given: string | null): Problem[] {
  if (given === null) return []
  const path = ['distribution', 'wording']
  const fault = storedTextProblem(path, given, LIMITS.note, 'LINE')
  if (fault !== null) return [fault]
  const noted = distributionIn([asked.wording])
  const isOther =
    (noted.disclosure ?? asked.disclosure) !== asked.disclosure ||
    (noted.extent ?? asked.extent) !== asked.extent
  return isOther
    ? [
        invalid('WORDING_SAYS_OTHERWISE', path, {
          given: asked.wording,
          allowed: [distributionWording(asked)],
        }),
      ]
    : []
}

function changeProblems(document: Dispatched, asked: Worded, isUsual: boolean, at: Instant): Problem[] {
  const gone = endedActProblems(document, 'reviseDistribution', at)
  if (gone.length > 0) return gone
  // What is published is not for some agencies alone.
  if (asked.disclosure === 'ON_OWN_INITIATIVE' && asked.extent !== 'UNLIMITED')
    return [
      invalid('PUBLISHED_TO_SOME', ['distribution', 'extent'], {
        given: asked.extent,
        allowed: ['UNLIMITED'],
      }),
    ]
  if ((document.dispatch.distribution ?? []).length >= MAX_DISTRIBUTION_REVISIONS)
    return [invalid('TOO_MANY_DISTRIBUTION_REVISIONS', ['documentId'], { limit: MAX_DISTRIBUTION_REVISIONS })]
  return isAsItIs(document, asked, isUsual)
    ? [invalid('DISTRIBUTION_UNCHANGED', ['distribution'], { given: asked.wording })]
    : []
}

/** True for a range that the document has by its last change or, while there is none, by its notes as far as they are understood. */
function isAsItIs({ dispatch, text }: Dispatched, asked: Worded, isUsual: boolean): boolean {
  const last = dispatch.distribution?.at(-1)
  if (last !== undefined) return isSame(last, asked) && last.wording === asked.wording
  const { disclosure, extent } = distributionIn(text.notes)
  if (disclosure === null || !isSame({ disclosure, extent: extent ?? 'UNLIMITED' }, asked)) return false
  return isUsual || text.notes?.includes(asked.wording) === true
}
function isSame(one: Distribution, other: Distribution): boolean {
  return one.disclosure === other.disclosure && one.extent === other.extent
}

/**
 * A delivery with all changes that it does not have yet, told at once; null if it has them, or its recipient has it no more. They are told
 * in their order and each once, so an older one takes the place of no later one, whatever comes twice or late.
 */
export function carryDistribution(
  delivery: Delivery,
  changes: readonly DecidedDistribution[],
  act: Act,
): Stepped | null {
  if (!isIn(delivery, HAVING)) return null
  const { distribution = [] } = delivery
  const missing = changes.filter(({ n }) => n > distribution.length)
  const last = missing.at(-1)
  if (last === undefined) return null
  const after = { ...delivery, distribution: [...distribution, ...missing.map(one => carried(one, act.at))] }
  const { id: distributionId, n, disclosure, extent, reason } = last
  const data = { distributionId, n, disclosure, extent, reason, state: delivery.state }
  return stepped(delivery, after, { type: 'DISTRIBUTION_REVISED', data }, act)
}

/** A change as a delivery keeps it: without who made it. */
export function carried(change: DecidedDistribution, carriedAt: string): CarriedDistribution {
  const { id, n, at, disclosure, extent, wording, reason } = change
  return { id, n, at, disclosure, extent, wording, reason, carriedAt }
}

/** What those are told who forwarded a delivery: the last change of it; null if there is none. */
export function distributionFact({
  source,
  distribution,
}: Pick<Delivery, 'source' | 'distribution'>): SourceDistribution | null {
  const last = distribution?.at(-1)
  if (last === undefined) return null
  const { carriedAt: _, id: __, ...fact } = last
  return { ...fact, documentId: source.documentId, number: source.number }
}

/** True if one is to be kept instead of the other, which is of the same document. */
export function isLater(
  fact: Pick<SourceDistribution, 'n'>,
  kept: Pick<SourceDistribution, 'n'> | null,
): boolean {
  return kept === null || fact.n > kept.n
}

/** A delivery with a change of what it contains; null if it has that or a later one, or is itself gone. */
export function tellSourceDistribution(
  delivery: Delivery,
  fact: SourceDistribution,
  at: string,
): Delivery | null {
  const { sourceDistribution: all = [], version } = delivery
  const kept = all.find(({ documentId }) => documentId === fact.documentId) ?? null
  if (delivery.state === 'RECALLED' || !isLater(fact, kept)) return null
  const told = [...all.filter(one => one !== kept), { ...fact, carriedAt: at }]
  return { ...delivery, version: version + 1, sourceDistribution: told }
}

/** The changes of what a delivery contains, as its recipient sees them. */
export function sourceDistributionIn({
  sourceDistribution = [],
}: Pick<Delivery, 'sourceDistribution'>): SourceDistribution[] {
  return sourceDistribution.map(({ carriedAt: _, ...fact }) => fact)
}

/** What a document that forwards a delivery is to say from its dispatch on: the changes of that and of what that contains. */
export function sourceDistributionOf(delivery: Delivery): SourceDistribution[] {
  const own = distributionFact(delivery)
  return [...(own === null ? [] : [own]), ...sourceDistributionIn(delivery)]
}

/** For whom a delivery is, by all changes of it and of what it contains; null while there is none. */
export function distributionAt(delivery: Delivery): Distribution | null {
  return narrowest(sourceDistributionOf(delivery))
}
