import { describe, expect, it } from 'vitest'
import { acknowledgedIn, lastRelease, withRelease } from '../../graphql/changelog.ts'
import { contractFaults } from '../../graphql/compatibility.ts'

const RELEASED = `
  type Query { document(id: ID!, version: Int): Document }
  type Document { title: String! body: String state: State! old: String @deprecated(reason: "Use body. Removed after 2027-07-01.") }
  enum State { DRAFT SIGNED }
`
const without = (...parts: string[]): string => parts.reduce((sdl, part) => sdl.replace(part, ''), RELEASED)
const changelog = (unreleased: string, released = ''): string =>
  `# Changelog\n\n## Unreleased\n\n${unreleased}\n\n## 0.1.0, 2026-11-22\n\n${released}\n`
const gate = (
  published: string,
  entries: string,
  { version = '0.1.0', today = '2026-11-22', old = '' } = {},
) => contractFaults({ released: RELEASED, published, changelog: changelog(entries, old), version, today })

const UNNAMED = /No entry under Unreleased in CHANGELOG\.md names it\.$/
const STALE = /says that it breaks, but it does not\.$/

describe('a breaking change before 1.0', () => {
  it('is refused without an entry, by its coordinate and what happened', () => {
    expect(gate(without('title: String!'), '')).toEqual([
      'Document.title: Document.title was removed. No entry under Unreleased in CHANGELOG.md names it.',
    ])
  })
  it.each([
    ['a field', 'title: String!', 'Document.title'],
    ['an argument', ', version: Int', 'Query.document(version:)'],
    ['an enum value', ' SIGNED', 'State.SIGNED'],
  ])('passes if an entry under Unreleased names %s that is gone', (_, part, coordinate) => {
    expect(gate(without(part), `- Breaking: \`${coordinate}\`: use nothing instead.`)).toEqual([])
  })
  it('is not excused by an entry about something else, which itself is refused', () => {
    const faults = gate(without('title: String!'), '- Breaking: `Document.body`: use `Document.title`.')
    expect(faults).toEqual([expect.stringMatching(UNNAMED), expect.stringMatching(STALE)])
  })
  it('is not excused by naming its type, or by a mention in the sentence', () => {
    expect(gate(without('title: String!'), '- Breaking: `Document`: `Document.title` is gone.')).toEqual([
      expect.stringMatching(UNNAMED),
      expect.stringMatching(STALE),
    ])
  })
  it('is not excused by an entry of another kind', () => {
    const faults = gate(without('title: String!'), '- Removed: `Document.title`: use `Document.body`.')
    expect(faults).toEqual([expect.stringMatching(UNNAMED)])
  })
  it('is not excused by an entry of an older release, which may stay there', () => {
    const old = '- Breaking: `Document.title`: use `Document.body`.'
    expect(gate(without('title: String!'), '', { old })).toEqual([expect.stringMatching(UNNAMED)])
    expect(gate(RELEASED, '', { old })).toEqual([])
  })
  it('needs no entry if it was announced and its day is over', () => {
    const published = RELEASED.replace(/ old: .*\."\)/, '')
    expect(gate(published, '', { today: '2027-07-01' })).toEqual([expect.stringMatching(UNNAMED)])
    expect(gate(published, '', { today: '2027-07-02' })).toEqual([])
  })
})

describe('an entry that acknowledges breaks', () => {
  it('is refused once nothing of what it names breaks', () => {
    expect(gate(RELEASED, '- Breaking: `Document.title`: use `Document.body`.')).toEqual([
      'Document.title: an entry under Unreleased says that it breaks, but it does not.',
    ])
  })
  it('may name several coordinates, those of one type by their fields, on several lines', () => {
    const entry = '- Breaking: `Document.title`, `.body`,\n  `State.SIGNED`: a document\n  is a `Text` now.'
    expect(acknowledgedIn(changelog(entry))).toEqual({
      coordinates: ['Document.title', 'Document.body', 'State.SIGNED'],
      faults: [],
    })
    expect(gate(without('title: String!', 'body: String', ' SIGNED'), entry)).toEqual([])
  })
  it('may be one of several, under headings of the third level', () => {
    const entries =
      '### Changed\n\n- Breaking: `State.SIGNED`: none.\n- Faster.\n\n### Removed\n\n- Breaking: `Document.title`: none.'
    expect(acknowledgedIn(changelog(entries)).coordinates).toEqual(['State.SIGNED', 'Document.title'])
  })
  it.each([
    ['names nothing', '- Breaking: the title is gone.'],
    ['says nothing', '- Breaking: `Document.title`:'],
    ['has no colon', '- Breaking: `Document.title` is gone.'],
    ['names no coordinate', '- Breaking: `the title`: use the body.'],
    ['starts with a field of no type', '- Breaking: `.title`: use the body.'],
  ])('is refused if it %s', (_, entry) => {
    expect(gate(without('title: String!'), entry)).toEqual([
      expect.stringContaining(entry),
      expect.stringMatching(UNNAMED),
    ])
  })
})

describe('a breaking change from 1.0 on', () => {
  const entry = '- Breaking: `Document.title`: use `Document.body`.'
  it.each(['1.0.0', '2.3.1', '10.0.0'])('is refused in %s, whatever CHANGELOG.md says', version => {
    expect(gate(without('title: String!'), entry, { version })).toEqual([
      'Document.title: Document.title was removed. Since 1.0 only what @deprecated announced may go, after its day.',
    ])
  })
  it('passes if it was announced and its day is over', () => {
    const published = RELEASED.replace(/ old: .*\."\)/, '')
    expect(gate(published, '', { version: '1.0.0', today: '2027-07-01' })).toHaveLength(1)
    expect(gate(published, '', { version: '1.0.0', today: '2027-07-02' })).toEqual([])
  })
})

describe('a release candidate of 1.0', () => {
  const entry = '- Breaking: `Document.title`: use `Document.body`.'
  it.each(['1.0.0-rc.1', '1.0.0-rc.12'])('may break what CHANGELOG.md names: %s', version => {
    expect(gate(without('title: String!'), entry, { version })).toEqual([])
    expect(gate(without('title: String!'), '', { version })).toHaveLength(1)
  })
})

describe('a new deprecation', () => {
  const deprecated = (day: string) =>
    RELEASED.replace(
      'title: String!',
      `title: String! @deprecated(reason: "Use body. Removed after ${day}.")`,
    )
  it('names a day that is at least 12 months away', () => {
    expect(gate(deprecated('2027-11-26'), '', { today: '2026-11-26' })).toEqual([])
    expect(gate(deprecated('2027-11-25'), '', { today: '2026-11-26' })).toEqual([
      'Document.title: what is deprecated stays 12 months, until 2027-11-26 at least.',
    ])
  })
  it('of before the last release keeps the day that it named', () => {
    expect(gate(RELEASED, '', { today: '2027-06-30' })).toEqual([])
  })
})

describe('a release', () => {
  const release = { version: '0.2.0', day: '2026-12-01', contract: 'ab'.repeat(32) }
  const entry = '- Breaking: `Document.title`: use `Document.body`.'

  it('takes what stood under Unreleased and leaves that heading empty', () => {
    const after = withRelease(changelog(entry), release)
    expect(after.split('\n')).toEqual([
      '# Changelog',
      '',
      '## Unreleased',
      '',
      '## 0.2.0, 2026-12-01',
      '',
      `Contract: SHA-256 \`${release.contract}\``,
      '',
      entry,
      '',
      '## 0.1.0, 2026-11-22',
      '',
      '',
      '',
    ])
    expect(acknowledgedIn(after)).toEqual({ coordinates: [], faults: [] })
  })
  it('is read back, and the newest one counts', () => {
    const next = { version: '0.3.0', day: '2027-01-04', contract: 'cd'.repeat(32) }
    expect(lastRelease(withRelease(withRelease(changelog(''), release), next))).toEqual(next)
  })
  it('that has no digest of its contract is none', () => {
    expect(lastRelease(changelog(''))).toBeNull()
  })
  it('needs one heading Unreleased', () => {
    expect(() => withRelease('# Changelog\n', release)).toThrow('## Unreleased')
    expect(() => withRelease(changelog('') + changelog(''), release)).toThrow('## Unreleased')
  })
})
