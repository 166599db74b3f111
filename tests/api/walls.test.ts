import { beforeAll, describe, expect, test } from 'vitest'
import { ATTEMPTS, aScene, type Scene, whatIsSeen } from '../kit/breach.ts'
import { openStack } from '../kit/stack.ts'

let scene: Scene
beforeAll(async () => {
  // What the policy denies here, it is meant to.
  scene = await aScene(await openStack({ allIndexes: true, unrecorded: true }))
})

describe('keys that a bug makes for another tenant', () => {
  test('show and change nothing: the bound table stops them before any call', async () => {
    const { seen, isChanged, stopped } = await whatIsSeen(scene, { keysOfTheOther: true })
    expect({ seen, isChanged, policy: stopped.policy }).toEqual({ seen: [], isChanged: false, policy: 0 })
    expect(stopped.table).toBeGreaterThan(ATTEMPTS / 2)
  })

  test('show and change nothing where the table is bound to nobody: the policy stops them', async () => {
    const faults = { keysOfTheOther: true, tableUnbound: true } as const
    const { seen, isChanged, stopped } = await whatIsSeen(scene, faults)
    expect({ seen, isChanged, table: stopped.table }).toEqual({ seen: [], isChanged: false, table: 0 })
    expect(stopped.policy).toBeGreaterThan(ATTEMPTS / 2)
  })
})

test('a tenant that is taken from a header shows and changes nothing: the credentials are of the record, and the policy stops it', async () => {
  const { seen, isChanged, stopped } = await whatIsSeen(scene, { tenantFromHeader: true })
  expect({ seen, isChanged, table: stopped.table }).toEqual({ seen: [], isChanged: false, table: 0 })
  expect(stopped.policy).toBeGreaterThan(ATTEMPTS / 2)
})
