import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aDraftOf, aNotice, bring } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { openStack } from '../kit/stack.ts'

interface Templates {
  readonly version: number
  readonly requiredElements: readonly string[]
  readonly templates: readonly { readonly id: string; readonly isOwn: boolean; readonly name: string }[]
}

let tree: Tree
beforeAll(async () => {
  tree = await aTree(await openStack())
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
  test('are kept by clerks and administrators, and without classified content', async () => {
    expect((await keep(tree.luoyang, {}, 'DRAFTER')).problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
    const { problems } = await keep(tree.luoyang, { body: '秘密★一年\n现通知如下。', expectedVersion: 3 })
    expect(problems).toMatchObject([{ code: 'CLASSIFIED_CONTENT' }])
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
