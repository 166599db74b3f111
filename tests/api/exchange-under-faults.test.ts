import { KMSClient } from '@aws-sdk/client-kms'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { type SigningTools, signableIn, verifyBundle } from '../../functions/exchange/index.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { signReceipts } from '../../functions/exchange/relay/receipts.ts'
import { relayRungs } from '../../functions/exchange/relay/rungs.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { itemInImage, ownDynamo } from '../../functions/platform/clients.ts'
import { openKms } from '../../functions/platform/kms.ts'
import { kmsSigner, type Signer } from '../../functions/platform/signer.ts'
import { type Table, unboundTable } from '../../functions/platform/table.ts'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { ask, http } from '../kit/api.ts'
import {
  ACCEPT,
  aNoticeIn,
  handle,
  inboxOf,
  REGISTER,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { environmentOf, inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { drain, drainRungs, relay, relayAll, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
let signing: SigningTools
beforeAll(async () => {
  // As in DynamoDB: what meets an item of a transaction fails.
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
  const table = unboundTable({ client: ownDynamo(), tableName: stack.tableName })
  const signer = kmsSigner(environmentOf('sign-receipts').SIGNING_KEY_ID ?? '')
  signing = underRoleOf('sign-receipts', { table, signer })
})

interface Row {
  readonly state: string
  readonly rungs: readonly { readonly state: string }[]
}
async function reportOf(agency: TestAgency, { id }: { id: string }) {
  const document = await ask<{
    ladder: { nodes: readonly Row[] }
    cascade: { delivered: number; signedFor: number }[]
  }>(await agency.token('CLERK'), 'Document', { id })
  return {
    rungs: document.ladder.nodes.map(row => row.rungs.map(rung => rung.state)),
    counts: document.cascade.map(({ delivered, signedFor }) => [delivered, signedFor]),
  }
}
const workIn = (body: string) => JSON.parse(body).deliver
async function theWork() {
  const messages = await waitingMessages(stack)
  await Promise.all(messages.map(message => message.remove()))
  return messages.map(message => workIn(message.body))
}
const aDispatched = (...to: TestAgency[]) => aNoticeIn('DISPATCHED', tree.province, to)

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('in a dispatch has queued every recipient once it survives', async () => {
    const notice = await aDispatched(tree.zhengzhou, tree.luoyang)
    const dispatched = eventsOf(await drain(stack)).find(({ event }) => event.type === 'DocumentDispatched')
    if (dispatched === undefined) throw new Error('nothing was dispatched')
    expect(
      await dieAtEachCall(tools, when, given => relays.DocumentDispatched(given, dispatched)),
    ).toBeGreaterThan(3)
    await relayAll(stack)
    expect(await reportOf(tree.province, notice)).toEqual({
      rungs: [['DELIVERED'], ['DELIVERED']],
      counts: [[2, 0]],
    })
  })

  test('in a portion has delivered to each once, and counted each once', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const notice = await aDispatched(tree.zhengzhou, sleeper, tree.luoyang)
    await relay(await drain(stack))
    const [work] = await theWork()
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(6)
    await relayAll(stack)
    expect(await reportOf(tree.province, notice)).toEqual({
      rungs: [['DELIVERED'], [], ['DELIVERED']],
      counts: [[2, 0]],
    })
    expect((await inboxOf(tree.zhengzhou)).filter(one => one.number === notice.number)).toHaveLength(1)
  })

  test('in a batch of rungs has written and counted each once', async () => {
    const notice = await aDispatched(tree.zhengzhou, tree.luoyang)
    await relayAll(stack)
    await signForAt(notice, tree.zhengzhou, tree.luoyang)
    const batch = eventsOf(await drain(stack)).filter(({ event }) => event.type === 'SIGNED_FOR')
    expect(batch).toHaveLength(2)
    expect(await dieAtEachCall(tools, when, given => relayRungs.together(given, batch))).toBeGreaterThan(1)
    await relayAll(stack)
    expect(await reportOf(tree.province, notice)).toEqual({
      rungs: [
        ['DELIVERED', 'SIGNED_FOR'],
        ['DELIVERED', 'SIGNED_FOR'],
      ],
      counts: [[2, 2]],
    })
  })
})

async function signForAt({ number }: SeenDocument, ...agencies: TestAgency[]): Promise<void> {
  for (const agency of agencies) {
    const delivery = (await inboxOf(agency)).find(one => one.number === number)
    if (delivery === undefined) throw new Error('nothing arrived')
    await handle(agency, delivery, SIGN_FOR)
  }
}

