import { describe, expect, it } from 'vitest'
import { messages } from '../../../functions/organization/messages.ts'
import type { KeptOrganization } from '../../../functions/organization/model.ts'
import {
  abolishPost,
  appointToPost,
  createPost,
  movePost,
  postsOf,
  relieveFromPost,
  renamePost,
} from '../../../functions/organization/rules/posts.ts'
import {
  createUnit,
  dissolveUnit,
  MAX_ORDER,
  moveUnit,
  pathTo,
  renameUnit,
  unitsInOrder,
} from '../../../functions/organization/rules/units.ts'
import { anOrganization, aPost, aUnit } from '../../kit/rules/organizations.ts'
import { anAct, holesIn, must, problemsOf, textFaults } from '../../kit/rules/results.ts'

const office = aUnit('office')
const section = aUnit('section', { parentId: 'office' })
const old = aUnit('old', { state: 'DISSOLVED' })
const chief = aPost('chief', 'office', ['zhao'], { isHead: true })
const clerk = aPost('clerk', 'section', ['li'])
const gone = aPost('gone', 'office', [], { state: 'ABOLISHED' })
const base = anOrganization({ units: [office, section, old], posts: [chief, clerk, gone] })

const at = (unitId: string) => ({ unitId, expectedVersion: 1 })
const on = (postId: string) => ({ postId, expectedVersion: 1 })
const member = (id: string, state = 'ACTIVE') => ({ id, name: id, state })
const create = (fields: object, organization: KeptOrganization = base) =>
  createUnit(organization, { name: '新科', parentId: null, order: null, ...fields }, 'unt_new', anAct())
const move = (id: string, parentId: string | null, order: number | null = null, organization = base) =>
  moveUnit(organization, { unitId: id, expectedVersion: 1, parentId, order }, anAct())
const dissolve = (id: string, more: object = {}) =>
  dissolveUnit(base, { unitId: id, expectedVersion: 1, successorId: null, reason: '改革', ...more }, anAct())
const place = (fields: object) =>
  createPost(base, { unitId: 'office', name: '新岗', isHead: false, ...fields }, 'pst_new', anAct())
const abolish = (id: string, more: object = {}) =>
  abolishPost(base, { postId: id, expectedVersion: 1, successorId: null, reason: '改革', ...more }, anAct())

/** A chain of so many units, each below the one before. */
const chain = (length: number) =>
  anOrganization({
    units: Array.from({ length }, (_, n) => aUnit(`u${n}`, { parentId: n === 0 ? null : `u${n - 1}` })),
  })

