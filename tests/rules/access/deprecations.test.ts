import { buildSchema, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import {
  deprecatedIn,
  deprecationHeaders,
  deprecationPlan,
  earliestLastDay,
} from '../../../functions/access/deprecations.ts'

const old = (what: string, day = '2027-12-01') => `@deprecated(reason: "Use ${what}. Removed after ${day}.")`
const schema = buildSchema(`
  enum Kind { NOTICE ORDER ${old('NOTICE')} }
  input Inner { text: String, note: String ${old('text', '2028-01-01')} }
  input Filter { inner: [Inner!], kind: Kind, size: Int ${old('kind')} }
  type Thing { id: ID! name: String title: String ${old('name')} }
  type Query {
    thing(id: ID, key: ID ${old('id')}): Thing
    things(filter: Filter, kind: Kind): [Thing!]
    node: Thing ${old('thing')}
  }
`)
const used = (query: string, variables: Record<string, unknown> = {}): string[] => {
  const document = parse(query)
  const [operation] = document.definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
  return deprecationPlan(schema, document, operation)(variables).map(({ coordinate }) => coordinate)
}

describe('what a request uses that will go', () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['nothing', '{ thing(id: "1") { id name } }', {}, []],
    ['a field', '{ thing { title } }', {}, ['Thing.title']],
    ['a root field, in a fragment', '{ ...f } fragment f on Query { node { id } }', {}, ['Query.node']],
    ['an argument', '{ thing(key: "1") { id } }', {}, ['Query.thing(key:)']],
    ['a value', '{ things(kind: ORDER) { id } }', {}, ['Kind.ORDER']],
    ['a field of an input', '{ things(filter: { size: 1 }) { id } }', {}, ['Filter.size']],
    ['a value in a variable', 'query($k: Kind) { things(kind: $k) { id } }', { k: 'ORDER' }, ['Kind.ORDER']],
    [
      'fields of inputs in a variable, within lists',
      'query($f: Filter) { things(filter: $f) { id } }',
      { f: { inner: [{ text: 'a' }, { note: 'b' }], kind: 'ORDER' } },
      ['Inner.note', 'Kind.ORDER'],
    ],
    ['nothing of a variable that is not given', 'query($f: Filter) { things(filter: $f) { id } }', {}, []],
    ['nothing of null', 'query($f: Filter) { things(filter: $f) { id } }', { f: null }, []],
  ])('is %s', (_, query, variables, coordinates) => {
    expect(used(query, variables)).toEqual(coordinates)
  })
  it('is looked for where anything of the contract is deprecated', () => {
    expect(deprecatedIn(schema).map(({ coordinate }) => coordinate)).toEqual([
      'Kind.ORDER',
      'Inner.note',
      'Filter.size',
      'Thing.title',
      'Query.thing(key:)',
      'Query.node',
    ])
    expect(deprecatedIn(buildSchema('type Query { a: Int }'))).toEqual([])
  })
})

describe('the headers of an answer', () => {
  const notice = (day: string) => ({ coordinate: 'Thing.title', reason: `Use name. Removed after ${day}.` })
  it('are none if nothing that was used will go', () => {
    expect(deprecationHeaders([])).toEqual({})
  })
  it('name the end of the earliest last day, and a year before it', () => {
    expect(deprecationHeaders([notice('2028-01-01'), notice('2027-12-01')])).toEqual({
      deprecation: `@${Date.parse('2026-12-01T15:59:59Z') / 1_000}`,
      sunset: 'Wed, 01 Dec 2027 15:59:59 GMT',
    })
  })
  it('are none without a day, and then nothing may go', () => {
    expect(deprecationHeaders([{ coordinate: 'Thing.title', reason: 'Use name.' }])).toEqual({})
  })
  it('promise at least a year', () => {
    expect(earliestLastDay('2026-11-26')).toBe('2027-11-26')
  })
})
