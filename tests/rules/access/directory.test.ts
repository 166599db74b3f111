import { beforeEach, describe, expect, test } from 'vitest'
import type { Identity } from '../../../functions/access/authenticate.ts'
import { type Admit, agencyKey, memberKey, openDirectory } from '../../../functions/access/directory.ts'
import type { Key } from '../../../functions/platform/keys.ts'
import type { Item, Table } from '../../../functions/platform/table.ts'

const START = Date.parse('2026-11-27T01:00:00Z')
const tenant = '41.01.02.agc-1'
/** One object, as of a token that is remembered. */
const identity: Identity = {
  tokenId: 'jti',
  issuer: 'https://issuer.example',
  subject: 'mbr-1',
  agencyId: 'agc-1',
  agencyBy: 'ID',
  registrarId: null,
  scopes: ['document'],
  applicationId: null,
  bridgeId: null,
  boundTo: null,
  claimed: {},
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`
let [time, reads] = [START, 0]
let items: Map<string, Item>
let admit: Admit

function store(agencyState: string, memberState: string): void {
  const agency = { id: 'agc-1', name: '中原区人民政府', regionCode: '410102', tier: 'COUNTY', line: [] }
  const member = { id: 'mbr-1', name: '张三', roles: ['CLERK'], state: memberState }
  const all: Item[] = [
    { ...agencyKey('agc-1'), version: 1, tenant, data: { ...agency, state: agencyState } },
    { ...memberKey(tenant, 'mbr-1'), version: 1, card: member },
  ]
  items = new Map(all.map(item => [nameOf(item), item]))
}

beforeEach(() => {
  time = START
  reads = 0
  store('ACTIVE', 'ACTIVE')
  const table = {
    get: async (key: Key) => items.get(nameOf(key)) ?? null,
    getMany: async (keys: readonly Key[]) => {
      reads += 1
      return keys.flatMap(key => items.get(nameOf(key)) ?? [])
    },
  } as unknown as Table
  admit = openDirectory({
    operators: [],
    directoryTable: () => table,
    tableOf: () => table,
    bindByNumber: async () => null,
    now: () => new Date(time),
  })
})

describe('the holder of a remembered token', () => {
  test('is read once in 45 seconds, and is the same caller until then', async () => {
    const first = await admit(identity)
    time += 44_999
    expect(await admit(identity)).toBe(first)
    expect(reads).toBe(1)
    time += 1
    expect(await admit(identity)).toEqual(first)
    expect(reads).toBe(2)
  })

  test.each([
    ['a member who was ended', 'ACTIVE', 'ENDED', 'MEMBER_NOT_ACTIVE'],
    ['a member of an agency that was suspended', 'SUSPENDED', 'ACTIVE', 'AGENCY_NOT_ACTIVE'],
  ])('is refused as %s, 45 seconds after they were read', async (_, agencyState, memberState, fault) => {
    await admit(identity)
    store(agencyState, memberState)
    time += 45_000
    await expect(admit(identity)).rejects.toMatchObject({ fault })
    store('ACTIVE', 'ACTIVE')
    expect((await admit(identity)).caller.roles).toEqual(['CLERK'])
  })

  test('does not last longer because a clock is set back', async () => {
    await admit(identity)
    store('ACTIVE', 'ENDED')
    time -= 1
    await expect(admit(identity)).rejects.toMatchObject({ fault: 'MEMBER_NOT_ACTIVE' })
  })

  test('counts from when the standing was read, also for another token of the same member', async () => {
    await admit(identity)
    time += 40_000
    const another = { ...identity, tokenId: 'another' }
    await admit(another)
    store('ACTIVE', 'ENDED')
    time += 5_000
    await expect(admit(another)).rejects.toMatchObject({ fault: 'MEMBER_NOT_ACTIVE' })
  })
})
