import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventSchema } from '../../functions/access/events.ts'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/documents/countersigning/relay/index.ts'
import { sha256 } from '../../functions/kernel/digest.ts'
import { itemInImage, ownDynamo } from '../../functions/platform/clients.ts'
import { openObjects } from '../../functions/platform/objects.ts'
import { ownS3 } from '../../functions/platform/s3.ts'
import { type Item, type Table, unboundTable } from '../../functions/platform/table.ts'
import { operation } from '../../graphql/operations.ts'
import { amount } from '../kit/amount.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, type SeenDocument } from '../kit/documents.ts'
import { inFunction } from '../kit/functions.ts'
import { aMember, anAgency, aTree, type Person, type TestAgency, type Tree } from '../kit/government.ts'
import { drain, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** Agencies that answer at once. */
const ANSWERS = amount(10, 30)

// Countersigning when people act at once, when the relay fails midway, and with malformed input.
let stack: Stack
let tree: Tree
let signatory: Person
let clerk: Person
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  signatory = await aMember(stack, tree.zhengzhou, '分管负责人', 'SIGNATORY')
  clerk = await aMember(stack, tree.zhengzhou, '核稿人', 'CLERK')
})

interface SeenRequest {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly [field: string]: unknown
}
interface SeenSlots {
  readonly state: string
  readonly holder: { memberId: string } | null
  readonly countersignatures: readonly { id: string; name: string; state: string; partDigest: string }[]
}
type Requested = Payload<'request', SeenRequest>
type Stepped = Payload<'document', SeenDocument>

const BODY = ['现将有关事项通知如下。', '一、做好汛期值守。', '二、做好物资储备。'].join('\n')
const asking = (...agencies: TestAgency[]) => agencies.map(agency => ({ party: { agencyId: agency.id } }))
const now = async (agency: TestAgency, { id }: { id: string }) =>
  ask<SeenDocument & SeenSlots>(await agency.token('CLERK'), 'Document', { id })
const newestTo = async (agency: TestAgency, variables = {}) =>
  (await ask<{ nodes: SeenRequest[] }>(await agency.token('CLERK'), 'CountersignRequests', variables))
    .nodes[0] as SeenRequest
const agree = async (agency: TestAgency, { id, version }: SeenRequest, more = {}) =>
  mutate<Requested>(await agency.token('SIGNATORY'), 'AgreeToCountersign', {
    requestId: id,
    expectedVersion: version,
    ...more,
  })
const step = (token: string, name: string, { id, version }: SeenDocument, more = {}) =>
  mutate<Stepped>(token, name, { documentId: id, expectedVersion: version, ...more })
/** A notice of Zhengzhou that was approved; the relay has not seen it yet. */
const approved = async (more: Record<string, unknown>, passTo?: Person): Promise<SeenDocument> => {
  const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan], { body: BODY, ...more }))
  const review = await bring(tree.zhengzhou, draft, 'IN_REVIEW')
  const { document, problems } = await step(
    await tree.zhengzhou.token('REVIEWER'),
    'ApproveDraft',
    review,
    passTo === undefined ? {} : { passTo: passTo.id },
  )
  if (document === null) throw new Error(JSON.stringify(problems))
  return document
}

