import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { newTenantKey, reachOf } from '../../functions/access/regions.ts'
import { bindTable, IsolationError, type Table } from '../../functions/platform/table.ts'
import {
  agencyItem,
  agencyKey,
  agencyOf,
  creditCodeKey,
  organCodeKey,
} from '../../functions/tenancy/store.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/**
 * What a registrar's table writes of the directory, whatever the actions ask of it: as if a bug had confused two
 * agencies.
 */
let stack: Stack
let tree: Tree
let registry: Table

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  registry = registryOf(tree.zhengzhou)
})

function registryOf({ regionCode, id }: TestAgency): Table {
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  const source = { client, tableName: stack.tableName }
  return bindTable(source, newTenantKey(regionCode, id), reachOf(regionCode), 'registrar')
}

/** The stored agency with another name, at its next version. */
async function renamed({ id }: TestAgency) {
  const agency = agencyOf(await registry.get(agencyKey(id)))
  if (agency === null) throw new Error('no such agency')
  const { version } = agency
  return { version, item: agencyItem({ ...agency, name: '改名', version: version + 1 }) }
}
const nameOf = async ({ id }: TestAgency) => agencyOf(await registry.get(agencyKey(id)))?.name

describe('a registrar’s table', () => {
  test('changes an agency within the registrar’s reach', async () => {
    const { version, item } = await renamed(tree.zhongyuan)
    expect(await registry.commit([{ put: item, when: { version } }])).toEqual({ done: true })
    expect(await nameOf(tree.zhongyuan)).toBe('改名')
  })

  test('does not change an agency beyond the reach, though the key, the version and the item are right', async () => {
    for (const foreign of [tree.luoyang, tree.province]) {
      const { version, item } = await renamed(foreign)
      await expect(registry.commit([{ put: item, when: { version } }])).rejects.toThrow(IsolationError)
      // As if the action had made an item of its own region under the key of the other.
      const { tenant, ...own } = (await renamed(tree.erqi)).item
      const ownLists = Object.fromEntries(Object.entries(own).filter(([name]) => /^g(?!2)\d+pk$/.test(name)))
      const disguised = { ...item, tenant, ...ownLists }
      const commit = await registry.commit([{ put: disguised, when: { version } }])
      expect(commit).toMatchObject({ done: false, lost: [{ item: { data: { name: foreign.name } } }] })
      expect(await nameOf(foreign)).toBe(foreign.name)
    }
  })

  test('replaces no agency and no claim without a condition, not even its own', async () => {
    const { item } = await renamed(tree.erqi)
    const claim = { ...creditCodeKey('11410000005184603J'), agencyId: 'x', name: 'x', regionCode: '410103' }
    for (const put of [item, claim]) {
      await expect(registry.commit([{ put, when: 'any' }])).rejects.toThrow(IsolationError)
      await expect(registry.putAll([put])).rejects.toThrow(IsolationError)
    }
    const counted = { add: agencyKey(tree.erqi.id), counters: { version: 1 } }
    await expect(registry.commit([counted])).rejects.toThrow(IsolationError)
    expect(await nameOf(tree.erqi)).toBe(tree.erqi.name)
  })

  test('puts no agency, list entry, organ code or region beyond the reach', async () => {
    const { item } = await renamed(tree.erqi)
    const fresh = { ...item, ...agencyKey('agc_01HZZZZZZZZZZZZZZZZZZZZZZZ') }
    const beyond = [
      { ...fresh, tenant: '41.03.00.agc_01HZZZZZZZZZZZZZZZZZZZZZZZ' },
      { ...fresh, g1pk: 'D#R#410300' },
      { ...fresh, g6pk: 'D#WITHIN#4103' },
      { ...fresh, g3pk: 'D#WITHIN#42#GOVERNMENT' },
      { ...organCodeKey('420000', '鄂政'), agencyId: 'x' },
      { pk: 'D#REGION#410103', sk: 'REGION' },
      { pk: 'D#EDITIONS', sk: '41' },
    ]
    for (const put of beyond)
      await expect(registry.commit([{ put, when: 'absent' }]), put.pk).rejects.toThrow(IsolationError)
  })
})

test('an operator’s table changes agencies of every region', async () => {
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  const operators = bindTable({ client, tableName: stack.tableName }, 'P', '', 'registrar')
  const { version, item } = await renamed(tree.luoyang)
  expect(await operators.commit([{ put: item, when: { version } }])).toEqual({ done: true })
})
