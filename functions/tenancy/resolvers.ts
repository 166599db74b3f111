import type {
  MutationActivateAgencyArgs,
  MutationAddMemberArgs,
  MutationImportAgenciesArgs,
  MutationImportRegionsArgs,
  MutationRegisterAgencyArgs,
  QueryAgenciesArgs,
  QueryMembersArgs,
  QueryRegionArgs,
  QueryRegionsArgs,
  QuerySubordinatesArgs,
} from '../../graphql/types.generated.ts'
import type { Outcome } from '../access/command.ts'
import type { PageArgs } from '../access/connection.ts'
import { pageRequest, toConnection } from '../access/connection.ts'
import { allowedActions } from '../access/permissions.ts'
import { cursorScope, demand, type RequestContext } from '../access/request.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { activateAgency, addMember, registerAgency } from './actions.ts'
import { importAgencies, importRegions } from './imports.ts'
import { type AgencyCard, agencyCardSchema } from './model.ts'
import {
  agencyKey,
  agencyOf,
  listAgencies,
  listMembers,
  listRegions,
  listSubordinates,
  memberKey,
  memberOf,
  regionKey,
  regionOf,
} from './store.ts'

/** An outcome under the name that the payload gives to its thing. */
export function payload<Name extends string, Thing>(name: Name, outcome: Outcome<Thing>) {
  const { thing, problems, replayed } = outcome
  return { [name]: thing, problems, replayed }
}

/** One list: permission, cursor, one read, connection. */
export async function connection<T>(
  context: RequestContext,
  list: string,
  args: PageArgs & Readonly<Record<string, unknown>>,
  read: (page: PageRequest) => Promise<Page<T>>,
) {
  const scope = cursorScope(context, list, args)
  return toConnection(scope, await read(pageRequest(scope, args)))
}

/** Public data of an agency, by id. */
export async function loadAgency({ table }: RequestContext, id: string): Promise<AgencyCard | null> {
  const agency = agencyOf(await table.get(agencyKey(id)))
  return agency === null ? null : agencyCardSchema.parse(agency)
}

/** A member of the caller's agency, by id. */
export async function loadMember(context: RequestContext, id: string) {
  demand(context, 'readMembers')
  const item = await context.table.get(memberKey(context.caller.tenant, id))
  return item === null ? null : memberOf(item)
}

export const tenancyResolvers = {
  Query: {
    viewer: (_: unknown, __: unknown, { caller }: RequestContext) => ({
      subject: caller.subject,
      roles: caller.roles,
      scopes: caller.scopes,
      allowedActions: allowedActions(caller),
    }),
    region: async (_: unknown, { code }: QueryRegionArgs, context: RequestContext) => {
      demand(context, 'readDirectory')
      return regionOf(await context.table.get(regionKey(code)))
    },
    regions: (_: unknown, args: QueryRegionsArgs, context: RequestContext) => {
      demand(context, 'readDirectory')
      return connection(context, 'regions', args, page => listRegions(context.table, args.parent, page))
    },
    agencies: (_: unknown, args: QueryAgenciesArgs, context: RequestContext) => {
      demand(context, 'readDirectory')
      const prefix = args.namePrefix ?? null
      return connection(context, 'agencies', args, page =>
        listAgencies(context.table, args.region, prefix, page),
      )
    },
    subordinates: (_: unknown, args: QuerySubordinatesArgs, context: RequestContext) => {
      demand(context, 'readDirectory')
      const tier = args.tier ?? null
      return connection(context, 'subordinates', args, page =>
        listSubordinates(context.table, args.agencyId, tier, page),
      )
    },
    members: (_: unknown, args: QueryMembersArgs, context: RequestContext) => {
      demand(context, 'readMembers')
      return connection(context, 'members', args, page =>
        listMembers(context.table, context.caller.tenant, page),
      )
    },
  },
  Viewer: {
    agency: (_: unknown, __: unknown, context: RequestContext) =>
      context.caller.agency === null ? null : loadAgency(context, context.caller.agency.id),
  },
  Mutation: {
    importRegions: async (_: unknown, { input }: MutationImportRegionsArgs, context: RequestContext) =>
      payload('import', await importRegions(context, input)),
    registerAgency: async (_: unknown, { input }: MutationRegisterAgencyArgs, context: RequestContext) =>
      payload(
        'agency',
        await registerAgency(context, {
          ...input,
          shortName: input.shortName ?? null,
          actsAsGovernment: input.actsAsGovernment ?? false,
          superiorId: input.superiorId ?? null,
          guidingId: input.guidingId ?? null,
        }),
      ),
    importAgencies: async (_: unknown, { input }: MutationImportAgenciesArgs, context: RequestContext) =>
      payload('import', await importAgencies(context, input)),
    activateAgency: async (_: unknown, { input }: MutationActivateAgencyArgs, context: RequestContext) => {
      const outcome = await activateAgency(context, input)
      return { ...payload('agency', outcome), administratorId: outcome.thing?.administratorId ?? null }
    },
    addMember: async (_: unknown, { input }: MutationAddMemberArgs, context: RequestContext) =>
      payload('member', await addMember(context, input)),
  },
}
