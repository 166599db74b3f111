import { beforeAll, describe, expect, test } from 'vitest'
import { agencyItem, agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aDraftOf, aNotice, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { anAgency, aTree, manyAgencies, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

type Stepped = Payload<'document', SeenDocument>
interface Check {
  readonly allowed: boolean
  readonly findings: readonly SeenProblem[]
}
interface Sent {
  readonly recipientCount: number
  readonly mainRecipients: object
  readonly ladder: {
    readonly nodes: readonly { readonly recipient: { readonly agencyId: string }; readonly role: string }[]
    readonly withoutAccount: readonly string[]
  }
}

let stack: Stack
let tree: Tree
let town: TestAgency
let education: TestAgency
let cityEducation: TestAgency
let countyEducation: TestAgency
let foreign: readonly TestAgency[]

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  const { operator, province, luoyang, zhongyuan } = tree
  town = await anAgency(stack, zhongyuan, { regionCode: '410102001', tier: 'TOWN' })
  education = await anAgency(stack, province, { regionCode: '410000', tier: 'PROVINCE', kind: 'DEPARTMENT' })
  cityEducation = await anAgency(stack, luoyang, {
    regionCode: '410300',
    tier: 'CITY',
    kind: 'DEPARTMENT',
    guidingId: education.id,
  })
  const ofZhengzhou = { regionCode: '410100', tier: 'CITY', kind: 'DEPARTMENT' } as const
  const cityCounterpart = await anAgency(stack, tree.zhengzhou, { ...ofZhengzhou, guidingId: education.id })
  countyEducation = await anAgency(stack, zhongyuan, {
    regionCode: '410102',
    tier: 'COUNTY',
    kind: 'DEPARTMENT',
    guidingId: cityCounterpart.id,
  })
  const hebei = await anAgency(stack, operator, { regionCode: '130000', tier: 'PROVINCE' })
  const shijiazhuang = await anAgency(stack, hebei, { regionCode: '130100', tier: 'CITY' })
  const county = await anAgency(stack, shijiazhuang, { regionCode: '130102', tier: 'COUNTY' })
  foreign = [hebei, shijiazhuang, county]
  await relayAll(stack)
})

const listed = (list: object) => ({ mainRecipients: { list } })
const validate = async (agency: TestAgency, input: object) =>
  ask<Check>(await agency.token('DRAFTER'), 'Validate', { input })
const seen = async (agency: TestAgency, { id }: SeenDocument) =>
  ask<Sent>(await agency.token('CLERK'), 'Document', { id })
const dispatched = async (agency: TestAgency, { id, version }: SeenDocument): Promise<Stepped> =>
  mutate<Stepped>(await agency.token('CLERK'), 'DispatchDocument', {
    documentId: id,
    expectedVersion: version,
  })
const arrived = async (agencies: readonly TestAgency[]): Promise<number[]> => {
  const inboxes = await Promise.all(agencies.map(agency => inboxOf(agency)))
  return inboxes.map(({ length }) => length)
}
const idsOf = (agencies: readonly TestAgency[]): string[] => agencies.map(({ id }) => id).sort()

