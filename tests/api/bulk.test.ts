import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { deliveryKey } from '../../functions/exchange/store/index.ts'
import type { Item } from '../../functions/platform/table.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, remaining, type SeenProblem, send } from '../kit/api.ts'
import { auditRecords } from '../kit/audit.ts'
import { moveClock } from '../kit/clock.ts'
import { manyDeliveries, type StepItem } from '../kit/deliveries.ts'
import { aNoticeIn, inboxOf, type SeenDelivery } from '../kit/documents.ts'
import type { CallOutcome } from '../kit/faulty-dynamodb.ts'
import { aMember, anAgency, aTree, type Tree, wholeTable } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { aSandbox } from '../kit/sandboxes.ts'
import { openStack, type Stack } from '../kit/stack.ts'

// What people do in bulk: signing for, registering and accepting deliveries, activating agencies.
let stack: Stack
let tree: Tree
let clerk: string
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  clerk = await tree.luoyang.token('CLERK')
})

type Result = Payload<'delivery', SeenDelivery>
interface Bulk<One = Result> {
  readonly results: readonly One[]
  readonly done: number
  readonly refused: number
  readonly problems: readonly SeenProblem[]
}
const toLuoyang = (count: number) => manyDeliveries(stack, tree.province, tree.luoyang, count)
const all = (token: string, name: string, items: readonly object[], more = {}) =>
  ask<Bulk>(token, name, { input: { items, ...more } })
const signForAll = (items: readonly object[], token = clerk) => all(token, 'SignForDeliveries', items)
/** What became of each item: its state, or the codes of its problems. */
const outcomes = ({ results }: Bulk) =>
  results.map(({ delivery, problems, replayed }) =>
    delivery === null
      ? problems.map(({ code }) => code).join()
      : `${delivery.state}${replayed ? ' again' : ''}`,
  )
