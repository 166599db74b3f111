import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import { aDraftOf, aNotice, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { aCreditCode, anOrganCode, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { askForLost, dataOf, restoreTo } from '../kit/restoring.ts'
import { openStack, type Stack } from '../kit/stack.ts'

type Registered = Payload<'document', SeenDocument>
type Revised = Payload<'agency', { version: number; organCodes: object[]; numberForms: object[] }>

interface Checked {
  readonly allowed: boolean
  readonly findings: readonly { readonly code: string }[]
}
const codesIn = (findings: Checked['findings']): string[] => findings.map(({ code }) => code)
interface Imported {
  readonly import: { readonly rows: readonly { readonly problems: readonly object[] }[] } | null
}

let stack: Stack
let tree: Tree
/** The organ code of 郑州's letters, and one that its drafts may ask for. */
const [letters, office] = [anOrganCode(), anOrganCode()]
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
const SOUND = { gaps: [], doubles: [], misplaced: [], sound: true }

const revise = async (by: TestAgency, agency: TestAgency, more: object) =>
  mutate<Revised>(await by.token('ADMINISTRATOR'), 'ReviseNumbering', {
    agencyId: agency.id,
    expectedVersion: 1,
    reason: '启用新的代字',
    ...more,
  })
const codes = ({ problems }: { problems: readonly { code: string; path?: readonly string[] }[] }) =>
  problems.map(({ code, path = [] }) => [code, ...path].join(' '))

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  const { agency, problems } = await revise(tree.province, tree.zhengzhou, {
    organCodes: [
      { code: letters, kinds: ['LETTER'] },
      { code: office, printFormat: 'LETTER' },
    ],
    numberForms: [
      { kind: 'ANNOUNCEMENT', form: 'YEAR' },
      { kind: 'PUBLIC_NOTICE', form: 'YEAR' },
      { kind: 'MINUTES', form: 'SITTING', meeting: '常务会议', session: '十五届' },
      { kind: 'MINUTES', form: 'MEETING_YEAR' },
    ],
  })
  expect(problems).toEqual([])
  expect(agency?.organCodes).toEqual([
    { code: letters, kinds: ['LETTER'], printFormat: null, telegrams: false },
    { code: office, kinds: [], printFormat: 'LETTER', telegrams: false },
  ])
})

const announcement = (kind = 'ANNOUNCEMENT') => ({
  kind,
  title: kind === 'ANNOUNCEMENT' ? '关于办公地址变更的公告' : '关于道路施工的通告',
  body: '特此公布。',
})
const minutes = (name: string) => ({
  kind: 'MINUTES',
  title: `${name}纪要`,
  body: '会议议定事项如下。',
  meeting: { name, date: '2026-01-04' },
})
const letter = (more: object = {}) => ({
  ...aNotice([tree.luoyang], { kind: 'LETTER', title: '关于商请支持公文互通工作的函' }),
  ...more,
})
const registered = async (fields: object): Promise<SeenDocument> =>
  bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, { ...fields }), 'REGISTERED')
const audit = async (series: object) =>
  ask(await tree.zhengzhou.token('CLERK'), 'NumberSeriesAudit', { series })
const byNumber = async (agency: TestAgency, number: string, kind?: string) =>
  (await ask<SeenDocument | null>(await agency.token('CLERK'), 'DocumentByNumber', { number, kind }))?.id

describe('several organ codes of an agency (机关代字)', () => {
  test('are counted apart: that of the kind, that which a draft asks for, and the main one', async () => {
    const all = [
      letter(),
      letter({ organCode: office }),
      letter({ organCode: tree.zhengzhou.organCode }),
      letter(),
    ]
    const numbers: (string | null)[] = []
    for (const fields of all) numbers.push((await registered(fields)).number)
    expect(numbers).toEqual([
      `${letters}〔${year}〕1号`,
      `${office}〔${year}〕1号`,
      `${tree.zhengzhou.organCode}〔${year}〕1号`,
      `${letters}〔${year}〕2号`,
    ])
    expect(await audit({ kind: 'ORGAN_YEAR', organCode: letters })).toMatchObject({
      organCode: letters,
      counter: 2,
      ...SOUND,
    })
  })
  test('are refused to a draft of another kind, and those of others to every draft, with what is allowed', async () => {
    const clerk = await tree.zhengzhou.token('DRAFTER')
    for (const organCode of [letters, tree.luoyang.organCode]) {
      const draft = aNotice([tree.zhongyuan], { organCode })
      const { problems } = await mutate<Registered>(clerk, 'CreateDraft', { draft })
      expect(problems).toMatchObject([
        { code: 'NOT_ONE_OF', path: ['organCode'], allowed: [tree.zhengzhou.organCode, office] },
      ])
    }
  })
  test('and number forms are set from above alone, and no code that another agency has', async () => {
    const input = { organCodes: [{ code: anOrganCode() }] }
    for (const [by, agency] of [
      [tree.luoyang, tree.zhongyuan],
      [tree.zhengzhou, tree.zhengzhou],
      [tree.zhongyuan, tree.zhengzhou],
    ] as const)
      expect(codes(await revise(by, agency, input))).toEqual(['NOT_FOUND agencyId'])
    for (const code of [letters, tree.zhengzhou.organCode])
      expect(codes(await revise(tree.province, tree.luoyang, { organCodes: [{ code }] }))).toEqual([
        'ALREADY_EXISTS organCodes 0 code',
      ])
  })
})

