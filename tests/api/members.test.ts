import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aNotice, aNoticeIn, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { aMember, anAgency, aTree, type Person, type TestAgency, type Tree } from '../kit/government.ts'
import { drain, relay, relayAll, startDue, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface SeenMember {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly state: string
  readonly version: number
}
type Membered = Payload<'member', SeenMember>
type Agencied = Payload<'agency', { id: string; state: string; version: number }> & { officerId?: string }

/** A member with an administrator beside the kit's own. */
const added = (agency: TestAgency, ...roles: Parameters<typeof aMember>[3][]) =>
  aMember(stack, agency, '王科长', ...roles)
const by = async (agency: TestAgency, name: string, member: { id: string }, version: number, more = {}) =>
  mutate<Membered>(await agency.token('ADMINISTRATOR'), name, {
    memberId: member.id,
    expectedVersion: version,
    ...more,
  })
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code)
const viewer = async (token: string) => {
  const { status, data, errors } = await send<{ viewer: { roles: string[]; name: string } }>(
    token,
    '{ viewer { name roles } }',
  )
  return {
    status,
    roles: data?.viewer.roles,
    name: data?.viewer.name,
    reason: errors?.[0]?.extensions.reason,
  }
}
const step = (token: string, name: string, { id, version }: SeenDocument, more = {}) =>
  mutate<Payload<'document', SeenDocument>>(token, name, {
    documentId: id,
    expectedVersion: version,
    ...more,
  })
/** A minute later, with a token of then for the same member. */
const aMinuteLater = async (agency: TestAgency, { id }: Pick<Person, 'id'>): Promise<string> => {
  moveClock(MINUTE)
  return stack.issuer.mint({ sub: id, agency: agency.id })
}

describe('a change of a member counts everywhere within a minute', () => {
  test('new roles, without a new token', async () => {
    const member = await added(tree.luoyang, 'CLERK')
    expect(await viewer(member.token)).toMatchObject({ status: 200, roles: ['CLERK'], name: '王科长' })
    const { member: changed } = await by(tree.luoyang, 'ReviseMember', member, 1, {
      roles: ['REVIEWER', 'DRAFTER'],
      post: '科长',
    })
    expect(changed).toMatchObject({
      roles: ['REVIEWER', 'DRAFTER'],
      post: '科长',
      version: 2,
      state: 'ACTIVE',
    })
    moveClock(MINUTE)
    expect(await viewer(member.token)).toMatchObject({ status: 200, roles: ['REVIEWER', 'DRAFTER'] })
  })

  test('a suspension and its end', async () => {
    const member = await added(tree.luoyang, 'CLERK')
    expect((await viewer(member.token)).status).toBe(200)
    expect((await by(tree.luoyang, 'SuspendMember', member, 1, { reason: '调查' })).member?.state).toBe(
      'SUSPENDED',
    )
    expect(await viewer(await aMinuteLater(tree.luoyang, member))).toMatchObject({
      status: 403,
      reason: 'MEMBER_NOT_ACTIVE',
    })
    expect((await by(tree.luoyang, 'ResumeMember', member, 2)).member?.state).toBe('ACTIVE')
    expect((await viewer(member.token)).status).toBe(200)
  })

  test('is made once: of two administrators at once one is told that the other was faster', async () => {
    const member = await added(tree.luoyang, 'CLERK')
    const other = await aMember(stack, tree.luoyang, '另一管理员', 'ADMINISTRATOR')
    const change = (token: string, role: string) =>
      mutate<Membered>(token, 'ReviseMember', { memberId: member.id, expectedVersion: 1, roles: [role] })
    const outcomes = await Promise.all([
      change(await tree.luoyang.token('ADMINISTRATOR'), 'DRAFTER'),
      change(other.token, 'SIGNATORY'),
    ])
    expect(outcomes.map(codes).sort()).toEqual([[], ['VERSION_CONFLICT']])
  })

  test('is nobody’s beyond the agency: to another’s administrator the member does not exist', async () => {
    const member = await added(tree.luoyang, 'CLERK')
    for (const name of ['ReviseMember', 'ResumeMember'])
      expect(codes(await by(tree.zhengzhou, name, member, 1))).toEqual(['NOT_FOUND'])
    const reason = { reason: '调离' }
    for (const name of ['SuspendMember', 'EndMember'])
      expect(codes(await by(tree.zhengzhou, name, member, 1, reason))).toEqual(['NOT_FOUND'])
    const clerk = await tree.luoyang.token('CLERK')
    const input = { memberId: member.id, expectedVersion: 1, roles: ['SIGNATORY'] }
    expect(codes(await mutate<Membered>(clerk, 'ReviseMember', input))).toEqual(['NOT_PERMITTED'])
  })
})

