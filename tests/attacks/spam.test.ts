import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { limitsOf } from '../../functions/access/plans.ts'
import { QuotasOfCommand } from '../../functions/access/usage.ts'
import { now } from '../../functions/platform/clock.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, type Payload, type SeenProblem } from '../kit/api.ts'
import { Attacker, expectOrdinary, type Reply } from '../kit/attacker.ts'
import { aDraftOf, aNotice, bring, nextStep, type SeenDocument } from '../kit/documents.ts'
import { aTree, manyAgencies, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { serveApi } from '../kit/served.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let url: string
/** Agencies under Luoyang, to which a district of Zhengzhou has no relation. */
let strangers: readonly TestAgency[]
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  strangers = await manyAgencies(stack, tree.luoyang, 51)
  url = await serveApi()
})

/** Sends a mutation over HTTP. @returns its payload, and the whole answer */
async function change(token: string, name: string, input: Readonly<Record<string, unknown>>) {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } }
  const reply = await new Attacker(url, token).post({ query: operation(name), variables })
  expectOrdinary(reply, name)
  const [payload] = Object.values(reply.data ?? {}) as [Payload<'document', SeenDocument>]
  return { ...payload, reply }
}
async function query(token: string, text: string, variables: object): Promise<Reply> {
  const reply = await new Attacker(url, token).post({ query: text, variables })
  expectOrdinary(reply, text)
  return reply
}

const codesOf = (problems: readonly SeenProblem[]) => problems.map(({ code }) => code)
const asking = (agencies: readonly TestAgency[]) => agencies.map(({ id }) => ({ party: { agencyId: id } }))
const aLetter = (more: object) => ({
  kind: 'LETTER',
  title: '关于商请支持防汛工作的函',
  body: '现就有关事项商请贵区支持。',
  mainRecipients: { agencyIds: [tree.erqi.id] },
  ...more,
})
/** Takes the next step of a document over HTTP. */
async function step(agency: TestAgency, document: SeenDocument) {
  const { token, name, input } = await nextStep(agency, document)
  return change(token, name, input)
}
/** What strangers got to see, of whomever. */
async function seenByStrangers(): Promise<number> {
  await relayAll(stack)
  const seen = await Promise.all(
    strangers.slice(0, 5).map(async stranger => {
      const token = await stranger.token('CLERK', 'SIGNATORY')
      const inbox = await ask<{ nodes: unknown[] }>(token, 'Inbox')
      const requests = await ask<{ nodes: unknown[] }>(token, 'CountersignRequests')
      return inbox.nodes.length + requests.nodes.length
    }),
  )
  return seen.reduce((sum, one) => sum + one, 0)
}

describe('an agency that writes to those with whom it has nothing to do', () => {
  test('gets no letter with 51 copies to its reviewers, and nobody hears of it', async () => {
    const copies = strangers.map(({ id }) => id)
    const document = await aDraftOf(tree.zhongyuan, aLetter({ copies }))
    const { document: sent, problems, reply } = await step(tree.zhongyuan, document)
    expect(sent).toBeNull()
    expect(codesOf(problems)).toContain('COPIES_OUTSIDE_RELATIONS')
    expect(reply.databaseCalls).toBeLessThan(20)
    expect(await seenByStrangers()).toBe(0)
  })

  test('asks none of 49 to countersign', async () => {
    const document = await aDraftOf(
      tree.zhongyuan,
      aLetter({ countersigners: asking(strangers.slice(0, 49)) }),
    )
    const { document: sent, problems } = await step(tree.zhongyuan, document)
    expect(sent).toBeNull()
    expect(codesOf(problems)).toContain('ASKED_OUTSIDE_RELATIONS')
    expect(await seenByStrangers()).toBe(0)
  })
})

/** Uses of what one agency may ask another today all but `left`. */
async function useAll(agency: TestAgency, target: TestAgency, left: number): Promise<void> {
  const caller = { agency, tenant: agency.tenant } as never
  const by = limitsOf({ agency }).perDay.REQUESTS_TO_ONE - left
  const quotas = new QuotasOfCommand({ table: wholeTable(stack), caller, now })
  expect(await quotas.take([{ quota: 'REQUESTS_TO_ONE', by, target: target.id }])).toBeNull()
}