describe('an import of agencies with other organ codes (其他机关代字)', () => {
  test('claims them, finds its rows again, and refuses a code that an agency has', async () => {
    const [first, second] = [anOrganCode(), anOrganCode()]
    const head =
      '名称,简称,行政区划代码,层级,类别,行使政府职能,统一社会信用代码,机关代字,上级机关,其他机关代字'
    const row = (name: string, others: string) =>
      `洛阳市${name}局,,410300,市,部门,,${aCreditCode()},${anOrganCode()},${tree.province.name},${others}`
    const csv = [
      head,
      row(anOrganCode(), `${first}（函、批复）；${second}`),
      row(anOrganCode(), letters),
    ].join('\n')
    const token = await tree.province.token('ADMINISTRATOR')
    for (const key of ['first', 'again']) {
      const { import: done } = await mutate<Imported>(token, 'ImportAgencies', { csv, idempotencyKey: key })
      expect(done).toMatchObject({ registered: 1, rejected: 1 })
      expect(done?.rows[1]?.problems).toMatchObject([{ code: 'ALREADY_EXISTS' }])
    }
    const taken = { organCodes: [{ code: second }] }
    expect(codes(await revise(tree.province, tree.luoyang, taken))).toEqual([
      'ALREADY_EXISTS organCodes 0 code',
    ])
  })
})

