import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import { aCreditCode, aMember, anAgency, anOrganCode, aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let document: SeenDocument
let memberId: string
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  document = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan]))
  memberId = (await aMember(stack, tree.zhengzhou, '受托人', 'REVIEWER')).id
})

const administrator = () => tree.zhengzhou.token('ADMINISTRATOR')
const all = () => tree.zhengzhou.token('DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR')
const draft = (fields: object) => ({ draft: { ...aNotice([tree.zhongyuan]), ...fields } })
const onDocument = async (state: string, fields: object) => {
  const { id, version } = await aNoticeIn(state, tree.zhengzhou, [tree.zhongyuan])
  return { documentId: id, expectedVersion: version, ...fields }
}

/** Every kind of text input, with the path of its problem. */
const INPUTS: readonly (readonly [string, string, string, (text: string) => object])[] = [
  ['the title of a draft', 'CreateDraft', 'title', title => draft({ title })],
  ['its body', 'CreateDraft', 'body', body => draft({ body })],
  ['an item', 'CreateDraft', 'items.0', text => draft({ items: [text] })],
  ['a reason to skip a level', 'CreateDraft', 'skipReason', skipReason => draft({ skipReason })],
  ['a contact', 'CreateDraft', 'contact.name', name => draft({ contact: { name, phone: '0371' } })],
  ['a meeting', 'CreateDraft', 'meeting.name', name => draft({ meeting: { name, date: '2026-01-04' } })],
  ['a position', 'EditDraft', 'position', position => edit({ position })],
  ['an opinion', 'ApproveDraft', 'opinion', opinion => onDocument('IN_REVIEW', { opinion })],
  ['a reason to return', 'ReturnDraft', 'reason', reason => onDocument('IN_REVIEW', { reason, to: 'DRAFT' })],
  ['an opinion on signing', 'SignDocument', 'opinion', opinion => onDocument('APPROVED', { opinion })],
  [
    'a question',
    'AddCountersigner',
    'question',
    question =>
      onDocument('IN_REVIEW', { question, countersigner: { party: { agencyId: tree.luoyang.id } } }),
  ],
  ['a reason to void a number', 'VoidNumber', 'reason', reason => onDocument('REGISTERED', { reason })],
  ['the name of a member', 'AddMember', 'name', name => ({ name, roles: ['CLERK'] })],
  ['the name of an agency', 'RegisterAgency', 'name', name => application({ name })],
  ['its short name', 'RegisterAgency', 'shortName', shortName => application({ shortName })],
  ['a note', 'GrantDelegation', 'note', note => delegation({ note })],
  ['an idempotency key', 'AddMember', 'idempotencyKey', idempotencyKey => member({ idempotencyKey })],
]
const edit = (fields: object) => ({
  documentId: document.id,
  expectedVersion: document.version,
  draft: fields,
})
const application = (fields: object) => ({
  name: '郑州市文字测试局',
  regionCode: '410100',
  tier: 'CITY',
  kind: 'DEPARTMENT',
  superiorId: tree.zhengzhou.id,
  creditCode: aCreditCode(),
  organCode: anOrganCode(),
  ...fields,
})
const delegation = (fields: object) => ({
  toId: memberId,
  actions: ['approveDraft'],
  validUntil: new Date(Date.now() + 86_400_000).toISOString(),
  ...fields,
})
const member = (fields: object) => ({ name: '张伟', roles: ['CLERK'], ...fields })

describe.each(INPUTS)('%s', (_, name, path, fields) => {
  test.each([
    ['a non-character', '公文\uffff', 'TEXT_NONCHARACTER', 'U+FFFF'],
    ['a lost character', '公文\ufffd', 'TEXT_REPLACEMENT_CHARACTER', 'U+FFFD'],
    ['a private-use character', '𠮷文\ue5e5', 'TEXT_PRIVATE_USE', 'U+E5E5'],
  ])('with %s is refused with its place', async (__, text, code, given) => {
    const input = { idempotencyKey: randomUUID(), ...(await fields(text)) }
    const { data, errors } = await send<Record<string, { problems: SeenProblem[] }>>(
      await all(),
      operation(name),
      { input },
    )
    expect(errors).toBeUndefined()
    const [problem] = Object.values(data ?? {})[0]?.problems ?? []
    expect(problem).toMatchObject({ code, given, place: { line: 1, character: 3 }, path: path.split('.') })
    expect(problem?.message).toContain(`第 1 行第 3 个字符（${given}）`)
  })
})