describe('a member who leaves (离任)', () => {
  const held = async (agency: TestAgency, holder: Person): Promise<SeenDocument> => {
    const draft = await aNoticeIn('DRAFT', agency, [tree.zhongyuan])
    const { document } = await step(await agency.token('DRAFTER'), 'SubmitForReview', draft, {
      passTo: holder.id,
    })
    if (document === null) throw new Error('the draft was not submitted')
    return document
  }
  const holderOf = async (agency: TestAgency, { id }: SeenDocument) =>
    (await ask<{ holder: { memberId: string } | null }>(await agency.token('DRAFTER'), 'Document', { id }))
      .holder?.memberId ?? null
  const leave = (agency: TestAgency, member: Person, successor: Person | null) =>
    by(agency, 'EndMember', member, 1, { reason: '调离', successorId: successor?.id ?? null })

  test('is not admitted any more, and what is in their hands goes to the successor, once', async () => {
    const [leaving, successor] = [
      await added(tree.zhengzhou, 'REVIEWER'),
      await added(tree.zhengzhou, 'REVIEWER'),
    ]
    const documents = [await held(tree.zhengzhou, leaving), await held(tree.zhengzhou, leaving)]
    const work = await ask<{ nodes: { id: string }[] }>(leaving.token, 'Worklist', {})
    expect(work.nodes).toHaveLength(2)
    expect((await leave(tree.zhengzhou, leaving, successor)).member).toMatchObject({
      state: 'ENDED',
      version: 2,
    })
    await relayAll(stack, { records: all => [...all, ...all], deliveries: 2 })
    for (const document of documents) expect(await holderOf(tree.zhengzhou, document)).toBe(successor.id)
    const [document] = documents
    if (document === undefined) throw new Error('no document')
    const late = await step(leaving.token, 'ApproveDraft', document)
    expect(codes(late)).toEqual(['VERSION_CONFLICT'])
    expect(await viewer(await aMinuteLater(tree.zhengzhou, leaving))).toMatchObject({
      status: 403,
      reason: 'MEMBER_NOT_ACTIVE',
    })
    const moved = { ...document, version: document.version + 1 }
    const token = await stack.issuer.mint({ sub: successor.id, agency: tree.zhengzhou.id })
    expect((await step(token, 'ApproveDraft', moved)).document?.state).toBe('APPROVED')
  })

  test('without a successor, or with one who may not go on, leaves the documents to whoever holds the role', async () => {
    for (const successor of [null, await added(tree.zhengzhou, 'CLERK')]) {
      const leaving = await added(tree.zhengzhou, 'REVIEWER')
      const document = await held(tree.zhengzhou, leaving)
      await leave(tree.zhengzhou, leaving, successor)
      await relayAll(stack)
      expect(await holderOf(tree.zhengzhou, document)).toBeNull()
    }
  })

  test('leaves nothing behind though the first look at the worklist found nothing', async () => {
    const [leaving, successor] = [
      await added(tree.zhengzhou, 'REVIEWER'),
      await added(tree.zhengzhou, 'REVIEWER'),
    ]
    const document = await held(tree.zhengzhou, leaving)
    await relayAll(stack)
    await leave(tree.zhengzhou, leaving, successor)
    await relay(await drain(stack))
    for (const { remove } of await waitingMessages(stack)) await remove()
    await startDue(stack)
    await relayAll(stack)
    expect(await holderOf(tree.zhengzhou, document)).toBe(leaving.id)
    moveClock(3 * MINUTE)
    await startDue(stack)
    await relayAll(stack)
    expect(await holderOf(tree.zhengzhou, document)).toBe(successor.id)
    moveClock(5 * MINUTE)
    await startDue(stack)
    expect(await waitingMessages(stack)).toEqual([])
  })

  test('gets no more work, and is no successor', async () => {
    const leaving = await added(tree.zhengzhou, 'REVIEWER')
    await leave(tree.zhengzhou, leaving, null)
    const draft = await aNoticeIn('DRAFT', tree.zhengzhou, [tree.zhongyuan])
    const token = await tree.zhengzhou.token('DRAFTER')
    expect(codes(await step(token, 'SubmitForReview', draft, { passTo: leaving.id }))).toEqual([
      'MEMBER_NOT_ACTIVE',
    ])
    const other = await added(tree.zhengzhou, 'REVIEWER')
    expect(codes(await leave(tree.zhengzhou, other, leaving))).toEqual(['NOT_A_SUCCESSOR'])
  })

  test('leaves nobody behind who can sign for deliveries, and the directory says so', async () => {
    const place = { regionCode: '410103', tier: 'COUNTY', receives: false, countersigns: false } as const
    const county = await anAgency(stack, tree.zhengzhou, place)
    const clerk = await added(county, 'CLERK')
    const receives = async () => {
      await relayAll(stack)
      const id = county.id
      const query = 'query($id: ID!) { node(id: $id) { ... on Agency { receives } } }'
      const { data } = await send<{ node: { receives: boolean } }>(
        await tree.province.token('CLERK'),
        query,
        { id },
      )
      return data?.node.receives
    }
    const early = await drain(stack)
    await relay(early)
    expect(await receives()).toBe(true)
    await leave(county, clerk, null)
    expect(await receives()).toBe(false)
    // Their coming, told once more after their leaving, gives the agency nobody.
    expect(early.length).toBeGreaterThan(0)
    expect(await relay(early)).toBe(0)
    expect(await receives()).toBe(false)
  })
})

