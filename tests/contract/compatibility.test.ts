import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lastRelease } from '../../graphql/changelog.ts'
import { breakingChanges, contractFaults, lastDay } from '../../graphql/compatibility.ts'

const BEFORE = `
  type Query {
    document(id: ID!): Document
    documents(state: State, first: Int = 20, all: Boolean @deprecated(reason: "Use first. Removed after 2027-07-01.")): [Document!]!
    search(text: String!): Search @deprecated(reason: "Use documents. Removed after 2027-07-01.")
  }
  interface Node { id: ID! }
  type Document implements Node {
    id: ID!
    title: String!
    body: String
    state: State!
    heading: String @deprecated(reason: "Use title. Removed after 2027-07-01.")
    oldTitle: String @deprecated(reason: "Use title.")
  }
  type Search { hits: [Hit!]! }
  type Hit { document: Document! score: Int! rank: Rank! }
  enum Rank { HIGH LOW }
  enum State { DRAFT SIGNED  OLD @deprecated(reason: "Use DRAFT. Removed after 2027-07-01.") }
  input Draft { title: String! body: String note: String @deprecated(reason: "Use body. Removed after 2027-07-01.") }
  union Thing = Document | Search
  type Mutation { create(input: Draft!): Document }
`
const change = (from: string | RegExp, to: string): string => {
  const after = BEFORE.replace(from, to)
  if (after === BEFORE) throw new Error(`${from} is not there`)
  return after
}
const breaks = (after: string, today = '2026-11-22') =>
  breakingChanges(BEFORE, after, today).map(({ description }) => description)