describe('a character beyond the BMP', () => {
  test('stays what it is in titles, bodies and names', async () => {
    const fields = { title: '关于𠮷林路的通知', body: '请𠮷林路各单位贯彻执行。\n䶵𡈼。' }
    const { id } = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan], fields))
    const stored = await ask<typeof fields>(await tree.zhengzhou.token('CLERK'), 'Document', { id })
    expect([stored.title, stored.body]).toEqual([fields.title, fields.body])
    const agency = await anAgency(stack, tree.zhengzhou, {
      name: '𠮷林路街道办事处',
      regionCode: '410100',
      tier: 'CITY',
      kind: 'DEPARTMENT',
    })
    const { nodes } = await ask<{ nodes: { id: string; name: string }[] }>(
      await administrator(),
      'Agencies',
      {
        region: '410100',
        namePrefix: '𠮷林',
      },
    )
    expect(nodes).toMatchObject([{ id: agency.id, name: '𠮷林路街道办事处' }])
  })
})

describe('breaks that were pasted from Word', () => {
  test('become line breaks in a body, and are refused in an agency’s name', async () => {
    const body = '一、值守。\v二、物资。\f三、报告。\r\n四、督查。\u2028五、总结。'
    const { id } = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan], { body }))
    const stored = await ask<{ body: string }>(await tree.zhengzhou.token('CLERK'), 'Document', { id })
    expect(stored.body).toBe('一、值守。\n二、物资。\n三、报告。\n四、督查。\n五、总结。')
    const registered = await mutate<Payload<'agency', { name: string }>>(
      await administrator(),
      'RegisterAgency',
      application({ name: '文字测试\v一局' }),
    )
    expect(registered.problems).toMatchObject([
      { code: 'NOT_IN_A_NAME', path: ['name'], given: 'U+0020', place: { character: 5 } },
    ])
  })
  test('do not hide a classification mark that stands alone between them', async () => {
    const made = await mutate<Payload<'document', SeenDocument>>(
      await tree.zhengzhou.token('DRAFTER'),
      'CreateDraft',
      draft({ body: '现通知如下。\v机密\v请执行。' }),
    )
    expect(made).toMatchObject({ document: null, problems: [{ code: 'CLASSIFIED_CONTENT' }] })
  })
})

describe('a cell of an import', () => {
  test('with a faulty character is refused with the row’s line, and its place in the cell', async () => {
    const head = 'name,shortName,regionCode,tier,kind,actsAsGovernment,creditCode,organCode,superior'
    const row = (name: string) =>
      `${name},,410100,CITY,DEPARTMENT,,${aCreditCode()},${anOrganCode()},${tree.zhengzhou.name}`
    const csv = [head, row('郑州市甲𠮷局'), row('导入\ue000局'), row('导入丙局\ufdd0')].join('\n')
    const { import: done } = await mutate<{
      import: { rows: { line: number; agency: { name: string } | null; problems: SeenProblem[] }[] }
    }>(await administrator(), 'ImportAgencies', { csv })
    expect(done.rows).toMatchObject([
      { line: 2, agency: { name: '郑州市甲𠮷局' }, problems: [] },
      { line: 3, problems: [{ code: 'TEXT_PRIVATE_USE', path: ['name'], place: { line: 1, character: 3 } }] },
      { line: 4, problems: [{ code: 'TEXT_NONCHARACTER', given: 'U+FDD0', place: { character: 5 } }] },
    ])
  })
})