const statesOf = async (items: readonly StepItem[]) =>
  Promise.all(
    items.map(async ({ deliveryId: id }) => (await ask<SeenDelivery>(clerk, 'Delivery', { id })).state),
  )
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('signing for many deliveries at once', () => {
  test('is done to each, is answered in the order given, and takes one read and a transaction for each', async () => {
    const items = await toLuoyang(50)
    const { data, extensions } = await send<{ signForDeliveries: Bulk }>(
      clerk,
      operation('SignForDeliveries'),
      {
        input: { items },
      },
    )
    const answer = data?.signForDeliveries as Bulk
    expect(answer).toMatchObject({ done: 50, refused: 0, problems: [] })
    expect(answer.results.map(({ delivery }) => delivery?.id)).toEqual(items.map(one => one.deliveryId))
    expect(outcomes(answer)).toEqual(times(50, 'SIGNED_FOR'))
    // One by one: 100.
    expect(extensions?.cost.databaseCalls).toBe(51)
  })

  test('costs as much as its items, so that more is not read than one answer may hold', async () => {
    const never = { deliveryId: 'dlv_01HZZZZZZZZZZZZZZZZZZZZZZZ', expectedVersion: 1 }
    const [short] = operation('SignForDeliveries').split('results {')
    const select = (fields: string) => `${short} results { delivery { ${fields} } } } }`
    const costOf = async (count: number, fields: string) => {
      const items = times(count, never).map(one => ({ ...one, idempotencyKey: randomUUID() }))
      const { errors, extensions } = await send(clerk, select(fields), { input: { items } })
      return errors?.[0]?.extensions.code ?? (extensions?.cost as { estimated?: number })?.estimated
    }
    // Each item: 10, a result and a delivery.
    expect([await costOf(1, 'id'), await costOf(50, 'id')]).toEqual([12, 600])
    expect(await costOf(50, 'content { body }')).toBe('TOO_COSTLY')
  })

  test('is refused as a whole without items and with more than 50, and nothing is done', async () => {
    expect(await signForAll([])).toMatchObject({
      results: [],
      done: 0,
      refused: 0,
      problems: [{ __typename: 'InvalidInput', code: 'LIST_EMPTY', path: ['items'], retryable: false }],
    })
    const items = await toLuoyang(51)
    expect(await signForAll(items)).toMatchObject({
      results: [],
      problems: [{ code: 'TOO_MANY_ITEMS', path: ['items'], limit: 50 }],
    })
    expect(new Set(await statesOf(items))).toEqual(new Set(['DELIVERED']))
  })

  test('keeps the order of items about the same delivery: the first is done, the second meets its version', async () => {
    const [one, other] = await toLuoyang(2)
    const again = { ...one, idempotencyKey: randomUUID() }
    const answer = await signForAll([again, other as StepItem, one as StepItem])
    expect(outcomes(answer)).toEqual(['SIGNED_FOR', 'SIGNED_FOR', 'VERSION_CONFLICT'])
    expect(answer).toMatchObject({ done: 2, refused: 1 })
    expect(answer.results[2]?.problems).toMatchObject([
      { path: ['items', '2', 'expectedVersion'], currentVersion: 2 },
    ])
  })

  test('answers the same item twice as a repeat, and refuses its key for another delivery', async () => {
    const [one, other] = (await toLuoyang(2)) as [StepItem, StepItem]
    const answer = await signForAll([one, one, { ...other, idempotencyKey: one.idempotencyKey }])
    expect(outcomes(answer)).toEqual(['SIGNED_FOR', 'SIGNED_FOR again', 'IDEMPOTENCY_KEY_REUSED'])
    expect(answer).toMatchObject({ done: 2, refused: 1 })
    expect(await statesOf([other])).toEqual(['DELIVERED'])
  })

  test('answers of another agency’s deliveries as of unknown ones, and does the others', async () => {
    const items = (await toLuoyang(2)) as [StepItem, StepItem]
    const foreign = (await manyDeliveries(stack, tree.province, tree.zhengzhou, 1))[0] as StepItem
    const never = { ...foreign, deliveryId: 'dlv_01HZZZZZZZZZZZZZZZZZZZZZZZ', idempotencyKey: randomUUID() }
    const garbage = { ...foreign, deliveryId: '#\ud800 ', idempotencyKey: randomUUID() }
    const answer = await signForAll([items[0], foreign, never, garbage, items[1]])
    expect(outcomes(answer)).toEqual(['SIGNED_FOR', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'SIGNED_FOR'])
    const problemsOf = (index: number) => JSON.stringify(answer.results[index]?.problems)
    expect(problemsOf(1).replace('"1"', '"2"')).toBe(problemsOf(2))
    expect(answer.results[2]?.problems[0]?.path).toEqual(['items', '2', 'deliveryId'])
    const [theirs] = await inboxOf(tree.zhengzhou)
    expect(theirs).toMatchObject({ id: foreign.deliveryId, state: 'DELIVERED' })
  })

  test('refuses wrong versions, wrong states and bad keys one by one', async () => {
    const items = (await toLuoyang(4)) as [StepItem, StepItem, StepItem, StepItem]
    await mutate(clerk, 'SignForDelivery', { ...items[1], idempotencyKey: randomUUID() })
    const answer = await signForAll([
      { ...items[0], expectedVersion: 7 },
      { ...items[1], expectedVersion: 2 },
      { ...items[2], idempotencyKey: ' ' },
      items[3],
    ])
    expect(outcomes(answer)).toEqual(['VERSION_CONFLICT', 'WRONG_STATE', 'TEXT_EMPTY', 'SIGNED_FOR'])
    expect(answer.results.slice(1, 3).map(({ problems }) => problems[0])).toMatchObject([
      {
        path: ['items', '1'],
        state: 'SIGNED_FOR',
        allowedActions: expect.arrayContaining(['registerDelivery']),
      },
      { path: ['items', '2', 'idempotencyKey'] },
    ])
  })

  test('has the keys of the single action: what one of them did, the other answers as a repeat', async () => {
    const [one, other] = (await toLuoyang(2)) as [StepItem, StepItem]
    await mutate(clerk, 'SignForDelivery', { ...one })
    expect(outcomes(await signForAll([one, other]))).toEqual(['SIGNED_FOR again', 'SIGNED_FOR'])
    expect(await mutate<Result>(clerk, 'SignForDelivery', { ...other })).toMatchObject({
      delivery: { state: 'SIGNED_FOR', version: 2 },
      replayed: true,
    })
  })

  test('moves each up its own ladder, and is audited as so many single acts', async () => {
    const county = await anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })
    const sent = [
      await aNoticeIn('DISPATCHED', tree.zhengzhou, [county]),
      await aNoticeIn('DISPATCHED', tree.zhengzhou, [county]),
    ]
    await relayAll(stack)
    const items = (await inboxOf(county)).map(({ id: deliveryId, version: expectedVersion }) => ({
      idempotencyKey: randomUUID(),
      deliveryId,
      expectedVersion,
    }))
    await signForAll(items, await county.token('CLERK'))
    await relayAll(stack)
    for (const { id } of sent) {
      const { ladder } = await ask<{ ladder: { nodes: object[] } }>(
        await tree.zhengzhou.token('CLERK'),
        'Document',
        { id },
      )
      expect(ladder.nodes).toMatchObject([{ recipient: { agencyId: county.id }, state: 'SIGNED_FOR' }])
    }
    const { nodes } = await auditRecords(await county.token('AUDITOR'), { subject: 'mbr-CLERK' })
    expect(nodes.map(({ target, action, outcome }) => [target, action, outcome]).sort()).toEqual(
      items.map(({ deliveryId }) => [deliveryId, 'signForDelivery', 'ALLOWED']).sort(),
    )
  })

  test('is refused item by item without the role, which the audit counts under the single action', async () => {
    const county = await anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })
    const items = await manyDeliveries(stack, tree.zhengzhou, county, 3)
    const answer = await signForAll(items, await county.token('DRAFTER'))
    expect(outcomes(answer)).toEqual(times(3, 'NOT_PERMITTED'))
    expect(answer.results[1]?.problems[0]).toMatchObject({
      action: 'signForDelivery',
      heldBy: ['CLERK'],
      path: ['items', '1'],
    })
    const { nodes } = await auditRecords(await county.token('AUDITOR'), {
      subject: 'mbr-DRAFTER',
    })
    expect(nodes).toMatchObject([
      { action: 'signForDelivery', code: 'NOT_PERMITTED', count: 3, target: items[0]?.deliveryId },
    ])
  })
})

