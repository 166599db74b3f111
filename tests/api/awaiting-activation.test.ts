import { beforeAll, describe, expect, test } from 'vitest'
import { eventSchema } from '../../functions/access/events.ts'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/documents/countersigning/relay/index.ts'
import { itemInImage, ownDynamo } from '../../functions/platform/clients.ts'
import { openObjects } from '../../functions/platform/objects.ts'
import { ownS3 } from '../../functions/platform/s3.ts'
import { type Item, type Table, unboundTable } from '../../functions/platform/table.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { aDraftOf, aNotice, bring, type SeenDocument } from '../kit/documents.ts'
import { underRoleOf } from '../kit/functions.ts'
import { activate, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS } from '../kit/mortal.ts'
import { drain, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

// Requests to countersign that wait for their agency's activation.
let stack: Stack
let tree: Tree
let table: Table
let tools: Pick<RelayTools, 'table' | 'objects' | 'now'>
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  tools = underRoleOf('relay', {
    table: unboundTable({ client: ownDynamo(), tableName: stack.tableName }),
    objects: openObjects(ownS3(), stack.bucketName),
    now: () => new Date(),
  })
  table = tools.table
})

interface SeenRequest {
  readonly id: string
  readonly version: number
  readonly state: string
}
interface SeenSlot {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly awaitingActivationSince: string | null
}
type Host = SeenDocument & { readonly countersignatures: readonly SeenSlot[] }
type Stepped = Payload<'document', SeenDocument>

const newcomer = () =>
  anAgency(stack, tree.zhengzhou, { regionCode: '410100', tier: 'CITY', kind: 'DEPARTMENT', active: false })
const now = async ({ id }: { id: string }) =>
  ask<Host>(await tree.zhengzhou.token('CLERK'), 'Document', { id })
const requestsTo = async (agency: TestAgency) =>
  (await ask<{ nodes: SeenRequest[] }>(await agency.token('CLERK'), 'CountersignRequests')).nodes
const step = (token: string, name: string, { id, version }: SeenDocument, more = {}) =>
  mutate<Stepped>(token, name, { documentId: id, expectedVersion: version, ...more })
/** A notice of Zhengzhou that was approved and asks these; the relay has not seen it yet. */
const approved = async (...agencies: TestAgency[]): Promise<SeenDocument> => {
  const countersigners = agencies.map(({ id: agencyId }) => ({ party: { agencyId } }))
  const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan], { countersigners }))
  const review = await bring(tree.zhengzhou, draft, 'IN_REVIEW')
  const { document, problems } = await step(await tree.zhengzhou.token('REVIEWER'), 'ApproveDraft', review)
  if (document === null) throw new Error(JSON.stringify(problems))
  return document
}
const agree = async (agency: TestAgency, request: SeenRequest | undefined) =>
  mutate<Payload<'request', SeenRequest>>(await agency.token('SIGNATORY'), 'AgreeToCountersign', {
    requestId: request?.id,
    expectedVersion: request?.version,
  })
/** The event of this type that the relay has not seen yet. */
const eventOf = async (type: string): Promise<Item> => {
  const records = await drain(stack)
  const item = records
    .map(record => itemInImage(record.dynamodb.NewImage as never))
    .find(one => (one.data as { type: string }).type === type)
  if (item === undefined) throw new Error(`no ${type} among ${records.length} events`)
  return item
}
const carry = (part: keyof typeof relays, item: Item, through: Table = table) =>
  relays[part]({ ...tools, table: through } as RelayTools, {
    event: eventSchema.parse(item.data),
    item,
    requestId: undefined,
  })
const waiting = async (document: { id: string }, agency: TestAgency) =>
  (await now(document)).countersignatures
    .filter(({ name }) => name === agency.name)
    .map(({ state, awaitingActivationSince: since }) => [state, since === null ? 'ASKED' : 'WAITS'])

