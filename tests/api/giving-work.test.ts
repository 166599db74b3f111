import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, nextStep, type SeenDocument } from '../kit/documents.ts'
import { aMember, aTree, type Person, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

// Work is given only to members who can do it: by passing a document on, by handing work over, by asking to countersign.
let stack: Stack
let tree: Tree
const people: Record<string, Person> = {}
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  for (const role of ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR'] as const)
    people[role] = await aMember(stack, tree.zhengzhou, `某${role}`, role)
})

type Stepped = Payload<'document', SeenDocument>
interface Moved {
  readonly moved: number | null
  readonly problems: readonly { code: string; allowed: readonly string[]; message: string }[]
}
const idOf = (role: string): string => people[role]?.id ?? ''
const step = (token: string, name: string, { id, version }: SeenDocument, more = {}) =>
  mutate<Stepped>(token, name, { documentId: id, expectedVersion: version, ...more })
const now = async ({ id }: SeenDocument) =>
  ask<SeenDocument & { holder: { memberId: string } | null }>(
    await tree.zhengzhou.token('CLERK'),
    'Document',
    { id },
  )
const handOver = async (from: Person, to: Person) =>
  mutate<Moved>(await tree.zhengzhou.token('ADMINISTRATOR'), 'HandOverWork', { fromId: from.id, toId: to.id })

describe('passing a document on', () => {
  test.each([
    ['DRAFT', ['DRAFTER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR'], 'REVIEWER'],
    ['IN_REVIEW', ['DRAFTER', 'REVIEWER', 'CLERK', 'ADMINISTRATOR'], 'SIGNATORY'],
    ['APPROVED', ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'ADMINISTRATOR'], 'CLERK'],
    ['SIGNED', ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'ADMINISTRATOR'], 'CLERK'],
  ])(
    'from %s is refused to members without the next step’s role, %j, and done to a %s',
    async (state, unable, able) => {
      const document = await aNoticeIn(state, tree.zhengzhou, [tree.zhongyuan])
      const { name, token, input } = await nextStep(tree.zhengzhou, document)
      for (const role of unable)
        expect(await mutate<Stepped>(token, name, { ...input, passTo: idOf(role) })).toMatchObject({
          document: null,
          problems: [{ code: 'LACKS_ROLE', path: ['passTo'], given: `某${role}`, allowed: [able] }],
        })
      expect((await now(document)).version).toBe(document.version)
      const passed = await mutate<Stepped>(token, name, { ...input, passTo: idOf(able) })
      expect(passed.problems).toEqual([])
      expect((await now(document)).holder?.memberId).toBe(idOf(able))
    },
  )
  test('after a step that nobody follows is refused, whoever is named', async () => {
    const document = await aNoticeIn('RECHECKED', tree.zhengzhou, [tree.zhongyuan])
    const { name, token, input } = await nextStep(tree.zhengzhou, document)
    const { problems } = await mutate<Stepped>(token, name, { ...input, passTo: idOf('CLERK') })
    expect(problems).toMatchObject([{ code: 'STEP_PASSES_TO_NOBODY', path: ['passTo'] }])
  })
})