describe('several items in another’s place (代)', () => {
  const aDeputy = async () => {
    const [head, deputy] = [
      await aMember(stack, tree.luoyang, '文书', 'CLERK'),
      await aMember(stack, tree.luoyang, '代办人', 'DRAFTER'),
    ]
    await mutate(head.token, 'GrantDelegation', {
      toId: deputy.id,
      actions: ['signForDelivery'],
      validUntil: new Date(Date.now() + 3_600_000).toISOString(),
    })
    return { head, deputy }
  }
  test('are done under the delegation, which is read once for all of them', async () => {
    const { head, deputy } = await aDeputy()
    const items = await toLuoyang(10)
    const { data, extensions } = await send<{ signForDeliveries: Bulk }>(
      deputy.token,
      operation('SignForDeliveries'),
      { input: { items, onBehalfOf: head.id } },
    )
    expect(outcomes(data?.signForDeliveries as Bulk)).toEqual(times(10, 'SIGNED_FOR'))
    expect(extensions?.cost.databaseCalls).toBe(12)
  })
  test('are refused for a member who delegated nothing, at the place where that member is named', async () => {
    const { head, deputy } = await aDeputy()
    const items = (await toLuoyang(3)) as [StepItem, StepItem, StepItem]
    const stranger = await aMember(stack, tree.luoyang, '旁人', 'CLERK')
    const ofItem = await all(
      deputy.token,
      'SignForDeliveries',
      [items[0], { ...items[1], onBehalfOf: stranger.id }],
      { onBehalfOf: head.id },
    )
    expect(outcomes(ofItem)).toEqual(['SIGNED_FOR', 'NOT_PERMITTED'])
    expect(ofItem.results[1]?.problems).toMatchObject([
      { path: ['items', '1', 'onBehalfOf'], delegation: 'NONE' },
    ])
    const ofCall = await all(deputy.token, 'SignForDeliveries', [items[2]], { onBehalfOf: stranger.id })
    expect(ofCall.results[0]?.problems).toMatchObject([{ path: ['onBehalfOf'], delegation: 'NONE' }])
  })
})

