import { type Context, type Effect, type Outcome, perform } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { takeStep } from '../../access/take-step.ts'
import { SeriesTurns, waitingKey } from '../../documents/index.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import type { Key } from '../../platform/keys.ts'
import type { Write } from '../../platform/table.ts'
import type { Delivery, IncomingPlace, IncomingSeries } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { registerIncoming, startOn } from '../rules/deliveries.ts'
import {
  comparedAs,
  lastGiven,
  openSeries,
  ownNumber,
  type SeriesAsked,
  takeIncoming,
} from '../rules/incoming.ts'
import {
  deliveryKey,
  deliveryOf,
  incomingClaimKey,
  incomingClaimOf,
  incomingClaimWrite,
  incomingCounterKey,
  incomingEntryItem,
  incomingPartition,
  incomingPrefixKey,
  incomingSeriesIn,
  incomingSeriesItem,
  incomingSeriesKey,
  incomingSeriesOf,
  readIncomingSeries,
  rungWrites,
} from '../store/index.ts'
import type { StepInput } from './deliveries.ts'

/** Opens a series of incoming numbers. */
export function openIncomingSeries(
  context: Context,
  { idempotencyKey, ...asked }: SeriesAsked & { readonly idempotencyKey: string },
): Promise<Outcome<IncomingSeries>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const prefixKey = incomingPrefixKey(tenant, asked.prefix)
  return perform<IncomingSeries>(context, {
    permission: permissions.openIncomingSeries,
    idempotencyKey,
    input: asked,
    load: [prefixKey],
    alsoLoad: () => readIncomingSeries(table, tenant),
    decide(facts, act) {
      const others = incomingSeriesIn(facts.within(incomingPartition(tenant))).length
      const isPrefixTaken = facts.get(prefixKey) !== null
      const opened = openSeries(newId('ins', act.at), asked, { others, isPrefixTaken }, act)
      if (!opened.ok) return opened
      const put = incomingSeriesItem(tenant, opened.value)
      const claim = { ...prefixKey, data: { seriesId: opened.value.id } }
      return ok({
        thing: opened.value,
        ref: incomingSeriesKey(tenant, opened.value.id),
        writes: [
          { put, when: 'absent' },
          { put: claim, when: 'absent' },
        ],
      })
    },
    restore(item) {
      const series = incomingSeriesOf(item)
      if (series === null) throw new Error('the series cannot be read')
      return series
    },
  })
}

/** A registration: with the next number of a series, with a number of the recipient's own, or with none. */
export interface RegisterInput extends StepInput {
  readonly incomingNumber?: string | null | undefined
  readonly incomingSeriesId?: string | null | undefined
}

/** Nothing is begun when less time than this is left, so that what was done can still be answered. */
const RESERVE_MS = 5_000
/** How long a registration waits at most for others of its series. */
const MOST_MS = 20_000

/**
 * 收文登记. A number of a series is taken in the transaction that registers, as `registerDocument` takes that of a document: the
 * counter moves by compare-and-set and the ledger entry must be absent; those that come at once take turns. Whichever number it is,
 * no other delivery of the agency may have it: of two that ask for one, the item of the number decides.
 */