describe('what a member delegated (委托)', () => {
  test('is lost with the role that permitted it, and with the member', async () => {
    const [head, deputy] = [await added(tree.zhongyuan, 'SIGNATORY'), await added(tree.zhongyuan, 'DRAFTER')]
    const validUntil = new Date(Date.now() + 40 * 24 * 60 * MINUTE).toISOString()
    const input = { toId: deputy.id, actions: ['signDocument'], validUntil }
    expect(codes(await mutate<Payload<'delegation', unknown>>(head.token, 'GrantDelegation', input))).toEqual(
      [],
    )
    const sign = async () => {
      const document = await aNoticeIn('APPROVED', tree.zhongyuan, [tree.erqi])
      const token = await stack.issuer.mint({ sub: deputy.id, agency: tree.zhongyuan.id })
      return step(token, 'SignDocument', document, { onBehalfOf: head.id })
    }
    expect((await sign()).document?.state).toBe('SIGNED')
    await by(tree.zhongyuan, 'ReviseMember', head, 1, { roles: ['CLERK'] })
    expect((await sign()).problems).toMatchObject([
      { code: 'NOT_PERMITTED', delegation: 'DELEGATOR_LOST_IT' },
    ])
    await by(tree.zhongyuan, 'ReviseMember', head, 2, { roles: ['SIGNATORY'] })
    expect((await sign()).document?.state).toBe('SIGNED')
    await by(tree.zhongyuan, 'EndMember', head, 3, { reason: '调离' })
    expect((await sign()).problems).toMatchObject([
      { code: 'NOT_PERMITTED', delegation: 'DELEGATOR_LOST_IT' },
    ])
  })

  test('is not the power to sign unless they delegated it themselves', async () => {
    const [head, clerk] = [await added(tree.zhongyuan, 'SIGNATORY'), await added(tree.zhongyuan, 'CLERK')]
    const validUntil = new Date(Date.now() + 40 * 24 * 60 * MINUTE).toISOString()
    const input = { fromId: head.id, toId: clerk.id, actions: ['signDocument'], validUntil }
    const granted = await mutate<Payload<'delegation', unknown>>(
      await tree.zhongyuan.token('ADMINISTRATOR'),
      'GrantDelegation',
      input,
    )
    expect(codes(granted)).toEqual(['DELEGATED_BY_ONESELF_ALONE'])
  })
})