describe('a portion', () => {
  test('gets an agency that is activated between the check and the pointer that waits for it', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const notice = await aDispatched(sleeper, tree.luoyang)
    await relay(await drain(stack))
    const [work] = await theWork()
    let isActivated = false
    const { table } = tools
    const activating: Table = {
      ...table,
      async putAll(items) {
        if (!isActivated && items.some(({ pk }) => pk.startsWith('WAIT#'))) {
          isActivated = true
          const input = {
            agencyId: sleeper.id,
            expectedVersion: 1,
            administratorName: '管理员',
            idempotencyKey: 'now',
          }
          await ask(await tree.province.token('ADMINISTRATOR'), 'ActivateAgency', { input })
          // Its event finds nothing that waits, and is lost.
          await drain(stack)
        }
        return table.putAll(items)
      },
    }
    await deliverPortion({ ...tools, table: activating }, work)
    expect((await reportOf(tree.province, notice)).rungs).toEqual([['DELIVERED'], ['DELIVERED']])
  })

  test('of which one recipient cannot be written to reaches the others, and is tried again', async () => {
    const notice = await aDispatched(tree.zhengzhou, tree.luoyang)
    await relay(await drain(stack))
    const [work] = await theWork()
    const { table } = tools
    const broken: Table = {
      ...table,
      commit: writes =>
        writes.some(
          write => 'put' in write && write.put.pk.includes(tree.zhengzhou.id) && write.put.sk === 'DLV',
        )
          ? Promise.reject(new Error('the item is too large'))
          : table.commit(writes),
    }
    await deliverPortion({ ...tools, table: broken }, work)
    expect((await reportOf(tree.province, notice)).rungs).toEqual([[], ['DELIVERED']])
    await deliverPortion(tools, work)
    expect((await reportOf(tree.province, notice)).rungs).toEqual([['DELIVERED'], ['DELIVERED']])
    await drain(stack)
  })

  test('run ten times at once delivers and counts once', async () => {
    const notice = await aDispatched(tree.zhengzhou, tree.luoyang)
    await relay(await drain(stack))
    const [work] = await theWork()
    await Promise.allSettled(Array.from({ length: 10 }, () => deliverPortion(tools, work)))
    await deliverPortion(tools, work)
    expect(await reportOf(tree.province, notice)).toEqual({
      rungs: [['DELIVERED'], ['DELIVERED']],
      counts: [[2, 0]],
    })
  })
})

describe('receipts', () => {
  const evidenceOf = ({ id: documentId }: SeenDocument) =>
    tree.province.token('CLERK').then(token =>
      ask<{ bundle: { recipients: { receipts: string[] }[]; keys: unknown } }>(token, 'Evidence', {
        documentId,
      }),
    )
  const publishedKeys = async () =>
    JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
  const unsigned = async () =>
    (await drainRungs(stack)).map(({ dynamodb }) => signableIn(itemInImage(dynamodb.NewImage as never)))

  test('are missing while the key throttles, and there once it answers', async () => {
    const notice = await aDispatched(tree.zhengzhou)
    await relay(await drain(stack))
    const [work] = await theWork()
    await deliverPortion(tools, work)
    const rungs = await unsigned()
    const throttled: Signer = {
      ...signing.signer,
      sign: () => Promise.reject(Object.assign(new Error('slow down'), { name: 'ThrottlingException' })),
    }
    await expect(signReceipts({ ...signing, signer: throttled }, rungs)).rejects.toThrow('slow down')
    expect((await evidenceOf(notice)).bundle.recipients.map(one => one.receipts)).toEqual([[]])
    expect((await reportOf(tree.province, notice)).rungs).toEqual([['DELIVERED']])

    await signReceipts(signing, rungs)
    const { bundle } = await evidenceOf(notice)
    expect(bundle.recipients.map(one => one.receipts.length)).toEqual([1])
    expect((await verifyBundle(bundle, await publishedKeys())).faults).toEqual([])
  })

  test('of one batch share a signature, and a batch that comes twice leaves receipts that are as good', async () => {
    const notice = await aDispatched(tree.zhengzhou, tree.luoyang)
    await relay(await drain(stack))
    const [work] = await theWork()
    await deliverPortion(tools, work)
    const rungs = await unsigned()
    let signatures = 0
    const signer: Signer = {
      ...signing.signer,
      sign: (type, payload) => {
        signatures++
        return signing.signer.sign(type, payload)
      },
    }
    await signReceipts({ ...signing, signer }, [...rungs, ...rungs])
    expect([rungs.length, signatures]).toEqual([2, 1])
    await signReceipts({ ...signing, signer }, rungs.slice(0, 1))
    const { bundle } = await evidenceOf(notice)
    expect(await verifyBundle(bundle, await publishedKeys())).toMatchObject({ valid: true, receipts: 2 })
  })

  test('of before and after a rotation of the key verify with the published keys', async () => {
    const notice = await aDispatched(tree.zhengzhou)
    await relayAll(stack)
    await signForAt(notice, tree.zhengzhou)
    await relay(await drain(stack))
    // The second half is signed by the next key, which this stack's policies do not know.
    stack.account.kms.addSigningKey('next')
    const kms = new KMSClient({ endpoint: stack.gate, region: REGION, credentials: CREDENTIALS })
    await signReceipts(
      {
        ...signing,
        signer: kmsSigner(
          'next',
          openKms(() => kms),
        ),
      },
      await unsigned(),
    )
    const { bundle } = await evidenceOf(notice)
    const keys = await publishedKeys()
    expect(keys.keys.length).toBeGreaterThanOrEqual(2)
    expect((bundle.keys as { keys: unknown[] }).keys).toHaveLength(2)
    expect(await verifyBundle(bundle, keys)).toMatchObject({ valid: true, receipts: 2 })
    const [first] = keys.keys
    expect((await verifyBundle(bundle, { keys: [first] })).valid).toBe(false)
  })

  test('are the same for the sender and for the recipient', async () => {
    const notice = await aDispatched(tree.zhengzhou)
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.zhengzhou)
    await handle(tree.zhengzhou, delivery as never, SIGN_FOR, REGISTER, ACCEPT)
    await relayAll(stack)
    const { rungs } = await ask<{ rungs: { receipt: string | null }[] }>(
      await tree.zhengzhou.token('CLERK'),
      'Delivery',
      {
        id: delivery?.id,
      },
    )
    const receipts = rungs.flatMap(({ receipt }) => receipt ?? [])
    expect(receipts).toHaveLength(4)
    expect((await evidenceOf(notice)).bundle.recipients.map(one => one.receipts)).toEqual([receipts])
  })
})
