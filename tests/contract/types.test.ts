import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dataOf, EMPTY_CHAIN, type NewEvent, nextEvent } from '../../functions/access/events.ts'
import {
  type Advanced,
  advance,
  type Steps,
  startStep,
  type Versioned,
} from '../../functions/access/steps.ts'
import type {
  DocumentEvent,
  DocumentIn,
  DocumentState,
  RequestEvent,
} from '../../functions/documents/model/index.ts'
import { documentSteps } from '../../functions/documents/model/index.ts'
import { invalid } from '../../functions/documents/problems.ts'
import type { DeliveryEvent } from '../../functions/exchange/events.ts'
import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { documentIn } from '../kit/rules/documents.ts'
import { anAct } from '../kit/rules/results.ts'

/**
 * What must not compile. Each line below a @ts-expect-error is an error, or the directive itself would be one: `tsc`
 * is part of `npm run check`. The tests run what is left, so that nobody takes them for dead code.
 */
const lampEvents = { LampLit: z.object({ colour: z.string() }) }
type Lamp = Versioned & { readonly state: 'DARK' | 'LIT' }
const lamp: Lamp = { id: 'lmp-1', state: 'DARK', version: 1, chain: EMPTY_CHAIN }

describe('the types of events', () => {
  it('refuse a misspelt name', () => {
    const events: unknown[] = [
      // @ts-expect-error: it is DraftSubmitted
      { type: 'DraftSubmited', data: { textDigest: 'x', holder: null } } satisfies DocumentEvent,
      // @ts-expect-error: it is CountersignAnswered
      { type: 'CountersignAnswerd', data: { was: 'OPEN' } } satisfies RequestEvent,
      // @ts-expect-error: it is SIGNED_FOR
      { type: 'SIGNED', data: {} } satisfies DeliveryEvent,
    ]
    expect(events).toHaveLength(3)
  })
  it('refuse data that lacks a member, or has one of another type', () => {
    const events: unknown[] = [
      // @ts-expect-error: the holder is missing
      { type: 'DraftSubmitted', data: { textDigest: 'x' } } satisfies DocumentEvent,
      // @ts-expect-error: the reason is a text
      { type: 'RETURNED', data: { reason: 42 } } satisfies DeliveryEvent,
      // @ts-expect-error: there is no such state
      { type: 'DocumentTakenBack', data: { from: 'SIGNED', to: 'NOWHERE' } } satisfies DocumentEvent,
    ]
    expect(events).toHaveLength(3)
  })
  it('refuse the data of another event of the same map', () => {
    const event: unknown = {
      type: 'DocumentHandedOver',
      // @ts-expect-error: from and to are members here, not the digest of a text
      data: { textDigest: 'x' },
    } satisfies DocumentEvent
    expect(event).toBeDefined()
  })
  it('hold where a thing advances and where a chain goes on', () => {
    const steps: Advanced[] = [
      // @ts-expect-error: it is LampLit
      advance<Lamp, typeof lampEvents>(lamp, lamp, { type: 'LampLitt', data: { colour: 'red' } }, anAct()),
      // @ts-expect-error: the colour is missing
      advance<Lamp, typeof lampEvents>(lamp, lamp, { type: 'LampLit', data: {} }, anAct()),
    ]
    expect(steps).toHaveLength(2)
    // @ts-expect-error: the colour is a text
    const lit: NewEvent<typeof lampEvents> = { type: 'LampLit', data: { colour: 42 } }
    const event = nextEvent<typeof lampEvents>('lmp-1', EMPTY_CHAIN, lit, anAct())
    // @ts-expect-error: no event of the map has this name
    expect(() => dataOf(lampEvents, 'LampPutOut', event)).toThrow(TypeError)
  })
})

describe('the types of steps', () => {
  it('refuse a step that the table does not have', () => {
    const { document } = documentIn<DocumentState>('DRAFT')
    // @ts-expect-error: it is submitForReview
    expect(() => startStep(document, documentSteps, 'submit', document.version)).toThrow()
  })
  it('refuse a table with a state that the thing does not have', () => {
    const steps = { of: 'Lamp', from: { light: ['BROKEN'] } } as const satisfies Steps
    // @ts-expect-error: a lamp is DARK or LIT
    expect(startStep(lamp, steps, 'light', 1).ok).toBe(false)
  })
  it('know after a step has started which facts the thing has', () => {
    const { document } = documentIn<DocumentState>('SIGNED')
    const start = startStep(document, documentSteps, 'recheckDocument', document.version)
    if (!start.ok) throw new Error('refused')
    const signed: DocumentIn<'SIGNED'> = start.value
    expect(signed.signature.name).toBe('王刚')
    // @ts-expect-error: it has no number yet
    expect(start.value.number).toBeUndefined()
  })
})

describe('the types of problems', () => {
  it('refuse a code that no text is written for', () => {
    // @ts-expect-error: it is NOTHING_CHANGED
    expect(invalid('NOTHING_CHANGD', ['draft']).code).toBe('NOTHING_CHANGD')
  })
})

describe('the types of resolvers', () => {
  it('refuse 42 for a String, and null for what is never null', () => {
    const resolvers: Resolvers[] = [
      // @ts-expect-error: a title is a text
      { Document: { title: () => 42 } },
      // @ts-expect-error: a document always has a title
      { Document: { title: () => null } },
    ]
    expect(resolvers).toHaveLength(2)
  })
  it('refuse a field that the schema does not have', () => {
    // @ts-expect-error: it is title
    const resolvers: Resolvers = { Document: { titel: () => '通知' } }
    expect(resolvers).toBeDefined()
  })
})
