import { GraphQLError } from 'graphql'
import type { QueryNodeArgs, QueryNodesArgs } from '../../graphql/types.generated.ts'
import { REQUEST_LIMITS } from '../access/limits.ts'
import { Forbidden, type RequestContext } from '../access/request.ts'
import { problemResolvers, scalarResolvers } from '../access/resolvers.ts'
import { loadRequest } from '../documents/negotiation.ts'
import { loadDocument, loadUpload } from '../documents/reading.ts'
import { countersigningResolvers } from '../documents/resolvers/countersigning.ts'
import { documentResolvers } from '../documents/resolvers.ts'
import { loadDelivery } from '../exchange/reading.ts'
import { exchangeResolvers } from '../exchange/resolvers.ts'
import { ID_PREFIXES, type IdPrefix, prefixOf } from '../kernel/ids.ts'
import { loadAgency, loadDelegation, loadMember } from '../tenancy/reading.ts'
import { tenancyResolvers } from '../tenancy/resolvers.ts'

type Loader = (context: RequestContext, id: string) => Promise<object | null>

/** How each type of id is found. Every loader looks in the caller's own partitions or the directory. */
const LOADERS: Readonly<Partial<Record<IdPrefix, Loader>>> = {
  agc: loadAgency,
  mbr: loadMember,
  doc: loadDocument,
  csn: loadRequest,
  dlv: loadDelivery,
  upl: loadUpload,
  dlg: loadDelegation,
}

async function loadNode(context: RequestContext, id: string): Promise<object | null> {
  const prefix = prefixOf(id)
  const load = prefix === null ? undefined : LOADERS[prefix]
  if (prefix === null || load === undefined) return null
  try {
    const found = await load(context, id)
    return found === null ? null : { ...found, __typename: ID_PREFIXES[prefix] }
  } catch (error) {
    // An id that the token may not read answers like one that never existed.
    if (error instanceof Forbidden) return null
    throw error
  }
}

const nodeResolvers = {
  node: (_: unknown, { id }: QueryNodeArgs, context: RequestContext) => loadNode(context, id),
  nodes: (_: unknown, { ids }: QueryNodesArgs, context: RequestContext) => {
    if (ids.length > REQUEST_LIMITS.nodes) {
      throw new GraphQLError(`ids are limited to ${REQUEST_LIMITS.nodes}`, {
        extensions: { code: 'BAD_USER_INPUT' },
      })
    }
    const found = new Map([...new Set(ids)].map(id => [id, loadNode(context, id)]))
    return Promise.all(ids.map(id => found.get(id) ?? null))
  },
}

/** Resolvers of every area in one object. */
export const resolvers = {
  ...scalarResolvers,
  ...problemResolvers,
  ...tenancyResolvers,
  ...documentResolvers,
  ...countersigningResolvers,
  ...exchangeResolvers,
  Node: { __resolveType: (node: { __typename: string }) => node.__typename },
  Query: {
    ...nodeResolvers,
    ...tenancyResolvers.Query,
    ...documentResolvers.Query,
    ...countersigningResolvers.Query,
    ...exchangeResolvers.Query,
  },
  Mutation: {
    ...tenancyResolvers.Mutation,
    ...documentResolvers.Mutation,
    ...countersigningResolvers.Mutation,
    ...exchangeResolvers.Mutation,
  },
  Document: { ...documentResolvers.Document, ...exchangeResolvers.Document },
}