describe('a document to classes, names and organs without an account', () => {
  test('is checked, signed, dispatched and delivered to each once, and to nobody of another province', async () => {
    const { province, zhengzhou, luoyang, jiyuan, zhongyuan, erqi } = tree
    const main = {
      recipientClasses: [
        { class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: 'CITY' },
        { class: 'GOVERNMENTS_BELOW', tier: 'COUNTY' },
        { class: 'DEPARTMENTS_OF_OWN_GOVERNMENT' },
      ],
      // 济源 is in a class as well; the town has its county and its city among the classes.
      agencyIds: [jiyuan.id, town.id],
      onPaper: ['郑州海关', '河南省气象局'],
    }
    const draft = aNotice([], listed(main))
    expect(await validate(province, { draft })).toEqual({ allowed: true, findings: [] })
    const sealed = await bring(province, await aDraftOf(province, draft), 'SEALED')
    expect(await validate(province, { documentId: sealed.id })).toEqual({ allowed: true, findings: [] })
    expect((await dispatched(province, sealed)).problems).toEqual([])
    await relayAll(stack)

    const recipients = [jiyuan, town, zhengzhou, luoyang, zhongyuan, erqi, education]
    expect(await arrived(recipients)).toEqual(recipients.map(() => 1))
    expect(await arrived([...foreign, cityEducation, province])).toEqual([0, 0, 0, 0, 0])
    const { ladder, recipientCount, mainRecipients } = await seen(province, sealed)
    expect(recipientCount).toBe(recipients.length)
    expect(ladder.nodes.map(({ recipient }) => recipient.agencyId).sort()).toEqual(idsOf(recipients))
    expect(new Set(ladder.nodes.map(({ role }) => role))).toEqual(new Set(['MAIN']))
    expect(ladder.withoutAccount).toEqual(main.onPaper)
    expect(mainRecipients).toMatchObject({
      class: null,
      classes: main.recipientClasses.map(one => ({ tier: null, ...one })),
      agencies: [{ agencyId: jiyuan.id }, { agencyId: town.id }],
      onPaper: main.onPaper,
      wording: null,
    })
    const [delivery] = await inboxOf(town)
    const { content } = await ask<{ content: { mainRecipients: string[] } }>(
      await town.token('CLERK'),
      'Delivery',
      { id: delivery?.id },
    )
    expect(content.mainRecipients).toEqual([
      `各市、县（市、区）人民政府，各部门、各直属机构，${jiyuan.name}，${town.name}，郑州海关，河南省气象局`,
    ])
  })
  test('of a department goes to those that it guides, one step below', async () => {
    const draft = aNotice([], listed({ recipientClasses: [{ class: 'COUNTERPART_DEPARTMENTS_BELOW' }] }))
    expect(await validate(education, { draft })).toEqual({ allowed: true, findings: [] })
    const before = await arrived([cityEducation, tree.luoyang])
    const sealed = await bring(education, await aDraftOf(education, draft), 'SEALED')
    expect((await dispatched(education, sealed)).problems).toEqual([])
    await relayAll(stack)
    expect(await arrived([cityEducation, tree.luoyang])).toEqual([(before[0] ?? 0) + 1, before[1]])
  })
  test('of a department goes to those of every tier, as its wording must say', async () => {
    const every = { class: 'COUNTERPART_DEPARTMENTS_OF_ALL_TIERS' }
    const draftTo = (wording: string) => aNotice([], listed({ recipientClasses: [every], wording }))
    const unsaid = await validate(education, { draft: draftTo('各市教育局') })
    expect(unsaid.findings).toMatchObject([{ code: 'RECIPIENTS_UNSAID', severity: 'ERROR' }])
    const draft = draftTo('各市、县（市、区）教育局')
    expect(await validate(education, { draft })).toEqual({ allowed: true, findings: [] })
    const others = [tree.luoyang, tree.zhongyuan, town, ...foreign]
    const before = await arrived([cityEducation, countyEducation, ...others])
    const sealed = await bring(education, await aDraftOf(education, draft), 'SEALED')
    expect((await dispatched(education, sealed)).problems).toEqual([])
    await relayAll(stack)
    const after = await arrived([cityEducation, countyEducation, ...others])
    expect(after).toEqual(before.map((count, index) => (index < 2 ? count + 1 : count)))
  })
  test('cannot be read by another agency, nor name one that is not there', async () => {
    const { zhengzhou, luoyang } = tree
    const { id } = await aDraftOf(
      zhengzhou,
      aNotice([], listed({ agencyIds: [tree.erqi.id], onPaper: ['甲'] })),
    )
    expect(await ask(await luoyang.token('CLERK'), 'Document', { id })).toBeNull()
    expect(await validate(luoyang, { documentId: id })).toBeNull()
    const made = await mutate<Stepped>(await zhengzhou.token('DRAFTER'), 'CreateDraft', {
      draft: aNotice([], listed({ agencyIds: ['agc_00000000000000000000000000'], onPaper: ['甲\n乙'] })),
    })
    expect(made).toMatchObject({
      document: null,
      problems: [
        { code: 'NO_SUCH_AGENCY', path: ['mainRecipients', 'list', 'agencyIds', '0'] },
        { code: 'TEXT_CONTROL_CHARACTER', path: ['mainRecipients', 'list', 'onPaper', '0'] },
      ],
    })
  })
})