describe('handing work over', () => {
  test('is refused as a whole to a member who lacks a role for part of it, and nothing moves', async () => {
    const from = await aMember(stack, tree.zhengzhou, '调离者', 'REVIEWER', 'SIGNATORY')
    const drafter = await tree.zhengzhou.token('DRAFTER')
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan]))
    const review = (await step(drafter, 'SubmitForReview', draft, { passTo: from.id })).document
    const other = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.zhongyuan])
    const reviewer = await tree.zhengzhou.token('REVIEWER')
    const approved = (await step(reviewer, 'ApproveDraft', other, { passTo: from.id })).document
    const onlyReviews = await aMember(stack, tree.zhengzhou, '只审核者', 'REVIEWER')
    const refused = await handOver(from, onlyReviews)
    expect(refused).toMatchObject({
      moved: null,
      problems: [{ code: 'LACKS_ROLE', path: ['toId'], given: '只审核者', allowed: ['SIGNATORY'] }],
    })
    expect(refused.problems[0]?.message).toBe('“只审核者”没有办理此项工作的角色，所需角色：签发。')
    for (const document of [review, approved])
      expect((await now(document as SeenDocument)).holder?.memberId).toBe(from.id)
    const both = await aMember(stack, tree.zhengzhou, '接任者', 'REVIEWER', 'SIGNATORY')
    expect(await handOver(from, both)).toMatchObject({ moved: 2, problems: [] })
    for (const document of [review, approved])
      expect((await now(document as SeenDocument)).holder?.memberId).toBe(both.id)
  })
  test('of a request to countersign is refused to an administrator, who answers none', async () => {
    const from = await aMember(stack, tree.zhengzhou, '会签经办', 'DRAFTER')
    const review = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.zhongyuan])
    await step(await tree.zhengzhou.token('REVIEWER'), 'AddCountersigner', review, {
      countersigner: { party: { memberId: from.id } },
    })
    await relayAll(stack)
    expect((await handOver(from, people.ADMINISTRATOR as Person)).problems).toMatchObject([
      { code: 'LACKS_ROLE', allowed: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'] },
    ])
    expect(await handOver(from, people.CLERK as Person)).toMatchObject({ moved: 1, problems: [] })
  })
  test('is no act on the document: whoever passed it on may take it back from its new holder', async () => {
    const [from, to] = [
      await aMember(stack, tree.zhengzhou, '审核甲', 'REVIEWER'),
      await aMember(stack, tree.zhengzhou, '审核乙', 'REVIEWER'),
    ]
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan]))
    const drafter = await tree.zhengzhou.token('DRAFTER')
    const passed = (await step(drafter, 'SubmitForReview', draft, { passTo: from.id })).document
    expect(await handOver(from, to)).toMatchObject({ moved: 1 })
    const current = await now(passed as SeenDocument)
    expect(current.holder?.memberId).toBe(to.id)
    const foreign = await tree.luoyang.token('DRAFTER')
    expect((await step(foreign, 'TakeBack', current)).problems).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await step(to.token, 'TakeBack', current)).problems).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await step(drafter, 'TakeBack', current)).document).toMatchObject({ state: 'DRAFT' })
  })
  test('is refused the taking back once the new holder has acted', async () => {
    const [from, to] = [
      await aMember(stack, tree.zhengzhou, '审核丙', 'REVIEWER'),
      await aMember(stack, tree.zhengzhou, '审核丁', 'REVIEWER'),
    ]
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan]))
    const drafter = await tree.zhengzhou.token('DRAFTER')
    const passed = (await step(drafter, 'SubmitForReview', draft, { passTo: from.id })).document
    await handOver(from, to)
    await step(to.token, 'ApproveDraft', await now(passed as SeenDocument))
    expect((await step(drafter, 'TakeBack', await now(passed as SeenDocument))).problems).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
  })
})

describe('asking a member of the own agency to countersign', () => {
  const countersigners = () => [{ party: { memberId: idOf('ADMINISTRATOR') } }]
  const lacking = { code: 'LACKS_ROLE', given: '某ADMINISTRATOR' }

  test('is refused in a draft, in a check and on the way, if the member may not answer', async () => {
    const drafter = await tree.zhengzhou.token('DRAFTER')
    const draft = aNotice([tree.zhongyuan], { countersigners: countersigners() })
    const path = ['countersigners', '0', 'party', 'memberId']
    const made = await mutate<Stepped>(drafter, 'CreateDraft', { draft })
    expect(made).toMatchObject({ document: null, problems: [{ ...lacking, path }] })
    const check = await ask<{ findings: unknown[] }>(drafter, 'Validate', { input: { draft } })
    expect(check.findings).toMatchObject([{ ...lacking, path }])
    const review = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.zhongyuan])
    const added = await step(await tree.zhengzhou.token('REVIEWER'), 'AddCountersigner', review, {
      countersigner: countersigners()[0],
    })
    expect(added).toMatchObject({
      document: null,
      problems: [{ ...lacking, path: ['countersigner', 'party', 'memberId'] }],
    })
  })
  test.each(['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'])('is done to a %s', async role => {
    const countersigner = [{ party: { memberId: idOf(role) } }]
    const made = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan], { countersigners: countersigner }))
    expect(made.state).toBe('DRAFT')
  })
})
