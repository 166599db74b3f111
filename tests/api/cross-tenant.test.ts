import { beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../functions/access/permissions.ts'
import { operation } from '../../graphql/operations.ts'
import { amount } from '../kit/amount.ts'
import { type Answer, send } from '../kit/api.ts'
import { type Attempt, atNothing, attemptsAt, type Belongings } from '../kit/attempts.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { aVictim, itemsOf } from '../kit/victim.ts'

/** Attempts in all, by every attacker together. */
const ATTEMPTS = amount(200, 10_000)
const SEED = Number(process.env.RANDOM_SEED ?? Math.floor(Math.random() * 2 ** 31))
const EVERYTHING = ROLES.filter((role): role is Exclude<Role, 'OPERATOR'> => role !== 'OPERATOR')

let stack: Stack
let tree: Tree
let victim: TestAgency
let belongings: Belongings
let tokens: Map<string, () => Promise<string>>
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  victim = tree.erqi
  belongings = await aVictim(stack, tree, victim, tree.luoyang)
  const beside = await anAgency(stack, tree.zhengzhou, {
    regionCode: '410102',
    tier: 'COUNTY',
    plan: 'EXTENDED',
  })
  const elsewhere = await anAgency(stack, tree.luoyang, {
    regionCode: '410302',
    tier: 'COUNTY',
    plan: 'EXTENDED',
  })
  tokens = new Map([
    ['an agency beside it', () => beside.token(...EVERYTHING)],
    ['an agency of another city', () => elsewhere.token(...EVERYTHING)],
    ['its superior', () => tree.zhengzhou.token(...EVERYTHING)],
    ['an operator', () => stack.issuer.mint({ sub: 'operator' })],
  ])
})

/** What differs between two requests whatever they ask: ids and instants of what they made, and what they did. */
function masked(answer: Answer): string {
  const { status, data, errors, extensions } = answer
  return JSON.stringify({ status, data, errors, extensions })
    .replace(/\b([a-z]{3,4})_[0-9A-HJKMNP-TV-Z]{26}\b/g, '<$1>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replace(/"requestId":"[^"]+"/g, '"requestId":"<request>"')
    .replace(/X-Amz-[A-Za-z-]+=[^&"]+/g, '<signed>')
}

/** The shape of an answer: codes and which fields are there, without values that a repeated request changes. */
function shapeOf(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return [...new Set(value.map(one => JSON.stringify(shapeOf(one))))].sort()
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one, name)]))
  return field === 'code' || field === '__typename' || value === null ? value : typeof value
}

async function attack(token: string, { name, variables }: Attempt): Promise<Answer> {
  return send(token, operation(name), variables)
}

/** Queries whose answer has what was asked and made just before: they are searched for the secrets alone. */
const SEES_ITSELF = new Set(['AuditRecords', 'AuditSeals', 'CheckAuditSeal', 'ChangesSince'])

describe('generated attempts of one agency at what is another’s', () => {
  test(`show nothing of it, change nothing of it, and are answered as for what never existed (seed ${SEED})`, async () => {
    const before = await itemsOf(stack, victim)
    expect(before.length).toBeGreaterThan(30)
    const attempts = attemptsAt(belongings, SEED, ATTEMPTS)
    const attackers = [...tokens]
    const kinds = new Set<string>()
    let answered = 0
    for (const [index, attempt] of attempts.entries()) {
      const [who, mint] = attackers[index % attackers.length] ?? ['', async () => '']
      const token = await mint()
      const answer = await attack(token, attempt)
      const text = JSON.stringify(answer)
      const what = `${who}, attempt ${index}: ${attempt.name} ${JSON.stringify(attempt.variables)}`
      const seen = belongings.secrets.filter(secret => text.includes(secret))
      expect(seen, what).toEqual([])
      const never = await attack(token, atNothing(attempt, belongings))
      if (attempt.isMutation) {
        // What the first of the two made of its own may be in the way of the second, and of nothing else.
        const isInTheWay = JSON.stringify(never.data).includes('"ALREADY_EXISTS"')
        if (!isInTheWay) expect(shapeOf(answer.data), what).toEqual(shapeOf(never.data))
      } else if (!SEES_ITSELF.has(attempt.name)) expect(masked(answer), what).toBe(masked(never))
      kinds.add(attempt.name)
      if (answer.data !== null && answer.data !== undefined) answered++
    }
    expect(await itemsOf(stack, victim)).toEqual(before)
    // Attempts that are refused for their form alone would prove nothing.
    expect(answered / ATTEMPTS).toBeGreaterThan(0.7)
    expect(kinds.size).toBeGreaterThan(60)
  })
})