describe('the holder of a document', () => {
  test('is no obstacle to the reviewer who returns it to draft while others countersign it', async () => {
    const document = await approved({ countersigners: asking(tree.luoyang, tree.jiyuan) }, signatory)
    await relayAll(stack)
    await agree(tree.luoyang, await newestTo(tree.luoyang))
    await relayAll(stack)
    // Jiyuan never answers. The step can no longer be taken back, and it is not yet the signatory's turn.
    const waiting = await now(tree.zhengzhou, document)
    expect(waiting).toMatchObject({ state: 'COUNTERSIGNING', holder: { memberId: signatory.id } })
    const reviewer = await tree.zhengzhou.token('REVIEWER')
    const seen = await ask<SeenDocument>(reviewer, 'Document', { id: document.id })
    expect(seen.actions).toEqual(expect.arrayContaining(['returnDraft', 'addCountersigner']))
    const back = await step(reviewer, 'ReturnDraft', waiting, { reason: '久无答复', to: 'DRAFT' })
    expect(back).toMatchObject({ document: { state: 'DRAFT' }, problems: [] })
    await relayAll(stack)
    expect(await newestTo(tree.jiyuan)).toMatchObject({ state: 'CANCELLED' })
  })

  test('stays the holder through a formal correction: nobody else may recheck it', async () => {
    const draft = await aNoticeIn('APPROVED', tree.zhengzhou, [tree.zhongyuan], {
      body: '请于 2026 年办结。',
    })
    const signed = await step(await tree.zhengzhou.token('SIGNATORY'), 'SignDocument', draft, {
      passTo: clerk.id,
    })
    const other = await tree.zhengzhou.token('CLERK')
    const revised = await step(other, 'ReviseSigned', signed.document as SeenDocument, {
      draft: { body: '请于2026年办结。' },
    })
    expect((await step(other, 'RecheckDocument', revised.document as SeenDocument)).problems).toMatchObject([
      { code: 'HELD_BY_ANOTHER', holder: { memberId: clerk.id } },
    ])
    expect(
      (await step(clerk.token, 'RecheckDocument', revised.document as SeenDocument)).document,
    ).toMatchObject({ state: 'RECHECKED' })
  })
})

describe('the part that a countersigner agrees to', () => {
  test('must exist: a request about a section that is not in the text is refused', async () => {
    const draft = await aDraftOf(
      tree.zhengzhou,
      aNotice([tree.zhongyuan], {
        body: BODY,
        countersigners: [{ party: { agencyId: tree.luoyang.id }, sections: ['一', '九'] }],
      }),
    )
    const drafter = await tree.zhengzhou.token('DRAFTER')
    const refusal = (await step(drafter, 'SubmitForReview', draft)).problems
    expect(refusal.filter(({ code }) => code === 'SECTION_MISSING')).toMatchObject([
      { code: 'SECTION_MISSING', path: ['countersigners', '0', 'sections'] },
    ])
    const review = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.zhongyuan], { body: BODY })
    const added = await step(await tree.zhengzhou.token('REVIEWER'), 'AddCountersigner', review, {
      countersigner: { party: { agencyId: tree.luoyang.id }, sections: ['三'] },
    })
    expect(added.problems).toMatchObject([{ code: 'SECTION_MISSING', path: ['countersigner', 'sections'] }])
  })

  test('can be read in full: its canonical form has the digest that the agreement covers', async () => {
    const document = await approved({ coIssuers: [tree.luoyang.id], urgency: 'URGENT' })
    await relayAll(stack)
    const { id } = await newestTo(tree.luoyang)
    const whole = await ask<{ content: { bound: string } }>(
      await tree.luoyang.token('SIGNATORY'),
      'CountersignRequest',
      { id },
    )
    const { countersignatures } = await now(tree.zhengzhou, document)
    expect(sha256(whole.content.bound)).toBe(countersignatures[0]?.partDigest)
    expect(JSON.parse(whole.content.bound)).toMatchObject({ body: BODY, urgency: 'URGENT' })
  })
})

describe('a correction after the signature', () => {
  const revised = async (signed: SeenDocument, changes: object) =>
    (await step(await tree.zhengzhou.token('CLERK'), 'ReviseSigned', signed, { draft: changes })).document

  test('that adds a countersigner goes back to countersigning, and the countersigner is asked', async () => {
    const signed = await aNoticeIn('SIGNED', tree.zhengzhou, [tree.zhongyuan], { body: '于 2026 年办结。' })
    const changes = { body: '于2026年办结。', countersigners: asking(tree.luoyang) }
    expect(await revised(signed, changes)).toMatchObject({ state: 'COUNTERSIGNING' })
    await relayAll(stack)
    await agree(tree.luoyang, await newestTo(tree.luoyang))
    await relayAll(stack)
    expect(await now(tree.zhengzhou, signed)).toMatchObject({
      state: 'APPROVED',
      holder: { memberId: 'mbr-SIGNATORY' },
    })
  })
})

