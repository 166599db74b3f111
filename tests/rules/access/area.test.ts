import { describe, expect, it } from 'vitest'
import { type Area, mergeAreas } from '../../../functions/access/area.ts'
import { definePermissions } from '../../../functions/access/permissions.ts'
import { NOTHING_TO_RELAY } from '../../../functions/access/relay.ts'
import { general } from '../../../functions/access/resolvers.ts'
import { tenancy } from '../../../functions/tenancy/index.ts'
import { uploads } from '../../../functions/uploads/index.ts'

const text = { 'zh-CN': '灯。', en: 'A lamp.' }
const loader = { typename: 'Lamp', load: () => Promise.resolve(null) }
const resolve = () => null
const lamps: Area = {
  name: 'lamps',
  resolvers: { Query: { lamp: resolve }, Lamp: { colour: resolve } },
  loaders: { lmp: loader },
  messages: { problems: { LAMP_BROKEN: text }, words: { 'Lamp.LIT': text } },
  problems: ['LampProblem'],
  relays: { LampLit: NOTHING_TO_RELAY },
  permissions: definePermissions({ lightLamp: { scope: 'tenancy', roles: ['CLERK'] } }),
}

describe('merging areas', () => {
  it('puts the fields of one type together, whichever area adds them', () => {
    const other: Area = { name: 'oil', resolvers: { Query: { oil: resolve }, Lamp: { oil: resolve } } }
    expect(mergeAreas([lamps, other]).resolvers).toEqual({
      Query: { lamp: resolve, oil: resolve },
      Lamp: { colour: resolve, oil: resolve },
    })
  })
  it('keeps the relays of one event by area, so that one which fails is repeated alone', () => {
    const other: Area = { name: 'oil', relays: { LampLit: NOTHING_TO_RELAY } }
    const relays = mergeAreas([lamps, other]).relays.get('LampLit')
    expect(relays?.map(({ area }) => area)).toEqual(['lamps', 'oil'])
  })
  it('of nothing gives nothing', () => {
    const merged = mergeAreas([{ name: 'empty' }])
    expect(merged).toMatchObject({ resolvers: {}, loaders: {}, permissions: {}, problems: [], queued: [] })
  })
  it.each<[string, Partial<Area>]>([
    ['the field of Query lamp', { resolvers: { Query: { lamp: resolve } } }],
    ['the id prefix lmp', { loaders: { lmp: loader } }],
    ['the text LAMP_BROKEN', { messages: { problems: { LAMP_BROKEN: text }, words: {} } }],
    ['the word Lamp.LIT', { messages: { problems: {}, words: { 'Lamp.LIT': text } } }],
    ['the problem type LampProblem', { problems: ['LampProblem'] }],
    ['the action lightLamp', { permissions: lamps.permissions ?? {} }],
  ])('stops if %s is claimed twice', (what, part) => {
    expect(() => mergeAreas([lamps, { name: 'thieves', ...part }])).toThrow(
      `${what} is claimed by lamps and thieves`,
    )
  })
  it('finds tenancy and uploads to agree with each other and with what is general', () => {
    const merged = mergeAreas([general, tenancy, uploads])
    expect(Object.keys(merged.loaders)).toEqual(['agc', 'mbr', 'dlg', 'upl'])
    expect([...merged.relays.keys()].sort()).toEqual(Object.keys(merged.events).sort())
  })
})
