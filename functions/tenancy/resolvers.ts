import type {
  MutationActivateAgencyArgs,
  MutationAddMemberArgs,
  MutationGrantDelegationArgs,
  MutationImportAgenciesArgs,
  MutationImportRegionsArgs,
  MutationRegisterAgencyArgs,
  MutationRevokeDelegationArgs,
  QueryAgenciesArgs,
  QueryDelegationsArgs,
  QueryMembersArgs,
  QueryRegionArgs,
  QueryRegionsArgs,
  QuerySubordinatesArgs,
} from '../../graphql/types.generated.ts'
import type { Outcome } from '../access/command.ts'
import { type Delegation, stateOf } from '../access/delegation.ts'
import { allowedActions } from '../access/permissions.ts'
import type { RequestContext } from '../access/request.ts'
import { activateAgency, addMember, registerAgency } from './actions.ts'
import { importAgencies } from './agency-import.ts'
import { grantDelegation, revokeDelegation } from './delegations.ts'
import { agencies, delegations, loadAgency, loadRegion, members, regions, subordinates } from './reading.ts'
import { importRegions } from './region-import.ts'

/** An outcome under the name that the payload gives to its thing. */
function payload<Thing>(name: string, { thing, problems, replayed }: Outcome<Thing>) {
  return { [name]: thing, problems, replayed }
}

export const tenancyResolvers = {
  Query: {
    viewer: (_: unknown, __: unknown, { caller }: RequestContext) => ({
      subject: caller.subject,
      roles: caller.roles,
      scopes: caller.scopes,
      allowedActions: allowedActions(caller),
    }),
    region: (_: unknown, { code }: QueryRegionArgs, context: RequestContext) => loadRegion(context, code),
    regions: (_: unknown, args: QueryRegionsArgs, context: RequestContext) => regions(context, args),
    agencies: (_: unknown, args: QueryAgenciesArgs, context: RequestContext) => agencies(context, args),
    subordinates: (_: unknown, args: QuerySubordinatesArgs, context: RequestContext) =>
      subordinates(context, args),
    members: (_: unknown, args: QueryMembersArgs, context: RequestContext) => members(context, args),
    delegations: (_: unknown, args: QueryDelegationsArgs, context: RequestContext) =>
      delegations(context, args),
  },
  Viewer: {
    agency: (_: unknown, __: unknown, context: RequestContext) =>
      context.caller.agency === null ? null : loadAgency(context, context.caller.agency.id),
  },
  Delegation: {
    state: (delegation: Delegation, _: unknown, { now }: RequestContext) =>
      stateOf(delegation, now().toISOString()),
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
          otherSuperiorId: input.otherSuperiorId ?? null,
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
    grantDelegation: async (_: unknown, { input }: MutationGrantDelegationArgs, context: RequestContext) =>
      payload(
        'delegation',
        await grantDelegation(context, {
          ...input,
          fromId: input.fromId ?? null,
          matters: input.matters ?? [],
          validFrom: input.validFrom ?? null,
          note: input.note ?? null,
        }),
      ),
    revokeDelegation: async (_: unknown, { input }: MutationRevokeDelegationArgs, context: RequestContext) =>
      payload('delegation', await revokeDelegation(context, input)),
  },
}
