import { beforeAll, describe, expect, test } from 'vitest'
import { Attacker, expectOrdinary } from '../kit/attacker.ts'
import { aTree } from '../kit/government.ts'
import { HOSTILE_REQUESTS, times } from '../kit/hostile-requests.ts'
import { serveApi } from '../kit/served.ts'
import { openStack } from '../kit/stack.ts'

let attacker: Attacker
beforeAll(async () => {
  const tree = await aTree(await openStack())
  const url = await serveApi()
  attacker = new Attacker(url, await tree.province.token('DRAFTER', 'CLERK', 'ADMINISTRATOR'))
})

describe('a GraphQL request of', () => {
  test.each(HOSTILE_REQUESTS)('%s is refused, shortly and with a code', async (name, sent, status, code) => {
    const reply = await attacker.post(sent())
    expectOrdinary(reply, name)
    expect([reply.status, reply.codes[0]]).toEqual([status, code])
    expect(await attacker.isServed()).toBe(true)
  })

  test('fragments that double 20 times is answered as the one field that it asks for', async () => {
    const fragment = (n: number): string => {
      const next = n === 19 ? 'id' : `...F${n + 1} ... on Delivery { ...F${n + 1} }`
      return `fragment F${n} on Delivery { ${next} }`
    }
    const reply = await attacker.post({
      query: `{ inbox(first: 100) { nodes { ...F0 } } } ${times(20, fragment)}`,
    })
    expectOrdinary(reply, 'doubling')
    expect([reply.status, reply.codes]).toEqual([200, []])
  })

  test('names of prototypes finds nothing', async () => {
    for (const field of ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const reply = await attacker.post({ query: `{ ${field} }` })
      expectOrdinary(reply, field)
      expect(reply.codes[0]).toBe('GRAPHQL_VALIDATION_FAILED')
    }
  })

  test('the whole contract by introspection is answered once, as any tool asks for it', async () => {
    const reply = await attacker.post({ query: '{ __schema { queryType { name } types { name } } }' })
    expect([reply.status, reply.codes]).toEqual([200, []])
  })
})