describe('four eyes (不相容岗位分离)', () => {
  const everyRole = ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'] as const
  const steps = [
    'SubmitForReview',
    'ApproveDraft',
    'SignDocument',
    'RecheckDocument',
    'RegisterDocument',
  ] as const
  /** One person with every role takes a document as far as they can. */
  const asFarAsOneCan = async (agency: TestAgency): Promise<string[]> => {
    const everybody = await agency.token(...everyRole)
    const { document: draft, problems } = await mutate<Payload<'document', SeenDocument>>(
      everybody,
      'CreateDraft',
      {
        draft: aNotice([tree.erqi]),
      },
    )
    if (draft === null) throw new Error(JSON.stringify(problems))
    let document = draft
    for (const name of steps) {
      const next = await step(everybody, name, document)
      if (next.document === null) return [document.state, ...codes(next)]
      document = next.document
    }
    return [document.state]
  }
  const county = (fields: { fourEyes?: boolean } = {}) =>
    anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY', ...fields })
  const policy = async (by: TestAgency, name: string, agency: TestAgency, version: number, more = {}) =>
    mutate<Payload<'agency', { fourEyes: boolean }>>(await by.token('ADMINISTRATOR'), name, {
      agencyId: agency.id,
      expectedVersion: version,
      ...more,
    })

  test('one person with every role does not get a document past its review', async () => {
    expect(await asFarAsOneCan(await county())).toEqual(['IN_REVIEW', 'REVIEWED_BY_DRAFTER'])
  })

  test('are waived by the superior of an agency with too few people, and required again', async () => {
    const agency = await county()
    const waived = await policy(tree.zhengzhou, 'WaiveFourEyes', agency, 1, { reason: '人员不足' })
    expect(waived.agency?.fourEyes).toBe(false)
    expect(await asFarAsOneCan(agency)).toEqual(['REGISTERED'])
    expect((await policy(tree.zhengzhou, 'RequireFourEyes', agency, 2)).agency?.fourEyes).toBe(true)
    expect(await asFarAsOneCan(agency)).toEqual(['IN_REVIEW', 'REVIEWED_BY_DRAFTER'])
  })

  test('an agency may ask them of itself, and cannot be rid of them by itself or by its superior alone', async () => {
    const agency = await county({ fourEyes: false })
    expect((await policy(agency, 'RequireFourEyes', agency, 1)).agency?.fourEyes).toBe(true)
    expect(codes(await policy(agency, 'WaiveFourEyes', agency, 2, { reason: '嫌麻烦' }))).toEqual([
      'NOT_FOUND',
    ])
    const waived = await policy(tree.zhengzhou, 'WaiveFourEyes', agency, 2, { reason: '人员不足' })
    expect(waived.agency?.fourEyes).toBe(true)
    expect(codes(await policy(tree.luoyang, 'RequireFourEyes', agency, 3))).toEqual(['NOT_FOUND'])
  })

  test('the printed name is that of the member who signed, whatever the request says', async () => {
    const document = await aNoticeIn('APPROVED', tree.zhongyuan, [tree.erqi])
    const head = await added(tree.zhongyuan, 'SIGNATORY')
    const input = { documentId: document.id, expectedVersion: document.version, idempotencyKey: 'k' }
    const query = 'mutation($input: SignDocumentInput!) { signDocument(input: $input) { document { id } } }'
    const refused = await send(head.token, query, { input: { ...input, name: '国务院总理' } })
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    const { document: signed } = await step(head.token, 'SignDocument', document)
    const { signature } = await ask<{ signature: object }>(head.token, 'Document', { id: signed?.id })
    expect(signature).toMatchObject({ by: { subject: head.id, name: '王科长' }, name: '王科长' })
  })
})

