import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type Contribution,
  mergeAreas,
  NameClaimedTwice,
  queuedWork,
} from '../../../functions/access/area.ts'
import { definePermissions } from '../../../functions/access/permissions.ts'
import { NOTHING_TO_RELAY, type Relay, type RelayTools } from '../../../functions/access/relay.ts'
import { general } from '../../../functions/access/resolvers.ts'
import { tenancy, tenancyWork } from '../../../functions/tenancy/index.ts'
import { uploads } from '../../../functions/uploads/index.ts'

const text = { 'zh-CN': '灯。', en: 'A lamp.' }
const loader = { typename: 'Lamp', load: () => Promise.resolve(null) }
const resolve = () => null
const noData = z.object({})
const refill = queuedWork(z.object({ refill: z.string() }), () => Promise.resolve())
const lamps: Contribution = {
  name: 'lamps',
  resolvers: { Query: { lamp: resolve }, Lamp: { colour: resolve } },
  loaders: { lmp: loader },
  messages: async () => ({ problems: { LAMP_BROKEN: text }, words: { 'Lamp.LIT': text } }),
  problems: ['LampProblem'],
  events: { LampLit: noData },
  relays: { LampLit: NOTHING_TO_RELAY },
  permissions: definePermissions({ lightLamp: { scope: 'tenancy', relation: 'OWN', roles: ['CLERK'] } }),
  steps: [{ of: 'Lamp', from: { lightLamp: ['DARK'] } }],
  queued: { refill },
}

describe('merging areas', () => {
  it('puts the fields of one type together, whichever area adds them', () => {
    const other: Contribution = {
      name: 'oil',
      resolvers: { Query: { oil: resolve }, Lamp: { oil: resolve } },
    }
    expect(mergeAreas([lamps, other]).resolvers).toEqual({
      Query: { lamp: resolve, oil: resolve },
      Lamp: { colour: resolve, oil: resolve },
    })
  })
  it('puts everything else of two areas side by side', async () => {
    const other: Contribution = {
      name: 'oil',
      loaders: { oil: loader },
      messages: async () => ({ problems: { OIL_SPILT: text }, words: { 'Oil.SPILT': text } }),
      problems: ['OilProblem'],
      events: { OilSpilt: noData },
      permissions: definePermissions({ spillOil: { scope: 'tenancy', relation: 'OWN', roles: ['CLERK'] } }),
      queued: { spill: refill },
    }
    const merged = mergeAreas([lamps, other])
    expect(Object.keys(merged.loaders)).toEqual(['lmp', 'oil'])
    expect(Object.keys((await merged.messages()).problems)).toEqual(['LAMP_BROKEN', 'OIL_SPILT'])
    expect(Object.keys((await merged.messages()).words)).toEqual(['Lamp.LIT', 'Oil.SPILT'])
    expect(merged.problems).toEqual(['LampProblem', 'OilProblem'])
    expect(Object.keys(merged.events)).toEqual(['LampLit', 'OilSpilt'])
    expect(Object.keys(merged.permissions)).toEqual(['lightLamp', 'spillOil'])
    expect(merged.starts).toEqual({ lightLamp: { of: 'Lamp', states: ['DARK'] } })
    expect(merged.queued).toHaveLength(2)
  })
  it('groups the relays of one event by area, so that a part that fails is retried alone', () => {
    const relayOil: Relay = () => Promise.resolve()
    const other: Contribution = { name: 'oil', relays: { LampLit: relayOil, OilSpilt: relayOil } }
    const { relays } = mergeAreas([lamps, other])
    expect(relays.get('LampLit')?.map(({ area }) => area)).toEqual(['lamps', 'oil'])
    expect(relays.get('LampLit')?.map(({ relay }) => relay)).toEqual([NOTHING_TO_RELAY, relayOil])
    expect(relays.get('OilSpilt')?.map(({ area }) => area)).toEqual(['oil'])
  })
  it('has no relay for an event type that no area registered for', () => {
    expect(mergeAreas([lamps]).relays.get('LampStolen')).toBeUndefined()
  })
  it('of an area without parts gives empty parts', () => {
    const merged = mergeAreas([{ name: 'empty' }])
    expect(merged).toMatchObject({ resolvers: {}, loaders: {}, permissions: {}, problems: [], queued: [] })
  })
  it('finds tenancy, uploads and the general area free of doubled names', () => {
    const merged = mergeAreas([general, tenancy, uploads])
    expect(Object.keys(merged.loaders)).toEqual(['rgn', 'agc', 'mbr', 'mut', 'dlg', 'upl'])
  })
  it('has a relay for every event of tenancy', () => {
    const merged = mergeAreas([tenancyWork])
    expect([...merged.relays.keys()].sort()).toEqual(Object.keys(merged.events).sort())
  })
})

describe('a name that two areas claim', () => {
  it.each<[string, Partial<Contribution>]>([
    ['the field of Query lamp', { resolvers: { Query: { lamp: resolve } } }],
    ['the id prefix lmp', { loaders: { lmp: loader } }],
    ['the problem type LampProblem', { problems: ['LampProblem'] }],
    ['the event LampLit', { events: { LampLit: noData } }],
    ['the action lightLamp', { permissions: lamps.permissions ?? {} }],
    ['the step lightLamp', { steps: lamps.steps ?? [] }],
    ['the queued work refill', { queued: { refill } }],
  ])('stops the merge and both areas are named: %s', (what, part) => {
    const merge = () => mergeAreas([lamps, { name: 'empty' }, { name: 'thieves', ...part }])
    expect(merge).toThrow(NameClaimedTwice)
    expect(merge).toThrow(`${what} is claimed by lamps and thieves`)
  })
  it.each([
    ['the text LAMP_BROKEN', { problems: { LAMP_BROKEN: text }, words: {} }],
    ['the word Lamp.LIT', { problems: {}, words: { 'Lamp.LIT': text } }],
  ])('among texts is found when they are loaded: %s', async (what, messages) => {
    const { messages: load } = mergeAreas([lamps, { name: 'thieves', messages: async () => messages }])
    await expect(load()).rejects.toThrow(`${what} is claimed by lamps and thieves`)
  })
})

describe('a message of the work queue', () => {
  const tools = {} as RelayTools
  it('is taken by the work whose schema it fits', async () => {
    const done: string[] = []
    const work = queuedWork(z.object({ refill: z.string() }), async (_, message) => {
      done.push(message.refill)
    })
    await work(tools, { refill: 'lmp_1' })
    expect(done).toEqual(['lmp_1'])
  })
  it('is left to others by work whose schema it does not fit', () => {
    expect(refill(tools, { spill: 'oil_1' })).toBeNull()
  })
})