describe('the relay of an approval', () => {
  /** Relays one event of an approval as the relay would. */
  const carry = (tools: Pick<RelayTools, 'table' | 'objects' | 'now'>, item: Item) =>
    inFunction('relay', () =>
      relays.DraftApproved(tools as RelayTools, {
        event: eventSchema.parse(item.data),
        item,
        requestId: undefined,
      }),
    )

  test.each([
    ['is taken back', 'fails', []],
    ['is taken back and approved again', 'fails', ['ApproveDraft']],
    ['is taken back', 'goes on', []],
    ['is taken back and approved again', 'goes on', ['ApproveDraft']],
  ])(
    'that sends its requests while the document %s, and then %s, leaves no request open but those of its open slots',
    async (_, end, further) => {
      const party = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
      await relayAll(stack)
      const document = await approved({ countersigners: asking(party) })
      const asked = (await drain(stack)).find(record =>
        JSON.stringify(record.dynamodb.NewImage ?? {}).includes('"asked"'),
      )
      const item = itemInImage(asked?.dynamodb.NewImage as never)
      const table = unboundTable({ client: ownDynamo(), tableName: stack.tableName })
      const objects = openObjects(ownS3(), stack.bucketName)
      const tools = { objects, now: () => new Date() }
      // The take-back commits, and its event is relayed, after the relay read the document and before it writes its
      // request.
      let isFirst = true
      const overtaken: Table = {
        ...table,
        commit: async writes => {
          if (!isFirst) return table.commit(writes)
          isFirst = false
          const reviewer = await tree.zhengzhou.token('REVIEWER')
          let after = (await step(reviewer, 'TakeBack', document)).document as SeenDocument
          for (const name of further) after = (await step(reviewer, name, after)).document as SeenDocument
          await relayAll(stack)
          const commit = await table.commit(writes)
          if (end === 'fails') throw new Error('the process ends here')
          return commit
        },
      }
      const relayed = carry({ ...tools, table: overtaken }, item)
      if (end === 'fails') {
        await expect(relayed).rejects.toThrow('ends here')
        await carry({ ...tools, table }, item)
      } else await relayed
      await relayAll(stack)
      const { nodes } = await ask<{ nodes: SeenRequest[] }>(
        await party.token('CLERK'),
        'CountersignRequests',
        {
          state: 'OPEN',
        },
      )
      const { countersignatures } = await now(tree.zhengzhou, document)
      const open = countersignatures.filter(slot => slot.state === 'OPEN')
      expect(nodes.map(request => request.id)).toEqual(open.map(slot => slot.id))
      expect(open).toHaveLength(further.length)
    },
  )

  test('that gets many answers at once, each twice and in reverse order, counts each once', async () => {
    const agencies = await Promise.all(
      Array.from({ length: ANSWERS }, () =>
        anAgency(stack, tree.province, {
          regionCode: '410000',
          tier: 'PROVINCE',
          kind: 'DEPARTMENT',
          actsAsGovernment: false,
        }),
      ),
    )
    const document = await approved({ countersigners: asking(...agencies) })
    await relayAll(stack)
    await Promise.all(agencies.map(async agency => agree(agency, await newestTo(agency))))
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    const after = await now(tree.zhengzhou, document)
    expect(after.state).toBe('APPROVED')
    expect(after.countersignatures.filter(slot => slot.state === 'AGREED')).toHaveLength(ANSWERS)
  })
})