describe('the superior', () => {
  const of = async (superior: TestAgency, name: string, agency: TestAgency, version: number, more = {}) =>
    mutate<Agencied>(await superior.token('ADMINISTRATOR'), name, {
      agencyId: agency.id,
      expectedVersion: version,
      ...more,
    })

  test('gives a lower agency another administrator, so that its last one cannot lock it out', async () => {
    const county = await anAgency(stack, tree.zhengzhou, { regionCode: '410103', tier: 'COUNTY' })
    const more = { name: '新管理员', office: 'ADMINISTRATOR' }
    const { agency, officerId } = await of(tree.zhengzhou, 'AppointOfficer', county, 1, more)
    expect(agency).toMatchObject({ state: 'ACTIVE', version: 2 })
    await relayAll(stack, { records: all => [...all, ...all] })
    const token = await stack.issuer.mint({ sub: officerId ?? '', agency: county.id })
    expect(await viewer(token)).toMatchObject({ status: 200, name: '新管理员', roles: ['ADMINISTRATOR'] })
    const first = await added(county, 'ADMINISTRATOR')
    const ended = { memberId: first.id, expectedVersion: 1, reason: '调离' }
    expect((await mutate<Membered>(token, 'EndMember', ended)).member?.state).toBe('ENDED')
  })

  test('suspends a lower agency: nobody acts for it, and what is sent waits until it is resumed', async () => {
    const county = await anAgency(stack, tree.zhengzhou, { regionCode: '410103', tier: 'COUNTY' })
    const clerk = await county.token('CLERK')
    expect((await viewer(clerk)).status).toBe(200)
    const suspended = await of(tree.zhengzhou, 'SuspendAgency', county, 1, { reason: '机构改革' })
    expect(suspended.agency).toMatchObject({ state: 'SUSPENDED', version: 2 })
    moveClock(MINUTE)
    expect(await viewer(clerk)).toMatchObject({ status: 403, reason: 'AGENCY_NOT_ACTIVE' })
    const notice = await aNoticeIn('DISPATCHED', tree.zhengzhou, [county, tree.erqi])
    await relayAll(stack)
    const rows = await ask<{ nodes: { recipient: { agencyId: string }; reason: string }[] }>(
      await tree.zhengzhou.token('CLERK'),
      'DocumentUndelivered',
      { id: notice.id },
    ).then(
      found =>
        (
          found as unknown as {
            undelivered: { nodes: { recipient: { agencyId: string }; reason: string }[] }
          }
        ).undelivered,
    )
    expect(rows.nodes).toMatchObject([{ recipient: { agencyId: county.id }, reason: 'AWAITING_ACTIVATION' }])
    expect((await of(tree.zhengzhou, 'ResumeAgency', county, 2)).agency?.state).toBe('ACTIVE')
    await relayAll(stack)
    expect(await inboxOf(county)).toHaveLength(1)
  })

  test('alone may do so: to an agency beside or below, the other is not there', async () => {
    const more = { reason: '越权', name: '外人', office: 'ADMINISTRATOR' }
    for (const [agency, other] of [
      [tree.luoyang, tree.zhongyuan],
      [tree.zhongyuan, tree.zhengzhou],
      [tree.zhongyuan, tree.zhongyuan],
    ] as const) {
      const { name, office } = more
      expect(codes(await of(agency, 'AppointOfficer', other, 1, { name, office }))).toEqual(['NOT_FOUND'])
      expect(codes(await of(agency, 'SuspendAgency', other, 1, { reason: more.reason }))).toEqual([
        'NOT_FOUND',
      ])
      expect(codes(await of(agency, 'ResumeAgency', other, 1))).toEqual(['NOT_FOUND'])
    }
  })
})