describe('a unit', () => {
  it('is created behind its siblings, with its first event, in the next version of the whole', () => {
    const { thing, steps, after } = must(create({ name: ' 新 科 ' }))
    expect(thing).toMatchObject({ name: '新 科', order: 20, state: 'ACTIVE', version: 1 })
    expect(steps.map(({ event }) => event.type)).toEqual(['UnitCreated'])
    expect(after.version).toBe(base.version + 1)
    expect(after.units.get('unt_new')).toBe(thing)
    expect(must(create({ parentId: 'section' })).thing.order).toBe(10)
  })
  it('is renamed and moved, and keeps its place below the same unit', () => {
    const renamed = must(renameUnit(base, { ...at('office'), name: '综合科' }, anAct()))
    expect(renamed.thing).toMatchObject({ name: '综合科', version: 2 })
    expect(must(move('section', 'office')).thing.order).toBe(10)
    expect(must(move('section', 'office', 3)).thing.order).toBe(3)
    expect(must(move('section', null)).thing).toMatchObject({ parentId: null, order: 20 })
  })
  it('takes its posts with it when it is dissolved, and names them in the event', () => {
    const { thing, steps, after } = must(dissolve('section', { successorId: 'office' }))
    expect(thing).toMatchObject({ state: 'DISSOLVED', successorId: 'office' })
    expect(steps[0]?.event.data).toMatchObject({ postIds: ['clerk'], reason: '改革' })
    expect(after.posts.get('clerk')).toMatchObject({ state: 'ABOLISHED', holders: [] })
    expect(after.posts.get('chief')).toBe(chief)
  })
  it('stands in the tree by its place, and its path begins at the top', () => {
    const organization = anOrganization({
      units: [office, section, aUnit('first', { order: 1 }), aUnit('same'), old],
    })
    expect(unitsInOrder(organization).map(({ id }) => id)).toEqual(['first', 'office', 'section', 'same'])
    expect(pathTo(organization, 'section').map(({ id }) => id)).toEqual(['office', 'section'])
    expect(pathTo(organization, null)).toEqual([])
  })
  const full = anOrganization({ units: Array.from({ length: 100 }, (_, n) => aUnit(`u${n}`)) })
  const dissolvedOnes = anOrganization({
    units: Array.from({ length: 500 }, (_, n) => aUnit(`u${n}`, { state: 'DISSOLVED' })),
  })
  const crowned = anOrganization({ units: [aUnit('last', { order: MAX_ORDER })] })
  it.each([
    ['a name with a slash', create({ name: '办公室/科' }), 'UNIT_NAME_HAS_SLASH', 'name'],
    ['no name', create({ name: ' ' }), 'TEXT_EMPTY', 'name'],
    ['a name that is too long', create({ name: '科'.repeat(67) }), 'TEXT_TOO_LONG', 'name'],
    ['a name that looks like a sibling’s', create({ name: ' 名office ' }), 'ALREADY_EXISTS', 'name'],
    ['a unit above that is not there', create({ parentId: 'none' }), 'NOT_FOUND', 'parentId'],
    ['a unit above that is dissolved', create({ parentId: 'old' }), 'UNIT_DISSOLVED', 'parentId'],
    ['a place below zero', create({ order: -1 }), 'OUT_OF_RANGE', 'order'],
    ['a place beyond the highest', create({ order: MAX_ORDER + 1 }), 'OUT_OF_RANGE', 'order'],
    ['a place that is no whole number', create({ order: 1.5 }), 'OUT_OF_RANGE', 'order'],
    ['a seventh level', create({ parentId: 'u5' }, chain(6)), 'UNITS_TOO_DEEP', 'parentId'],
    ['more than a hundred', create({}, full), 'TOO_MANY_ITEMS', undefined],
    ['more than five hundred that ever were', create({}, dissolvedOnes), 'TOO_MANY_ITEMS', undefined],
    ['itself above', move('office', 'office'), 'UNIT_WITHIN_ITSELF', 'parentId'],
    ['what is below it above', move('office', 'section'), 'UNIT_WITHIN_ITSELF', 'parentId'],
    [
      'levels below that do not fit',
      move(
        'u1',
        'x1',
        null,
        anOrganization({
          units: [...chain(6).units.values(), aUnit('x0'), aUnit('x1', { parentId: 'x0' })],
        }),
      ),
      'UNITS_TOO_DEEP',
      'parentId',
    ],
    ['another version', move('none', null), 'NOT_FOUND', 'unitId'],
    ['a unit below it when it is dissolved', dissolve('office'), 'UNIT_HAS_UNITS', 'unitId'],
    [
      'itself as who takes over',
      dissolve('section', { successorId: 'section' }),
      'NOT_A_UNIT_SUCCESSOR',
      'successorId',
    ],
    [
      'a successor that is dissolved',
      dissolve('section', { successorId: 'old' }),
      'UNIT_DISSOLVED',
      'successorId',
    ],
    ['no reason', dissolve('section', { reason: '' }), 'TEXT_EMPTY', 'reason'],
    [
      'a version that is out of date',
      dissolve('section', { expectedVersion: 9 }),
      'VERSION_CONFLICT',
      'expectedVersion',
    ],
    ['what is dissolved already', dissolve('old'), 'WRONG_STATE', undefined],
    [
      'another’s name when it is renamed',
      renameUnit(anOrganization({ units: [office, aUnit('x')] }), { ...at('x'), name: '名office' }, anAct()),
      'ALREADY_EXISTS',
      'name',
    ],
    [
      'another’s name where it is moved',
      move(
        'y',
        null,
        null,
        anOrganization({ units: [office, aUnit('y', { parentId: 'office', name: '名office' })] }),
      ),
      'ALREADY_EXISTS',
      'name',
    ],
  ] as const)('cannot have %s', (_, result, code, field) => {
    const problems = problemsOf(result)
    expect(problems.map(problem => [problem.code, problem.path[0]])).toEqual([[code, field]])
    const general = [
      'NOT_FOUND',
      'ALREADY_EXISTS',
      'VERSION_CONFLICT',
      'WRONG_STATE',
      'OUT_OF_RANGE',
      'TOO_MANY_ITEMS',
      'TEXT_EMPTY',
      'TEXT_TOO_LONG',
    ]
    expect(
      holesIn(
        problems.filter(one => !general.includes(one.code)),
        messages,
      ),
    ).toEqual([])
  })
  it('is put behind the highest place without going beyond it', () => {
    expect(must(create({}, crowned)).thing.order).toBe(MAX_ORDER)
  })
  it('that is not there cannot be renamed', () => {
    expect(problemsOf(renameUnit(base, { ...at('none'), name: '新' }, anAct()))).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect(problemsOf(dissolve('none'))).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

describe('a post', () => {
  it('is created, renamed, moved to the head of another unit, and abolished with its holders named', () => {
    expect(must(place({})).thing).toMatchObject({ holders: [], state: 'ACTIVE', version: 1 })
    expect(must(renamePost(base, { ...on('clerk'), name: '文书' }, anAct())).thing.name).toBe('文书')
    const moved = must(movePost(base, { ...on('clerk'), unitId: 'section', isHead: true }, anAct()))
    expect(moved.thing).toMatchObject({ isHead: true, holders: [{ memberId: 'li' }] })
    const { thing, steps } = must(abolish('clerk', { successorId: 'chief' }))
    expect(thing).toMatchObject({ state: 'ABOLISHED', successorId: 'chief', holders: [] })
    expect(steps[0]?.event.data).toMatchObject({ holders: [{ memberId: 'li' }] })
    expect(must(abolish('clerk')).thing.successorId).toBeNull()
  })
  it('is held by whoever is appointed, until they are relieved, and by a successor from then on', () => {
    const appointed = must(appointToPost(base, on('clerk'), member('wang'), anAct()))
    expect(appointed.thing.holders.map(({ memberId }) => memberId)).toEqual(['li', 'wang'])
    expect(postsOf(appointed.after, 'wang').map(({ id }) => id)).toEqual(['clerk'])
    const step = { postId: 'clerk', expectedVersion: 2, memberId: 'li' }
    const relieved = must(relieveFromPost(appointed.after, step, member('sun'), anAct()))
    expect(relieved.thing.holders.map(({ memberId }) => memberId)).toEqual(['wang', 'sun'])
    expect(relieved.steps[0]?.event).toMatchObject({
      type: 'HolderRelieved',
      data: { holder: { memberId: 'li' }, successor: { memberId: 'sun' } },
    })
    const bare = must(relieveFromPost(base, { ...step, expectedVersion: 1 }, undefined, anAct()))
    expect(bare.thing.holders).toEqual([])
  })
  it('are listed of a member from the oldest on', () => {
    const posts = [aPost('b', 'office', ['li']), aPost('a', 'office', ['li']), aPost('c', 'office', ['li'])]
    expect(postsOf(anOrganization({ posts }), 'li').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
  const many = Array.from({ length: 20 }, (_, n) => `m${n}`)
  const crowd = anOrganization({ units: [office], posts: [aPost('clerk', 'office', many)] })
  const busy = anOrganization({
    units: [office],
    posts: [...many.slice(0, 10).map(id => aPost(id, 'office', ['wang'])), aPost('clerk', 'office')],
  })
  const relieve = (memberId: string, successor?: ReturnType<typeof member> | null) =>
    relieveFromPost(base, { postId: 'clerk', expectedVersion: 1, memberId }, successor, anAct())
  it.each([
    ['no name', place({ name: '' }), 'TEXT_EMPTY', 'name'],
    ['the name of another in its unit', place({ name: '岗chief' }), 'ALREADY_EXISTS', 'name'],
    ['a unit that is not there', place({ unitId: 'none' }), 'NOT_FOUND', 'unitId'],
    ['a unit that is dissolved', place({ unitId: 'old' }), 'UNIT_DISSOLVED', 'unitId'],
    ['the head of a unit that has one', place({ isHead: true }), 'UNIT_HAS_A_HEAD', 'isHead'],
    [
      'a unit that is not there when it moves',
      movePost(base, { ...on('clerk'), unitId: 'none', isHead: false }, anAct()),
      'NOT_FOUND',
      'unitId',
    ],
    [
      'another’s name when it is renamed',
      renamePost(
        anOrganization({ units: [office], posts: [chief, aPost('x', 'office')] }),
        { ...on('x'), name: '岗chief' },
        anAct(),
      ),
      'ALREADY_EXISTS',
      'name',
    ],
    [
      'itself as what takes over',
      abolish('clerk', { successorId: 'clerk' }),
      'NOT_A_POST_SUCCESSOR',
      'successorId',
    ],
    [
      'an abolished one as what takes over',
      abolish('clerk', { successorId: 'gone' }),
      'NOT_A_POST_SUCCESSOR',
      'successorId',
    ],
    [
      'what is not there as what takes over',
      abolish('clerk', { successorId: 'none' }),
      'NOT_FOUND',
      'successorId',
    ],
    ['an end twice', abolish('gone'), 'WRONG_STATE', undefined],
    ['an end where it is not there', abolish('none'), 'NOT_FOUND', 'postId'],
    [
      'a new name where it is not there',
      renamePost(base, { ...on('none'), name: '岗' }, anAct()),
      'NOT_FOUND',
      'postId',
    ],
    [
      'another place where it is not there',
      movePost(base, { ...on('none'), unitId: 'office', isHead: false }, anAct()),
      'NOT_FOUND',
      'postId',
    ],
    [
      'a holder where it is not there',
      appointToPost(base, on('none'), member('wang'), anAct()),
      'NOT_FOUND',
      'postId',
    ],
    [
      'a holder less where it is not there',
      relieveFromPost(base, { ...on('none'), memberId: 'li' }, undefined, anAct()),
      'NOT_FOUND',
      'postId',
    ],
    ['a holder who is no member', appointToPost(base, on('clerk'), null, anAct()), 'NOT_FOUND', 'memberId'],
    [
      'a holder who has left',
      appointToPost(base, on('clerk'), member('wang', 'ENDED'), anAct()),
      'MEMBER_NOT_IN_OFFICE',
      'memberId',
    ],
    ['a holder twice', appointToPost(base, on('clerk'), member('li'), anAct()), 'HOLDS_THE_POST', 'memberId'],
    [
      'more than twenty holders',
      appointToPost(crowd, on('clerk'), member('wang'), anAct()),
      'TOO_MANY_ITEMS',
      'memberId',
    ],
    [
      'a holder of ten others',
      appointToPost(busy, on('clerk'), member('wang'), anAct()),
      'TOO_MANY_ITEMS',
      'memberId',
    ],
    ['somebody relieved who does not hold it', relieve('wang'), 'HOLDS_NOT_THE_POST', 'memberId'],
    ['a successor who is no member', relieve('li', null), 'NOT_FOUND', 'successorMemberId'],
  ] as const)('cannot have %s', (_, result, code, field) => {
    expect(problemsOf(result).map(problem => [problem.code, problem.path[0]])).toEqual([[code, field]])
  })
})

describe('the texts of an organization', () => {
  it('are sentences in both languages', () => {
    expect(textFaults(messages)).toEqual([])
  })
})