describe('two people who act at once', () => {
  const race = async (...steps: (() => Promise<{ problems: readonly { code: string }[] }>)[]) => {
    const answers = await Promise.all(steps.map(run => run()))
    return answers.map(({ problems }) => problems[0]?.code ?? 'DONE').sort()
  }

  test('by taking back, adding a countersigner and returning: one succeeds, the others get a version conflict', async () => {
    const document = await approved({ countersigners: asking(tree.luoyang) })
    const reviewer = await tree.zhengzhou.token('REVIEWER')
    const outcome = await race(
      () => step(reviewer, 'TakeBack', document),
      () =>
        step(reviewer, 'AddCountersigner', document, {
          countersigner: { party: { agencyId: tree.jiyuan.id } },
        }),
      () => step(reviewer, 'ReturnDraft', document, { reason: '再议', to: 'DRAFT' }),
    )
    expect(outcome).toEqual(['DONE', 'VERSION_CONFLICT', 'VERSION_CONFLICT'])
    await relayAll(stack)
  })

  test('by agreeing to a request and returning it: one succeeds, the other gets a version conflict', async () => {
    const document = await approved({ countersigners: asking(tree.luoyang) })
    await relayAll(stack)
    const request = await newestTo(tree.luoyang)
    const input = { requestId: request.id, expectedVersion: request.version }
    const token = await tree.luoyang.token('SIGNATORY')
    const outcome = await race(
      () => mutate<Requested>(token, 'AgreeToCountersign', input),
      () => mutate<Requested>(token, 'ReturnCountersign', { ...input, reason: '不同意' }),
    )
    expect(outcome).toEqual(['DONE', 'VERSION_CONFLICT'])
    await relayAll(stack)
    expect(['APPROVED', 'DRAFT']).toContain((await now(tree.zhengzhou, document)).state)
  })

  test('by answering a request and handing it over: it is either answered or handed over, not both', async () => {
    const from = await aMember(stack, tree.zhengzhou, '经办人甲', 'DRAFTER')
    const to = await aMember(stack, tree.zhengzhou, '经办人乙', 'DRAFTER')
    await approved({ countersigners: [{ party: { memberId: from.id } }] })
    await relayAll(stack)
    const { nodes } = await ask<{ nodes: SeenRequest[] }>(from.token, 'Worklist')
    const request = nodes[0] as SeenRequest
    const [answer, moved] = await Promise.all([
      mutate<Requested>(from.token, 'AgreeToCountersign', {
        requestId: request.id,
        expectedVersion: request.version,
      }),
      mutate<{ moved: number }>(from.token, 'HandOverWork', { fromId: from.id, toId: to.id }),
    ])
    expect(answer.request === null ? 1 : 0).toBe(moved.moved)
    await relayAll(stack)
  })

  test('with the same idempotency key: one effect, and a refusal if the input differs', async () => {
    const document = await approved({ countersigners: asking(tree.luoyang) })
    await relayAll(stack)
    const request = await newestTo(tree.luoyang)
    const idempotencyKey = randomUUID()
    const both = await Promise.all([
      agree(tree.luoyang, request, { idempotencyKey }),
      agree(tree.luoyang, request, { idempotencyKey }),
    ])
    expect(both.map(one => one.replayed).sort()).toEqual([false, true])
    expect(both.map(one => one.request?.state)).toEqual(['AGREED', 'AGREED'])
    expect(
      (await agree(tree.luoyang, request, { idempotencyKey, opinion: '另一意见' })).problems,
    ).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }])
    await relayAll(stack)
    expect(await now(tree.zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
  })
})

describe('a hand-over of work', () => {
  test('of 53 documents moves 50, says that there are more, moves 3 with the next key, and nothing at a repeat', async () => {
    const from = await aMember(stack, tree.zhengzhou, '调离者', 'REVIEWER')
    const to = await aMember(stack, tree.zhengzhou, '接任者', 'REVIEWER')
    const drafter = await tree.zhengzhou.token('DRAFTER')
    const held = await Promise.all(
      Array.from({ length: 53 }, async () => {
        const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan]))
        return (await step(drafter, 'SubmitForReview', draft, { passTo: from.id })).document as SeenDocument
      }),
    )
    const over = (idempotencyKey: string) =>
      mutate<{ moved: number; hasMore: boolean; replayed: boolean }>(from.token, 'HandOverWork', {
        ...{ idempotencyKey, fromId: from.id, toId: to.id },
      })
    expect(await over('first')).toMatchObject({ moved: 50, hasMore: true, replayed: false })
    expect(await over('first')).toMatchObject({ moved: 50, hasMore: true, replayed: true })
    expect(await over('second')).toMatchObject({ moved: 3, hasMore: false })
    expect(await over('third')).toMatchObject({ moved: 0, hasMore: false })
    const [first] = held
    // Its old holder can't act on it any more, and whoever handed it on can take it back: nobody has acted on it.
    const current = await now(tree.zhengzhou, first as SeenDocument)
    expect((await step(from.token, 'ApproveDraft', current)).problems).toMatchObject([
      { code: 'HELD_BY_ANOTHER', holder: { memberId: to.id } },
    ])
    expect((await step(drafter, 'TakeBack', current)).document).toMatchObject({ state: 'DRAFT' })
  })
})

