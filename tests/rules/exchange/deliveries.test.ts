import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../../functions/access/act.ts'
import type { Event } from '../../../functions/access/events.ts'
import { stepsFrom } from '../../../functions/access/steps.ts'
import {
  DELIVERY_STATES,
  type Delivery,
  type DeliveryIn,
  type DeliveryState,
  deliverySchema,
  RETURN_CODES,
  type Recipient,
  rungSchema,
  storedRung,
} from '../../../functions/exchange/model.ts'
import { permissions } from '../../../functions/exchange/permissions.ts'
import {
  accept,
  deliver,
  deliveryIdFor,
  deliverySteps,
  handle,
  registerIncoming,
  reply,
  STEPS,
  type Step,
  type Stepped,
  sendBack,
  signFor,
  sourceOf,
  startOn,
} from '../../../functions/exchange/rules/deliveries.ts'
import { envelopeOf } from '../../../functions/exchange/rules/dispatch.ts'
import { stepsFor } from '../../../functions/exchange/rules/offering.ts'
import { passOn } from '../../../functions/exchange/rules/passings.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { cardOf } from '../../../functions/exchange/store/index.ts'
import { sha256 } from '../../../functions/kernel/digest.ts'
import { isId } from '../../../functions/kernel/ids.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import { everybody, luoyang, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { aSource, aText, chainFaults, documentIn, messageGaps } from '../../kit/rules/documents.ts'
import { AT, anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const OUTCOMES: Readonly<Record<Step, readonly [from: readonly DeliveryState[], to: DeliveryState]>> = {
  signForDelivery: [['DELIVERED'], 'SIGNED_FOR'],
  registerDelivery: [['SIGNED_FOR'], 'REGISTERED'],
  acceptDelivery: [['REGISTERED'], 'ACCEPTED'],
  returnDelivery: [['SIGNED_FOR', 'REGISTERED'], 'RETURNED'],
  markHandled: [['ACCEPTED'], 'HANDLED'],
  passOnDelivery: [['SIGNED_FOR', 'REGISTERED'], 'PASSED_ON'],
}
const ALL_STEPS = Object.keys(OUTCOMES) as Step[]
const REPLIABLE: readonly DeliveryState[] = ['ACCEPTED', 'HANDLED']
const ANSWER = { documentId: anId('doc', 77), number: '郑政〔2026〕9号', deliveryId: 'dlv-answer' }

const recipient: Recipient = {
  order: 0,
  agencyId: zhengzhou.id,
  name: zhengzhou.name,
  tier: 'CITY',
  regionCode: '410100',
  role: 'MAIN',
}
const envelope = envelopeOf(documentIn('DISPATCHED').document, 'T')
const first = deliver(anId('dlv', 1), envelope, recipient, anAct('relay'))

function take(delivery: Delivery, step: Step, version: number, act: Act): Result<Stepped> {
  const start = startOn(delivery, step, version)
  if (!start.ok) return start
  switch (step) {
    case 'signForDelivery':
      return signFor(start.value as DeliveryIn<'DELIVERED'>, act)
    case 'registerDelivery':
      return registerIncoming(start.value as DeliveryIn<'SIGNED_FOR'>, '收1号', act)
    case 'acceptDelivery':
      return accept(start.value as DeliveryIn<'REGISTERED'>, act)
    case 'returnDelivery':
      return sendBack(start.value as DeliveryIn<'SIGNED_FOR' | 'REGISTERED'>, '非本机关职责', 'OTHER', act)
    case 'markHandled':
      return handle(start.value as DeliveryIn<'ACCEPTED'>, '已办结', act)
    case 'passOnDelivery':
      return passOn(start.value as DeliveryIn<'SIGNED_FOR' | 'REGISTERED'>, luoyang, '属该机关职权', act)
  }
}

/** A delivery that went through steps, with its events. */
function aDelivery(...steps: readonly (Step | 'reply')[]): { delivery: Delivery; events: Event[] } {
  let { thing: delivery } = first
  const events = [first.event]
  for (const step of steps) {
    const next: Stepped | null =
      step === 'reply'
        ? reply(delivery, ANSWER, anAct('relay'))
        : must(take(delivery, step, delivery.version, anAct()))
    if (next === null) throw new Error('no reply is due')
    delivery = next.thing
    events.push(next.event)
  }
  return { delivery, events }
}
const WAY: Readonly<Record<Exclude<DeliveryState, 'RECALLED' | 'REPLACED'>, readonly (Step | 'reply')[]>> = {
  DELIVERED: [],
  SIGNED_FOR: ['signForDelivery'],
  REGISTERED: ['signForDelivery', 'registerDelivery'],
  ACCEPTED: ['signForDelivery', 'registerDelivery', 'acceptDelivery'],
  RETURNED: ['signForDelivery', 'registerDelivery', 'returnDelivery'],
  HANDLED: ['signForDelivery', 'registerDelivery', 'acceptDelivery', 'markHandled'],
  REPLIED: ['signForDelivery', 'registerDelivery', 'acceptDelivery', 'reply'],
  PASSED_ON: ['signForDelivery', 'passOnDelivery'],
}
/** What was recalled or replaced has tests of its own. */
const STATES = DELIVERY_STATES.filter(state => state !== 'RECALLED' && state !== 'REPLACED')

describe('the steps of a delivery (收文办理, arts 24–25)', () => {
  it('are these and no others, each named like its mutation', () => {
    expect(STEPS).toEqual(Object.fromEntries(ALL_STEPS.map(step => [step, OUTCOMES[step][0]])))
    expect(Object.keys(permissions)).toEqual(expect.arrayContaining(ALL_STEPS))
  })

  const pairs = STATES.flatMap(state => ALL_STEPS.map(step => [state, step] as const))
  it.each(pairs)('from %s: %s succeeds exactly where the table has it', (state, step) => {
    const { delivery } = aDelivery(...WAY[state])
    expect(delivery.state).toBe(state)
    const [from, to] = OUTCOMES[step]
    const result = take(delivery, step, delivery.version, anAct())
    if (!from.includes(state)) {
      const allowedActions = ALL_STEPS.filter(one => OUTCOMES[one][0].includes(state))
      expect(problemsOf(result)).toMatchObject([{ code: 'WRONG_STATE', state, allowedActions }])
      return
    }
    const { thing: now, event } = must(result)
    expect(now).toMatchObject({ state: to, version: delivery.version + 1 })
    // The relay takes the rung from the event's type and counts rungs by its sequence number.
    expect(event).toMatchObject({ type: to, seq: delivery.chain.seq + 1, previous: delivery.chain.hash })
    expect(now.version).toBe(event.seq)
    expect(deliverySchema.parse(now)).toEqual(now)
  })

  it.each(pairs)(
    'from %s: %s with another version is a conflict that names the current one',
    (state, step) => {
      const { delivery } = aDelivery(...WAY[state])
      for (const version of [delivery.version - 1, delivery.version + 1]) {
        expect(problemsOf(take(delivery, step, version, anAct()))).toMatchObject([
          { code: 'VERSION_CONFLICT', currentVersion: delivery.version },
        ])
      }
    },
  )

  it.each(STATES)('offered in %s are exactly those that would succeed', state => {
    const { delivery } = aDelivery(...WAY[state])
    const succeed = ALL_STEPS.filter(step => take(delivery, step, delivery.version, anAct()).ok)
    expect(stepsFrom(deliverySteps, state)).toEqual(succeed)
    expect(stepsFor({ state }, everybody)).toEqual(succeed)
    expect(
      stepsFor(
        { state },
        {
          roles: ['DRAFTER', 'REVIEWER', 'ADMINISTRATOR', 'OPERATOR'],
          scopes: everybody.scopes,
        },
      ),
    ).toEqual([])
    expect(stepsFor({ state }, { roles: ['CLERK'], scopes: ['document'] })).toEqual([])
  })

  it.each(STATES)('in %s are completed by a dispatched answer only if it was accepted or handled', state => {
    const { delivery } = aDelivery(...WAY[state])
    const result = reply(delivery, ANSWER, anAct('relay'))
    const { deliveryId: replyDeliveryId, ...answer } = ANSWER
    expect(result !== null).toBe(REPLIABLE.includes(state))
    if (result === null) return
    expect(result.thing).toMatchObject({
      state: 'REPLIED',
      reply: answer,
      version: delivery.version + 1,
    })
    expect(result.event).toMatchObject({
      type: 'REPLIED',
      data: { replyNumber: answer.number, replyDocumentId: answer.documentId, replyDeliveryId },
    })
    expect(deliverySchema.parse(result.thing)).toEqual(result.thing)
  })

  it('let a misdirected document be returned before it is registered', () => {
    expect(aDelivery('signForDelivery', 'returnDelivery').delivery).toMatchObject({
      state: 'RETURNED',
      return: { reason: '非本机关职责' },
    })
  })
  it('require a reason for a return, which goes to the sender', () => {
    const { delivery } = aDelivery('signForDelivery')
    const problems = problemsOf(sendBack(delivery as DeliveryIn<'SIGNED_FOR'>, '', 'OTHER', anAct()))
    expect(problems).toMatchObject([{ code: 'TEXT_EMPTY', path: ['reason'] }])
    expect(messageGaps(problems)).toEqual([])
    expect(aDelivery('signForDelivery', 'returnDelivery').events.at(-1)?.data).toEqual({
      reason: '非本机关职责',
    })
  })
  it.each(RETURN_CODES)('keep the code %s of a return, and of OTHER store none', code => {
    const { delivery } = aDelivery('signForDelivery')
    const { thing, event } = must(sendBack(delivery as DeliveryIn<'SIGNED_FOR'>, '误送', code, anAct()))
    const expected = { reason: '误送', ...(code === 'OTHER' ? {} : { code }) }
    expect(event.data).toEqual(expected)
    expect(thing).toMatchObject({ state: 'RETURNED', return: expected })
    expect(deliverySchema.parse(thing)).toEqual(thing)
    expect(cardOf(thing).returnCode ?? 'OTHER').toBe(code)
    const rung = rungOf(event)
    expect(rung.returnCode).toBe(code)
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
  })
  it('keep the result of handling and the incoming number out of the events', () => {
    const { events } = aDelivery(...WAY.HANDLED)
    expect(JSON.stringify(events)).not.toContain('已办结')
    expect(JSON.stringify(events)).not.toContain('收1号')
  })
  it('refuse classification marks in what a recipient writes', () => {
    const { delivery } = aDelivery('signForDelivery')
    const is = delivery as DeliveryIn<'SIGNED_FOR'>
    expect(problemsOf(sendBack(is, '密级：秘密', 'OTHER', anAct()))).toMatchObject([
      { code: 'CLASSIFIED_CONTENT' },
    ])
    expect(problemsOf(registerIncoming(is, '机密★1年', anAct()))).toMatchObject([
      { code: 'CLASSIFIED_CONTENT' },
    ])
  })

  it('attempted in any order leave a chain of events that holds', () => {
    const tries = fc.array(fc.constantFrom<Step | 'reply'>(...ALL_STEPS, 'reply'), { maxLength: 30 })
    fc.assert(
      fc.property(tries, all => {
        let { thing: delivery } = first
        const events = [first.event]
        for (const step of all) {
          const result: Stepped | null =
            step === 'reply'
              ? reply(delivery, ANSWER, anAct('relay'))
              : (tried => (tried.ok ? tried.value : null))(take(delivery, step, delivery.version, anAct()))
          if (result === null) continue
          delivery = result.thing
          events.push(result.event)
        }
        expect(chainFaults(events)).toEqual([])
        expect(events.map(event => event.type).at(-1)).toBe(delivery.state)
        expect(delivery.version).toBe(events.length)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the result of handling a delivery (办结)', () => {
  const accepted = () => aDelivery(...WAY.ACCEPTED).delivery as DeliveryIn<'ACCEPTED'>
  it('may be left out', () => {
    expect(must(handle(accepted(), null, anAct())).thing).toMatchObject({ handling: { result: null } })
  })
  it('is kept tidied', () => {
    expect(must(handle(accepted(), ' 已办结 ', anAct())).thing).toMatchObject({
      handling: { result: '已办结' },
    })
  })
  it.each([
    [' ', 'TEXT_EMPTY'],
    ['办'.repeat(700), 'TEXT_TOO_LONG'],
    ['密级：机密', 'CLASSIFIED_CONTENT'],
  ])('is refused if it is %j: %s', (result, code) => {
    const problems = problemsOf(handle(accepted(), result, anAct()))
    expect(problems).toMatchObject([{ code, path: ['result'] }])
    expect(messageGaps(problems)).toEqual([])
  })
})

describe('what a draft may refer to of a delivery', () => {
  const usable: Readonly<Record<'replyTo' | 'forwards', readonly DeliveryState[]>> = {
    replyTo: ['ACCEPTED', 'HANDLED', 'REPLIED'],
    forwards: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'],
  }
  const cases = (['replyTo', 'forwards'] as const).flatMap(use => STATES.map(state => [use, state] as const))
  it.each(cases)('as its %s, in the state %s, is its source once it is far enough', (use, state) => {
    const { delivery } = aDelivery(...WAY[state])
    const result = sourceOf(delivery, use, ['draft', use])
    if (usable[use].includes(state)) {
      expect(must(result)).toEqual(delivery.source)
      return
    }
    const problems = problemsOf(result)
    expect(problems).toMatchObject([
      { code: 'DELIVERY_NOT_READY_FOR_THIS', path: ['draft', use], given: state, allowed: usable[use] },
    ])
    expect(messageGaps(problems)).toEqual([])
  })
})

describe('a new delivery (送达)', () => {
  it('has an id that depends on recipient, document and time of dispatch alone', () => {
    const id = deliveryIdFor('doc_A', 'agc_B', AT, sha256)
    expect(isId('dlv', id)).toBe(true)
    expect(deliveryIdFor('doc_A', 'agc_B', AT, sha256)).toBe(id)
    const others = [
      deliveryIdFor('doc_A', 'agc_C', AT, sha256),
      deliveryIdFor('doc_B', 'agc_B', AT, sha256),
      deliveryIdFor('doc_A', 'agc_B', '2026-01-05T01:30:00.001Z', sha256),
    ]
    expect(new Set([id, ...others]).size).toBe(4)
  })
  it('has an id that sorts by the time of dispatch', () => {
    expect(
      deliveryIdFor('doc_A', 'agc_B', '2026-01-05T01:30:00.000Z', sha256) <
        deliveryIdFor('doc_A', 'agc_A', '2026-01-05T01:30:00.001Z', sha256),
    ).toBe(true)
  })
  it('shares its id with none of 5,000 other recipients', () => {
    const ids = Array.from({ length: 5_000 }, (_, index) =>
      deliveryIdFor('doc_A', `agc_${index}`, AT, sha256),
    )
    expect(new Set(ids).size).toBe(5_000)
  })
  it('names its document, number and recipient, in the event as well', () => {
    expect(first.thing).toMatchObject({
      state: 'DELIVERED',
      version: 1,
      deliveredAt: AT,
      date: '2026-01-05',
    })
    expect(first.event).toMatchObject({
      type: 'DELIVERED',
      seq: 1,
      previous: null,
      by: 'relay',
      data: { number: '豫政〔2026〕1号', recipientId: zhengzhou.id, role: 'MAIN' },
    })
    expect(deliverySchema.parse(first.thing)).toEqual(first.thing)
  })
  it('keeps the urgency of a telegram, and has none for other documents', () => {
    const telegram = deliver('dlv_1', { ...envelope, telegramUrgency: 'URGENT' }, recipient, anAct('relay'))
    expect(telegram.thing.telegramUrgency).toBe('URGENT')
    expect(first.thing).not.toHaveProperty('telegramUrgency')
  })
  it('names the answered document only to the agency that asked', () => {
    const text = aText('REPLY', province, [zhengzhou], { replyTo: aSource(zhengzhou) })
    const answer = envelopeOf(documentIn('DISPATCHED', text).document, 'T')
    const other = { ...recipient, agencyId: anId('agc', 5_000), role: 'COPY' as const }
    expect(deliver('dlv_1', answer, recipient, anAct()).thing.inReplyToDocumentId).toBe(
      text.replyTo?.documentId,
    )
    expect(deliver('dlv_2', answer, other, anAct()).thing.inReplyToDocumentId).toBeNull()
  })
  it('takes any text of a recipient or refuses it with a complete message, and never throws', () => {
    const { delivery } = aDelivery('signForDelivery')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), text => {
        const results = [
          registerIncoming(delivery as DeliveryIn<'SIGNED_FOR'>, text, anAct()),
          sendBack(delivery as DeliveryIn<'SIGNED_FOR'>, text, 'OTHER', anAct()),
        ]
        for (const result of results) if (!result.ok) expect(messageGaps(result.problems)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
