import type { Act } from '../../access/act.ts'
import { type Context, type Effect, type Outcome, perform } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { type DocumentKind, documentKey, documentOf, presentEnd } from '../../documents/index.ts'
import {
  beginHandling,
  type Delivery,
  deliveryKey,
  deliveryOf,
  deliveryWriteOf,
  isVoid,
  matterOfDeliveryKey,
  rungWritesOf,
  withMatter,
} from '../../exchange/index.ts'
import { notFound, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { dayAfter, shanghaiInstant } from '../../kernel/time.ts'
import type { Write } from '../../platform/table.ts'
import type { Matter, MatterSource } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { dueProblems, type Wanted } from '../rules/addressing.ts'
import { wayToBegin } from '../rules/choices.ts'
import { dayOfDeadline, daysAsked, dueOf } from '../rules/deadlines.ts'
import { openMatter as opening } from '../rules/matters.ts'
import { open } from '../rules/stepping.ts'
import { wayChoicesKey, wayChoicesOf } from '../store/choices.ts'
import { matterKey, matterOf } from '../store.ts'
import {
  addressedKeys,
  agencyOf,
  calendarKeysAt,
  calendarWarnings,
  knownIn,
  organizationCheck,
  regionOf,
} from './office.ts'
import { matterIn, taken } from './pointers.ts'
import { matterWrites } from './writing.ts'

/** What begins a matter, as a request says it. */
export interface OpenInput {
  readonly idempotencyKey: string
  readonly deliveryId: string | null
  readonly documentId: string | null
  readonly title: string | null
  readonly way: string | null
  readonly due: string | null
  readonly first: readonly Wanted[] | null
  readonly onBehalfOf: string | null
}

/** 登记办件: begins a matter, and lets the sender of its delivery know that handling has begun. */
export function openMatter(
  context: Context,
  { idempotencyKey, ...input }: OpenInput,
): Promise<Outcome<Matter>> {
  const { caller } = context
  const { tenant } = caller
  const { deliveryId, documentId, onBehalfOf } = input
  return perform<Matter>(context, {
    permission: permissions.openMatter,
    target: deliveryId ?? documentId,
    idempotencyKey,
    input,
    load: [
      ...calendarKeysAt(context),
      wayChoicesKey(tenant),
      ...addressedKeys(
        tenant,
        (input.first ?? []).map(({ to }) => to),
      ),
      ...(deliveryId === null
        ? []
        : [deliveryKey(tenant, deliveryId), matterOfDeliveryKey(tenant, deliveryId)]),
      ...(documentId === null ? [] : [documentKey(tenant, documentId)]),
    ],
    alsoLoad: () => agencyOf(context),
    ...(onBehalfOf === null ? {} : { onBehalf: { of: onBehalfOf, kind: () => null } }),
    decide: (facts, act) => begun(context, input, facts, act),
    restore(item) {
      const matter = matterOf(item)
      if (matter === null) throw new Error('a stored matter cannot be read')
      return matter
    },
  })
}

function begun(
  context: Context,
  input: Omit<OpenInput, 'idempotencyKey'>,
  facts: Facts,
  act: Act,
): Result<Effect<Matter>> {
  const { tenant } = context.caller
  const subject = subjectOf(tenant, input, facts)
  if (!subject.ok) return subject
  const { source, delivery, title, kind } = subject.value
  const way = wayToBegin(input.way, kind, wayChoicesOf(facts.get(wayChoicesKey(tenant))))
  if (!way.ok) return way
  const known = knownIn(context, facts, act.at, { tasks: [], way: way.value })
  const problems = dueProblems(input.due, known, ['due'])
  if (problems.length > 0) return refuse(...problems)
  // Of what is void nothing is demanded.
  const demanded =
    delivery?.deadline === undefined || isVoid(delivery) ? null : dayOfDeadline(delivery.deadline.dueAt)
  const dates = dueOf(input.due, demanded)
  const event = opening(
    { title: input.title ?? title ?? '', source, way: way.value, ...dates, first: input.first },
    known,
  )
  if (!event.ok) return event
  const id = context.newId('mat')
  const stepped = open(id, event.value, act)
  const rung = delivery === null ? ok([]) : rungOf(tenant, delivery, { id, due: dates.due }, facts, act)
  if (!rung.ok) return rung
  return ok({
    thing: stepped.thing,
    ref: matterKey(tenant, id),
    writes: [
      ...matterWrites(tenant, {
        before: null,
        stepped,
        known,
        kept: () => null,
        region: regionOf(context.caller),
      }),
      organizationCheck(facts, tenant),
      ...rung.value,
    ],
    warnings: calendarWarnings(context, facts, act.at, daysAsked(null, stepped.thing)),
  })
}

/** That the delivery has a matter, and the rung by which its sender sees that: the first matter of it says so, and it is said once. */
export function rungOf(
  tenant: string,
  delivery: Delivery,
  { id, due }: Pick<Matter, 'id' | 'due'>,
  facts: Facts,
  act: Act,
): Result<Write[]> {
  const pointer = taken(matterOfDeliveryKey(tenant, delivery.id), facts, id)
  const marked = withMatter(delivery, id, act)
  // A further matter is no rung.
  if (delivery.state === 'ACCEPTED' && delivery.begun !== undefined)
    return ok([pointer, deliveryWriteOf(tenant, marked)])
  const dueAt = due === null ? null : shanghaiInstant(dayAfter(due))
  const stepped = beginHandling(marked, { dueAt }, act, ['ofDeliveryId'])
  return stepped.ok ? ok([...rungWritesOf(tenant, stepped.value), pointer]) : stepped
}

interface Subject {
  readonly source: MatterSource
  readonly delivery: Delivery | null
  readonly title: string | null
  /** Of the document that it handles; null for a matter without one. */
  readonly kind: DocumentKind | null
}

function subjectOf(
  tenant: string,
  { deliveryId, documentId }: Pick<OpenInput, 'deliveryId' | 'documentId'>,
  facts: Facts,
): Result<Subject> {
  if (deliveryId !== null && documentId !== null)
    return refuse(invalid('TOO_MANY_ITEMS', ['ofDocumentId'], { limit: 1 }))
  if (deliveryId !== null) {
    const delivery = deliveryOf(facts.get(deliveryKey(tenant, deliveryId)))
    if (delivery === null) return refuse(notFound(['ofDeliveryId']))
    const there = matterIn(facts, matterOfDeliveryKey(tenant, deliveryId))
    if (there !== null) return refuse(invalid('HANDLED_ALREADY', ['ofDeliveryId'], { given: there }))
    return ok({
      source: sourceOfDelivery(delivery),
      delivery,
      title: delivery.source.title,
      kind: delivery.source.kind,
    })
  }
  if (documentId === null) return ok({ source: { kind: 'OWN' }, delivery: null, title: null, kind: null })
  const document = documentOf(facts.get(documentKey(tenant, documentId)))
  if (document === null) return refuse(notFound(['ofDocumentId']))
  if (document.state === 'DISCARDED')
    return refuse({ ...wrongState(document.state, [], 'Document.DISCARDED'), path: ['ofDocumentId'] })
  return ok({
    source: { kind: 'DOCUMENT', id: document.id },
    delivery: null,
    title: document.text.title,
    kind: document.text.kind,
  })
}

/** What a matter keeps of a delivery that it handles. */
export function sourceOfDelivery(delivery: Delivery): Extract<MatterSource, { kind: 'DELIVERY' }> {
  const { id, source } = delivery
  const end = presentEnd(delivery.ended)
  const ended =
    end === null ? {} : { ended: { kind: end.kind, effectiveOn: end.effectiveOn, isVoid: isVoid(delivery) } }
  return { kind: 'DELIVERY', id, number: source.number, issuer: source.issuerName, ...ended }
}