describe('an agency that asks the same other one to countersign', () => {
  const inReview = async () => {
    const fields = { countersigners: asking([tree.zhengzhou]) }
    const draft = await aDraftOf(tree.luoyang, aNotice(strangers.slice(0, 1), fields))
    return bring(tree.luoyang, draft, 'IN_REVIEW')
  }

  test('is refused once it has done so as often as it may in a day, and a repetition counts once', async () => {
    await useAll(tree.luoyang, tree.zhengzhou, 1)
    const [first, second] = [await inReview(), await inReview()]
    const input = { idempotencyKey: 'once', documentId: first.id, expectedVersion: first.version }
    const token = await tree.luoyang.token('REVIEWER')
    for (const replayed of [false, true, true])
      expect(await change(token, 'ApproveDraft', input)).toMatchObject({ replayed, problems: [] })
    const { document, problems } = await change(token, 'ApproveDraft', {
      documentId: second.id,
      expectedVersion: second.version,
    })
    expect(document).toBeNull()
    expect(problems).toMatchObject([{ code: 'QUOTA_EXCEEDED', quota: 'REQUESTS_TO_ONE', left: 0 }])
  })
})

describe('an agency that was asked to countersign', () => {
  test('reads no word of the text once the request is cancelled, however it asks', async () => {
    const word = `防汛${randomUUID().slice(0, 8)}`
    const { zhengzhou, luoyang } = tree
    const fields = { title: `关于${word}的通知`, body: `${word}。`, countersigners: asking([luoyang]) }
    const review = await bring(
      zhengzhou,
      await aDraftOf(zhengzhou, aNotice([tree.erqi], fields)),
      'IN_REVIEW',
    )
    const { document } = await step(zhengzhou, review)
    await relayAll(stack)
    const token = await luoyang.token('CLERK', 'SIGNATORY', 'REVIEWER', 'ADMINISTRATOR')
    const { nodes } = await ask<{ nodes: { id: string }[] }>(token, 'CountersignRequests')
    const id = nodes[0]?.id ?? ''
    const ways: readonly (readonly [string, object])[] = [
      [operation('CountersignRequest'), { id }],
      [operation('CountersignRequests'), {}],
      [operation('CountersignRequests'), { state: 'CANCELLED' }],
      [operation('Worklist'), {}],
      [operation('Document'), { id: review.id }],
      [operation('Find'), { text: word.slice(0, 4) }],
      [
        'query($id: ID!) { node(id: $id) { ... on CountersignRequest { title question content { title body } } } }',
        { id },
      ],
      [
        'query($id: ID!) { nodes(ids: [$id]) { ... on CountersignRequest { title question content { title body } } } }',
        { id },
      ],
      ['query($id: ID!) { render(documentId: $id) { sha256 } }', { id: review.id }],
    ]
    expect((await query(token, operation('CountersignRequest'), { id })).text).toContain(word)
    await change(await zhengzhou.token('REVIEWER'), 'ReturnDraft', {
      documentId: review.id,
      expectedVersion: document?.version,
      reason: '重拟',
      to: 'DRAFT',
    })
    await relayAll(stack)
    for (const [text, variables] of ways) {
      const { status, text: answer } = await query(token, text, variables)
      expect([text, status, answer.includes(word)]).toEqual([text, 200, false])
    }
  })
})

describe('a mutation that is sent 30 times at once', () => {
  test('is done once', async () => {
    const { luoyang, jiyuan } = tree
    const title = `关于${randomUUID().slice(0, 8)}的通知`
    const input = { idempotencyKey: randomUUID(), draft: aNotice([jiyuan], { title }) }
    const token = await luoyang.token('DRAFTER')
    const made = await Promise.all(Array.from({ length: 30 }, () => change(token, 'CreateDraft', input)))
    const ids = made.flatMap(({ document }) => (document === null ? [] : [document.id]))
    expect(new Set(ids).size).toBe(1)
    expect(made.filter(({ document, replayed }) => document !== null && !replayed)).toHaveLength(1)
    const outbox = await ask<{ nodes: { title: string }[] }>(token, 'Outbox')
    expect(outbox.nodes.filter(one => one.title === title)).toHaveLength(1)
  })
})
