import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aDraftOf, aNotice, bring } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

interface Templates {
  readonly version: number
  readonly requiredElements: readonly string[]
  readonly templates: readonly { readonly id: string; readonly isOwn: boolean; readonly name: string }[]
}

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

const seenBy = async (agency: Tree['zhengzhou']): Promise<Templates> =>
  ask(await agency.token('DRAFTER'), 'DocumentTemplates', { kind: 'NOTICE' })
const own = ({ templates }: Templates) => templates.filter(({ isOwn }) => isOwn)
const text = { kind: 'NOTICE', name: '防汛通知', title: '关于【事项】的通知', body: '现通知如下。' }
const keep = async (agency: Tree['zhengzhou'], more: object, role: 'CLERK' | 'DRAFTER' = 'CLERK') =>
  mutate<Payload<'documentTemplates', Templates>>(await agency.token(role), 'KeepTemplate', {
    ...text,
    expectedVersion: 0,
    ...more,
  })

describe('templates of documents', () => {
  test('are the shipped ones, and those that the agency keeps; others do not see them', async () => {
    expect(await seenBy(tree.luoyang)).toMatchObject({
      version: 0,
      requiredElements: ['TITLE', 'MAIN_RECIPIENTS', 'BODY'],
    })
    const input = { idempotencyKey: 'keep-1' }
    const kept = await keep(tree.luoyang, input)
    expect(kept).toMatchObject({ documentTemplates: { version: 1 }, problems: [], replayed: false })
    expect(await keep(tree.luoyang, input)).toMatchObject({
      documentTemplates: { version: 1 },
      replayed: true,
    })
    const [template] = own(await seenBy(tree.luoyang))
    expect(template).toMatchObject({ name: '防汛通知' })
    expect(own(await seenBy(tree.zhengzhou))).toEqual([])

    const stolen = await keep(tree.zhengzhou, { templateId: template?.id })
    const never = await keep(tree.zhengzhou, { templateId: 'tpl_01HZZZZZZZZZZZZZZZZZZZZZZZ' })
    expect(stolen).toEqual(never)
    expect(never.problems).toMatchObject([{ code: 'NOT_FOUND' }])

    expect((await keep(tree.luoyang, { templateId: template?.id })).problems).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ])
    const revised = await keep(tree.luoyang, {
      templateId: template?.id,
      expectedVersion: 1,
      name: '抗旱通知',
    })
    expect(revised.documentTemplates).toMatchObject({ version: 2 })
    const withdrawn = await mutate<Payload<'documentTemplates', Templates>>(
      await tree.luoyang.token('CLERK'),
      'WithdrawTemplate',
      { kind: 'NOTICE', templateId: template?.id, expectedVersion: 2 },
    )
    expect(withdrawn).toMatchObject({ documentTemplates: { version: 3 }, problems: [] })
    expect(own(await seenBy(tree.luoyang))).toEqual([])
  })
  test('are kept by clerks, and without classified content', async () => {
    expect((await keep(tree.luoyang, {}, 'DRAFTER')).problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
    const { problems } = await keep(tree.luoyang, { body: '秘密★一年\n现通知如下。', expectedVersion: 3 })
    expect(problems).toMatchObject([{ code: 'CLASSIFIED_CONTENT' }])
  })
})

