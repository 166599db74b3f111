import type { Act } from '../../access/act.ts'
import type { Context, Outcome } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Before } from '../../access/steps.ts'
import { type StepInput as CommonStepInput, takeStep } from '../../access/take-step.ts'
import { calendarKeys, calendarsIn } from '../../calendar/index.ts'
import {
  alreadyReplaced,
  type Document,
  type DocumentIn,
  type StepInput as DocumentStepInput,
  documentKey,
  documentOf,
  INCOMPLETE,
  lineIn,
  replacementBy,
  replacementItem,
  replacementKey,
  stepEffect,
  subordinatesSentTo,
  takeDocumentStep,
  voidDocumentProblems,
  yearsOfReply,
} from '../../documents/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Write } from '../../platform/table.ts'
import { abolishedIn, agencyCardSchema, regionsPointerOf } from '../../tenancy/index.ts'
import type { Delivery, ReturnCode } from '../model.ts'
import { permissions } from '../permissions.ts'
import {
  accept,
  handle,
  matterProblems,
  type STEPS,
  type Step,
  type Stepped,
  sendBack,
  signFor,
  sourceOf,
  startOn,
} from '../rules/deliveries.ts'
import { dispatch } from '../rules/dispatch.ts'
import { sourceDistributionOf } from '../rules/distribution.ts'
import { sourceEndOf } from '../rules/effects.ts'
import { isIncomplete } from '../rules/progress.ts'
import { sourceRecallOf } from '../rules/recalls.ts'
import { sourceReplacementOf } from '../rules/sources.ts'
import {
  answeredItem,
  deliveryKey,
  deliveryOf,
  forwardingWrite,
  progressItem,
  recipientItems,
  rungWrites,
  sourceFactItem,
} from '../store/index.ts'

/** A step on one delivery. */
export interface StepInput extends CommonStepInput {
  readonly deliveryId: string
}

/**
 * 核发. Commits the document's state, the event and the resolved recipients, to exactly whom the relay delivers.
 * Subordinates are read after the document, which names them or a class of them: a province has thousands.
 */
export function dispatchDocument(context: Context, input: DocumentStepInput): Promise<Outcome<Document>> {
  const { tenant, agency } = context.caller
  return takeDocumentStep(context, input, {
    step: 'dispatchDocument',
    alsoLoad: agency === null ? [] : [regionsPointerOf(agency.region)],
    async thenLoad(document) {
      const { text, issuer } = document
      const years = yearsOfReply(text, context.now().toISOString())
      const [cards, sources] = await Promise.all([
        agency === null ? [] : subordinatesSentTo(context, document),
        context.table.getMany([
          ...sourcesOf(text).map(({ deliveryId }) => deliveryKey(tenant, deliveryId)),
          ...(text.replaces === undefined
            ? []
            : [replacementKey(tenant, text.replaces), documentKey(tenant, text.replaces.documentId)]),
          ...calendarKeys(issuer.regionCode, years),
        ]),
      ])
      return [...cards.map(card => ({ pk: SUBORDINATE, sk: card.id, card })), ...sources]
    },
    decide(document, act, facts) {
      const sources = sourcesIn(document, tenant, facts, act)
      if (!sources.ok) return sources
      const below = facts.within(SUBORDINATE).map(item => agencyCardSchema.parse(item.card))
      const { regionCode } = document.issuer
      const calendars = calendarsIn(facts, regionCode, yearsOfReply(document.text, act.at))
      const decision = dispatch(document, below, act, abolishedIn(facts, regionCode), calendars)
      if (!decision.ok) return decision
      const { stepped, recipients } = decision.value
      const replacing = replacingIn(stepped.thing, tenant, facts)
      if (!replacing.ok) return replacing
      const kept = recipientItems(tenant, document.id, recipients).map(put => ({
        put,
        when: 'absent' as const,
      }))
      const isListed = isIncomplete(recipients.length, {})
      const put = progressItem(tenant, stepped.thing, {}, isListed, act.at)
      const counts = isListed ? { [INCOMPLETE]: 1 } : {}
      const more = [...kept, { put, when: 'absent' as const }, ...sources.value, ...replacing.value]
      const charges = [{ quota: 'COPIES' as const, by: recipients.length }]
      return ok(stepEffect(tenant, stepped, { route: { tenant }, counts, more, charges }))
    },
  })
}

/** The deliveries that a document answers or forwards. */
function sourcesOf({ replyTo, forwards }: Document['text']) {
  const uses = [
    { use: 'replyTo', source: replyTo },
    { use: 'forwards', source: forwards },
  ] as const
  return uses.flatMap(({ use, source }) => (source === null ? [] : [{ use, deliveryId: source.deliveryId }]))
}

/**
 * What is written with a dispatch because of the deliveries that the document answers or forwards: that they are as they were
 * read, which decides between the dispatch and a recall at the same moment, and where a later recall finds the document.
 */
