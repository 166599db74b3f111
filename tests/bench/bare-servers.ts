import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { buildSchema, execute, getOperationAST, getVariableValues, parse, validate } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { createSchema, createYoga } from 'graphql-yoga'
import { sdl } from '../kit/contract.ts'
import type { Case } from './request-cases.ts'

/** Who answers a request, and with which text. */
export interface Contestant {
  readonly name: string
  readonly serve: () => Promise<string>
}

/**
 * Servers without token, tenant, permission, cost or database, which answer with the rows of a recorded answer: what GraphQL
 * alone costs. Yoga and Apollo keep what they parsed and validated, as they do by default.
 */
export async function bareServers(one: Case): Promise<readonly Contestant[]> {
  const [field = '', rows] = Object.entries(one.recorded)[0] ?? []
  return [yoga(one, field, rows), await apollo(one, field, rows), js(one, field, rows), jit(one, field, rows)]
}

function resolversOf({ query }: Case, field: string, rows: unknown) {
  const type = query.trimStart().startsWith('mutation') ? 'Mutation' : 'Query'
  return { [type]: { [field]: () => rows } }
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' }

function yoga(one: Case, field: string, rows: unknown): Contestant {
  const schema = createSchema({ typeDefs: sdl, resolvers: resolversOf(one, field, rows) })
  const server = createYoga({ schema, logging: false })
  return {
    name: 'yoga',
    serve: async () => {
      const body = JSON.stringify({ query: one.query, variables: one.variables })
      const answer = await server.fetch('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: HEADERS,
        body,
      })
      return answer.text()
    },
  }
}

async function apollo(one: Case, field: string, rows: unknown): Promise<Contestant> {
  const plugins = [ApolloServerPluginCacheControlDisabled()]
  const server = new ApolloServer({ typeDefs: sdl, resolvers: resolversOf(one, field, rows), plugins })
  await server.start()
  return {
    name: 'Apollo',
    serve: async () => {
      const body = JSON.stringify({ query: one.query, variables: one.variables })
      const headers = new HeaderMap(Object.entries(HEADERS))
      const httpGraphQLRequest = { method: 'POST', headers, search: '', body: JSON.parse(body) }
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => ({}),
      })
      return answer.body.kind === 'complete' ? answer.body.string : ''
    },
  }
}

function js({ query, variables }: Case, field: string, rows: unknown): Contestant {
  const schema = buildSchema(sdl)
  return {
    name: 'graphql-js',
    serve: async () => {
      const document = parse(query)
      const faults = validate(schema, document)
      if (faults.length > 0) throw faults[0]
      const rootValue = { [field]: rows }
      return JSON.stringify(await execute({ schema, document, rootValue, variableValues: variables }))
    },
  }
}

function jit({ query, variables }: Case, field: string, rows: unknown): Contestant {
  const schema = buildSchema(sdl)
  const document = parse(query)
  const compiled = compileQuery(schema, document)
  if (!isCompiledQuery(compiled)) throw new Error('the operation cannot be compiled')
  return {
    name: 'graphql-jit',
    serve: async () => {
      // It takes a variable that is not null for missing even if it has a default.
      const definitions = getOperationAST(document)?.variableDefinitions ?? []
      const { coerced } = getVariableValues(schema, definitions, variables)
      return JSON.stringify(await compiled.query({ [field]: rows }, {}, coerced))
    },
  }
}
