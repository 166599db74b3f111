import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import type { Action, Maybe, NumberFormRuleInput, OrganCodeInput } from '../../graphql/types.generated.ts'
import { bulkPayload } from '../access/bulk.ts'
import type { Outcome } from '../access/command.ts'
import { stateOf } from '../access/delegation.ts'
import { allowedActions } from '../access/permissions.ts'
import { planOf } from '../access/plans.ts'
import { quotasOf } from '../access/usage.ts'
import { activateAgencies, activateAgency, registerAgency } from './actions/agencies.ts'
import { importAgencies } from './actions/agency-import.ts'
import {
  appointOfficer,
  assignPlan,
  requireFourEyes,
  resumeAgency,
  suspendAgency,
  waiveFourEyes,
} from './actions/agency-standing.ts'
import { grantDelegation, revokeDelegation } from './actions/delegations.ts'
import { confirmLine, declineLine } from './actions/lines.ts'
import { addMember, endMember, resumeMember, reviseMember, suspendMember } from './actions/members.ts'
import { muteSender, unmuteSender } from './actions/muting.ts'
import { reviseNumbering } from './actions/numbering.ts'
import { importRegions } from './actions/region-import.ts'
import { renameAgency } from './actions/renaming.ts'
import type { NumberFormRule, OrganCode } from './model/numbering.ts'
import { type Agency, requiresFourEyes } from './model.ts'
import {
  agencies,
  delegations,
  linesToConfirm,
  loadAgency,
  loadReferred,
  loadReferredMember,
  loadRegion,
  members,
  muteActions,
  mutes,
  regionId,
  regions,
  subordinates,
} from './reading.ts'

/** An outcome under the name that the payload gives to its thing. */
function payload<Name extends string, Thing>(
  name: Name,
  { thing, problems, replayed }: Outcome<Thing>,
): { [N in Name]: Thing | null } & Omit<Outcome<Thing>, 'thing'> {
  const named = { [name]: thing } as { [N in Name]: Thing | null }
  return { ...named, problems, replayed }
}

/** The payload of an activation: the agency, and its first administrator. */
/** Organ codes as a client gives them. */
function organCodesIn(codes: Maybe<readonly OrganCodeInput[]> | undefined): OrganCode[] | undefined {
  return codes?.map(({ code, kinds, printFormat, telegrams }) => ({
    code,
    kinds: [...(kinds ?? [])],
    ...(printFormat == null ? {} : { printFormat }),
    ...(telegrams === true ? { telegrams } : {}),
  }))
}

/** Number forms as a client gives them. */
function numberFormsIn(
  rules: Maybe<readonly NumberFormRuleInput[]> | undefined,
): NumberFormRule[] | undefined {
  return rules?.map(({ meeting, session, ...rule }) => ({
    ...rule,
    meeting: meeting ?? null,
    session: session ?? null,
  }))
}

function activated(outcome: Outcome<Agency>) {
  return { ...payload('agency', outcome), administratorId: outcome.thing?.administratorId ?? null }
}

