import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { aMember, anAgency, aTree, REGIONS, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

interface Check {
  readonly allowed: boolean
  readonly findings: readonly SeenProblem[]
}
type Stepped = Payload<'document', SeenDocument>

let stack: Stack
let tree: Tree
let inactive: TestAgency
let empty: TestAgency
const city = { regionCode: '410100', tier: 'CITY', kind: 'DEPARTMENT' } as const

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  inactive = await anAgency(stack, tree.zhengzhou, { ...city, active: false })
  empty = await anAgency(stack, tree.zhengzhou, { ...city, receives: false, countersigns: false })
})

const CHECKS = ['Validate', 'RoutingCheck'] as const
const check = async (name: string, input: Record<string, unknown>, agency = tree.zhengzhou) =>
  ask<Check>(await agency.token('DRAFTER'), name, { input })
const outline = ({ findings }: Pick<Check, 'findings'>): string[] =>
  findings
    .filter(({ __typename }) => __typename === 'AgencyNotReady')
    .map(({ severity, code, path, agencies }) => {
      const ids = (agencies as { agencyId: string }[]).map(({ agencyId }) => agencyId)
      return `${severity} ${code} ${path.join('.')} ${ids}`
    })

describe.each(CHECKS)('%s of a draft', name => {
  test('refuses one whose only main recipient is not activated, and says why in words', async () => {
    const found = await check(name, { draft: aNotice([inactive]) })
    expect(found).toMatchObject({ allowed: false, findings: [{ __typename: 'AgencyNotReady' }] })
    expect(outline(found)).toEqual([`ERROR AGENCY_NOT_ACTIVE mainRecipients ${inactive.id}`])
    expect(found.findings[0]?.message).toBe(`尚未开通，来文要等到开通后才能送达：${inactive.name}。`)
  })
  test('refuses one whose only main recipient has nobody who may sign for it', async () => {
    const found = await check(name, { draft: aNotice([empty]) })
    expect(found.allowed).toBe(false)
    expect(outline(found)).toEqual([`ERROR NOBODY_SIGNS_FOR mainRecipients ${empty.id}`])
  })
  test('warns of others, and allows it', async () => {
    const draft = aNotice([tree.zhongyuan, inactive], {
      copies: [empty.id],
      countersigners: [{ party: { agencyId: empty.id } }],
    })
    const found = await check(name, { draft })
    expect(found.allowed).toBe(true)
    expect(outline(found)).toEqual([
      `WARNING AGENCY_NOT_ACTIVE mainRecipients ${inactive.id}`,
      `WARNING NOBODY_SIGNS_FOR copies ${empty.id}`,
      `WARNING NOBODY_COUNTERSIGNS countersigners ${empty.id}`,
    ])
  })
  test('looks at every agency that a class of recipients stands for', async () => {
    const host = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
    const [, two] = await Promise.all(
      [true, false].map(active => anAgency(stack, host, { regionCode: '410300', tier: 'CITY', active })),
    )
    const found = await check(name, { draft: aNotice('EVERY_GOVERNMENT_BELOW') }, host)
    expect(outline(found)).toEqual([`WARNING AGENCY_NOT_ACTIVE mainRecipients ${two?.id}`])
  })
})

describe('the check of a stored document', () => {
  test('reads those it names as they are now: ready once they have a clerk', async () => {
    const agency = await anAgency(stack, tree.zhengzhou, { ...city, receives: false })
    const { id: documentId } = await aDraftOf(tree.zhengzhou, aNotice([agency]))
    for (const name of CHECKS)
      expect(outline(await check(name, { documentId }))).toEqual([
        `ERROR NOBODY_SIGNS_FOR mainRecipients ${agency.id}`,
      ])
    await aMember(stack, agency, '文书', 'CLERK')
    await relayAll(stack)
    for (const name of CHECKS)
      expect(await check(name, { documentId })).toEqual({ allowed: true, findings: [] })
  })
  test('reads the document, and then all that it names in one call, beside the short names', async () => {
    const { id: documentId } = await aDraftOf(
      tree.zhengzhou,
      aNotice([inactive, tree.zhongyuan], { copies: [tree.province.id] }),
    )
    const token = await tree.zhengzhou.token('DRAFTER')
    const { extensions } = await send(token, operation('Validate'), { input: { documentId } })
    expect(extensions?.cost.databaseCalls).toBe(3)
  })
  test('is not answered to another agency', async () => {
    const { id: documentId } = await aDraftOf(tree.zhengzhou, aNotice([inactive]))
    for (const name of CHECKS) expect(await check(name, { documentId }, tree.luoyang)).toBeNull()
  })
})

