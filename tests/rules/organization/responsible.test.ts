import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Addressee, KeptOrganization } from '../../../functions/organization/model.ts'
import {
  affectedBy,
  goneIn,
  reaching,
  responsibleFor,
} from '../../../functions/organization/rules/responsible.ts'
import { anAbsence, anOrganization, aPost, aUnit } from '../../kit/rules/organizations.ts'
import { AT } from '../../kit/rules/results.ts'

const of = (kind: Addressee['kind'], id: string): Addressee => ({ kind, id })
/** Members with their reasons: `li POST`, `wang DEPUTY for li`. */
const who = (organization: KeptOrganization, addressee: Addressee, at = AT): string[] =>
  responsibleFor(organization, addressee, at, goneIn(organization)).map(
    ({ memberId, because, forMemberId }) =>
      `${memberId} ${because}${forMemberId === undefined ? '' : ` for ${forMemberId}`}`,
  )

const office = aUnit('office')
const section = aUnit('section', { parentId: 'office' })
const chief = aPost('chief', 'office', ['zhao'], { isHead: true })

describe('who is responsible for a member', () => {
  it.each([
    ['who is there: themselves', {}, ['li PERSON']],
    [
      'who is absent: the deputy as well',
      { absences: [anAbsence('li', 'wang')] },
      ['li PERSON', 'wang DEPUTY for li'],
    ],
    [
      'whose deputy is absent too: that one’s deputy as well, for the first',
      { absences: [anAbsence('li', 'wang'), anAbsence('wang', 'qian')] },
      ['li PERSON', 'wang DEPUTY for li', 'qian DEPUTY for li'],
    ],
    [
      'whose deputy has them as deputy: both, once',
      { absences: [anAbsence('li', 'wang'), anAbsence('wang', 'li')] },
      ['li PERSON', 'wang DEPUTY for li'],
    ],
    ['who has left: the successor', { gone: { li: 'wang' } }, ['wang SUCCESSOR for li']],
    [
      'whose successor has left too: the next one, for the first',
      { gone: { li: 'wang', wang: 'qian' } },
      ['qian SUCCESSOR for li'],
    ],
    ['who has left without a successor: nobody', { gone: { li: null } }, []],
    ['whose successors go round in a circle: nobody', { gone: { li: 'wang', wang: 'li' } }, []],
    [
      'whose deputy has left: the deputy’s successor as a deputy',
      { absences: [anAbsence('li', 'wang')], gone: { wang: 'qian' } },
      ['li PERSON', 'qian DEPUTY for li'],
    ],
    [
      'whose successor is absent: the successor’s deputy, for the successor',
      { absences: [anAbsence('wang', 'qian')], gone: { li: 'wang' } },
      ['wang SUCCESSOR for li', 'qian DEPUTY for wang'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(who(anOrganization(parts), of('MEMBER', 'li'))).toEqual(expected)
  })
  it('an absence counts from its first instant up to its last, which is the first of being back', () => {
    const organization = anOrganization({ absences: [anAbsence('li', 'wang')] })
    const deputies = (at: string) => who(organization, of('MEMBER', 'li'), at).length - 1
    expect(deputies('2025-12-31T23:59:59.999Z')).toBe(0)
    expect(deputies('2026-01-01T00:00:00.000Z')).toBe(1)
    expect(deputies('2026-01-31T23:59:59.999Z')).toBe(1)
    expect(deputies('2026-02-01T00:00:00.000Z')).toBe(0)
  })
})

describe('who is responsible for a post', () => {
  const clerk = aPost('clerk', 'section', ['li', 'wang'])
  const all = { units: [office, section], posts: [chief, clerk] }
  it.each([
    ['that is held: its holders', all, ['li POST', 'wang POST']],
    [
      'with an absent holder: the deputy, who is named by the nearer reason if they hold it too',
      { ...all, absences: [anAbsence('li', 'wang'), anAbsence('wang', 'sun')] },
      ['li POST', 'wang POST', 'sun DEPUTY for wang'],
    ],
    [
      'that nobody holds: the head of the unit above, if its own has none',
      { ...all, posts: [chief, aPost('clerk', 'section')] },
      ['zhao HEAD'],
    ],
    [
      'that nobody holds: the head of its unit before the one above',
      {
        ...all,
        posts: [chief, aPost('clerk', 'section'), aPost('lead', 'section', ['zhou'], { isHead: true })],
      },
      ['zhou HEAD'],
    ],
    [
      'whose only holder has left without a successor: the head above',
      { ...all, posts: [chief, aPost('clerk', 'section', ['li'])], gone: { li: null } },
      ['zhao HEAD'],
    ],
    [
      'whose holder has left: the successor',
      { ...all, gone: { li: 'sun' } },
      ['wang POST', 'sun SUCCESSOR for li'],
    ],
    [
      'that was abolished: who holds the one that took over',
      {
        ...all,
        posts: [
          chief,
          aPost('clerk', 'section', [], { state: 'ABOLISHED', successorId: 'desk' }),
          aPost('desk', 'office', ['sun']),
        ],
      },
      ['sun SUCCESSOR'],
    ],
    [
      'whose successors go round in a circle: the head above',
      {
        ...all,
        posts: [
          chief,
          aPost('clerk', 'section', [], { state: 'ABOLISHED', successorId: 'desk' }),
          aPost('desk', 'office', [], { state: 'ABOLISHED', successorId: 'clerk' }),
        ],
      },
      ['zhao HEAD'],
    ],
    [
      'whose unit was dissolved: the head of the unit that took over',
      {
        ...all,
        units: [office, { ...section, state: 'DISSOLVED' as const, successorId: 'office' }],
      },
      ['zhao HEAD'],
    ],
    ['in units that nobody leads: nobody', { ...all, posts: [aPost('clerk', 'section')] }, []],
    ['that is not there: nobody', { units: [office], posts: [chief] }, []],
    [
      'whose successor is not there: the head above',
      {
        ...all,
        posts: [chief, aPost('clerk', 'section', [], { state: 'ABOLISHED', successorId: 'none' })],
      },
      ['zhao HEAD'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(who(anOrganization(parts), of('POST', 'clerk'))).toEqual(expected)
  })
})

describe('who is responsible for a unit', () => {
  const posts = [
    chief,
    aPost('b', 'section', ['li']),
    aPost('a', 'section', ['wang']),
    aPost('z', 'section', ['sun'], { isHead: true }),
  ]
  const all = { units: [office, section], posts }
  it.each([
    ['that has people: all of them, the head first', all, 'section', ['sun UNIT', 'wang UNIT', 'li UNIT']],
    ['above another: not the people of that one', all, 'office', ['zhao UNIT']],
    ['without people: the head above', { ...all, posts: [chief] }, 'section', ['zhao HEAD']],
    [
      'that was dissolved: everybody of the one that took over',
      { ...all, units: [office, section, aUnit('old', { state: 'DISSOLVED', successorId: 'section' })] },
      'old',
      ['sun SUCCESSOR', 'wang SUCCESSOR', 'li SUCCESSOR'],
    ],
    [
      'that was dissolved without one: everybody of the unit above',
      { ...all, units: [office, aUnit('old', { state: 'DISSOLVED', parentId: 'office' })] },
      'old',
      ['zhao UNIT'.replace('UNIT', 'SUCCESSOR')],
    ],
    [
      'that was dissolved with nothing above: nobody',
      { units: [aUnit('old', { state: 'DISSOLVED' })] },
      'old',
      [],
    ],
    ['that is not there: nobody', all, 'none', []],
    [
      'whose successors go round in a circle: nobody',
      {
        units: [
          aUnit('old', { state: 'DISSOLVED', successorId: 'older' }),
          aUnit('older', { state: 'DISSOLVED', successorId: 'old' }),
        ],
      },
      'old',
      [],
    ],
    [
      'in a tree that goes round in a circle: nobody',
      { units: [aUnit('a', { parentId: 'b' }), aUnit('b', { parentId: 'a' })] },
      'a',
      [],
    ],
  ])('%s', (_, parts, id, expected) => {
    expect(who(anOrganization(parts), of('UNIT', id))).toEqual(expected)
  })
})

describe('what a change affects', () => {
  const units = [office, section]
  it('the member, post and unit whose responsible members differ, and nothing else', () => {
    const before = anOrganization({ units, posts: [chief, aPost('clerk', 'section', ['li'])] })
    const after = anOrganization({ units, posts: [chief, aPost('clerk', 'section', ['wang'])] })
    expect(affectedBy(before, after, AT)).toEqual([of('POST', 'clerk'), of('UNIT', 'section')])
    expect(affectedBy(before, before, AT)).toEqual([])
  })
  it('those of a member who leaves, by every way', () => {
    const before = anOrganization({ units, posts: [chief, aPost('clerk', 'section', ['li'])] })
    const after = anOrganization({
      units,
      posts: [chief, aPost('clerk', 'section', [])],
      gone: { li: 'sun' },
    })
    expect(affectedBy(before, after, AT)).toEqual([
      of('MEMBER', 'li'),
      of('POST', 'clerk'),
      of('UNIT', 'section'),
    ])
  })
})

describe('what comes to a member', () => {
  it('is theirs by person, post and unit, and another’s by absence, each with its reason', () => {
    const organization = anOrganization({
      units: [office, section],
      posts: [chief, aPost('clerk', 'section', ['li'])],
      absences: [anAbsence('zhao', 'li')],
      gone: { old: 'li' },
    })
    const found = reaching(organization, 'li', AT)
    expect(found.map(({ addressee, because, forMemberId }) => [addressee.id, because, forMemberId])).toEqual([
      ['li', 'PERSON', undefined],
      ['old', 'SUCCESSOR', 'old'],
      ['zhao', 'DEPUTY', 'zhao'],
      ['chief', 'DEPUTY', 'zhao'],
      ['clerk', 'POST', undefined],
      ['office', 'DEPUTY', 'zhao'],
      ['section', 'UNIT', undefined],
    ])
  })
})

describe('any organization, whatever is wrong with it', () => {
  const member = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const unitId = fc.constantFrom('u1', 'u2', 'u3', 'u4')
  const postId = fc.constantFrom('p1', 'p2', 'p3', 'p4')
  const organization = fc
    .record({
      units: fc.array(
        fc
          .tuple(unitId, fc.option(unitId), fc.boolean(), fc.option(unitId))
          .map(([id, parentId, isThere, successorId]) =>
            aUnit(id, { parentId, state: isThere ? 'ACTIVE' : 'DISSOLVED', successorId }),
          ),
      ),
      posts: fc.array(
        fc
          .tuple(
            postId,
            unitId,
            fc.uniqueArray(member, { maxLength: 3 }),
            fc.boolean(),
            fc.boolean(),
            fc.option(postId),
          )
          .map(([id, unit, holders, isHead, isThere, successorId]) =>
            aPost(id, unit, holders, { isHead, state: isThere ? 'ACTIVE' : 'ABOLISHED', successorId }),
          ),
      ),
      absences: fc.array(fc.tuple(member, member).map(([one, deputy]) => anAbsence(one, deputy))),
      gone: fc.dictionary(member, fc.option(member)),
    })
    .map(anOrganization)
  const addressee = fc.oneof(
    member.map(id => of('MEMBER', id)),
    postId.map(id => of('POST', id)),
    unitId.map(id => of('UNIT', id)),
  )

  it('has an answer, in which nobody is gone and each member stands once', () => {
    fc.assert(
      fc.property(organization, addressee, (one, whom) => {
        const found = responsibleFor(one, whom, AT, goneIn(one)).map(({ memberId }) => memberId)
        expect(found.filter(id => one.gone.has(id))).toEqual([])
        expect(new Set(found).size).toBe(found.length)
      }),
      { numRuns: 2_000 },
    )
  })
  it('has somebody else for whoever is absent and has a deputy who is there', () => {
    fc.assert(
      fc.property(organization, ({ gone, ...one }) => {
        const all = { ...one, gone: new Map() }
        for (const { memberId, deputyId } of one.absences)
          expect(who(all, of('MEMBER', memberId)).map(line => line.split(' ')[0])).toContain(deputyId)
        expect(gone).toBeDefined()
      }),
      { numRuns: 1_000 },
    )
  })
  it('has the same answer in whatever order its parts come', () => {
    fc.assert(
      fc.property(organization, addressee, (one, whom) => {
        const turned = {
          ...one,
          units: new Map([...one.units].reverse()),
          posts: new Map([...one.posts].reverse()),
        }
        expect(who(turned, whom)).toEqual(who(one, whom))
        expect(affectedBy(one, turned, AT)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
