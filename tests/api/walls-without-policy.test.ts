import { beforeAll, describe, expect, test } from 'vitest'
import { ATTEMPTS, aScene, type Scene, whatIsSeen } from '../kit/breach.ts'
import { openStack } from '../kit/stack.ts'
import { dropConditions } from '../kit/walls.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aScene(await openStack({ allIndexes: true, unrecorded: true, change: dropConditions }))
})

describe('keys that a bug makes for another tenant, where the policy has no conditions', () => {
  test('show and change nothing: the bound table stops them', async () => {
    const { seen, isChanged, stopped } = await whatIsSeen(scene, { keysOfTheOther: true })
    expect({ seen, isChanged, policy: stopped.policy }).toEqual({ seen: [], isChanged: false, policy: 0 })
    expect(stopped.table).toBeGreaterThan(ATTEMPTS / 2)
  })

  test('show what they name once the table is bound to nobody either, so that the other tests of walls mean something', async () => {
    const { seen } = await whatIsSeen(scene, { keysOfTheOther: true, tableUnbound: true })
    expect(seen.length).toBeGreaterThan(0)
  })
})