describe('malformed input', () => {
  const ODD = [
    '',
    ' ',
    '\u0000',
    '\ud800',
    '#',
    'T#41.01.00.x#DOC#y',
    'x'.repeat(3_000),
    '\u202e',
    '__proto__',
  ]

  test.each([
    ['TakeBack', { documentId: '' }],
    ['AddCountersigner', { documentId: '', countersigner: { party: { agencyId: '' } } }],
    [
      'AddCountersigner',
      { documentId: '', countersigner: { party: { memberId: '' }, sections: [''] }, question: '' },
    ],
    ['ReviseSigned', { documentId: '', draft: { title: '', body: '' } }],
    ['AgreeToCountersign', { requestId: '', opinion: '' }],
    ['ReturnCountersign', { requestId: '', reason: '' }],
    ['ApproveDraft', { documentId: '', passTo: '' }],
  ] as const)('of %s is refused with a problem, never with an error', async (name, fields) => {
    const token = await tree.zhengzhou.token('DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK')
    const document = await aNoticeIn('SIGNED', tree.zhengzhou, [tree.zhongyuan])
    for (const odd of ODD) {
      const filled = JSON.parse(JSON.stringify(fields), (_, value) => (value === '' ? odd : value))
      for (const ids of [{}, 'documentId' in fields ? { documentId: document.id } : {}]) {
        const input = { idempotencyKey: randomUUID(), expectedVersion: document.version, ...filled, ...ids }
        const { errors, data } = await send<Record<string, { problems: unknown[] }>>(token, operation(name), {
          input,
        })
        expect(errors, JSON.stringify(input)).toBeUndefined()
        expect(Object.values(data ?? {})[0]?.problems.length, JSON.stringify(input)).toBeGreaterThan(0)
      }
    }
  })

  test('does not help: ids of another agency’s things and members are not found', async () => {
    const { luoyang, zhengzhou, jiyuan } = tree
    const foreign = await aMember(stack, luoyang, '外机关人员', 'SIGNATORY')
    const document = await approved({ countersigners: asking(luoyang) })
    await relayAll(stack)
    const request = await newestTo(luoyang)
    expect((await agree(jiyuan, request)).problems).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await agree(zhengzhou, request)).problems).toMatchObject([{ code: 'NOT_FOUND' }])
    for (const agency of [jiyuan, zhengzhou]) {
      expect(await ask(await agency.token('SIGNATORY'), 'CountersignRequest', { id: request.id })).toBeNull()
    }
    const reviewer = await zhengzhou.token('REVIEWER')
    const add = { countersigner: { party: { memberId: foreign.id } } }
    expect((await step(reviewer, 'AddCountersigner', document, add)).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    const review = await aNoticeIn('IN_REVIEW', zhengzhou, [tree.zhongyuan])
    expect((await step(reviewer, 'ApproveDraft', review, { passTo: foreign.id })).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    const over = await mutate<{ problems: unknown[] }>(
      await zhengzhou.token('ADMINISTRATOR'),
      'HandOverWork',
      {
        fromId: signatory.id,
        toId: foreign.id,
      },
    )
    expect(over.problems).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(
      await ask(await zhengzhou.token('ADMINISTRATOR'), 'Worklist', { memberId: foreign.id }),
    ).toMatchObject({ nodes: [] })
  })
})
