import type { Context } from '../../access/command.ts'
import type { Permission } from '../../access/permissions.ts'
import type { ChainedPost } from '../model.ts'
import { permissions } from '../permissions.ts'
import {
  abolishPost as abolish,
  appointToPost as appoint,
  createPost as create,
  movePost as move,
  type NewPost,
  type PostStep,
  relieveFromPost as relieve,
  renamePost as rename,
} from '../rules/posts.ts'
import { type Changed, type Changing, changeOrganization } from './changing.ts'
import type { InHands } from './in-hands.ts'

interface Repeatable {
  readonly idempotencyKey: string
}
export type CreatePostInput = NewPost & Repeatable
export type PostStepInput = PostStep & Repeatable

/** 设立岗位. */
export function createPost(
  context: Context,
  inHands: InHands,
  { idempotencyKey, ...input }: CreatePostInput,
): Promise<Changed<ChainedPost>> {
  const id = context.newId('pst')
  return changeOrganization<ChainedPost>(context, inHands, {
    permission: permissions.createPost,
    idempotencyKey,
    input,
    decide: (organization, act) => create(organization, input, id, act),
  })
}

/** Another name of a post. */
export function renamePost(
  context: Context,
  inHands: InHands,
  input: PostStepInput & Pick<NewPost, 'name'>,
): Promise<Changed<ChainedPost>> {
  return takePostStep(context, inHands, permissions.renamePost, input, {
    decide: (organization, act) => rename(organization, input, act),
  })
}

/** Another unit, with its holders, or the head of its unit. */
export function movePost(
  context: Context,
  inHands: InHands,
  input: PostStepInput & Pick<NewPost, 'unitId' | 'isHead'>,
): Promise<Changed<ChainedPost>> {
  return takePostStep(context, inHands, permissions.movePost, input, {
    decide: (organization, act) => move(organization, input, act),
  })
}

/** 撤销岗位. */
export function abolishPost(
  context: Context,
  inHands: InHands,
  input: PostStepInput & { readonly successorId: string | null; readonly reason: string },
): Promise<Changed<ChainedPost>> {
  return takePostStep(context, inHands, permissions.abolishPost, input, {
    decide: (organization, act) => abolish(organization, input, act),
  })
}

/** 任职. */
export function appointToPost(
  context: Context,
  inHands: InHands,
  input: PostStepInput & { readonly memberId: string },
): Promise<Changed<ChainedPost>> {
  return takePostStep(context, inHands, permissions.appointToPost, input, {
    members: [input.memberId],
    decide: (organization, act, member) => appoint(organization, input, member(input.memberId), act),
  })
}

/** 免职, with a successor in the same step if one is named. */
export function relieveFromPost(
  context: Context,
  inHands: InHands,
  input: PostStepInput & { readonly memberId: string; readonly successorMemberId: string | null },
): Promise<Changed<ChainedPost>> {
  const { successorMemberId: named } = input
  return takePostStep(context, inHands, permissions.relieveFromPost, input, {
    members: named === null ? [] : [named],
    decide: (organization, act, member) =>
      relieve(organization, input, named === null ? undefined : member(named), act),
  })
}

function takePostStep(
  context: Context,
  inHands: InHands,
  permission: Permission,
  { idempotencyKey, ...input }: PostStepInput,
  step: Pick<Changing<ChainedPost>, 'members' | 'decide'>,
): Promise<Changed<ChainedPost>> {
  const target = input.postId
  return changeOrganization(context, inHands, { permission, idempotencyKey, input, target, ...step })
}