function sourcesIn(document: Document, tenant: string, facts: Facts, { at }: Act): Result<Write[]> {
  const writes: Write[] = []
  for (const { use, deliveryId } of sourcesOf(document.text)) {
    const key = deliveryKey(tenant, deliveryId)
    const delivery = deliveryOf(facts.get(key))
    if (delivery === null) continue
    // It may have been recalled, replaced, returned, passed on, or its acceptance undone since.
    const usable = sourceOf(delivery, use, [use])
    if (!usable.ok) return usable
    if (!writes.some(write => 'check' in write && write.check.pk === key.pk))
      writes.push({ check: key, when: { version: delivery.version } })
    if (use === 'replyTo') {
      // Its acceptance is not undone from here on.
      writes.push({ put: answeredItem(tenant, deliveryId, { documentId: document.id, at }), when: 'any' })
      continue
    }
    const known = [
      ...[sourceRecallOf(delivery), sourceReplacementOf(delivery), sourceEndOf(delivery)],
      ...sourceDistributionOf(delivery),
    ]
    writes.push(forwardingWrite(tenant, deliveryId, document.id))
    for (const fact of known)
      if (fact !== null) writes.push({ put: sourceFactItem(tenant, document.id, fact, 1), when: 'absent' })
  }
  return ok(writes)
}

/**
 * What is written with the dispatch of a correction: that it replaced what it corrects, on condition that nothing did. That decides
 * between two corrections of one document; who comes second learns what holds now.
 */
function replacingIn(document: DocumentIn<'DISPATCHED'>, tenant: string, facts: Facts): Result<Write[]> {
  const { replaces } = document.text
  const link = replacementBy(document)
  if (replaces === undefined || link === null) return ok([])
  const earlier = facts.get(replacementKey(tenant, replaces))
  const problems = alreadyReplaced(replaces.documentId, earlier === null ? [] : lineIn([earlier]), [
    'documentId',
  ])
  if (problems.length > 0) return refuse(...problems)
  const key = documentKey(tenant, replaces.documentId)
  const corrected = documentOf(facts.get(key))
  // What is void is not brought back by a correction.
  const gone = corrected?.state === 'DISPATCHED' ? voidDocumentProblems(corrected) : []
  if (gone.length > 0) return refuse(...gone)
  // Each recipient that is added raises its version: of an addition and a correction at the same moment one sees the other.
  const version = facts.get(key)?.version ?? 0
  return ok([
    { check: key, when: { version } },
    { put: replacementItem(tenant, replaces.firstId, link), when: 'absent' },
  ])
}

/** Partition key of the subordinates among the facts; never stored. */
const SUBORDINATE = 'SUBORDINATE'

/** What a step on a delivery asks of the rules. */
interface DeliveryRules<Started> {
  readonly permission: Permission
  /** The delivery as the step takes it, if it may start now. */
  readonly start: (delivery: Delivery) => Result<Started>
  readonly decide: (started: Started, act: Act) => Result<Stepped>
}

/** Changes a delivery: loads it, checks whether the change may start, decides, commits. */
export function changeDelivery<Started>(
  context: Context,
  input: StepInput,
  { permission, start, decide }: DeliveryRules<Started>,
): Promise<Outcome<Delivery>> {
  const { tenant } = context.caller
  const key = deliveryKey(tenant, input.deliveryId)
  return takeStep<Delivery>(context, input, {
    permission,
    key,
    named: 'deliveryId',
    read: deliveryOf,
    kindOf: delivery => delivery.source.kind,
    decide(delivery, act) {
      const started = start(delivery)
      if (!started.ok) return started
      const decision = decide(started.value, act)
      if (!decision.ok) return decision
      return ok({
        thing: decision.value.thing,
        ref: key,
        writes: rungWrites(tenant, decision.value),
      })
    },
  })
}

/** Takes a step of receiving. */
function takeDeliveryStep<S extends Step>(
  context: Context,
  input: StepInput,
  step: S,
  decide: (delivery: Before<Delivery, typeof STEPS, S>, act: Act) => Result<Stepped>,
): Promise<Outcome<Delivery>> {
  const start = (delivery: Delivery) => startOn(delivery, step, input.expectedVersion)
  return changeDelivery(context, input, { permission: permissions[step], start, decide })
}

/** 签收. */
export function signForDelivery(context: Context, input: StepInput): Promise<Outcome<Delivery>> {
  return takeDeliveryStep(context, input, 'signForDelivery', signFor)
}

/** 初审通过. */
export function acceptDelivery(context: Context, input: StepInput): Promise<Outcome<Delivery>> {
  return takeDeliveryStep(context, input, 'acceptDelivery', accept)
}

/** 退文. Without a code, as clients from before there were codes send it, it is OTHER. */
export function returnDelivery(
  context: Context,
  input: StepInput & { readonly reason: string; readonly code?: ReturnCode | null | undefined },
): Promise<Outcome<Delivery>> {
  return takeDeliveryStep(context, input, 'returnDelivery', (delivery, act) =>
    sendBack(delivery, input.reason, input.code ?? 'OTHER', act),
  )
}

/** 办结, unless a matter handles the delivery: that concludes it. */
export function markHandled(
  context: Context,
  input: StepInput & { readonly result: string | null },
): Promise<Outcome<Delivery>> {
  return takeDeliveryStep(context, input, 'markHandled', (delivery, act) => {
    const problems = matterProblems(delivery)
    return problems.length > 0 ? refuse(...problems) : handle(delivery, input.result, act)
  })
}