describe('announcements and minutes with numbers of their own (公告、通告、纪要)', () => {
  test('registered at once take each its series without gap or duplicate', async () => {
    const texts = [
      ...Array.from({ length: 6 }, () => announcement()),
      ...Array.from({ length: 4 }, () => announcement('PUBLIC_NOTICE')),
      ...Array.from({ length: 3 }, () => minutes('市政府常务会议')),
      ...Array.from({ length: 3 }, () => minutes('市长办公会议')),
    ]
    const ready = await Promise.all(
      texts.map(async fields => bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'RECHECKED')),
    )
    const clerk = await tree.zhengzhou.token('CLERK')
    const done = await Promise.all(
      ready.map(({ id, version }) =>
        mutate<Registered>(clerk, 'RegisterDocument', { documentId: id, expectedVersion: version }),
      ),
    )
    const numbers = done.map(({ document }) => document?.number)
    const upTo = (count: number, form: (seq: number) => string) =>
      Array.from({ length: count }, (_, index) => form(index + 1)).sort()
    expect(numbers.slice(0, 6).sort()).toEqual(upTo(6, seq => `${year}年第${seq}号`))
    expect(numbers.slice(6, 10).sort()).toEqual(upTo(4, seq => `${year}年第${seq}号`))
    expect(numbers.slice(10, 13).sort()).toEqual(upTo(3, seq => `十五届第${seq}次`))
    expect(numbers.slice(13).sort()).toEqual(upTo(3, seq => `〔${year}〕${seq}号`))

    expect(await audit({ kind: 'YEAR' })).toMatchObject({
      documentKind: 'ANNOUNCEMENT',
      year,
      counter: 6,
      ...SOUND,
    })
    expect(await audit({ kind: 'YEAR', documentKind: 'PUBLIC_NOTICE' })).toMatchObject({
      counter: 4,
      ...SOUND,
    })
    const sittings = { kind: 'SITTING', meeting: '常务会议', session: '十五届' }
    expect(await audit(sittings)).toMatchObject({
      ...sittings,
      organCode: null,
      year: null,
      counter: 3,
      ...SOUND,
    })
    expect(await audit({ kind: 'MEETING_YEAR' })).toMatchObject({ meeting: null, counter: 3, ...SOUND })
    expect(await audit({ kind: 'ISSUE' })).toMatchObject({ counter: 0, ...SOUND })

    const idOf = (place: number): string | undefined => done[place]?.document?.id
    const typed = String(numbers[0]).replace('第', '第0')
    expect(await byNumber(tree.zhengzhou, typed, 'ANNOUNCEMENT')).toBe(idOf(0))
    const alike = numbers.slice(6, 10).indexOf(numbers[0]) + 6
    if (alike >= 6) expect(await byNumber(tree.zhengzhou, typed, 'PUBLIC_NOTICE')).toBe(idOf(alike))
    expect(await byNumber(tree.zhengzhou, `第${numbers[10]}`)).toBe(idOf(10))
    expect(await byNumber(tree.luoyang, typed)).toBeUndefined()
    expect(await byNumber(tree.zhengzhou, '十五届第99次')).toBeUndefined()
  })

  test('keep the number of the original in a correction, by which a recipient gets back both', async () => {
    const fields = { ...minutes('市政府常务会议'), mainRecipients: { agencyIds: [tree.luoyang.id] } }
    const original = await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'DISPATCHED')
    const body = '会议议定事项更正如下。'
    const correction = await aCorrectionIn('DISPATCHED', tree.zhengzhou, original, {
      numbering: 'SAME_NUMBER',
      body,
    })
    expect(correction.number).toBe(original.number)
    const sittings = { kind: 'SITTING', meeting: '常务会议', session: '十五届' }
    expect(await audit(sittings)).toMatchObject(SOUND)
    const then = await dataOf(stack, tree.luoyang)
    await relayAll(stack)
    await restoreTo(stack, tree.luoyang, then)
    expect(await inboxOf(tree.luoyang)).toEqual([])
    await askForLost(tree.luoyang, tree.zhengzhou.id, `第${original.number}`)
    await relayAll(stack)
    const numbers = (await inboxOf(tree.luoyang)).map(({ number, state }) => [number, state])
    expect(numbers).toEqual([
      [original.number, 'DELIVERED'],
      [original.number, 'REPLACED'],
    ])
  })

  test('have a warning where number and date will have different years', async () => {
    const token = await tree.zhengzhou.token('DRAFTER')
    const meeting = { name: '市政府常务会议', date: `${year - 1}-12-31` }
    const draft = { kind: 'DECISION', title: '关于表彰先进单位的决定', body: '决定予以表彰。', meeting }
    const { allowed, findings } = await ask<Checked>(token, 'Validate', { input: { draft } })
    expect([allowed, codesIn(findings)]).toEqual([true, expect.arrayContaining(['NUMBER_YEAR_DIFFERS'])])
    const signedToday = { ...draft, meeting: null }
    const today = await ask<Checked>(token, 'Validate', { input: { draft: signedToday } })
    expect(codesIn(today.findings)).not.toContain('NUMBER_YEAR_DIFFERS')
    const { id } = await aDraftOf(tree.zhengzhou, draft)
    const stored = await ask<Checked>(token, 'Validate', { input: { documentId: id } })
    expect(codesIn(stored.findings)).toContain('NUMBER_YEAR_DIFFERS')
  })

  test('take as many calls as other documents, void their numbers, and keep them void', async () => {
    const { id, version } = await bring(
      tree.zhengzhou,
      await aDraftOf(tree.zhengzhou, minutes('市长办公会议')),
      'RECHECKED',
    )
    const clerk = await tree.zhengzhou.token('CLERK')
    const input = { idempotencyKey: 'minutes', documentId: id, expectedVersion: version }
    const answer = await send<{ registerDocument: Registered }>(clerk, operation('RegisterDocument'), {
      input,
    })
    expect(answer.extensions?.cost.databaseCalls).toBe(3)
    const first = answer.data?.registerDocument.document as SeenDocument
    const again = await send<{ registerDocument: Registered }>(clerk, operation('RegisterDocument'), {
      input,
    })
    expect(again.data?.registerDocument.document?.number).toBe(first.number)
    const voiding = { documentId: id, expectedVersion: first.version, reason: '会议名称有误' }
    const voided = (await mutate<Registered>(clerk, 'VoidNumber', voiding)).document as SeenDocument
    expect(await byNumber(tree.zhengzhou, first.number ?? '')).toBeUndefined()
    const next = await bring(tree.zhengzhou, voided, 'REGISTERED')
    expect(next.number).not.toBe(first.number)
    expect(await byNumber(tree.zhengzhou, next.number ?? '')).toBe(id)
    expect(await audit({ kind: 'MEETING_YEAR' })).toMatchObject({
      ...SOUND,
      voided: [{ number: first.number }],
    })
  })
})