describe('a call that is interrupted', () => {
  /** Another instance of the function, for which each transaction has an outcome by its number from 1. */
  const anInstance = (outcomeOf: (transaction: number) => CallOutcome) => {
    let transactions = 0
    return aSandbox(clerk, name => (name === 'TransactWriteItems' ? outcomeOf(++transactions) : 'passes'))
  }
  const through = async (instance: Awaited<ReturnType<typeof anInstance>>, items: readonly StepItem[]) => {
    const { data } = await instance.call<{ signForDeliveries: Bulk }>(clerk, 'SignForDeliveries', {
      input: { items },
    })
    return data?.signForDeliveries as Bulk
  }

  test('by the end of its process is repeated as it was: what was done is answered, the rest is done', async () => {
    const items = await toLuoyang(20)
    const instance = await anInstance(transaction => (transaction === 9 ? 'dies after' : 'passes'))
    await expect(through(instance, items)).rejects.toThrow('the process ended')
    instance.close()
    const before = (await statesOf(items)).filter(state => state === 'SIGNED_FOR').length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(20)
    const answer = await signForAll(items)
    expect(answer).toMatchObject({ done: 20, refused: 0 })
    expect(answer.results.filter(({ replayed }) => replayed)).toHaveLength(before)
    expect(answer.results.every(({ delivery }) => delivery?.version === 2)).toBe(true)
  })

  test('by throttling answers BUSY for what met it, loses nothing of the others, and is repeated', async () => {
    const items = await toLuoyang(10)
    const instance = await anInstance(transaction => (transaction > 6 ? 'is throttled throughout' : 'passes'))
    const answer = await through(instance, items)
    instance.close()
    expect(answer).toMatchObject({ done: 6, refused: 4 })
    const busy = answer.results.filter(({ delivery }) => delivery === null)
    expect(busy.flatMap(({ problems }) => problems)).toMatchObject(
      times(4, { __typename: 'Busy', code: 'BUSY', retryable: true, retryAfterSeconds: 2 }),
    )
    expect((await statesOf(items)).filter(state => state === 'DELIVERED')).toHaveLength(4)
    expect(outcomes(await signForAll(items)).sort()).toEqual([
      ...times(4, 'SIGNED_FOR'),
      ...times(6, 'SIGNED_FOR again'),
    ])
  })

  test('by the end of its time writes nothing more, says of which items, and is repeated', async () => {
    const items = await toLuoyang(20)
    // What is on its way at the fourth write is finished; the others wait for their turn then.
    const toEnd = remaining.ms - 4_000
    const instance = await anInstance(transaction => {
      if (transaction === 4) moveClock(toEnd)
      return 'passes'
    })
    const answer = await through(instance, items)
    moveClock(-toEnd)
    instance.close()
    const late = answer.results.filter(({ delivery }) => delivery === null)
    expect(answer.done).toBeGreaterThanOrEqual(4)
    expect(late.length).toBeGreaterThan(0)
    expect(new Set(late.map(({ problems }) => problems[0]?.code))).toEqual(new Set(['NOT_STARTED']))
    expect(late[0]?.problems[0]).toMatchObject({ __typename: 'Busy', retryable: true, retryAfterSeconds: 2 })
    expect((await statesOf(items)).filter(state => state === 'DELIVERED')).toHaveLength(late.length)
    expect(await signForAll(items)).toMatchObject({ done: 20, refused: 0 })
  })

  test('is not begun when its time is over as it comes: nothing is read or written', async () => {
    const items = await toLuoyang(2)
    const { ms } = remaining
    remaining.ms = 4_000
    const { data, extensions } = await send<{ signForDeliveries: Bulk }>(
      clerk,
      operation('SignForDeliveries'),
      {
        input: { items },
      },
    )
    remaining.ms = ms
    expect(outcomes(data?.signForDeliveries as Bulk)).toEqual(['NOT_STARTED', 'NOT_STARTED'])
    expect(extensions?.cost.databaseCalls).toBe(0)
  })

  test('by a fault in one item goes on with the others, and says that its outcome is not known', async () => {
    const items = (await toLuoyang(3)) as [StepItem, StepItem, StepItem]
    const key = deliveryKey(tree.luoyang.tenant, items[1].deliveryId)
    const item = (await wholeTable(stack).get(key)) as Item
    await wholeTable(stack).putAll([{ ...key, version: 1, data: { broken: true } }])
    const answer = await signForAll(items)
    expect(outcomes(answer)).toEqual(['SIGNED_FOR', 'OUTCOME_UNKNOWN', 'SIGNED_FOR'])
    expect(answer.results[1]?.problems[0]).toMatchObject({ retryable: true, path: ['items', '1'] })
    expect(JSON.stringify(answer)).not.toContain('broken')
    await wholeTable(stack).putAll([item])
    expect(outcomes(await signForAll(items))).toEqual(['SIGNED_FOR again', 'SIGNED_FOR', 'SIGNED_FOR again'])
  })
})

