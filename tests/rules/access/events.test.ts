import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Act, actorOf, onBehalfOf, stamp } from '../../../functions/access/act.ts'
import {
  chainAfter,
  dataOf,
  EMPTY_CHAIN,
  eventItem,
  hashOfEvent,
  isEventItem,
  nextEvent,
  requestIdOf,
} from '../../../functions/access/events.ts'
import { ROLES, SCOPES } from '../../../functions/access/permissions.ts'
import { AT, anAct } from '../../kit/rules/results.ts'

const HEAD = 'mbr-head'
const DEPUTY = 'mbr-deputy'

describe('the mark of an act', () => {
  const signed = { type: 'DocumentSigned', data: { name: '王刚' } }

  it('names who acted for whom, and the hash of its event covers it', () => {
    const event = nextEvent('doc-1', EMPTY_CHAIN, signed, { ...anAct(DEPUTY), for: HEAD })
    expect(event).toMatchObject({ by: DEPUTY, for: HEAD })
    expect(hashOfEvent(event)).toBe(event.hash)
    const { for: _, ...alone } = event
    expect(hashOfEvent(alone)).not.toBe(event.hash)
    expect(hashOfEvent({ ...event, for: 'mbr-other' })).not.toBe(event.hash)
  })
  it('names the application that acted in the member’s name, under the hash', () => {
    const event = nextEvent('doc-1', EMPTY_CHAIN, signed, { ...anAct(HEAD), via: 'app_1' })
    expect(event).toMatchObject({ by: HEAD, via: 'app_1' })
    expect(hashOfEvent({ ...event, via: 'app_2' })).not.toBe(event.hash)
    const { via: _, ...inPerson } = event
    expect(hashOfEvent(inPerson)).not.toBe(event.hash)
    expect(Object.keys(nextEvent('doc-1', EMPTY_CHAIN, signed, anAct(HEAD)))).not.toContain('via')
  })
  it('for oneself is what it was before there were delegations, to the hash', () => {
    const event = nextEvent('doc-1', EMPTY_CHAIN, signed, anAct(HEAD))
    expect(Object.keys(event)).not.toContain('for')
    expect(Object.keys(stamp({ ...anAct(HEAD), for: undefined }))).toEqual(['by', 'at'])
    const act: Act = { ...anAct(DEPUTY), for: HEAD, held: { roles: ROLES, scopes: SCOPES } }
    expect(Object.keys(stamp(act))).toEqual(['by', 'at', 'for'])
    // Taken from the chain of a document of that time.
    expect(event.hash).toBe('4cfbfb3554ad8c0957e1074174bde96fae3a2ff3036b7144eb9d7641b236a7c6')
  })
  it('names both persons as they were called then, under the hash', () => {
    const agency = { id: 'agc-1', name: '郑州市人民政府' }
    const byPerson = { name: '张三', post: '副市长', agency }
    const forPerson = { name: '李四', post: '市长', agency }
    const event = nextEvent('doc-1', EMPTY_CHAIN, signed, {
      ...anAct(DEPUTY),
      for: HEAD,
      byPerson,
      forPerson,
    })
    expect(event).toMatchObject({ by: DEPUTY, for: HEAD, byPerson, forPerson })
    for (const other of [{ byPerson: forPerson }, { forPerson: byPerson }, { byPerson: undefined }])
      expect(hashOfEvent({ ...event, ...other })).not.toBe(event.hash)
  })
  it('belongs to the member for whom it was done', () => {
    const act = { ...anAct(DEPUTY), for: HEAD }
    expect([actorOf(act), actorOf(anAct(DEPUTY))]).toEqual([HEAD, DEPUTY])
    expect([onBehalfOf(act), onBehalfOf(anAct(DEPUTY))]).toEqual([HEAD, null])
  })
})

const events = {
  LampLit: z.object({ lamp: z.string(), colour: z.string().optional() }),
  LampPutOut: z.object({ lamp: z.string() }),
}
const lit = nextEvent<typeof events>(
  'lmp-1',
  EMPTY_CHAIN,
  { type: 'LampLit', data: { lamp: 'north', colour: undefined } },
  anAct(),
)

describe('a chain of events', () => {
  it('links each event to the one before by its hash', () => {
    const out = nextEvent<typeof events>(
      'lmp-1',
      chainAfter(lit),
      { type: 'LampPutOut', data: { lamp: 'north' } },
      anAct(),
    )
    expect(lit).toMatchObject({ aggregate: 'lmp-1', seq: 1, previous: null, by: 'mbr-clerk', at: AT })
    expect(out).toMatchObject({ seq: 2, previous: lit.hash })
    expect(chainAfter(out)).toEqual({ seq: 2, hash: hashOfEvent(out), at: AT })
  })
  it('leaves undefined members out, as the stored item does', () => {
    expect(lit.data).toEqual({ lamp: 'north' })
    expect(Object.keys(lit.data)).toEqual(['lamp'])
  })
  it('gives the data of an event as its map describes it, and nothing of another type or shape', () => {
    expect(dataOf(events, 'LampLit', lit)).toEqual({ lamp: 'north' })
    expect(() => dataOf(events, 'LampPutOut', lit)).toThrow('expected LampPutOut, got LampLit')
    expect(() => dataOf(events, 'LampLit', { ...lit, data: { lamp: 1 } })).toThrow()
  })
})

describe('the item of an event', () => {
  const partition = { pk: 'T#41.01.00.agc_A#LMP#lmp-1' }

  it('stands in the partition of its aggregate, in the order of the chain', () => {
    const item = eventItem(partition, lit, anAct())
    expect(item).toEqual({ ...partition, sk: 'EV#000001', data: lit })
    expect([isEventItem(item), isEventItem({ sk: 'LMP' })]).toEqual([true, false])
  })
  it('carries where the relay takes it, and the request that led to it', () => {
    const act = { ...anAct(), requestId: 'req-1' }
    const item = eventItem(partition, lit, act, { tenant: '41.' })
    expect(item.route).toEqual({ tenant: '41.', requestId: 'req-1' })
    expect(eventItem(partition, lit, anAct(), { tenant: '41.' }).route).toEqual({ tenant: '41.' })
    expect(requestIdOf(item)).toBe('req-1')
  })
  it('without a request, or with something else in its place, names none', () => {
    expect(requestIdOf(eventItem(partition, lit, anAct()))).toBeUndefined()
    expect(requestIdOf({ ...partition, sk: 'EV#000001', route: { requestId: 7 } })).toBeUndefined()
  })
})
