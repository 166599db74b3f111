import { describe, expect, it } from 'vitest'
import { type Client, createClient, nodes, type Operations, operations } from '../../graphql/sdk/index.ts'
import { aClientOf, anAnswer } from '../kit/fake-api.ts'

/**
 * What must not compile for those who use the SDK. Each line below a @ts-expect-error is an error, or the directive itself
 * would be one: `tsc` is part of `npm run check`.
 */
const client = aClientOf([() => anAnswer({ data: { any: { nodes: [] } } })]).client
/** Code that is compiled and never run. */
const never = (_: (hutong: Client) => Promise<unknown>): void => undefined

describe('the types of the SDK', () => {
  it('refuse a field that the operation does not select', () => {
    never(async hutong => {
      const document = await hutong.document({ id: 'doc_1' })
      // @ts-expect-error: it is title
      return [document?.title, document?.titel]
    })
    never(async hutong => {
      const { nodes: all } = await hutong.inbox()
      // @ts-expect-error: a list does not select the content
      return [all[0]?.id, all[0]?.content]
    })
    expect(client.inbox).toBeTypeOf('function')
  })
  it('refuse to use a thing that may not exist without asking', () => {
    never(async hutong => {
      const delivery = await hutong.delivery({ id: 'dlv_1' })
      // @ts-expect-error: null if there is no such delivery
      return delivery.id
    })
    expect(client.delivery).toBeTypeOf('function')
  })
  it('refuse variables that lack one, have one too many, or one of another type', () => {
    // @ts-expect-error: the id is missing
    never(hutong => hutong.document({}))
    // @ts-expect-error: there is no such variable
    never(hutong => hutong.inbox({ frist: 5 }))
    // @ts-expect-error: a number
    never(hutong => hutong.inbox({ first: '5' }))
    // @ts-expect-error: there is no such state
    never(hutong => hutong.inbox({ state: 'SIGNED' }))
    // @ts-expect-error: the id is required, so the variables are
    never(hutong => hutong.document())
    expect(client.document).toBeTypeOf('function')
  })
  it('refuse the input of a mutation without what it requires, but do without the key', () => {
    const step = { deliveryId: 'dlv_1', expectedVersion: 1 }
    never(hutong => hutong.signForDelivery({ input: step }))
    // @ts-expect-error: the version is missing
    never(hutong => hutong.signForDelivery({ input: { deliveryId: 'dlv_1' } }))
    // @ts-expect-error: there is no reason to give
    never(hutong => hutong.signForDelivery({ input: { ...step, reason: 'x' } }))
    // @ts-expect-error: the key is a text
    never(hutong => hutong.signForDelivery({ input: { ...step, idempotencyKey: 1 } }))
    expect(client.signForDelivery).toBeTypeOf('function')
  })
  it('tell problems apart by their type, and refuse a field of another one', () => {
    never(async hutong => {
      const { problems } = await hutong.sealDocument({ input: {} as never })
      for (const problem of problems) {
        if (problem.__typename === 'VersionConflict') return problem.currentVersion
        // @ts-expect-error: only a VersionConflict has it
        return problem.currentVersion
      }
      return null
    })
    expect(client.sealDocument).toBeTypeOf('function')
  })
  it('carry those of a list to its nodes', () => {
    never(async hutong => {
      for await (const delivery of nodes(after => hutong.inbox({ first: 100, after }))) {
        // @ts-expect-error: it is id
        return [delivery.id, delivery.ID]
      }
      return null
    })
    expect(nodes).toBeTypeOf('function')
  })
  it('hold for an operation that is run by itself', () => {
    never(async hutong => {
      const { inbox } = await hutong.execute(operations.inbox, { first: 5 })
      // @ts-expect-error: it is nodes
      return [inbox, inbox?.edge]
    })
    // @ts-expect-error: there is no such variable
    never(hutong => hutong.execute(operations.inbox, { frist: 5 }))
    expect(operations.inbox.name satisfies string).toBe('Inbox')
  })
  it('refuse a client without an address or a token', () => {
    // @ts-expect-error: the token is missing
    expect(createClient({ url: 'https://api.test' })).toBeDefined()
    // @ts-expect-error: the address is missing
    expect(createClient({ token: async () => 'token' })).toBeDefined()
  })
})

describe('the methods of a client', () => {
  it('are one for each canonical operation', () => {
    const names = Object.keys(operations) as (keyof Operations)[]
    expect(names.length).toBeGreaterThan(70)
    expect(names.filter(name => typeof client[name] !== 'function')).toEqual([])
    expect(names.filter(name => operations[name].name.toLowerCase() !== name.toLowerCase())).toEqual([])
  })
})
