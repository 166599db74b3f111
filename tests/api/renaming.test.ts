import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { ownDynamo } from '../../functions/platform/clients.ts'
import { openQueue } from '../../functions/platform/queue.ts'
import { type Table, unboundTable } from '../../functions/platform/table.ts'
import type { Agency } from '../../functions/tenancy/model.ts'
import { queued } from '../../functions/tenancy/relay/index.ts'
import { agencyItem, agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { underRoleOf } from '../kit/functions.ts'
import {
  aCreditCode,
  anAgency,
  anOrganCode,
  aTree,
  manyAgencies,
  type TestAgency,
  type Tree,
  wholeTable,
} from '../kit/government.ts'
import { drain, relay, relayAll, startDue, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

type Renamed = Payload<
  'agency',
  { name: string; shortName: string | null; organCode: string; version: number }
>
type Stepped = Payload<'document', SeenDocument>

const codes = ({ problems }: { problems: readonly { code: string; path?: readonly string[] }[] }) =>
  problems.map(({ code, path = [] }) => [code, ...path].join(' '))
const stored = async ({ id }: Pick<TestAgency, 'id'>): Promise<Agency> => {
  const agency = agencyOf(await wholeTable(stack).get(agencyKey(id)))
  if (agency === null) throw new Error('the agency is not in the directory')
  return agency
}
const inputFor = async (agency: TestAgency, name: string, more = {}) => ({
  idempotencyKey: randomUUID(),
  agencyId: agency.id,
  expectedVersion: (await stored(agency)).version,
  name,
  reason: '机构改革',
  ...more,
})
const renameBy = async (token: string, agency: TestAgency, name: string, more = {}) =>
  mutate<Renamed>(token, 'RenameAgency', await inputFor(agency, name, more))
/** Renames an agency of 中原区, as its government does. */
const rename = async (agency: TestAgency, name: string, more = {}) =>
  renameBy(await tree.zhongyuan.token('ADMINISTRATOR'), agency, name, more)
/** A department of 中原区 under a name of its own. */
const aBureau = (fields: Partial<Parameters<typeof anAgency>[2]> = {}) =>
  anAgency(stack, tree.zhongyuan, { ...COUNTY, kind: 'DEPARTMENT', name: aName(), ...fields })
const COUNTY = { regionCode: '410102', tier: 'COUNTY' } as const
const aName = (): string => `中原区${anOrganCode()}局`
const lineNames = async (agency: Pick<TestAgency, 'id'>, of: TestAgency) =>
  [...(await stored(agency)).line, ...(await stored(agency)).otherLine]
    .filter(({ id }) => id === of.id)
    .map(({ name }) => name)
const namesInRegion = async (namePrefix: string) =>
  (
    await ask<{ nodes: { name: string }[] }>(await tree.erqi.token('CLERK'), 'Agencies', {
      region: '410102',
      namePrefix,
    })
  ).nodes.map(({ name }) => name)

describe('an agency that is renamed (更名)', () => {
  test('bears the new name, short name and organ code in the directory, and is listed under it alone', async () => {
    const bureau = await aBureau()
    const [name, organCode] = [aName(), anOrganCode()]
    const { agency, problems } = await rename(bureau, name, { shortName: '体育局', organCode })
    expect(problems).toEqual([])
    expect(agency).toMatchObject({ name, shortName: '体育局', organCode, version: 2 })
    expect(await namesInRegion(name)).toEqual([name])
    expect(await namesInRegion(bureau.name)).toEqual([])
    expect(await stored(bureau)).toMatchObject({ name, organCode, tenant: bureau.tenant })
    const kept = await rename(bureau, aName())
    expect(kept.agency).toMatchObject({ shortName: '体育局', organCode })
    expect((await rename(bureau, aName(), { shortName: null })).agency?.shortName).toBe(null)
  })

  test('keeps its former names and codes: nobody else gets them, and it takes them back', async () => {
    const [bureau, other] = [await aBureau(), await aBureau()]
    await rename(bureau, aName(), { organCode: anOrganCode() })
    expect(codes(await rename(other, bureau.name))).toEqual(['ALREADY_EXISTS name'])
    // As a reader sees it, whatever the width of what stands there.
    expect(codes(await rename(other, `${bureau.name.slice(0, 3)}·${bureau.name.slice(3)}`))).toEqual([
      'ALREADY_EXISTS name',
    ])
    const { organCode } = bureau
    expect(codes(await rename(other, aName(), { organCode }))).toEqual(['ALREADY_EXISTS organCode'])
    const application = {
      name: bureau.name,
      ...COUNTY,
      kind: 'DEPARTMENT',
      creditCode: aCreditCode(),
      organCode: anOrganCode(),
      superiorId: tree.zhongyuan.id,
    }
    const token = await tree.zhongyuan.token('ADMINISTRATOR')
    expect(codes(await mutate<Renamed>(token, 'RegisterAgency', application))).toEqual([
      'ALREADY_EXISTS name',
    ])
    expect((await rename(bureau, bureau.name, { organCode })).agency).toMatchObject({
      name: bureau.name,
      organCode,
    })
  })

  test('is renamed by an operator if it is topmost, and by whoever stands above, suspended or not', async () => {
    const top = await anAgency(stack, tree.operator, {
      regionCode: '410000',
      tier: 'PROVINCE',
      kind: 'OTHER',
    })
    expect((await renameBy(tree.operator, top, '河南省大数据中心')).agency?.name).toBe('河南省大数据中心')
    const bureau = await aBureau()
    const above = await tree.province.token('ADMINISTRATOR')
    await mutate(above, 'SuspendAgency', { agencyId: bureau.id, expectedVersion: 1, reason: '调整' })
    expect(codes(await renameBy(above, bureau, aName()))).toEqual([])
    expect((await stored(bureau)).state).toBe('SUSPENDED')
  })

  test('is there for nobody else: not for itself, beside it, below it, or an operator', async () => {
    const bureau = await aBureau()
    const before = await stored(bureau)
    for (const token of [
      await bureau.token('ADMINISTRATOR'),
      await tree.erqi.token('ADMINISTRATOR'),
      await tree.luoyang.token('ADMINISTRATOR'),
      tree.operator,
    ])
      expect(codes(await renameBy(token, bureau, aName()))).toEqual(['NOT_FOUND agencyId'])
    expect(
      codes(await renameBy(await bureau.token('ADMINISTRATOR'), tree.zhongyuan, '中原区人民政府')),
    ).toEqual(['NOT_FOUND agencyId'])
    expect(codes(await rename(bureau, aName(), { agencyId: 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ' }))).toEqual([
      'NOT_FOUND agencyId',
    ])
    const clerk = await tree.zhongyuan.token('CLERK')
    expect(codes(await renameBy(clerk, bureau, aName()))).toEqual(['NOT_PERMITTED'])
    expect(await stored(bureau)).toEqual(before)
  })

  test('gets no borrowed name, and none in broken Unicode', async () => {
    const bureau = await aBureau()
    const refused = async (name: string, more = {}) => codes(await rename(bureau, name, more))
    expect(await refused('二七区教育局')).toEqual(['NAME_NOT_OF_ITS_REGION name'])
    expect(await refused('河南省财政厅')).toEqual(['NAME_NOT_OF_ITS_REGION name'])
    expect(await refused('财政部河南监管局')).toEqual(['NATIONAL_NAME name'])
    expect(await refused('中原区人民政府')).toEqual(['KIND_NOT_OF_ITS_NAME name'])
    expect(await refused(aName(), { shortName: '市政府' })).toEqual(['NAME_NOT_OF_ITS_KIND shortName'])
    expect(await refused('中原区\ud800局')).toEqual(['TEXT_BROKEN_UNICODE name'])
    expect(await refused('中原区\u202e局')).toEqual(['TEXT_CONTROL_CHARACTER name'])
    expect(await refused('中原区🏫局', { organCode: 'X', reason: ' ' })).toEqual([
      'NOT_IN_A_NAME name',
      'INVALID_ORGAN_CODE organCode',
      'TEXT_EMPTY reason',
    ])
    expect(await refused(bureau.name)).toEqual(['NAME_UNCHANGED name'])
    expect((await stored(bureau)).version).toBe(1)
  })

  test('is renamed once by a request that comes twice, and by one of two at the same moment', async () => {
    const bureau = await aBureau()
    const token = await tree.zhongyuan.token('ADMINISTRATOR')
    const input = await inputFor(bureau, aName())
    expect((await mutate<Renamed>(token, 'RenameAgency', input)).replayed).toBe(false)
    expect(await mutate<Renamed>(token, 'RenameAgency', input)).toMatchObject({
      replayed: true,
      problems: [],
    })
    expect(codes(await mutate<Renamed>(token, 'RenameAgency', { ...input, name: aName() }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    ])

    const both = [await inputFor(bureau, aName()), await inputFor(bureau, aName())]
    const outcomes = await Promise.all(both.map(one => mutate<Renamed>(token, 'RenameAgency', one)))
    expect(outcomes.map(codes).sort()).toEqual([[], ['VERSION_CONFLICT expectedVersion']])
    const winner = outcomes.find(({ agency }) => agency !== null)?.agency
    expect(await stored(bureau)).toMatchObject({ name: winner?.name, version: 3 })
    // The loser claimed nothing.
    const lost = both.map(({ name }) => name).find(name => name !== winner?.name) ?? ''
    expect(codes(await rename(await aBureau(), lost))).toEqual([])
  })

  test('shares its name with nobody who took it at the same moment', async () => {
    const [one, two, name] = [await aBureau(), await aBureau(), aName()]
    const outcomes = await Promise.all([rename(one, name), rename(two, name)])
    expect(outcomes.map(codes).sort()).toEqual([[], ['ALREADY_EXISTS name']])
    expect(await namesInRegion(name)).toEqual([name])
  })
})

describe('the new name of an agency', () => {
  test('stands in the lines of all below it and of whom it leads as second superior, and nowhere else', async () => {
    const bureau = await aBureau()
    const below = await manyAgencies(stack, bureau, 60)
    const [first] = below
    if (first === undefined) throw new Error('none')
    const deep = await anAgency(stack, first, { ...COUNTY, kind: 'OTHER' })
    const deeper = await anAgency(stack, deep, { ...COUNTY, kind: 'OTHER' })
    const dual = await anAgency(stack, tree.erqi, {
      regionCode: '410103',
      tier: 'COUNTY',
      kind: 'DEPARTMENT',
      otherSuperiorId: deep.id,
    })
    const beside = await stored(await aBureau())
    const name = aName()
    await rename(bureau, name)
    await relayAll(stack, { deliveries: 2 })
    const all = [...below, deep, deeper, dual]
    expect(await Promise.all(all.map(one => lineNames(one, bureau)))).toEqual(all.map(() => [name]))
    // Once each, by the version, however often it was carried.
    expect((await stored(deeper)).version).toBe(2)
    expect(await lineNames(dual, tree.erqi)).toEqual([tree.erqi.name])
    expect(await stored(beside)).toEqual(beside)
  })

  test('is the last one everywhere after two renamings, in whichever order they are carried', async () => {
    const bureau = await aBureau()
    const school = await anAgency(stack, bureau, { ...COUNTY, kind: 'OTHER' })
    await drain(stack)
    await rename(bureau, aName())
    const first = await drain(stack)
    const last = aName()
    await rename(bureau, last)
    await relay(await drain(stack))
    await relay(first)
    await relayAll(stack)
    expect(await lineNames(school, bureau)).toEqual([last])
    // Back to a former name, whose carrying finds it there already.
    await rename(bureau, bureau.name)
    await relay(first)
    await relayAll(stack)
    expect(await lineNames(school, bureau)).toEqual([bureau.name])
  })

  test('is carried again if the agency takes its former name back between the reading and the writing', async () => {
    const bureau = await aBureau()
    const school = await anAgency(stack, bureau, { ...COUNTY, kind: 'OTHER' })
    await drain(stack)
    await rename(bureau, aName())
    await relay(await drain(stack))
    const [message] = await waitingMessages(stack)
    await message?.remove()
    const table = unboundTable({ client: ownDynamo(), tableName: stack.tableName })
    let isBack = false
    const slow: Table = {
      ...table,
      async commit(writes) {
        if (!isBack) {
          isBack = true
          const { name: _, version, ...agency } = await stored(bureau)
          const back = agencyItem({ ...agency, name: bureau.name, version: version + 1 })
          await wholeTable(stack).putAll([back])
        }
        return table.commit(writes)
      },
    }
    const tools = underRoleOf('relay', {
      table: slow,
      queue: openQueue(stack.sqs, stack.queueUrl),
      now: () => new Date(),
    }) as unknown as RelayTools
    await queued.carryName(tools, JSON.parse(message?.body ?? '{}'))
    expect(isBack).toBe(true)
    expect(await lineNames(school, bureau)).toEqual([bureau.name])
  })

  test('reaches by a second look who was registered in the moment before under the former one', async () => {
    const bureau = await aBureau()
    const former = await stored(bureau)
    const name = aName()
    await rename(bureau, name)
    await relayAll(stack)
    const late = await anAgency(stack, bureau, { ...COUNTY, kind: 'OTHER' })
    const { version, ...agency } = await stored(late)
    const line = [{ id: bureau.id, name: former.name }, ...former.line]
    await wholeTable(stack).putAll([agencyItem({ ...agency, version, line })])
    await startDue(stack)
    await relayAll(stack)
    expect(await lineNames(late, bureau)).toEqual([former.name])
    moveClock(3 * MINUTE)
    await startDue(stack)
    await relayAll(stack)
    expect(await lineNames(late, bureau)).toEqual([name])
  })

  test('is shown to whom the agency asks for a line, until that is answered', async () => {
    const token = await tree.zhongyuan.token('ADMINISTRATOR')
    const { agency } = await mutate<Payload<'agency', TestAgency>>(token, 'RegisterAgency', {
      name: aName(),
      ...COUNTY,
      kind: 'DEPARTMENT',
      creditCode: aCreditCode(),
      organCode: anOrganCode(),
      superiorId: tree.zhongyuan.id,
      guidingId: tree.luoyang.id,
    })
    if (agency === null) throw new Error('not registered')
    const name = aName()
    await rename(agency, name)
    await relayAll(stack, { deliveries: 2 })
    const asked = await tree.luoyang.token('ADMINISTRATOR')
    const lines = await ask<{ nodes: { agencyId: string; version: number }[] }>(asked, 'LinesToConfirm')
    expect(lines.nodes).toMatchObject([{ agency: { agencyId: agency.id, name }, version: 1 }])
    const input = { agencyId: agency.id, line: 'GUIDANCE', expectedVersion: 1 }
    expect(codes(await mutate<Payload<'request', unknown>>(asked, 'ConfirmLine', input))).toEqual([])
    await relayAll(stack)
    expect(await stored(agency)).toMatchObject({ guidingId: tree.luoyang.id, name })
    await rename(agency, aName())
    await relayAll(stack)
    expect((await ask<{ nodes: unknown[] }>(asked, 'LinesToConfirm')).nodes).toEqual([])
  })
})

describe('a document of an agency that is renamed', () => {
  const NEW = '中原区人民政府'
  let former: string
  let [draft, review, approved, signed, returnable, revisable]: (SeenDocument | undefined)[] = []
  beforeAll(async () => {
    former = tree.zhongyuan.name
    draft = await aDraftOf(tree.zhongyuan, aNotice([tree.erqi]))
    review = await aNoticeIn('IN_REVIEW', tree.zhongyuan, [tree.erqi])
    approved = await aNoticeIn('APPROVED', tree.zhongyuan, [tree.erqi])
    signed = await aNoticeIn('SIGNED', tree.zhongyuan, [tree.erqi])
    returnable = await aNoticeIn('SIGNED', tree.zhongyuan, [tree.erqi])
    revisable = await aNoticeIn('SIGNED', tree.zhongyuan, [tree.erqi], { body: '请于 2026 年底前完成。' })
    await aNoticeIn('DISPATCHED', tree.zhongyuan, [tree.erqi])
    await relayAll(stack)
    const { problems } = await renameBy(await tree.zhengzhou.token('ADMINISTRATOR'), tree.zhongyuan, NEW)
    expect(problems).toEqual([])
    await relayAll(stack)
  })
  const named = async (document: SeenDocument | null | undefined) =>
    (
      await ask<{ issuer: { name: string } }>(await tree.zhongyuan.token('CLERK'), 'Document', {
        id: document?.id,
      })
    ).issuer.name
  const step = async (
    role: 'DRAFTER' | 'REVIEWER' | 'SIGNATORY' | 'CLERK',
    name: string,
    of?: SeenDocument | null,
    more = {},
  ) =>
    mutate<Stepped>(await tree.zhongyuan.token(role), name, {
      documentId: of?.id,
      expectedVersion: of?.version,
      ...more,
    })

  test('keeps the former name if it was signed or sent, to its seal and to its recipient', async () => {
    const sealed = await bring({ ...tree.zhongyuan, name: former }, signed as SeenDocument, 'DISPATCHED')
    expect(await named(sealed)).toBe(former)
    await relayAll(stack)
    const inbox = await inboxOf(tree.erqi)
    expect(inbox.map(({ issuer }) => (issuer as { name: string }).name)).toEqual([former, former])
  })

  test('differs from what was signed by the name, once it was returned to draft and submitted again', async () => {
    const diff = async () =>
      ask<{ signedDigest: string; currentDigest: string; change: string; changes: { field: string }[] }>(
        await tree.zhongyuan.token('CLERK'),
        'SignedDiff',
        { documentId: returnable?.id },
      )
    const before = await diff()
    expect(before).toMatchObject({ change: 'NONE', currentDigest: before.signedDigest })
    const returned = await step('CLERK', 'ReturnDraft', returnable, { reason: '机关已更名', to: 'DRAFT' })
    expect(codes(await step('DRAFTER', 'SubmitForReview', returned.document))).toEqual([])
    const after = await diff()
    expect(after).toMatchObject({ change: 'SUBSTANTIVE', changes: [{ field: 'issuers' }] })
    expect(after.signedDigest).toBe(before.signedDigest)
    expect(after.currentDigest).not.toBe(before.signedDigest)
  })

  test('is corrected under the former name after its signature, and not changed in substance', async () => {
    const refused = await step('CLERK', 'ReviseSigned', revisable, { draft: { body: '请于年底前完成。' } })
    expect(codes(refused)).toEqual(['ISSUER_RENAMED documentId'])
    const formal = { draft: { body: '请于2026年底前完成。' } }
    const corrected = await step('CLERK', 'ReviseSigned', revisable, formal)
    expect(corrected).toMatchObject({ problems: [], document: { state: 'SIGNED' } })
    expect(await named(corrected.document)).toBe(former)
  })

  test('is put to nobody else under the former name', async () => {
    const countersigner = { party: { agencyId: tree.erqi.id } }
    const refused = await step('SIGNATORY', 'AddCountersigner', approved, { countersigner })
    expect(codes(refused)).toEqual(['ISSUER_RENAMED documentId'])
  })

  test('bears the new name if it is drafted, edited or submitted from then on', async () => {
    expect(await named(await aDraftOf(tree.zhongyuan, aNotice([tree.erqi])))).toBe(NEW)
    const edited = await step('DRAFTER', 'EditDraft', draft, { draft: { body: '另行通知。' } })
    expect(await named(edited.document)).toBe(NEW)
  })

  test('is neither approved nor signed under the former name, and bears the new one after it was returned', async () => {
    const opinion = '同意'
    for (const [role, name, document] of [
      ['REVIEWER', 'ApproveDraft', review],
      ['SIGNATORY', 'SignDocument', approved],
    ] as const) {
      const refused = await step(role, name, document, { opinion })
      expect(refused.problems).toMatchObject([
        { code: 'ISSUER_RENAMED', path: ['documentId'], given: former, allowed: [NEW] },
      ])
      const check = await ask<{ allowed: boolean; findings: { code: string }[] }>(
        await tree.zhongyuan.token(role),
        'Validate',
        { input: { documentId: document?.id } },
      )
      expect([check.allowed, check.findings.map(({ code }) => code)]).toEqual([false, ['ISSUER_RENAMED']])
      const returned = await step(role, 'ReturnDraft', document, { reason: '机关已更名', to: 'DRAFT' })
      expect(await named(returned.document)).toBe(former)
      const submitted = await step('DRAFTER', 'SubmitForReview', returned.document)
      expect(await named(submitted.document)).toBe(NEW)
      const again = await step('REVIEWER', 'ApproveDraft', submitted.document, { opinion })
      expect(codes(await step('SIGNATORY', 'SignDocument', again.document, { opinion }))).toEqual([])
    }
  })
})