describe('a draft', () => {
  test('is stored with a warning of those it names that are not ready, and none once they are gone', async () => {
    const token = await tree.zhengzhou.token('DRAFTER')
    const made = await mutate<Stepped>(token, 'CreateDraft', { draft: aNotice([inactive]) })
    expect(made.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['AGENCY_NOT_ACTIVE', 'ERROR'],
    ])
    const edited = await mutate<Stepped>(token, 'EditDraft', {
      documentId: made.document?.id,
      expectedVersion: made.document?.version,
      draft: { mainRecipients: { agencyIds: [tree.zhongyuan.id] } },
    })
    expect(edited).toMatchObject({ document: { state: 'DRAFT' }, problems: [] })
  })
  test('that was signed cannot be changed to go to nobody but an agency that is not activated', async () => {
    const signed = await aNoticeIn('SIGNED', tree.zhengzhou, [tree.zhongyuan])
    const revise = async (to: TestAgency[]) =>
      mutate<Stepped>(await tree.zhengzhou.token('CLERK'), 'ReviseSigned', {
        documentId: signed.id,
        expectedVersion: signed.version,
        draft: { mainRecipients: { agencyIds: to.map(({ id }) => id) } },
      })
    expect(await revise([inactive])).toMatchObject({
      document: null,
      problems: [{ code: 'AGENCY_NOT_ACTIVE', severity: 'ERROR' }],
    })
    expect(await revise([tree.erqi, inactive])).toMatchObject({
      document: { state: 'APPROVED' },
      problems: [{ code: 'AGENCY_NOT_ACTIVE', severity: 'WARNING' }],
    })
  })
})

describe('a class of recipients', () => {
  test('of a general office stands for the governments under its government, from the check to the inboxes', async () => {
    const office = await anAgency(stack, tree.zhengzhou, { ...city, kind: 'GENERAL_OFFICE' })
    for (const name of CHECKS) {
      const found = await check(name, { draft: aNotice('EVERY_GOVERNMENT_BELOW') }, office)
      expect(found).toMatchObject({ allowed: true, findings: [] })
    }
    const before = (await inboxOf(tree.zhongyuan)).length
    const toAll = await aNoticeIn('SEALED', office, 'EVERY_GOVERNMENT_BELOW')
    const sent = await mutate<Stepped>(await office.token('CLERK'), 'DispatchDocument', {
      documentId: toAll.id,
      expectedVersion: toAll.version,
    })
    expect(sent.problems).toEqual([])
    await relayAll(stack)
    expect((await inboxOf(tree.zhongyuan)).length).toBe(before + 1)
    expect(await inboxOf(office)).toEqual([])
  })
  test.each(CHECKS)(
    'that is empty is an error of %s, in words, and the fix of an error says why',
    async name => {
      const found = await check(name, { draft: aNotice('EVERY_GOVERNMENT_BELOW') }, tree.zhongyuan)
      expect(found.allowed).toBe(false)
      const empty = found.findings.find(({ code }) => code === 'NO_GOVERNMENTS_BELOW')
      expect(empty?.message).toBe('没有直接下级人民政府，公文无处可送。')
      const upward = await check(name, { draft: aNotice([tree.zhengzhou]) }, tree.zhongyuan)
      const fix = upward.findings.find(({ rule }) => rule === 'KIND')?.fix
      expect(fix).toMatchObject({ kind: 'REPORT', why: '改用的文种适用于全部主送机关。' })
    },
  )
})

describe('a class of recipients with an agency in a region that was abolished', () => {
  test('leaves that agency out: checks name it, dispatch warns and delivers to the others', async () => {
    const arrived = async () =>
      [await inboxOf(tree.zhongyuan), await inboxOf(tree.erqi)].map(all => all.length)
    const [one = 0, other = 0] = await arrived()
    const toAll = await aNoticeIn('SEALED', tree.zhengzhou, 'EVERY_GOVERNMENT_BELOW')
    const later = REGIONS.split('\n').map(line => (line.startsWith('410103') ? `${line},410102` : line))
    const { problems } = await mutate<Payload<'import', unknown>>(tree.operator, 'ImportRegions', {
      edition: '2024-12-31',
      csv: later.join('\n').replace('parent', 'parent,successor'),
    })
    expect(problems).toEqual([])
    const { id: documentId } = await aDraftOf(tree.zhengzhou, aNotice('EVERY_GOVERNMENT_BELOW'))
    for (const name of CHECKS) {
      const left = `WARNING LEFT_OUT_OF_CLASS mainRecipients ${tree.erqi.id}`
      expect(outline(await check(name, { draft: aNotice('EVERY_GOVERNMENT_BELOW') }))).toEqual([left])
      expect(outline(await check(name, { documentId }))).toEqual([left])
      expect(outline(await check(name, { draft: aNotice([tree.erqi]) }))).toEqual([
        `WARNING AGENCY_REGION_ABOLISHED mainRecipients ${tree.erqi.id}`,
      ])
    }
    const sent = await mutate<Stepped>(await tree.zhengzhou.token('CLERK'), 'DispatchDocument', {
      documentId: toAll.id,
      expectedVersion: toAll.version,
    })
    expect(sent.problems).toMatchObject([
      { code: 'LEFT_OUT_OF_CLASS', agencies: [{ agencyId: tree.erqi.id }] },
    ])
    await relayAll(stack)
    expect(await arrived()).toEqual([one + 1, other])
  })
  test('is drafted with a warning of those that it names', async () => {
    const token = await tree.zhengzhou.token('DRAFTER')
    const made = await mutate<Stepped>(token, 'CreateDraft', { draft: aNotice([tree.erqi]) })
    expect(made.problems).toMatchObject([{ code: 'AGENCY_REGION_ABOLISHED', severity: 'WARNING' }])
  })
})