export const resolvers = {
  Query: {
    viewer: (_, __, { caller }) => caller,
    region: (_, { code }, context) => loadRegion(context, code),
    regions: (_, args, context) => regions(context, args),
    agencies: (_, args, context) => agencies(context, args),
    subordinates: (_, args, context) => subordinates(context, args),
    linesToConfirm: (_, args, context) => linesToConfirm(context, args),
    mutes: (_, args, context) => mutes(context, args),
    members: (_, args, context) => members(context, args),
    delegations: (_, args, context) => delegations(context, args),
  },
  Viewer: {
    agency: (_, __, context) =>
      context.caller.agency === null ? null : loadAgency(context, context.caller.agency.id),
    // A contract test holds that the enumeration has every action.
    allowedActions: (caller, _, { permissions }) => allowedActions(caller, permissions) as readonly Action[],
    plan: planOf,
    quotas: (_, __, context) => quotasOf(context),
  },
  Region: { id: regionId },
  Agency: {
    fourEyes: requiresFourEyes,
    organCodes: ({ organCodes = [] }) =>
      organCodes.map(({ printFormat = null, telegrams = false, ...one }) => ({
        ...one,
        printFormat,
        telegrams,
      })),
    numberForms: ({ numberForms = [] }) => numberForms,
    superior: ({ superiorId }, _, context) => loadReferred(context, superiorId),
    guiding: ({ guidingId }, _, context) => loadReferred(context, guidingId),
    otherSuperior: ({ otherSuperiorId }, _, context) => loadReferred(context, otherSuperiorId),
    askedGuiding: ({ askedGuidingId }, _, context) => loadReferred(context, askedGuidingId),
    askedOtherSuperior: ({ askedOtherSuperiorId }, _, context) => loadReferred(context, askedOtherSuperiorId),
  },
  AgencyRef: { agency: ({ agencyId }, _, context) => loadReferred(context, agencyId) },
  MemberRef: { member: ({ memberId }, _, context) => loadReferredMember(context, memberId) },
  LineRequest: {
    agency: ({ agencyId, agencyName: name, regionCode }) => ({ agencyId, name, regionCode }),
    other: ({ otherId: agencyId }) => ({ agencyId }),
  },
  Mute: {
    since: ({ mutedAt }) => mutedAt,
    actions: (mute, _, context) => muteActions(mute, context) as readonly Action[],
  },
  Delegation: {
    state: (delegation, _, { now }) => stateOf(delegation, now().toISOString()),
    from: ({ fromId: memberId }) => ({ memberId }),
    to: ({ toId: memberId }) => ({ memberId }),
    grantedBy: ({ grantedBy: memberId }) => ({ memberId }),
  },
  Mutation: {
    importRegions: async (_, { input }, context) => {
      const more = { confirmShrinking: input.confirmShrinking ?? null, dryRun: input.dryRun ?? false }
      return payload('import', await importRegions(context, { ...input, ...more }))
    },
    registerAgency: async (_, { input }, context) =>
      payload(
        'agency',
        await registerAgency(context, {
          ...input,
          shortName: input.shortName ?? null,
          actsAsGovernment: input.actsAsGovernment ?? false,
          superiorId: input.superiorId ?? null,
          guidingId: input.guidingId ?? null,
          otherSuperiorId: input.otherSuperiorId ?? null,
          fourEyes: input.fourEyes ?? null,
          organCodes: organCodesIn(input.organCodes),
        }),
      ),
    importAgencies: async (_, { input }, context) =>
      payload('import', await importAgencies(context, { ...input, dryRun: input.dryRun ?? false })),
    activateAgency: async (_, { input }, context) => activated(await activateAgency(context, input)),
    activateAgencies: async (_, { input }, context) =>
      bulkPayload(await activateAgencies(context, input), activated),
    appointOfficer: async (_, { input }, context) => {
      const outcome = await appointOfficer(context, input)
      return { ...payload('agency', outcome), officerId: outcome.thing?.appointedId ?? null }
    },
    suspendAgency: async (_, { input }, context) => payload('agency', await suspendAgency(context, input)),
    assignPlan: async (_, { input }, context) => payload('agency', await assignPlan(context, input)),
    resumeAgency: async (_, { input }, context) => payload('agency', await resumeAgency(context, input)),
    renameAgency: async (_, { input }, context) =>
      payload('agency', await renameAgency(context, { ...input, organCode: input.organCode ?? undefined })),
    reviseNumbering: async (_, { input }, context) =>
      payload(
        'agency',
        await reviseNumbering(context, {
          ...input,
          organCodes: organCodesIn(input.organCodes),
          numberForms: numberFormsIn(input.numberForms),
        }),
      ),
    requireFourEyes: async (_, { input }, context) =>
      payload('agency', await requireFourEyes(context, input)),
    waiveFourEyes: async (_, { input }, context) => payload('agency', await waiveFourEyes(context, input)),
    addMember: async (_, { input }, context) =>
      payload('member', await addMember(context, { ...input, post: input.post ?? null })),
    reviseMember: async (_, { input }, context) =>
      payload(
        'member',
        await reviseMember(context, {
          ...input,
          name: input.name ?? undefined,
          roles: input.roles ?? undefined,
        }),
      ),
    suspendMember: async (_, { input }, context) => payload('member', await suspendMember(context, input)),
    resumeMember: async (_, { input }, context) => payload('member', await resumeMember(context, input)),
    endMember: async (_, { input }, context) =>
      payload('member', await endMember(context, { ...input, successorId: input.successorId ?? null })),
    confirmLine: async (_, { input }, context) => payload('request', await confirmLine(context, input)),
    declineLine: async (_, { input }, context) => payload('request', await declineLine(context, input)),
    muteSender: async (_, { input }, context) => payload('mute', await muteSender(context, input)),
    unmuteSender: async (_, { input }, context) => payload('mute', await unmuteSender(context, input)),
    grantDelegation: async (_, { input }, context) =>
      payload(
        'delegation',
        await grantDelegation(context, {
          ...input,
          fromId: input.fromId ?? null,
          kinds: input.kinds ?? [],
          validFrom: input.validFrom ?? null,
          note: input.note ?? null,
        }),
      ),
    revokeDelegation: async (_, { input }, context) =>
      payload('delegation', await revokeDelegation(context, input)),
  },
} satisfies Resolvers
