/** Compiles all operations of the SDK, for the test beside this file that bundles it. */
import { getOperationAST, parse } from 'graphql'
import { compiledExecution } from '../../functions/handlers/compiled-execution.ts'
import { executableSchema } from '../../functions/handlers/executable-schema.ts'
import { allResolvers } from '../../functions/handlers/server.ts'
import { definitions } from '../../graphql/schema.generated.ts'

/** What an executor that compiles at once answers, whose resolvers answer with nothing. */
export async function answers(operations: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const schema = executableSchema(definitions, allResolvers())
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(type?.getFields() ?? {})) field.resolve = () => null
  const { executor } = await compiledExecution(schema, { compiledFrom: 1 }).load({} as never)
  const all = [...operations.values()].map(async text => {
    const document = parse(text)
    const given = { document, operation: getOperationAST(document), context: { variables: {} }, request: {} }
    return JSON.stringify(await executor?.(given as never))
  })
  return Promise.all(all)
}
