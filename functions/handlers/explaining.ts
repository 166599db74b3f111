import type { QueryWhyDeniedArgs } from '../../graphql/types.generated.ts'
import type { MergedAreas, ResolverMap } from '../access/area.ts'
import type { RequestContext } from '../access/request.ts'
import { whyDenied } from '../access/why-denied.ts'

/** The resolver of `whyDenied`: the prefix of an id, and the action, decide which area explains. */
export function explainingResolvers({ explainers }: Pick<MergedAreas, 'explainers'>): ResolverMap {
  return {
    Query: {
      whyDenied: (_: unknown, { action, id }: QueryWhyDeniedArgs, context: RequestContext) =>
        whyDenied(explainers, context, { action, id: id ?? null }),
    },
  }
}
