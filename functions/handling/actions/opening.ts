import type { Act } from '../../access/act.ts'
import { type Context, type Effect, type Outcome, perform } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { documentKey, documentOf } from '../../documents/index.ts'
import { beginHandling, type Delivery, deliveryKey, deliveryOf, rungWritesOf } from '../../exchange/index.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { dayAfter, shanghaiDate, shanghaiInstant } from '../../kernel/time.ts'
import type { Write } from '../../platform/table.ts'
import { type Matter, type MatterSource, WAY_KEYS, WAYS, type Way, type WayKey } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { dueProblems, type Wanted } from '../rules/addressing.ts'
import { openMatter as opening } from '../rules/matters.ts'
import { open } from '../rules/stepping.ts'
import { matterKey, matterOf, matterOfDeliveryKey } from '../store.ts'
import { addressedKeys, calendarKeysAt, knownIn, organizationCheck, readAgency } from './office.ts'
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
  const { table, caller } = context
  const { tenant } = caller
  const { deliveryId, documentId, onBehalfOf } = input
  return perform<Matter>(context, {
    permission: permissions.openMatter,
    target: deliveryId ?? documentId,
    idempotencyKey,
    input,
    load: [
      ...calendarKeysAt(context),
      ...addressedKeys(
        tenant,
        (input.first ?? []).map(({ to }) => to),
      ),
      ...(deliveryId === null
        ? []
        : [deliveryKey(tenant, deliveryId), matterOfDeliveryKey(tenant, deliveryId)]),
      ...(documentId === null ? [] : [documentKey(tenant, documentId)]),
    ],
    alsoLoad: () => readAgency(table, tenant),
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
  const known = knownIn(context, facts, act.at, null)
  const subject = subjectOf(tenant, input, facts)
  if (!subject.ok) return subject
  const { source, delivery, title } = subject.value
  const way = wayOf(input.way)
  if (!way.ok) return way
  const problems = dueProblems(input.due, known, ['due'])
  if (problems.length > 0) return refuse(...problems)
  const due = earliest(
    input.due,
    delivery?.deadline === undefined ? null : dayOfDeadline(delivery.deadline.dueAt),
  )
  const event = opening(
    { title: input.title ?? title ?? '', source, way: way.value, due, first: input.first },
    known,
  )
  if (!event.ok) return event
  const id = context.newId('mat')
  const stepped = open(id, event.value, act)
  const rung = delivery === null ? ok([]) : rungOf(tenant, delivery, { id, due }, facts, act)
  if (!rung.ok) return rung
  return ok({
    thing: stepped.thing,
    ref: matterKey(tenant, id),
    writes: [
      ...matterWrites(tenant, { before: null, stepped, known, kept: () => null }),
      organizationCheck(facts, tenant),
      ...rung.value,
    ],
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
  if (delivery.state === 'ACCEPTED' && delivery.begun !== undefined) return ok([pointer])
  const dueAt = due === null ? null : shanghaiInstant(dayAfter(due))
  const stepped = beginHandling(delivery, { dueAt }, act, ['ofDeliveryId'])
  return stepped.ok ? ok([...rungWritesOf(tenant, stepped.value), pointer]) : stepped
}

interface Subject {
  readonly source: MatterSource
  readonly delivery: Delivery | null
  readonly title: string | null
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
    return ok({ source: sourceOfDelivery(delivery), delivery, title: delivery.source.title })
  }
  if (documentId === null) return ok({ source: { kind: 'OWN' }, delivery: null, title: null })
  const document = documentOf(facts.get(documentKey(tenant, documentId)))
  return document === null
    ? refuse(notFound(['ofDocumentId']))
    : ok({ source: { kind: 'DOCUMENT', id: document.id }, delivery: null, title: document.text.title })
}

export function sourceOfDelivery({ id, source }: Delivery): MatterSource {
  return { kind: 'DELIVERY', id, number: source.number, issuer: source.issuerName }
}

function wayOf(key: string | null): Result<Way> {
  if (key === null) return ok(WAYS.SMALL_OFFICE)
  const way = (WAY_KEYS as readonly string[]).includes(key) ? WAYS[key as WayKey] : null
  return way === null
    ? refuse(invalid('NOT_ONE_OF', ['way'], { given: key, allowed: [...WAY_KEYS] }))
    : ok(way)
}

/** The last day of a deadline, which ends with it. */
function dayOfDeadline(dueAt: string): string {
  return shanghaiDate(new Date(Date.parse(dueAt) - 1).toISOString())
}
function earliest(...dates: readonly (string | null)[]): string | null {
  return dates.filter(date => date !== null).sort()[0] ?? null
}