export function registerDelivery(
  context: Context & { readonly deadline?: Date },
  { incomingNumber, incomingSeriesId, ...step }: RegisterInput,
): Promise<Outcome<Delivery>> {
  const { tenant } = context.caller
  const own = incomingNumber ?? null
  const seriesId = incomingSeriesId ?? null
  const numbering =
    seriesId !== null
      ? inSeries(context, seriesId)
      : own !== null
        ? underOwnNumber(tenant, own)
        : { load: [], turns: undefined, number: () => ok({ text: null, place: undefined, writes: [] }) }
  const key = deliveryKey(tenant, step.deliveryId)
  // The input is that of a request from before there were series, unless it names one: its repeat is the same request.
  const input = { ...step, incomingNumber: own, ...(seriesId === null ? {} : { incomingSeriesId: seriesId }) }
  return takeStep<Delivery>(context, input, {
    permission: permissions.registerDelivery,
    key,
    named: 'deliveryId',
    read: deliveryOf,
    kindOf: delivery => delivery.source.kind,
    alsoLoad: numbering.load,
    turns: numbering.turns,
    decide(delivery, act, facts): Result<Effect<Delivery>> {
      const start = startOn(delivery, 'registerDelivery', input.expectedVersion)
      if (!start.ok) return start
      if (own !== null && seriesId !== null)
        return refuse(invalid('INCOMING_NUMBER_TWICE', ['incomingNumber']))
      const numbered = numbering.number(facts, start.value.id, act)
      if (!numbered.ok) return numbered
      const { text, place, writes } = numbered.value
      const registered = registerIncoming(start.value, text, act, place)
      if (!registered.ok) return registered
      const { thing } = registered.value
      return ok({ thing, ref: key, writes: [...rungWrites(tenant, registered.value), ...writes] })
    },
  })
}

/** How a registration comes to its number. */
interface Numbering {
  readonly load: readonly Key[]
  readonly turns: SeriesTurns | undefined
  readonly number: (
    facts: Facts,
    deliveryId: string,
    act: Parameters<typeof takeIncoming>[4],
  ) => Result<{
    readonly text: string | null
    readonly place: IncomingPlace | undefined
    readonly writes: readonly Write[]
  }>
}

function underOwnNumber(tenant: string, given: string): Numbering {
  const compared = comparedAs(given)
  const key = incomingClaimKey(tenant, compared)
  return {
    load: [key],
    turns: undefined,
    number(facts, deliveryId) {
      const stored = facts.get(key)
      const number = ownNumber(given, incomingClaimOf(stored))
      if (!number.ok) return number
      const claim = incomingClaimWrite(tenant, compared, stored, { number: number.value, deliveryId })
      return ok({ text: number.value, place: undefined, writes: [claim] })
    },
  }
}

function inSeries(context: Context & { readonly deadline?: Date }, seriesId: string): Numbering {
  const { table, caller, deadline } = context
  const { tenant } = caller
  const begun = context.now()
  const seriesKey = incomingSeriesKey(tenant, seriesId)
  const counterAt = (at: string): Key => incomingCounterKey(tenant, seriesId, shanghaiYear(at))
  const counter = counterAt(begun.toISOString())
  const turns = new SeriesTurns({
    table,
    tenant,
    counterIn: facts => (facts.get(seriesKey) === null ? null : counter),
    begun: begun.getTime(),
    patience:
      deadline === undefined ? MOST_MS : Math.min(MOST_MS, deadline.getTime() - begun.getTime() - RESERVE_MS),
  })
  return {
    load: [seriesKey, counter, waitingKey(counter)],
    turns,
    number(facts, deliveryId, act) {
      const series = incomingSeriesOf(facts.get(seriesKey))
      if (series === null) return refuse(notFound(['incomingSeriesId']))
      const moving = counterAt(act.at)
      const stored = facts.get(moving)
      const last = lastGiven(series, shanghaiYear(act.at), stored?.version ?? null)
      // A number that a delivery has already is learnt of by losing to it, and decided again.
      const claimOf = (number: string) =>
        incomingClaimOf(facts.get(incomingClaimKey(tenant, comparedAs(number))))
      const { text, place, entries } = takeIncoming(series, last, deliveryId, claimOf, act)
      const compared = comparedAs(text)
      const claimed = facts.get(incomingClaimKey(tenant, compared))
      return ok({
        text,
        place,
        writes: [
          {
            put: turns.counterAfter(moving, stored, place.seq),
            when: stored === null ? 'absent' : { version: stored.version ?? 0 },
          },
          ...entries.map(({ seq, entry }) => ({
            put: incomingEntryItem(tenant, { ...place, seq }, entry, 1),
            when: 'absent' as const,
          })),
          incomingClaimWrite(tenant, compared, claimed, { number: text, deliveryId }),
        ],
      })
    },
  }
}
