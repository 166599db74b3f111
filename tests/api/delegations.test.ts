import { randomUUID } from 'node:crypto'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Act } from '../../functions/access/act.ts'
import type { Caller } from '../../functions/access/caller.ts'
import { type Context, perform } from '../../functions/access/command.ts'
import { type Permissions, type Role, SCOPES } from '../../functions/access/permissions.ts'
import { newTenantKey, reachOf, type Tier } from '../../functions/access/regions.ts'
import { signDocument } from '../../functions/documents/lifecycle/actions/steps.ts'
import { permissions as documentPermissions } from '../../functions/documents/permissions.ts'
import { verifyBundle } from '../../functions/exchange/rules/evidence.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { notFound } from '../../functions/kernel/problem.ts'
import { refuse } from '../../functions/kernel/result.ts'
import { bindTable, type Table } from '../../functions/platform/table.ts'
import { grantDelegation } from '../../functions/tenancy/actions/delegations.ts'
import { permissions as tenancyPermissions } from '../../functions/tenancy/permissions.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { anAudit } from '../kit/audit.ts'
import { aNoticeIn, bring, inboxOf, type SeenDelivery, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** The permissions of every area whose actions can be delegated. */
const PERMISSIONS: Permissions = { ...documentPermissions, ...tenancyPermissions }
const SIGN = documentPermissions.signDocument

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface Seen {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly [field: string]: unknown
}
type Granted = Payload<'delegation', Seen>
type Stepped = Payload<'document', SeenDocument>
interface Person {
  readonly id: string
  readonly name: string
  readonly token: string
}

/** A member in the register of an agency, with a token for the same roles. */
async function aMember(agency: TestAgency, name: string, ...roles: Role[]): Promise<Person> {
  const administrator = await agency.token('ADMINISTRATOR')
  const { member } = await mutate<{ member: { id: string } }>(administrator, 'AddMember', { name, roles })
  const token = await stack.issuer.mint({ sub: member.id, agency: agency.id })
  return { id: member.id, name, token }
}
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const grant = (by: Person, to: Person, more: Record<string, unknown> = {}) =>
  mutate<Granted>(by.token, 'GrantDelegation', {
    toId: to.id,
    actions: ['signDocument'],
    validUntil: inAnHour(),
    ...more,
  })
const granted = async (by: Person, to: Person, more: Record<string, unknown> = {}): Promise<Seen> => {
  const { delegation, problems } = await grant(by, to, more)
  if (delegation === null) throw new Error(JSON.stringify(problems))
  return delegation
}
/** A delegation that expired an hour ago: granted by the action itself, with a clock two hours back. */
async function anExpiredDelegation(agency: TestAgency, by: Person, to: Person): Promise<void> {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  const context = { ...contextOf(agency, by, 'SIGNATORY'), now: () => hoursAgo(2) }
  const { problems } = await grantDelegation(context, {
    idempotencyKey: randomUUID(),
    toId: to.id,
    actions: ['signDocument'],
    validUntil: hoursAgo(1).toISOString(),
    fromId: null,
    kinds: [],
    validFrom: null,
    note: null,
  })
  expect(problems).toEqual([])
}
const revoke = (by: Person, { id, version }: Seen) =>
  mutate<Granted>(by.token, 'RevokeDelegation', { delegationId: id, expectedVersion: version })
const signing = ({ id, version }: SeenDocument, onBehalfOf: string | null) => ({
  documentId: id,
  expectedVersion: version,
  opinion: '同意',
  onBehalfOf,
})
const sign = (by: Person, document: SeenDocument, onBehalfOf: string | null) =>
  mutate<Stepped>(by.token, 'SignDocument', signing(document, onBehalfOf))
const toBeSigned = (agency: TestAgency, more = {}) => aNoticeIn('APPROVED', agency, [tree.luoyang], more)
const lacks = ({ problems }: { problems: readonly SeenProblem[] }) =>
  problems.map(({ code, delegation, path }) => [code, delegation, path.join('.')])

/** A head with the signature and a deputy who holds nothing of the kind. */
async function aHeadAndADeputy(agency: TestAgency): Promise<{ head: Person; deputy: Person }> {
  const [head, deputy] = await Promise.all([
    aMember(agency, '主要负责人', 'SIGNATORY'),
    aMember(agency, '副职', 'DRAFTER'),
  ])
  return { head, deputy }
}

/** The context of an action by this member; `table` replaces the member's own. */
function contextOf(agency: TestAgency, { id: subject }: Person, role: Role, table?: Table): Context {
  const { id, name, regionCode: region, tier } = agency
  const [tenant, reach] = [newTenantKey(region, id), reachOf(region)]
  const caller: Caller = {
    subject,
    name: '某人',
    post: null,
    applicationId: null,
    agency: { id, name, region, tier: tier as Tier },
    tenant,
    reach,
    roles: [role],
    scopes: SCOPES,
  }
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  const own = table ?? bindTable({ client, tableName: stack.tableName }, tenant, reach)
  const now = () => new Date()
  return {
    requestId: 'test',
    caller,
    permissions: PERMISSIONS,
    now,
    newId: randomIds(now),
    table: own,
    audit: anAudit(tenant),
    registry: own,
    objects: {} as Context['objects'],
  }
}

interface Acting {
  readonly subject: string
  readonly name: string | null
}

describe('a deputy (代)', () => {
  test('signs for the head, and history, signature and evidence name both', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    await granted(head, deputy, { kinds: ['NOTICE'], note: '出差期间' })
    const signed = await sign(deputy, await toBeSigned(tree.province), head.id)
    expect(signed.problems).toEqual([])
    const seen = await ask<{
      signature: { by: Acting; onBehalfOf: Acting | null }
      review: { onBehalfOf: Acting | null }
      history: { nodes: { type: string; by: Acting; onBehalfOf: Acting | null }[] }
    }>(await tree.province.token('CLERK'), 'Document', { id: signed.document?.id })
    const agency = { agencyId: tree.province.id, name: tree.province.name }
    expect(seen.signature).toMatchObject({
      by: { subject: deputy.id, kind: 'MEMBER', name: deputy.name, agency },
      onBehalfOf: { subject: head.id, name: head.name, agency },
    })
    expect(seen.review.onBehalfOf).toBeNull()
    expect(seen.history.nodes.map(({ type, onBehalfOf }) => [type, onBehalfOf?.subject ?? null])).toEqual([
      ['DraftCreated', null],
      ['DraftSubmitted', null],
      ['DraftApproved', null],
      ['DocumentSigned', head.id],
    ])
    await bring(tree.province, signed.document as SeenDocument, 'DISPATCHED')
    await relayAll(stack)
    const { bundle } = await ask<{ bundle: { events: { by: string; for?: string }[] } }>(
      await tree.province.token('CLERK'),
      'Evidence',
      { documentId: signed.document?.id },
    )
    const verdict = await verifyBundle(bundle)
    expect([verdict.faults, verdict.onBehalf]).toEqual([[], [`DocumentSigned: ${deputy.id} for ${head.id}`]])
    const forged = {
      ...bundle,
      events: bundle.events.map(({ for: _, ...event }) => ({ ...event, ...(_ ? { by: head.id } : {}) })),
    }
    expect((await verifyBundle(forged)).faults).toContainEqual({ code: 'EVENT_CHANGED', event: 4 })
  })

  test('may not sign for the head without a delegation, before or after its time, or for another kind or action', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    const other = await aMember(tree.province, '旁人', 'CLERK')
    const document = await toBeSigned(tree.province)
    expect(lacks(await sign(deputy, document, head.id))).toEqual([['NOT_PERMITTED', 'NONE', 'onBehalfOf']])
    expect(lacks(await sign(deputy, document, null))).toEqual([['NOT_PERMITTED', null, '']])

    const tomorrow = new Date(Date.now() + 86_400_000)
    await granted(head, deputy, { validFrom: tomorrow, validUntil: new Date(tomorrow.getTime() + 1) })
    expect(lacks(await sign(deputy, document, head.id))).toEqual([['NOT_PERMITTED', 'FUTURE', 'onBehalfOf']])
    await anExpiredDelegation(tree.province, head, other)
    expect(lacks(await sign(other, document, head.id))).toEqual([['NOT_PERMITTED', 'EXPIRED', 'onBehalfOf']])

    await granted(head, deputy, { kinds: ['LETTER'] })
    const onOtherKind = await mutate<Stepped & { problems: SeenProblem[] }>(
      deputy.token,
      'SignDocument',
      signing(document, head.id),
    )
    expect(lacks(onOtherKind)).toEqual([['NOT_PERMITTED', 'OTHER_KIND', 'onBehalfOf']])
    expect(onOtherKind.problems[0]?.message).toMatch(/^代为办理“[^\w]+”的委托不含此文种。$/u)
    const approving = { documentId: document.id, expectedVersion: document.version, onBehalfOf: head.id }
    const approved = await mutate<Stepped>(deputy.token, 'ApproveDraft', approving)
    expect(lacks(approved)).toEqual([['NOT_PERMITTED', 'OTHER_ACTION', 'onBehalfOf']])

    await granted(head, deputy, { kinds: ['LETTER', 'NOTICE'] })
    expect((await sign(deputy, document, head.id)).document?.state).toBe('SIGNED')
  })

  test('may not sign after the revocation; what was signed before stays', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    const [first, second] = await Promise.all([toBeSigned(tree.province), toBeSigned(tree.province)])
    const delegation = await granted(head, deputy)
    const input = { idempotencyKey: randomUUID(), ...signing(first, head.id) }
    expect((await mutate<Stepped>(deputy.token, 'SignDocument', input)).document?.state).toBe('SIGNED')
    expect((await revoke(head, delegation)).delegation).toMatchObject({ state: 'REVOKED', version: 2 })
    expect(lacks(await sign(deputy, second, head.id))).toEqual([['NOT_PERMITTED', 'REVOKED', 'onBehalfOf']])
    const again = await mutate<Stepped>(deputy.token, 'SignDocument', input)
    expect([again.replayed, again.document?.state, again.problems]).toEqual([true, 'SIGNED', []])
    const asOneself = await mutate<Stepped>(deputy.token, 'SignDocument', { ...input, onBehalfOf: null })
    expect(asOneself.problems[0]?.code).toBe('NOT_PERMITTED')
    const asHead = { ...input, onBehalfOf: deputy.id }
    expect((await mutate<Stepped>(deputy.token, 'SignDocument', asHead)).problems[0]?.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    )
  })

  test('whose delegation is revoked between reading and writing writes nothing', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    const document = await toBeSigned(tree.province)
    const delegation = await granted(head, deputy)
    const { table } = contextOf(tree.province, deputy, 'DRAFTER')
    let commits = 0
    const late: Table = {
      ...table,
      commit: async writes => {
        if (++commits === 1) expect((await revoke(head, delegation)).delegation?.state).toBe('REVOKED')
        return table.commit(writes)
      },
    }
    const context = contextOf(tree.province, deputy, 'DRAFTER', late)
    const input = { idempotencyKey: randomUUID(), ...signing(document, head.id) }
    const { thing, problems } = await signDocument(context, input)
    expect([thing, commits]).toEqual([null, 1])
    expect(problems).toMatchObject([{ code: 'NOT_PERMITTED', delegation: 'REVOKED' }])
    const after = await ask<SeenDocument>(await tree.province.token('CLERK'), 'Document', { id: document.id })
    expect([after.state, after.version]).toEqual(['APPROVED', document.version])
  })

  test('acts with what the head held when it was delegated, not with what they hold themselves', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    await granted(head, deputy)
    const acts: Act[] = []
    await perform<never>(contextOf(tree.province, deputy, 'DRAFTER'), {
      permission: SIGN,
      idempotencyKey: randomUUID(),
      input: {},
      load: [],
      onBehalf: { of: head.id, kind: () => 'NOTICE' },
      decide: (_, act) => {
        acts.push(act)
        return refuse(notFound([]))
      },
      restore: () => {
        throw new Error('nothing was stored')
      },
    })
    expect(acts).toMatchObject([
      { by: deputy.id, for: head.id, held: { roles: ['SIGNATORY'], scopes: SCOPES } },
    ])
  })

  test('who signs for the head at the same time as another deputy: one succeeds, the other gets a version conflict', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    const other = await aMember(tree.province, '另一副职', 'CLERK')
    await Promise.all([granted(head, deputy), granted(head, other)])
    const document = await toBeSigned(tree.province)
    const both = await Promise.all([sign(deputy, document, head.id), sign(other, document, head.id)])
    expect(both.filter(one => one.document !== null)).toHaveLength(1)
    expect(both.flatMap(one => one.problems.map(problem => problem.code))).toEqual(['VERSION_CONFLICT'])
  })

  test('handles deliveries for the clerk, and the sender’s receipts name both', async () => {
    const clerk = await aMember(tree.luoyang, '收文员', 'CLERK')
    const standIn = await aMember(tree.luoyang, '替班', 'REVIEWER')
    await granted(clerk, standIn, { actions: ['signForDelivery', 'registerDelivery'], kinds: ['NOTICE'] })
    const sent = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    let delivery = (await inboxOf(tree.luoyang))[0] as SeenDelivery
    for (const name of ['SignForDelivery', 'RegisterDelivery']) {
      const input = { deliveryId: delivery.id, expectedVersion: delivery.version, onBehalfOf: clerk.id }
      const payload = await mutate<Payload<'delivery', SeenDelivery>>(standIn.token, name, input)
      expect(payload.problems).toEqual([])
      delivery = payload.delivery as SeenDelivery
    }
    const beyond = { deliveryId: delivery.id, expectedVersion: delivery.version, onBehalfOf: clerk.id }
    const accepted = await mutate<Payload<'delivery', SeenDelivery>>(standIn.token, 'AcceptDelivery', beyond)
    expect(lacks(accepted)).toEqual([['NOT_PERMITTED', 'OTHER_ACTION', 'onBehalfOf']])
    await relayAll(stack)
    const token = await tree.province.token('CLERK')
    const { ladder } = await ask<{
      ladder: { nodes: { rungs: { by: Acting; onBehalfOf: Acting | null }[] }[] }
    }>(token, 'Document', { id: sent.id })
    expect(
      ladder.nodes[0]?.rungs.map(({ by, onBehalfOf }) => [by.subject, onBehalfOf?.subject ?? null]),
    ).toEqual([
      ['relay', null],
      [standIn.id, clerk.id],
      [standIn.id, clerk.id],
    ])
    const { bundle } = await ask<{ bundle: unknown }>(token, 'Evidence', { documentId: sent.id })
    expect(await verifyBundle(bundle)).toMatchObject({
      valid: true,
      onBehalf: [
        `SIGNED_FOR of ${tree.luoyang.name}: ${standIn.id} for ${clerk.id}`,
        `REGISTERED of ${tree.luoyang.name}: ${standIn.id} for ${clerk.id}`,
      ],
    })
  })

  test('registers and dispatches for the clerk', async () => {
    const clerk = await aMember(tree.province, '文书', 'CLERK')
    const standIn = await aMember(tree.province, '替班', 'REVIEWER')
    await granted(clerk, standIn, { actions: ['registerDocument', 'sealDocument', 'dispatchDocument'] })
    let document = await aNoticeIn('RECHECKED', tree.province, [tree.luoyang])
    for (const [name, more] of [
      ['RegisterDocument', {}],
      ['SealDocument', { sealOf: tree.province.name }],
      ['DispatchDocument', {}],
    ] as const) {
      const input = { documentId: document.id, expectedVersion: document.version, onBehalfOf: clerk.id }
      const payload = await mutate<Stepped>(standIn.token, name, { ...input, ...more })
      expect(payload.problems).toEqual([])
      document = payload.document as SeenDocument
    }
    expect(document.state).toBe('DISPATCHED')
  })

  test('costs one call to the database more for a step than the head does', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    await granted(head, deputy)
    const calls = async (by: Person, onBehalfOf: string | null) => {
      const document = await toBeSigned(tree.province)
      const input = { idempotencyKey: randomUUID(), ...signing(document, onBehalfOf) }
      const { data, extensions } = await send<Record<string, Stepped>>(by.token, operation('SignDocument'), {
        input,
      })
      expect(data?.signDocument?.problems).toEqual([])
      return extensions?.cost.databaseCalls
    }
    expect([await calls(head, null), await calls(deputy, head.id)]).toEqual([2, 3])
  })

  test('with a token that lacks the scope of the step may not take it', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.province)
    await granted(head, deputy)
    const { id: agency, regionCode: region, tier } = tree.province
    const claims = { sub: deputy.id, agency, region, tier, roles: ['DRAFTER'], scope: 'tenancy exchange' }
    const narrow = { ...deputy, token: await stack.issuer.mint(claims) }
    const document = await toBeSigned(tree.province)
    expect(lacks(await sign(narrow, document, head.id))).toEqual([['NOT_PERMITTED', null, '']])
  })
})

