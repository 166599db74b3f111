import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { ROLES, type Role } from '../../functions/access/permissions.ts'
import { amount } from '../kit/amount.ts'
import { aNoticeIn } from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { DEEDS, type Deed, Family } from '../kit/side.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { observed, ownTime, snapshot, World } from '../kit/two-worlds.ts'

// A file of its own: what the mock imports must not import `node:crypto` itself.
vi.mock('node:crypto', async original => {
  const crypto = await original<typeof import('node:crypto')>()
  const { randomUuid } = await import('../kit/own-randomness.ts')
  return { ...crypto, randomUUID: () => randomUuid(crypto.randomUUID) }
})

const EVERYTHING = ROLES.filter((role): role is Exclude<Role, 'OPERATOR'> => role !== 'OPERATOR')

let stack: Stack
let stored: Awaited<ReturnType<typeof snapshot>>
type Pair<T> = readonly [T, T]
let ofA: { readonly agencies: Pair<TestAgency>; readonly tokens: Pair<string> }
let ofB: typeof ofA
beforeAll(async () => {
  ownTime()
  stack = await openStack({ allIndexes: true })
  const tree = await aTree(stack)
  const pair = async (city: string, county: string): Promise<typeof ofA> => {
    // One member does everything there.
    const above = await anAgency(stack, tree.province, { regionCode: city, tier: 'CITY', fourEyes: false })
    const below = await anAgency(stack, above, { regionCode: county, tier: 'COUNTY', fourEyes: false })
    return {
      agencies: [above, below],
      tokens: [await above.token(...EVERYTHING), await below.token(...EVERYTHING)],
    }
  }
  ofA = await pair('410100', '410102')
  ofB = await pair('410300', '410302')
  // The first receipt of a platform publishes its key, which all evidence lists: that is not what these worlds are about.
  await aNoticeIn('DISPATCHED', tree.province, [tree.jiyuan])
  await relayAll(stack)
  stored = await snapshot(stack)
})

/** A round: what A does in it, and what B does before and after that. The relay comes at its end, for both together. */
interface Round {
  readonly before: readonly Deed[]
  readonly own: Deed
  readonly after: readonly Deed[]
}
const deed: fc.Arbitrary<Deed> = fc.record({ kind: fc.constantFrom(...DEEDS), pick: fc.nat(20) })
// Steps are what takes a document to its recipient: most of what is done.
const own = fc.oneof(
  { weight: 3, arbitrary: deed },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('step' as const), pick: fc.nat(1) }) },
)
const rounds = fc.array(
  fc.record({ before: fc.array(own, { maxLength: 2 }), own, after: fc.array(own, { maxLength: 2 }) }),
  { minLength: 12, maxLength: 24 },
)

/** What A observes in a world in which B does what it does, or nothing. */
async function observedBy(all: readonly Round[], withB: boolean): Promise<readonly string[]> {
  const world = await World.begin(stack, stored)
  const [a, b] = [
    new Family(world, 'A', ofA.agencies, ofA.tokens),
    new Family(world, 'B', ofB.agencies, ofB.tokens),
  ]
  for (const [index, { before, own: deedOfA, after }] of all.entries()) {
    world.round(index)
    if (withB) for (const one of before) await b.do(one)
    await a.do(deedOfA)
    if (withB) for (const one of after) await b.do(one)
    await world.relay(index)
  }
  world.round(all.length + 2)
  await a.lookAround()
  return world.answers.map(({ what, answer }) => `${what}\n${observed(answer)}`)
}

/** Both sides take a document from its draft to its acceptance by the recipient, side by side. */
const WHOLE_WAY: readonly Round[] = [
  ...Array.from({ length: 8 }, () => 'step' as const),
  ...Array.from({ length: 3 }, () => 'receive' as const),
].map(kind => ({ before: [{ kind, pick: 0 }], own: { kind, pick: 0 }, after: [{ kind: 'waste', pick: 1 }] }))

const SEED = Number(process.env.RANDOM_SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`whatever other agencies do, an agency is answered the same, byte for byte (seed ${SEED})`, async () => {
  let compared = 0
  // Without shrinking: each try takes seconds, and the first answer that differs says what is wrong.
  for (const all of [WHOLE_WAY, ...fc.sample(rounds, { numRuns: amount(1, 60), seed: SEED })]) {
    const alone = await observedBy(all, false)
    const beside = await observedBy(all, true)
    const first = alone.findIndex((one, index) => one !== beside[index])
    const [own = '', other = ''] = [alone[first], beside[first]]
    const from = [...own].findIndex((letter, index) => letter !== other[index])
    expect(other.slice(Math.max(0, from - 300), from + 300), JSON.stringify(all)).toBe(
      own.slice(Math.max(0, from - 300), from + 300),
    )
    expect(beside).toHaveLength(alone.length)
    compared += alone.length
    if (all === WHOLE_WAY) expect(beside.join()).toContain('"state":"ACCEPTED"')
  }
  expect(compared).toBeGreaterThan(100)
})