describe('the check for breaking changes', () => {
  it('accepts an unchanged contract', () => {
    expect(breaks(BEFORE)).toEqual([])
  })
  it.each([
    ['a new field', 'body: String\n', 'body: String\n note: String\n'],
    ['a new optional argument', 'document(id: ID!)', 'document(id: ID!, version: Int)'],
    ['a new argument with a default', 'document(id: ID!)', 'document(id: ID!, version: Int! = 1)'],
    ['a new optional input field', 'body: String note', 'body: String urgency: State note'],
    ['a field that can no longer be null', 'body: String\n', 'body: String!\n'],
    ['an argument that is now optional', 'document(id: ID!)', 'document(id: ID)'],
    ['a new type', 'enum Rank', 'type New { id: ID } enum Rank'],
    ['a new enum value', 'HIGH LOW', 'HIGH LOW MIDDLE'],
    ['another description', 'type Hit', '"A hit." type Hit'],
  ])('accepts %s', (_, from, to) => {
    expect(breaks(change(from, to))).toEqual([])
  })

  it.each([
    ['a removed field', 'title: String!\n', '', 'Document.title was removed.'],
    ['a removed root field', 'document(id: ID!): Document\n', '', 'Query.document was removed.'],
    [
      'a field of another type',
      'title: String!\n',
      'title: Int!\n',
      'Document.title changed type from String! to Int!.',
    ],
    [
      'a field that can now be null',
      'title: String!\n',
      'title: String\n',
      'Document.title changed type from String! to String.',
    ],
    [
      'a list in place of one',
      'body: String\n',
      'body: [String]\n',
      'Document.body changed type from String to [String].',
    ],
    [
      'a new required argument',
      'document(id: ID!)',
      'document(id: ID!, version: Int!)',
      'A required arg version on Query.document was added.',
    ],
    ['a removed argument', 'state: State, ', '', 'Query.documents arg state was removed.'],
    [
      'another type of an argument',
      'state: State, ',
      'state: String, ',
      'Query.documents arg state has changed type from State to String.',
    ],
    [
      'an argument that is now required',
      'state: State, ',
      'state: State!, ',
      'Query.documents arg state has changed type from State to State!.',
    ],
    [
      'a new required input field',
      'body: String note',
      'body: String urgency: State! note',
      'A required field urgency on input type Draft was added.',
    ],
    ['a removed input field', 'body: String note', 'note', 'Draft.body was removed.'],
    ['a removed enum value', 'HIGH LOW', 'HIGH', 'LOW was removed from enum type Rank.'],
    [
      'a removed interface',
      'Document implements Node',
      'Document',
      'Document no longer implements interface Node.',
    ],
    [
      'a type taken out of a union',
      'Document | Search',
      'Document',
      'Search was removed from union type Thing.',
    ],
    [
      'a type of another sort',
      /type Hit \{[^}]*\}/,
      'input Hit { score: Int! }',
      'Hit changed from an Object type to an Input type.',
    ],
    ['a removed type that no field used', 'union Thing = Document | Search', '', 'Thing was removed.'],
  ])('reports %s', (_, from, to, description) => {
    expect(breaks(change(from, to))).toContain(description)
  })
  it('reports a removed type although everything that used it is removed as well', () => {
    const after = change(/search\(.*\n/, '')
      .replace(/type Search.*\n/, '')
      .replace(' | Search', '')
    expect(breaks(after)).toEqual(
      expect.arrayContaining(['Search was removed.', 'Query.search was removed.']),
    )
  })

  const removals: readonly (readonly [what: string, from: string | RegExp])[] = [
    ['field', /heading: .*\n/],
    ['argument', /, all: Boolean @deprecated\(.*?\)/],
    ['enum value', / OLD @deprecated\(.*?\)/],
    ['input field', / note: String @deprecated\(.*?\)/],
    ['root field', /search\(.*\n/],
  ]
  it.each(removals)(
    'accepts the removal of a deprecated %s after its announced day, not on it or before',
    (_, from) => {
      expect(breaks(change(from, '\n'), '2027-06-30')).not.toEqual([])
      expect(breaks(change(from, '\n'), '2027-07-01')).not.toEqual([])
      expect(breaks(change(from, '\n'), '2027-07-02')).toEqual([])
    },
  )
  it('accepts the removal of types that only a deprecated field used, and of no others', () => {
    const without = (text: string) =>
      text
        .replace(/search\(.*\n/, '')
        .replace(/type Hit.*\n/, '')
        .replace(/enum Rank.*\n/, '')
    const before = BEFORE.replace(' | Search', '')
    const after = without(before).replace(/type Search.*\n/, '')
    expect(breakingChanges(before, after, '2027-07-02')).toEqual([])
    expect(breakingChanges(before, after, '2027-07-01')).not.toEqual([])
    expect(
      breakingChanges(before, after.replace(/title: String!\n/, ''), '2027-07-02').map(
        one => one.description,
      ),
    ).toEqual(['Document.title was removed.'])
    const kept = change(/search\(.*\n/, 'rank: Rank\n')
      .replace(/enum Rank.*\n/, '')
      .replace(' rank: Rank', '')
    expect(() => breaks(kept, '2027-07-02')).toThrow()
  })
  it('never accepts the removal of what is deprecated without a day', () => {
    expect(breaks(change(/oldTitle: .*\n/, '\n'), '2099-01-01')).toEqual(['Document.oldTitle was removed.'])
  })
  it.each([
    ['Use title. Removed after 2027-07-01.', '2027-07-01'],
    ['Removed after 2027-07-01', '2027-07-01'],
    ['Use title.', null],
    ['Removed after summer 2027.', null],
    ['removed after 2027-07-01', null],
    ['Removed after 2027-07-011', null],
  ])('reads in the reason %j the last day %s', (reason, day) => {
    expect(lastDay(reason)).toBe(day)
  })
})

describe('the schema coordinate of a breaking change', () => {
  it.each([
    ['a removed type', 'union Thing = Document | Search', '', 'Thing'],
    ['a type of another sort', /type Hit \{[^}]*\}/, 'input Hit { score: Int! }', 'Hit'],
    ['a type taken out of a union', 'Document | Search', 'Document', 'Thing'],
    ['a removed interface', 'Document implements Node', 'Document', 'Document'],
    ['a removed field', 'title: String!\n', '', 'Document.title'],
    ['another type of a field', 'title: String!\n', 'title: Int!\n', 'Document.title'],
    ['a removed input field', 'body: String note', 'note', 'Draft.body'],
    ['another type of an input field', 'body: String note', 'body: Int note', 'Draft.body'],
    ['a new required input field', 'body: String note', 'body: String urgency: State! note', 'Draft.urgency'],
    ['a removed enum value', 'HIGH LOW', 'HIGH', 'Rank.LOW'],
    ['a removed argument', 'state: State, ', '', 'Query.documents(state:)'],
    ['another type of an argument', 'state: State, ', 'state: String, ', 'Query.documents(state:)'],
    ['a new required argument', '(id: ID!)', '(id: ID!, version: Int!)', 'Query.document(version:)'],
  ])('of %s is what clients used', (_, from, to, coordinate) => {
    const found = breakingChanges(BEFORE, change(from, to), '2026-11-22')
    expect(found.map(one => one.coordinate)).toContain(coordinate)
  })
  it('is that of a removed field, not of the built-in scalar that only it used', () => {
    const found = breakingChanges('type Query { a: Float b: ID }', 'type Query { b: ID }', '2026-11-22')
    expect(found.map(one => one.coordinate)).toEqual(['Query.a'])
  })
  it('is not reported for directives of the SDL, which no client document can use', () => {
    const directive = 'directive @cost(weight: Int!) on FIELD_DEFINITION '
    expect(breakingChanges(`${directive}${BEFORE}`, BEFORE, '2026-11-22')).toEqual([])
  })
})

describe('the published contract', () => {
  const root = join(import.meta.dirname, '../..')
  const read = (name: string): string => readFileSync(join(root, name), 'utf8')
  const published = read('graphql/published.graphql')
  const released = read('graphql/released.graphql')
  const changelog = read('CHANGELOG.md')
  const { version } = JSON.parse(read('package.json')) as { version: string }

  it('breaks the last release only where CHANGELOG.md says so under Unreleased', () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(contractFaults({ released, published, changelog, version, today })).toEqual([])
  })
  it('is a schema that the check can compare', () => {
    expect(breakingChanges(published, published, '2099-01-01')).toEqual([])
    expect(
      breakingChanges(published, published.replace('  title: String!\n', '  title: Int!\n'), '2026-11-22')
        .length,
    ).toBeGreaterThan(0)
  })
  it('of the last release has the version and the digest that CHANGELOG.md gives', () => {
    const contract = createHash('sha256').update(released).digest('hex')
    expect(lastRelease(changelog)).toMatchObject({ version, contract })
  })
})
