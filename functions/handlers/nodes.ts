import { GraphQLError } from 'graphql'
import type { QueryNodeArgs, QueryNodesArgs } from '../../graphql/types.generated.ts'
import type { Loader, ResolverMap } from '../access/area.ts'
import { extensionsOf } from '../access/errors.ts'
import { Forbidden, type RequestContext } from '../access/request.ts'
import { REQUEST_LIMITS } from '../access/request-limits.ts'
import { isId } from '../kernel/ids.ts'
import type { VersionConflict, WrongState } from '../kernel/problem.ts'

/** The loader for an id of its form; undefined for what is no id. */
function loaderFor(loaders: Readonly<Record<string, Loader>>, id: string): Loader | undefined {
  const [prefix = ''] = id.split('_', 1)
  const loader = loaders[prefix]
  const isWellFormed = loader?.form === undefined ? isId(prefix, id) : loader.form.test(id)
  return isWellFormed ? loader : undefined
}

async function loadNode(
  loaders: Readonly<Record<string, Loader>>,
  context: RequestContext,
  id: string,
): Promise<object | null> {
  const loader = loaderFor(loaders, id)
  if (loader === undefined) return null
  try {
    const found = await loader.load(context, id)
    return found === null ? null : { ...found, __typename: loader.typename }
  } catch (error) {
    // An id that the token may not read is answered like one that does not exist.
    if (error instanceof Forbidden) return null
    throw error
  }
}

/**
 * Resolvers of what finds things by id: `node`, `nodes`, and the thing that a conflict is about. The prefix of an id decides
 * which loader finds it.
 */
export function nodeResolvers(loaders: Readonly<Record<string, Loader>>) {
  const current = ({ thingId }: VersionConflict | WrongState, _: unknown, context: RequestContext) =>
    thingId === undefined ? null : loadNode(loaders, context, thingId)
  return {
    VersionConflict: { current },
    WrongState: { current },
    Node: { __resolveType: (node: { __typename: string }) => node.__typename },
    Query: {
      node: (_: unknown, { id }: QueryNodeArgs, context: RequestContext) => loadNode(loaders, context, id),
      nodes: (_: unknown, { ids }: QueryNodesArgs, context: RequestContext) => {
        if (ids.length > REQUEST_LIMITS.nodes) {
          throw new GraphQLError(`ids are limited to ${REQUEST_LIMITS.nodes}`, {
            extensions: extensionsOf('BAD_USER_INPUT', {}),
          })
        }
        const found = new Map([...new Set(ids)].map(id => [id, loadNode(loaders, context, id)]))
        return Promise.all(ids.map(id => found.get(id) ?? null))
      },
    },
  } satisfies ResolverMap
}
