import { buildSchema, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { createSchema, createYoga } from 'graphql-yoga'
import { typeDefs } from '../../graphql/schema.generated.ts'
import type { Case } from './request-cases.ts'

/** Who answers a request, and with which text. */
export interface Contestant {
  readonly name: string
  readonly serve: () => Promise<string>
}

/**
 * Servers without token, tenant, permission, cost or database, which answer with the rows of a recorded answer: what GraphQL
 * alone costs.
 */
export function bareServers({ query, variables, recorded }: Case): readonly Contestant[] {
  const [field = '', rows] = Object.entries(recorded)[0] ?? []
  const type = query.trimStart().startsWith('mutation') ? 'Mutation' : 'Query'
  const yoga = createYoga({
    schema: createSchema({ typeDefs, resolvers: { [type]: { [field]: () => rows } } }),
    logging: false,
  })
  const schema: GraphQLSchema = buildSchema(typeDefs)
  const body = JSON.stringify({ query, variables })
  return [
    {
      name: 'yoga',
      serve: async () => {
        const headers = { 'content-type': 'application/json', accept: 'application/json' }
        const answer = await yoga.fetch('http://127.0.0.1/graphql', { method: 'POST', headers, body })
        return answer.text()
      },
    },
    {
      name: 'graphql-js',
      serve: async () => {
        const document = parse(query)
        const faults = validate(schema, document)
        if (faults.length > 0) throw faults[0]
        return JSON.stringify(
          await execute({ schema, document, rootValue: { [field]: rows }, variableValues: variables }),
        )
      },
    },
  ]
}