describe('an organ on paper that has an account', () => {
  test('is a warning of validate that names it, in its own province alone', async () => {
    const [hebei] = foreign as [TestAgency]
    const list = (name: string) =>
      aNotice([], listed({ agencyIds: [tree.erqi.id], onPaper: [name, '某海关'] }))
    const { allowed, findings } = await validate(tree.zhengzhou, { draft: list(tree.luoyang.name) })
    expect(allowed).toBe(true)
    expect(findings).toMatchObject([
      { code: 'HAS_ACCOUNT', severity: 'WARNING', agencies: [{ agencyId: tree.luoyang.id }] },
    ])
    expect(findings[0]?.message).toContain(tree.luoyang.name)
    expect((await validate(tree.zhengzhou, { draft: list(hebei.name) })).findings).toEqual([])
  })
  test('is found among the towns of the county that the issuer lies in, and of no other', async () => {
    const list = () => aNotice([], listed({ onPaper: [town.name] }))
    const found = async (agency: TestAgency) => (await validate(agency, { draft: list() })).findings
    expect(await found(tree.zhongyuan)).toMatchObject([
      { code: 'HAS_ACCOUNT', agencies: [{ agencyId: town.id }] },
    ])
    expect(await found(tree.erqi)).toEqual([])
  })
})

describe('a class of a list that is empty', () => {
  const towns = { recipientClasses: [{ class: 'GOVERNMENTS_BELOW', tier: 'TOWN' }] }

  test('is said at validation, in words', async () => {
    const draft = aNotice([tree.zhengzhou], listed({ ...towns, onPaper: ['甲'] }))
    const found = await validate(tree.luoyang, { draft })
    expect(found.allowed).toBe(false)
    expect(found.findings).toMatchObject([
      {
        code: 'CLASS_EMPTY',
        given: '各乡镇人民政府、各街道办事处',
        message: '“各乡镇人民政府、各街道办事处”现在没有任何机关，请从主送机关中去掉，或者写明机关名称。',
      },
    ])
  })
  test('becomes so between signing and dispatch: the dispatch is refused with the same problem', async () => {
    const { zhengzhou } = tree
    const draft = aNotice([], listed({ ...towns, onPaper: ['甲'] }))
    const sealed = await bring(zhengzhou, await aDraftOf(zhengzhou, draft), 'SEALED')
    const table = wholeTable(stack)
    const stored = agencyOf(await table.get(agencyKey(town.id)))
    if (stored === null) throw new Error('the town is not there')
    await table.putAll([agencyItem({ ...stored, actsAsGovernment: false })])
    expect(await dispatched(zhengzhou, sealed)).toMatchObject({
      document: null,
      problems: [{ code: 'CLASS_EMPTY', path: ['mainRecipients'] }],
    })
    await table.putAll([agencyItem(stored)])
    expect((await dispatched(zhengzhou, sealed)).problems).toEqual([])
  })
})

describe('300 main recipients by name', () => {
  test('are drafted, signed and dispatched, each a row of the ladder; one more is refused', async () => {
    const many = await manyAgencies(stack, tree.luoyang, 301)
    const draftTo = (count: number) => aNotice(many.slice(0, count))
    const refused = await mutate<Stepped>(await tree.luoyang.token('DRAFTER'), 'CreateDraft', {
      draft: draftTo(301),
    })
    expect(refused.problems).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 300, path: ['mainRecipients', 'agencyIds'] },
    ])
    const sealed = await bring(tree.luoyang, await aDraftOf(tree.luoyang, draftTo(300)), 'SEALED')
    const item = await wholeTable(stack).get({ pk: `T#${tree.luoyang.tenant}#DOC#${sealed.id}`, sk: 'DOC' })
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(100_000)
    expect((await dispatched(tree.luoyang, sealed)).problems).toEqual([])
    const { recipientCount, mainRecipients } = await seen(tree.luoyang, sealed)
    expect(recipientCount).toBe(300)
    expect((mainRecipients as { agencies: unknown[] }).agencies).toHaveLength(300)
  })
})