describe('delegations (委托) of an agency', () => {
  test.each<[string, Record<string, unknown>, object, string]>([
    [
      'of nothing',
      { actions: [] },
      {
        code: 'NOT_DELEGABLE',
        path: ['actions'],
        given: null,
        allowed: expect.arrayContaining(['signDocument']),
      },
      '请至少选择一个步骤，可以委托的步骤：',
    ],
    [
      'of administration',
      { actions: ['addMember'] },
      { code: 'NOT_DELEGABLE', given: 'addMember', allowed: expect.not.arrayContaining(['addMember']) },
      '请至少选择一个步骤，可以委托的步骤：',
    ],
    [
      'that is over already',
      { validUntil: '2026-01-05T00:00:00.000Z' },
      { code: 'DELEGATION_ENDS_BEFORE_START', path: ['validUntil'] },
      '委托的到期时间应当晚于生效时间，也应当晚于现在。',
    ],
  ])('%s are refused, with what would be taken', async (_, more, problem, text) => {
    const { head, deputy } = await aHeadAndADeputy(tree.erqi)
    const { delegation, problems } = await grant(head, deputy, more)
    expect([delegation, problems]).toMatchObject([null, [problem]])
    expect(problems[0]?.message).toContain(text)
  })

  test('are granted once and revoked once if each request comes twice at once', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.erqi)
    const input = { idempotencyKey: randomUUID(), validUntil: inAnHour() }
    const twins = await Promise.all([grant(head, deputy, input), grant(head, deputy, input)])
    expect(new Set(twins.map(({ delegation }) => delegation?.id)).size).toBe(1)
    expect(twins.filter(({ replayed }) => replayed)).toHaveLength(1)
    const delegation = twins[0]?.delegation as Seen
    const ended = await Promise.all([revoke(head, delegation), revoke(head, delegation)])
    expect(ended.filter(one => one.delegation !== null)).toHaveLength(1)
    expect(ended.flatMap(one => one.problems.map(({ code }) => code))).toEqual(['VERSION_CONFLICT'])
  })

  test('in another member’s name are granted by administrators only, of the roles that the member has in the register', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.erqi)
    const administrator = await aMember(tree.erqi, '管理员', 'ADMINISTRATOR')
    const inHeadsName = await granted(administrator, deputy, {
      fromId: head.id,
      actions: ['addCountersigner'],
    })
    expect(inHeadsName).toMatchObject({
      from: { memberId: head.id },
      grantedBy: { memberId: administrator.id },
      to: { memberId: deputy.id },
    })
    const more = await grant(administrator, deputy, { fromId: head.id, actions: ['registerDocument'] })
    expect(more.problems).toMatchObject([
      { code: 'NOT_PERMITTED', action: 'registerDocument', heldBy: ['CLERK'], path: ['actions'] },
    ])
    const byDeputy = await grant(deputy, administrator, { fromId: head.id, actions: ['addCountersigner'] })
    expect(byDeputy.problems).toMatchObject([{ code: 'NOT_PERMITTED', path: ['fromId'] }])
    expect((await revoke(deputy, inHeadsName)).problems[0]?.code).toBe('NOT_PERMITTED')
    expect((await revoke(administrator, inHeadsName)).delegation?.state).toBe('REVOKED')
  })

  test('are granted neither to nor by a member who is suspended or has left, in whosever name', async () => {
    const administrator = await tree.erqi.token('ADMINISTRATOR')
    const [head, deputy] = [
      await aMember(tree.erqi, '正职', 'SIGNATORY'),
      await aMember(tree.erqi, '副职', 'DRAFTER'),
    ]
    const standing = (name: string, { id: memberId }: Person, expectedVersion: number) =>
      mutate(administrator, name, { memberId, expectedVersion, reason: '调查' })
    const codes = ({ problems }: Granted) => problems.map(({ code, path }) => [code, ...path].join(' '))
    await standing('SuspendMember', deputy, 1)
    expect(codes(await grant(head, deputy))).toEqual(['DELEGATION_TO_INACTIVE toId'])
    const resumed = { memberId: deputy.id, expectedVersion: 2 }
    await mutate(administrator, 'ResumeMember', resumed)
    expect(codes(await grant(head, deputy))).toEqual([])
    await standing('EndMember', head, 1)
    // Their token is still admitted for some seconds.
    expect(codes(await grant(head, deputy))).toEqual(['DELEGATION_BY_INACTIVE fromId'])
    const inTheirName = { fromId: head.id, toId: deputy.id, actions: ['returnDraft'], validUntil: inAnHour() }
    expect(codes(await mutate<Granted>(administrator, 'GrantDelegation', inTheirName))).toEqual([
      'DELEGATION_BY_INACTIVE fromId',
    ])
    // A member of another agency is as unknown as before.
    const foreign = await aMember(tree.zhongyuan, '外人', 'DRAFTER')
    expect(codes(await grant(deputy, foreign, { actions: ['submitForReview'] }))).toEqual(['NOT_FOUND toId'])
  })

  test('cannot be passed on by the deputy', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.erqi)
    const third = await aMember(tree.erqi, '第三人', 'DRAFTER')
    await granted(head, deputy)
    expect((await grant(deputy, third)).problems).toMatchObject([
      { code: 'NOT_PERMITTED', action: 'signDocument' },
    ])
    const document = await aNoticeIn('APPROVED', tree.erqi, [tree.zhongyuan])
    expect(lacks(await sign(third, document, head.id))).toEqual([['NOT_PERMITTED', 'NONE', 'onBehalfOf']])
  })

  test('are listed newest first: those of the agency, from the caller, to the caller', async () => {
    const { head, deputy } = await aHeadAndADeputy(tree.zhongyuan)
    const made: string[] = []
    for (let index = 0; index < 3; index++) made.unshift((await granted(head, deputy)).id)
    const listed = async ({ token }: Person, which: string) =>
      (await ask<{ nodes: Seen[] }>(token, 'Delegations', { which })).nodes.map(({ id }) => id)
    expect(await listed(head, 'OF_AGENCY')).toEqual(made)
    expect([await listed(head, 'FROM_ME'), await listed(head, 'TO_ME')]).toEqual([made, []])
    expect([await listed(deputy, 'FROM_ME'), await listed(deputy, 'TO_ME')]).toEqual([[], made])
    const page = await ask<{ nodes: Seen[]; pageInfo: { endCursor: string; hasNextPage: boolean } }>(
      deputy.token,
      'Delegations',
      { which: 'TO_ME', first: 2 },
    )
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([2, true])
    const rest = { which: 'TO_ME', first: 2, after: page.pageInfo.endCursor }
    expect((await ask<{ nodes: Seen[] }>(deputy.token, 'Delegations', rest)).nodes[0]?.id).toBe(made[2])
    const foreign = await aMember(tree.luoyang, '外人', 'CLERK')
    expect(await listed(foreign, 'OF_AGENCY')).not.toEqual(expect.arrayContaining(made))
  })

  test('count although the 26 longer ones between the same two people fill a page', async () => {
    const [head, deputy] = await Promise.all([
      aMember(tree.zhongyuan, '主要负责人', 'SIGNATORY', 'CLERK'),
      aMember(tree.zhongyuan, '副职', 'DRAFTER'),
    ])
    // Ends before the others, so that it is read last.
    const short = new Date(Date.now() + 1_800_000).toISOString()
    await granted(head, deputy, { actions: ['signDocument'], validUntil: short })
    for (let index = 0; index < 26; index++) await granted(head, deputy, { actions: ['markHandled'] })
    const document = await aNoticeIn('APPROVED', tree.zhongyuan, [tree.erqi])
    expect((await sign(deputy, document, head.id)).document?.state).toBe('SIGNED')
  })
})
