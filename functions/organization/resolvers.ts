import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { announceAbsence, endAbsence } from './actions/absences.ts'
import type { Changed } from './actions/changing.ts'
import { importOrganization } from './actions/importing.ts'
import type { InHands } from './actions/in-hands.ts'
import {
  abolishPost,
  appointToPost,
  createPost,
  movePost,
  relieveFromPost,
  renamePost,
} from './actions/posts.ts'
import { createUnit, dissolveUnit, moveUnit, renameUnit } from './actions/units.ts'
import {
  absenceStanding,
  absences,
  loadPost,
  loadUnit,
  pathOf,
  posts,
  postsHeld,
  referredPost,
  referredUnit,
  units,
} from './reading.ts'

/** An outcome under the name that the payload gives to its thing, with what moved. */
function payload<Name extends string, Thing>(
  name: Name,
  { thing, ...answer }: Changed<Thing>,
): { [N in Name]: Thing | null } & Omit<Changed<Thing>, 'thing'> {
  return { ...answer, [name]: thing } as { [N in Name]: Thing | null } & Omit<Changed<Thing>, 'thing'>
}

/** The resolvers of an API in which work lies in hands as `inHands` has it. */
export function resolversFor(inHands: InHands) {
  return {
    Query: {
      units: (_, args, context) => units(context, args),
      unit: (_, { id }, context) => loadUnit(context, id),
      posts: (_, args, context) => posts(context, args),
      post: (_, { id }, context) => loadPost(context, id),
      absences: (_, args, context) => absences(context, args),
    },
    Unit: {
      parent: ({ parentId }, _, context) => referredUnit(context, parentId),
      path: (unit, _, context) => pathOf(context, unit),
      successor: ({ successorId }, _, context) => referredUnit(context, successorId),
    },
    Post: {
      unit: ({ unitId }, _, context) => referredUnit(context, unitId),
      successor: ({ successorId }, _, context) => referredPost(context, successorId),
    },
    PostHolder: { member: ({ memberId }) => ({ memberId }) },
    Member: { posts: ({ id }, _, context) => postsHeld(context, id) },
    Absence: {
      member: ({ memberId }) => ({ memberId }),
      deputy: ({ deputyId: memberId }) => ({ memberId }),
      state: absenceStanding,
    },
    Mutation: {
      createUnit: async (_, { input }, context) =>
        payload(
          'unit',
          await createUnit(context, inHands, {
            ...input,
            parentId: input.parentId ?? null,
            order: input.order ?? null,
          }),
        ),
      renameUnit: async (_, { input }, context) => payload('unit', await renameUnit(context, inHands, input)),
      moveUnit: async (_, { input }, context) =>
        payload(
          'unit',
          await moveUnit(context, inHands, {
            ...input,
            parentId: input.parentId ?? null,
            order: input.order ?? null,
          }),
        ),
      dissolveUnit: async (_, { input }, context) =>
        payload(
          'unit',
          await dissolveUnit(context, inHands, { ...input, successorId: input.successorId ?? null }),
        ),
      createPost: async (_, { input }, context) =>
        payload('post', await createPost(context, inHands, { ...input, isHead: input.isHead ?? false })),
      renamePost: async (_, { input }, context) => payload('post', await renamePost(context, inHands, input)),
      movePost: async (_, { input }, context) =>
        payload('post', await movePost(context, inHands, { ...input, isHead: input.isHead ?? false })),
      abolishPost: async (_, { input }, context) =>
        payload(
          'post',
          await abolishPost(context, inHands, { ...input, successorId: input.successorId ?? null }),
        ),
      appointToPost: async (_, { input }, context) =>
        payload('post', await appointToPost(context, inHands, input)),
      relieveFromPost: async (_, { input }, context) =>
        payload(
          'post',
          await relieveFromPost(context, inHands, {
            ...input,
            successorMemberId: input.successorMemberId ?? null,
          }),
        ),
      importOrganization: async (_, { input }, context) => {
        const { thing, ...answer } = await importOrganization(context, inHands, {
          ...input,
          dryRun: input.dryRun ?? false,
        })
        return { import: thing, ...answer }
      },
      announceAbsence: async (_, { input }, context) =>
        payload(
          'absence',
          await announceAbsence(context, inHands, {
            ...input,
            memberId: input.memberId ?? null,
            from: input.from ?? null,
            reason: input.reason ?? null,
          }),
        ),
      endAbsence: async (_, { input }, context) =>
        payload('absence', await endAbsence(context, inHands, input)),
    },
  } satisfies Resolvers
}