describe('short names of an agency', () => {
  interface Names {
    readonly version: number
    readonly entries: readonly object[]
    readonly inherited: readonly { readonly agency: object; readonly entries: readonly object[] }[]
  }
  type Agency = Tree['zhengzhou']
  const name = { name: '河南省发展和改革委员会', shortName: '省发展改革委', avoid: ['省发改委'] }
  const change = async (agency: Agency, step: string, more: object, role: 'CLERK' | 'DRAFTER' = 'CLERK') =>
    mutate<Payload<'shortNames', Names>>(await agency.token(role), step, { expectedVersion: 0, ...more })
  const seenBy = async (agency: Agency): Promise<Names> =>
    ask(await agency.token('DRAFTER'), 'ShortNames', {})
  const foundBy = async (agency: Agency): Promise<readonly SeenProblem[]> => {
    const draft = { ...aNotice([tree.erqi]), body: '请省发改委牵头。' }
    const { findings } = await ask<{ findings: readonly SeenProblem[] }>(
      await agency.token('DRAFTER'),
      'Validate',
      {
        input: { draft },
      },
    )
    return findings.filter(({ code }) => code === 'STYLE')
  }
  test('hold for it, and once they are carried for those below, but not beside it; each changes its own', async () => {
    const input = { ...name, idempotencyKey: 'define-1' }
    expect(await change(tree.luoyang, 'DefineShortName', input)).toMatchObject({
      shortNames: { version: 1, entries: [{ ...name, afterName: false }] },
      problems: [],
      replayed: false,
    })
    expect(await change(tree.luoyang, 'DefineShortName', input)).toMatchObject({ replayed: true })
    expect(await foundBy(tree.luoyang)).toMatchObject([
      { rule: 'S-SHORT-NAME', found: '省发改委', fix: { replace: [{ replacement: '省发展改革委' }] } },
    ])
    expect(await seenBy(tree.zhengzhou)).toMatchObject({ version: 0, entries: [] })
    expect(await foundBy(tree.zhengzhou)).toEqual([])
    const stolen = { shortName: name.shortName, expectedVersion: 0 }
    expect((await change(tree.zhengzhou, 'WithdrawShortName', stolen)).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ])

    await change(tree.province, 'DefineShortName', name)
    await relayAll(stack, { deliveries: 2 })
    expect((await seenBy(tree.zhengzhou)).inherited).toMatchObject([
      { agency: { agencyId: tree.province.id, name: tree.province.name }, entries: [name] },
    ])
    expect(await foundBy(tree.zhengzhou)).toHaveLength(1)
    expect((await seenBy(tree.erqi)).inherited.map(({ entries }) => entries.length)).toEqual([0, 1])

    const removed = { shortName: name.shortName, expectedVersion: 1 }
    expect(await change(tree.province, 'WithdrawShortName', removed)).toMatchObject({
      shortNames: { version: 2, entries: [] },
      problems: [],
    })
    await relayAll(stack)
    expect(await foundBy(tree.zhengzhou)).toEqual([])
    expect(await foundBy(tree.luoyang)).toHaveLength(1)
  })
  test('are set by clerks, as names are written, and by who has seen the last ones', async () => {
    const denied = await change(tree.erqi, 'DefineShortName', name, 'DRAFTER')
    expect(denied.problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
    const broken = await change(tree.erqi, 'DefineShortName', { ...name, shortName: '省\n委' })
    expect(broken.problems).toMatchObject([{ code: 'TEXT_CONTROL_CHARACTER', path: ['shortName'] }])
    const stale = await change(tree.erqi, 'DefineShortName', { ...name, expectedVersion: 3 })
    expect(stale.problems).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  })
})

describe('a title', () => {
  const built = async (input: object) =>
    ask<{ title: string | null; problems: readonly SeenProblem[] }>(
      await tree.zhengzhou.token('DRAFTER'),
      'BuildTitle',
      { input },
    )
  test('is built with the name of the agency that asks, or of the issuers that it names', async () => {
    expect(await built({ kind: 'NOTICE', matter: '春季防火' })).toEqual({
      title: `${tree.zhengzhou.name}关于春季防火的通知`,
      problems: [],
    })
    const passes = { title: '河南省人民政府关于防汛的通知', verb: 'FORWARD' }
    expect((await built({ kind: 'NOTICE', issuers: ['郑州市人民政府'], passes })).title).toBe(
      '郑州市人民政府转发河南省人民政府关于防汛的通知',
    )
  })
  test('is refused with what is wrong', async () => {
    const { title, problems } = await built({ kind: 'NOTICE', matter: '特急：防火' })
    expect([title, problems]).toMatchObject([null, [{ code: 'URGENCY_IN_TITLE', given: '特急' }]])
  })
})

describe('the review of a document that is flagged for the legality review', () => {
  interface Reviewed {
    readonly id: string
    readonly reviewFlags: readonly string[]
    readonly reviewChecklist: readonly {
      readonly item: string
      readonly text: string
      readonly isRequired: boolean
    }[]
    readonly review: { readonly confirmed: readonly unknown[] } | null
  }
  test('must confirm it with a note, which stays with the review', async () => {
    const draft = await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou], { reviewFlags: ['LEGALITY'] }))
    const { id, version } = await bring(tree.luoyang, draft, 'IN_REVIEW')
    const reviewer = await tree.luoyang.token('REVIEWER')
    const approve = (more: object) =>
      mutate<Payload<'document', { readonly state: string }>>(reviewer, 'ApproveDraft', {
        documentId: id,
        expectedVersion: version,
        ...more,
      })
    expect(await approve({})).toMatchObject({
      document: null,
      problems: [{ code: 'REVIEW_NOT_CONFIRMED', path: ['confirmed'], given: 'LEGALITY' }],
    })
    const confirmed = [
      { item: 'LEGALITY', note: '法规科已审核，见洛法审〔2026〕3号。' },
      { item: 'REASONS', note: null },
    ]
    expect(await approve({ confirmed })).toMatchObject({ problems: [] })
    const seen = await ask<Reviewed>(reviewer, 'Document', { id })
    expect(seen).toMatchObject({ reviewFlags: ['LEGALITY'], review: { confirmed } })
    expect(seen.reviewChecklist.filter(({ isRequired }) => isRequired)).toMatchObject([
      { item: 'LEGALITY', text: '是否通过合法性审核' },
    ])
    expect(await ask(await tree.zhengzhou.token('REVIEWER'), 'Document', { id })).toBeNull()
  })
  test('needs nothing of the list where the draft has no flag', async () => {
    const draft = await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    const { id } = await bring(tree.luoyang, draft, 'APPROVED')
    expect(await ask<Reviewed>(await tree.luoyang.token('CLERK'), 'Document', { id })).toMatchObject({
      reviewFlags: [],
      review: { confirmed: [] },
    })
  })
})