describe('the further steps on many deliveries', () => {
  test('registers each under its own number, and accepts each', async () => {
    const items = await toLuoyang(3)
    await signForAll(items)
    const next = (version: number) => (item: StepItem) => ({
      ...item,
      idempotencyKey: randomUUID(),
      expectedVersion: version,
    })
    const numbered = items.map(next(2)).map((item, index) => ({ ...item, incomingNumber: `收${index}号` }))
    const registered = await all(clerk, 'RegisterDeliveries', [
      ...numbered.slice(0, 2),
      { ...(numbered[2] as StepItem), incomingNumber: null },
    ])
    expect(registered.results.map(({ delivery }) => [delivery?.state, delivery?.incomingNumber])).toEqual([
      ['REGISTERED', '收0号'],
      ['REGISTERED', '收1号'],
      ['REGISTERED', null],
    ])
    const accepted = await all(clerk, 'AcceptDeliveries', [...items.map(next(3)), ...items.map(next(9))])
    expect(outcomes(accepted)).toEqual([...times(3, 'ACCEPTED'), ...times(3, 'VERSION_CONFLICT')])
  })
})

describe('activating many agencies at once', () => {
  const aCounty = (under = tree.zhengzhou) =>
    anAgency(stack, under, { regionCode: '410102', tier: 'COUNTY', active: false })
  const activation = ({ id: agencyId }: { id: string }, administratorName = '管理员') => ({
    idempotencyKey: randomUUID(),
    agencyId,
    expectedVersion: 1,
    administratorName,
  })
  type Activated = Payload<'agency', { id: string; state: string }> & { administratorId: string | null }

  test('gives each its first administrator, and refuses those of another city as if they did not exist', async () => {
    const [first, second] = [await aCounty(), await aCounty()]
    const foreign = await anAgency(stack, tree.luoyang, {
      regionCode: '410300',
      tier: 'COUNTY',
      active: false,
    })
    const items = [activation(first), activation(foreign), activation(second), activation(first, '')]
    const token = await tree.zhengzhou.token('ADMINISTRATOR')
    const { data, extensions } = await send<{ activateAgencies: Bulk<Activated> }>(
      token,
      operation('ActivateAgencies'),
      { input: { items } },
    )
    const answer = data?.activateAgencies as Bulk<Activated>
    expect(answer.results.map(({ agency, problems }) => agency?.state ?? problems[0]?.code)).toEqual([
      'ACTIVE',
      'NOT_FOUND',
      'ACTIVE',
      'VERSION_CONFLICT',
    ])
    expect(answer).toMatchObject({ done: 2, refused: 2 })
    // The item about the first agency again is read after the first one's commit.
    expect(extensions?.cost.databaseCalls).toBeLessThanOrEqual(6)
    const administrators = answer.results.flatMap(({ administratorId }) => administratorId ?? [])
    expect(new Set(administrators).size).toBe(2)
    await relayAll(stack)
    const seen = await Promise.all(
      [first, second].map(async ({ id }, index) =>
        ask<{ nodes: { id: string; name: string }[] }>(
          await stack.issuer.mint({ sub: administrators[index] ?? '', agency: id }),
          'Members',
        ),
      ),
    )
    expect(seen.map(({ nodes }) => nodes.map(({ id, name }) => [id, name]))).toEqual(
      administrators.map(id => [[id, '管理员']]),
    )
    const again = await ask<Bulk<Activated>>(token, 'ActivateAgencies', {
      input: { items: items.slice(0, 3) },
    })
    expect(again.results.map(({ replayed, administratorId }) => [replayed, administratorId])).toEqual([
      [true, administrators[0]],
      [false, null],
      [true, administrators[1]],
    ])
  })
})
