import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { countWrite, readCounts } from '../../functions/access/counts.ts'
import type { RelayTools } from '../../functions/access/relay.ts'
import { recountTenant } from '../../functions/exchange/relay/recount.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import type { Table } from '../../functions/platform/table.ts'
import { mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { countedBy, countedByHand, itemsOf, progressOf } from '../kit/counts.ts'
import {
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  type SeenDelivery,
  SIGN_FOR,
} from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { relayAll, startDue } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

const aCity = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
/** A token of now: the clock is moved further than a token lasts. */
const operator = () => stack.issuer.mint({ sub: 'operator', roles: ['OPERATOR'] })
const recount = async (token: string, ...agencies: { id: string }[]) =>
  mutate<Payload<'recount', { agencyIds: string[] }>>(token, 'RecountAgencies', {
    agencyIds: agencies.map(({ id }) => id),
  })
/** Takes away what an agency from before counting began does not have. */
async function forget({ tenant }: TestAgency): Promise<void> {
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  for (const { pk, sk } of await itemsOf(stack)) {
    const isKept = pk !== `T#${tenant}#COUNT` && !(pk.startsWith(`T#${tenant}#`) && sk === 'PROGRESS')
    if (!isKept) await client.send(new DeleteCommand({ TableName: stack.tableName, Key: { pk, sk } }))
  }
}
/** A minute passes; what is due then is done. */
async function aMinuteLater(): Promise<void> {
  moveClock(2 * MINUTE)
  await startDue(stack)
  await relayAll(stack)
}
const NOT_COUNTED = { inbox: null, outbox: null, requests: null }

/** An agency with things of before counting began: a draft, a dispatched document, a delivery that it signed for. */
async function anOldAgency() {
  const [agency, other] = await Promise.all([aCity(), aCity()])
  await aDraftOf(agency, aNotice([other]))
  const notice = await aNoticeIn('DISPATCHED', agency, [other])
  await aNoticeIn('DISPATCHED', other, [agency])
  await relayAll(stack)
  const [delivery] = await inboxOf(agency)
  await handle(agency, delivery as SeenDelivery, SIGN_FOR)
  await relayAll(stack)
  await forget(agency)
  return { agency, other, notice }
}

describe('an agency from before counting began', () => {
  test('has no counts until it is recounted, then those of its lists, and the progress of its documents', async () => {
    const { agency, notice } = await anOldAgency()
    expect(await countedBy(agency)).toEqual(NOT_COUNTED)
    expect((await progressOf(agency, notice)).numbers).toBeNull()

    expect((await recount(await operator(), agency)).problems).toEqual([])
    await relayAll(stack)
    // The first look begins the progress, which is a change; the second finds that nothing changed since.
    await aMinuteLater()
    await aMinuteLater()
    const counted = await countedBy(agency)
    expect(counted.outbox).toEqual({ DRAFT: 1, DISPATCHED: 1, INCOMPLETE: 1 })
    expect(counted).toEqual(await countedByHand(stack, agency))
    expect(await progressOf(agency, notice)).toMatchObject({
      numbers: { recipients: 1, delivered: 1, signedFor: 0 },
      isListed: true,
    })
  })

  test('is counted right though things change between, and goes on from there', async () => {
    const { agency, other } = await anOldAgency()
    await recount(await operator(), agency)
    await relayAll(stack)
    await bring(agency, await aDraftOf(agency, aNotice([other])), 'APPROVED')
    await aMinuteLater()
    expect(await countedBy(agency)).toEqual(NOT_COUNTED)
    await aDraftOf(agency, aNotice([other]))
    await aMinuteLater()
    expect(await countedBy(agency)).toEqual(NOT_COUNTED)
    await aMinuteLater()
    expect(await countedBy(agency)).toEqual(await countedByHand(stack, agency))
    await aDraftOf(agency, aNotice([other]))
    expect(await countedBy(agency)).toEqual(await countedByHand(stack, agency))
  })
})

describe('a recount', () => {
  test('that meets a change while it counts puts nothing in its place, and looks again', async () => {
    const agency = await aCity()
    await aDraftOf(agency, aNotice([tree.zhengzhou]))
    const { table } = tools
    const { tenant } = agency
    const seen = [...(await readCounts(table, tenant)).versions.values()].reduce((sum, one) => sum + one, 0)
    let isChanged = false
    const changing: Table = {
      ...table,
      async query(listing, page) {
        const found = await table.query(listing, page)
        if (listing.index === 'state' && listing.pk.endsWith('#DRAFT') && !isChanged) {
          isChanged = true
          await aDraftOf(agency, aNotice([tree.zhengzhou]))
        }
        return found
      },
    }
    const due = new Date().toISOString()
    await recountTenant({ ...tools, table: changing }, { tenant, seen, due })
    expect(isChanged).toBe(true)
    expect((await countedBy(agency)).outbox).toEqual({ DRAFT: 2 })
    await aMinuteLater()
    expect((await countedBy(agency)).outbox).toEqual({ DRAFT: 2 })
  })

  test('repairs counts that are wrong, and done again changes nothing', async () => {
    const agency = await aCity()
    await aDraftOf(agency, aNotice([tree.zhengzhou]))
    await wholeTable(stack).commit([countWrite(agency.tenant, 'OUT', { DRAFT: 7 }, 'ffffffff')])
    expect((await countedBy(agency)).outbox).toEqual({ DRAFT: 8 })
    for (let time = 0; time < 2; time++) {
      await recount(await operator(), agency)
      await relayAll(stack)
      await aMinuteLater()
      expect((await countedBy(agency)).outbox).toEqual({ DRAFT: 1 })
    }
  })

  test('is asked for by operators, of agencies that exist, at most 50', async () => {
    const codes = async (token: string, ...agencies: { id: string }[]) =>
      (await recount(token, ...agencies)).problems.map(({ code, path }: SeenProblem) => [
        code,
        path.join('.'),
      ])
    const agency = await aCity()
    const administrator = await agency.token('ADMINISTRATOR')
    expect((await codes(administrator, agency)).map(([code]) => code)).toEqual(['NOT_PERMITTED'])
    const nobody = { id: 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ' }
    expect(await codes(await operator(), agency, nobody)).toEqual([['NOT_FOUND', 'agencyIds.1']])
    const many = Array.from({ length: 51 }, () => agency)
    expect(await codes(await operator(), ...many)).toEqual([['TOO_MANY_ITEMS', 'agencyIds']])
  })
})
