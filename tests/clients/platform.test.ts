import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import {
  type IntrospectionQuery,
  introspectionFromSchema,
  isObjectType,
  stripIgnoredCharacters,
} from 'graphql'
import { ClientError, GraphQLClient } from 'graphql-request'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { schema, types } from '../kit/contract.ts'
import { ACCEPT, aNoticeIn, HANDLE, handle, inboxOf, REGISTER, SIGN_FOR } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { compileRelayClient, namesFor, type RelayProject } from '../kit/relay-client.ts'
import { RelayClient, type Shown } from '../kit/relay-runtime.ts'
import { isIdentified, rootLists, selectionOf, wholePage } from '../kit/selections.ts'
import { serveApi } from '../kit/served.ts'
import { openStack } from '../kit/stack.ts'

let url: string
let token: string
let tree: Tree

/** The lists that are looked at: of which one is opened, its type and the query that shows it. */
const LISTS = [
  ['inbox', 'Delivery', 'delivery'],
  ['outbox', 'Document', 'document'],
] as const
const listOf = (name: string) => {
  const list = rootLists.find(({ field }) => field.name === name)
  if (list === undefined) throw new Error(`the contract has no list ${name}`)
  return list
}
/** A list with all that its rows say, as a client's screen asks for it. */
const listQuery = (name: string) =>
  `query List($first: Int, $after: String) { ${name}(first: $first, after: $after) ${wholePage(listOf(name))} }`
const pageQuery = (page: string, type: string) =>
  `query Page($id: ID!) { ${page}(id: $id) ${selectionOf(schema.getType(type) as never)} }`

/** Sends queries without indentation, as builds of clients do: all that a document says is more than a request may have with it. */
const compactly: typeof fetch = (to, init) => {
  if (typeof init?.body !== 'string') return fetch(to, init)
  const body = JSON.parse(init.body)
  return fetch(to, { ...init, body: JSON.stringify({ ...body, query: stripIgnoredCharacters(body.query) }) })
}

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}
const idsIn = (page: unknown): string[] => (page as Page).edges.map(({ node }) => node.id)

/** Ids of each list, as the API itself answers. */
const ids: Record<string, string[]> = {}