describe('a request to an agency that is not activated', () => {
  test('waits, and the host sees since when; others are asked at once', async () => {
    const party = await newcomer()
    const before = new Date().toISOString()
    const document = await approved(party, tree.luoyang)
    await relayAll(stack)
    expect(await waiting(document, party)).toEqual([['OPEN', 'WAITS']])
    expect(await waiting(document, tree.luoyang)).toEqual([['OPEN', 'ASKED']])
    const [slot] = (await now(document)).countersignatures
    expect((slot?.awaitingActivationSince ?? '') >= before).toBe(true)
    const page = await send(await tree.zhengzhou.token('CLERK'), operation('Document'), { id: document.id })
    // The document with its events, the waits of its slots, and the name of its holder.
    expect(page.extensions?.cost.databaseCalls).toBe(3)
  })

  test('is opened by its activation, and the round ends with its answer', async () => {
    const party = await newcomer()
    const document = await approved(party)
    await relayAll(stack)
    await activate(tree.zhengzhou, party)
    await relayAll(stack)
    expect(await waiting(document, party)).toEqual([['OPEN', 'ASKED']])
    const [request, ...others] = await requestsTo(party)
    expect([request?.state, others]).toEqual(['OPEN', []])
    expect((await agree(party, request)).problems).toEqual([])
    await relayAll(stack)
    expect((await now(document)).state).toBe('APPROVED')
  })

  test('is opened once, however often and in which order events arrive', async () => {
    const party = await newcomer()
    const documents = [await approved(party), await approved(party)]
    await activate(tree.zhengzhou, party)
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    for (const document of documents) expect(await waiting(document, party)).toEqual([['OPEN', 'ASKED']])
    const requests = await requestsTo(party)
    expect(requests.map(({ state, version }) => [state, version])).toEqual([
      ['OPEN', 1],
      ['OPEN', 1],
    ])
  })

  test('waits as well if it was added while others were asked (加签)', async () => {
    const party = await newcomer()
    const document = await approved(tree.luoyang)
    await relayAll(stack)
    const reviewer = await tree.zhengzhou.token('REVIEWER')
    await step(reviewer, 'AddCountersigner', await now(document), {
      countersigner: { party: { agencyId: party.id } },
    })
    await relayAll(stack)
    expect(await waiting(document, party)).toEqual([['OPEN', 'WAITS']])
    await activate(tree.zhengzhou, party)
    await relayAll(stack)
    expect((await requestsTo(party)).map(({ state }) => state)).toEqual(['OPEN'])
  })

  test('is not opened if its document went back meanwhile, and the next round asks anew', async () => {
    const party = await newcomer()
    const document = await approved(party)
    await relayAll(stack)
    const reviewer = await tree.zhengzhou.token('REVIEWER')
    const back = await step(reviewer, 'ReturnDraft', document, { reason: '再议', to: 'IN_REVIEW' })
    await relayAll(stack)
    expect(await waiting(document, party)).toEqual([['CANCELLED', 'ASKED']])
    await activate(tree.zhengzhou, party)
    await relayAll(stack)
    expect(await requestsTo(party)).toEqual([])
    await step(reviewer, 'ApproveDraft', back.document as SeenDocument)
    await relayAll(stack)
    expect((await requestsTo(party)).map(({ state }) => state)).toEqual(['OPEN'])
  })

  test('stays where it is when another agency is activated', async () => {
    const [party, other] = [await newcomer(), await newcomer()]
    const document = await approved(party)
    await activate(tree.zhengzhou, other)
    await relayAll(stack)
    expect(await waiting(document, party)).toEqual([['OPEN', 'WAITS']])
    expect(await requestsTo(other)).toEqual([])
  })

  test('is opened if the activation comes after the relay looked and before it wrote where the request waits', async () => {
    const party = await newcomer()
    await relayAll(stack)
    const document = await approved(party)
    const event = await eventOf('DraftApproved')
    let isFirst = true
    await carry('DraftApproved', event, {
      ...table,
      async commit(writes) {
        if (isFirst) {
          isFirst = false
          await activate(tree.zhengzhou, party)
          await relayAll(stack)
        }
        return table.commit(writes)
      },
    })
    expect(await waiting(document, party)).toEqual([['OPEN', 'ASKED']])
    expect((await requestsTo(party)).map(({ state }) => state)).toEqual(['OPEN'])
  })
})

describe('a relay that stops at any call', () => {
  /** A table that fails at its nth call, before the call reaches the database or after it. */
  const failing = (n: number, when: 'before' | 'after'): { through: Table; hasFailed: () => boolean } => {
    let calls = 0
    let failed = false
    const guarded =
      <Args extends unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
      async (...args: Args): Promise<Value> => {
        const isThis = ++calls === n
        if (isThis) failed = true
        if (isThis && when === 'before') throw new Error('the process ends here')
        const value = await call(...args)
        if (isThis) throw new Error('the process ends here')
        return value
      }
    const through = {
      ...table,
      get: guarded(table.get),
      query: guarded(table.query),
      commit: guarded(table.commit),
    }
    return { through, hasFailed: () => failed }
  }

  test.each(DEATHS)(
    'while it asks or opens what waits (%s the call), opens the request once when it runs again',
    async when => {
      let stops = 0
      for (let n = 1; ; n++) {
        const party = await newcomer()
        await relayAll(stack)
        const document = await approved(party)
        const asked = await eventOf('DraftApproved')
        const asking = failing(n, when)
        await carry('DraftApproved', asked, asking.through).catch(() => undefined)
        await carry('DraftApproved', asked)
        expect(await waiting(document, party)).toEqual([['OPEN', 'WAITS']])

        await activate(tree.zhengzhou, party)
        const activated = await eventOf('AgencyActivated')
        const opening = failing(n, when)
        await carry('AgencyActivated', activated, opening.through).catch(() => undefined)
        await carry('AgencyActivated', activated)
        expect(await waiting(document, party)).toEqual([['OPEN', 'ASKED']])
        expect((await requestsTo(party)).map(({ state, version }) => [state, version])).toEqual([['OPEN', 1]])
        stops += Number(asking.hasFailed()) + Number(opening.hasFailed())
        if (!asking.hasFailed() && !opening.hasFailed()) break
      }
      expect(stops).toBeGreaterThan(6)
    },
  )
})