beforeAll(async () => {
  const stack = await openStack()
  tree = await aTree(stack)
  const { province, zhengzhou, zhongyuan } = tree
  for (let n = 0; n < 5; n++) await aNoticeIn('DISPATCHED', province, [zhengzhou])
  for (let n = 0; n < 3; n++) await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan])
  await relayAll(stack)
  const [delivery] = await inboxOf(zhengzhou)
  if (delivery !== undefined) await handle(zhengzhou, delivery, SIGN_FOR, REGISTER, ACCEPT, HANDLE)
  await relayAll(stack)
  url = await serveApi()
  token = await zhengzhou.token('CLERK')
  const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${token}` } })
  for (const [list] of LISTS) {
    const answer = await client.request<Record<string, Page>>(
      `{ ${list}(first: 100) { edges { node { id } } } }`,
    )
    ids[list] = idsIn(answer[list])
  }
})

describe('Apollo Client 4', () => {
  const fields = Object.fromEntries(rootLists.map(({ field }) => [field.name, relayStylePagination()]))
  const open = (with_ = token) =>
    new ApolloClient({
      link: new HttpLink({ uri: url, fetch: compactly, headers: { authorization: `Bearer ${with_}` } }),
      cache: new InMemoryCache({ typePolicies: { Query: { fields } } }),
    })

  test.each(LISTS)('keeps the opened page as it was when %s is loaded', async (list, type, page) => {
    const client = open()
    const opened = { query: gql(pageQuery(page, type)), variables: { id: ids[list]?.[0] ?? '' } }
    await client.query(opened)
    const before = client.readQuery(opened)
    expect(before).not.toBeNull()
    await client.query({ query: gql(listQuery(list)), variables: { first: 1 } })
    expect(client.readQuery(opened)).toEqual(before)
  })

  test.each(LISTS.slice(0, 1))('pages through %s with relayStylePagination', async list => {
    const watched = open().watchQuery<Record<string, Page>>({
      query: gql(listQuery(list)),
      variables: { first: 2 },
    })
    watched.subscribe(() => undefined)
    const shown = () => watched.getCurrentResult().data?.[list] as Page | undefined
    // What is loaded is shown a moment later; whoever asks for more before that asks for the same page again.
    const isShown = (count: number) => expect.poll(() => shown()?.edges.length).toBe(count)
    const all = ids[list] ?? []
    await isShown(2)
    for (let loaded = 2; loaded < all.length; loaded += 2) {
      await watched.fetchMore({ variables: { first: 2, after: shown()?.pageInfo.endCursor } })
      await isShown(Math.min(loaded + 2, all.length))
    }
    expect(idsIn(shown())).toEqual(all)
    expect(shown()?.pageInfo.hasNextPage).toBe(false)
  })

  test('reads a refused token as the code of an error, not as a broken network', async () => {
    const refused = await open('none')
      .query({ query: gql('{ viewer { name } }') })
      .catch(error => error)
    expect(CombinedGraphQLErrors.is(refused)).toBe(true)
    expect(refused.errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('urql with Graphcache, which knows the schema', () => {
  const keys: KeyingConfig = Object.fromEntries(
    types.filter(type => isObjectType(type) && !isIdentified(type)).map(({ name }) => [name, () => null]),
  )
  const resolvers = {
    Query: Object.fromEntries(rootLists.map(({ field }) => [field.name, relayPagination()])),
  }
  const open = (with_ = token) =>
    new Client({
      url,
      preferGetMethod: false,
      fetch: compactly,
      fetchOptions: { headers: { authorization: `Bearer ${with_}` } },
      exchanges: [
        cacheExchange({ schema: introspectionFromSchema(schema) as IntrospectionQuery, keys, resolvers }),
        fetchExchange,
      ],
    })

  test.each(LISTS)('keeps the opened page as it was when %s is loaded', async (list, type, page) => {
    const warnings = vi.spyOn(console, 'warn')
    const client = open()
    const opened = [pageQuery(page, type), { id: ids[list]?.[0] }] as const
    const before = await client.query(...opened).toPromise()
    expect(before.error).toBeUndefined()
    expect(before.data).not.toBeNull()
    const loaded = await client.query(listQuery(list), { first: 1 }).toPromise()
    expect(loaded.error).toBeUndefined()
    const after = await client.query(...opened, { requestPolicy: 'cache-only' }).toPromise()
    expect(after.data).toEqual(before.data)
    expect(warnings.mock.calls).toEqual([])
    warnings.mockRestore()
  })

  test.each(LISTS.slice(0, 1))('pages through %s with relayPagination', async list => {
    const client = open()
    let page: Page | undefined
    for (let loaded = 0; loaded < (ids[list]?.length ?? 0); loaded += 2) {
      const variables = { first: 2, after: page?.pageInfo.endCursor }
      const { data, error } = await client.query(listQuery(list), variables).toPromise()
      expect(error).toBeUndefined()
      page = data[list]
    }
    expect(idsIn(page)).toEqual(ids[list])
    expect(page?.pageInfo.hasNextPage).toBe(false)
  })

  test('reads a refused token as the code of an error, not as a broken network', async () => {
    const { error } = await open('none').query('{ viewer { name } }', {}).toPromise()
    expect(error?.graphQLErrors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
    expect(error?.networkError).toBeUndefined()
  })
})

describe('relay-runtime', () => {
  let project: RelayProject
  beforeAll(() => {
    const types = LISTS.map(([, type]) => type)
    project = compileRelayClient(
      LISTS.map(([list]) => listOf(list)),
      types,
    )
  })
  test.each(LISTS)('keeps the opened page as it was when %s is loaded', async (list, type) => {
    const client = new RelayClient(url, token)
    const look = await client.load(project.artifact(`${type}PageQuery`), { id: ids[list]?.[0] })
    const before = look()
    expect(before).toMatchObject({ isMissingData: false, data: { node: expect.anything() } })
    await client.load(project.artifact(namesFor(listOf(list)).query), { first: 1 })
    expect(look().data).toEqual(before.data)
    expect(look().isMissingData).toBe(false)
  })

  test.each(LISTS.slice(0, 1))('pages through %s by the query that the compiler made', async list => {
    const client = new RelayClient(url, token)
    const { query, fragment, next } = namesFor(listOf(list))
    const look = await client.load(project.artifact(query), { first: 2 })
    const shown = (): Page => client.show(project.artifact(fragment), look() as Shown).data[list] as Page
    for (let loaded = 2; loaded < (ids[list]?.length ?? 0); loaded += 2)
      await client.load(project.artifact(next), { first: 2, after: shown().pageInfo.endCursor })
    expect(idsIn(shown())).toEqual(ids[list])
    expect(shown().pageInfo.hasNextPage).toBe(false)
  })
})

describe('graphql-request', () => {
  const open = (with_ = token) => new GraphQLClient(url, { headers: { authorization: `Bearer ${with_}` } })

  test('runs a canonical operation', async () => {
    const { inbox } = await open().request<{ inbox: { nodes: unknown[] } }>(operation('Inbox'), {
      first: 100,
    })
    expect(inbox.nodes).toHaveLength(5)
  })

  test('reads a refused token as the code of an error', async () => {
    const refused = await open('none')
      .request('{ viewer { name } }')
      .catch(error => error)
    expect(refused).toBeInstanceOf(ClientError)
    expect(refused.response).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    })
  })

  test('is answered nothing for what another agency has, as for an id that never existed', async () => {
    const foreign = new GraphQLClient(url, {
      headers: { authorization: `Bearer ${await tree.luoyang.token('CLERK')}` },
    })
    const [, , page] = LISTS[0]
    const answer = await foreign.request(`query($id: ID!) { ${page}(id: $id) { id } }`, {
      id: ids.inbox?.[0],
    })
    expect(answer).toEqual({ [page]: null })
  })
})
