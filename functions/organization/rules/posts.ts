import type { Act } from '../../access/act.ts'
import { advance, begin, startStep } from '../../access/steps.ts'
import { notFound, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { organizationEvents } from '../events.ts'
import {
  type ChainedPost,
  type KeptOrganization,
  LIMITS,
  type Organization,
  POST_STEPS,
  type Post,
  type PostHolder,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { type Change, changeBy, countProblems, nameProblems, reasonProblems } from './changes.ts'
import { unitProblems } from './units.ts'

type Events = typeof organizationEvents
const next = advance<ChainedPost, Events>

/** A post as an administrator wants to create it. */
export interface NewPost {
  readonly unitId: string
  readonly name: string
  readonly isHead: boolean
}

/** Decides a new post, which nobody holds yet. */
export function createPost(
  organization: KeptOrganization,
  { unitId, name, isHead }: NewPost,
  id: string,
  act: Act,
): Result<Change<ChainedPost>> {
  const problems = [
    ...countProblems(organization.posts.values(), LIMITS.posts, []),
    ...placeProblems(organization, { id, name, unitId, isHead }),
  ]
  if (problems.length > 0) return refuse(...problems)
  const post = {
    id,
    unitId,
    name: tidy(name, 'LINE'),
    isHead,
    state: 'ACTIVE' as const,
    successorId: null,
    holders: [],
  }
  const event = { type: 'PostCreated', data: { post } } as const
  return ok(changeBy(organization, begin<ChainedPost, Events>(post, event, act)))
}

/** What every step on a post has. */
export interface PostStep {
  readonly postId: string
  readonly expectedVersion: number
}

/** Decides another name for a post. */
export function renamePost(
  organization: KeptOrganization,
  { postId, expectedVersion, name }: PostStep & { readonly name: string },
  act: Act,
): Result<Change<ChainedPost>> {
  const started = start(organization, postId, 'renamePost', expectedVersion)
  if (!started.ok) return started
  const post = started.value
  const problems = nameProblems(name, namesBeside(organization, post))
  if (problems.length > 0) return refuse(...problems)
  const to = tidy(name, 'LINE')
  const event = { type: 'PostRenamed', data: { postId, from: post.name, to } } as const
  return ok(changeBy(organization, next(post, { ...bare(post), name: to }, event, act)))
}

/** Puts a post into another unit with its holders, or at the head of its unit, or from there. */
export function movePost(
  organization: KeptOrganization,
  { postId, expectedVersion, unitId, isHead }: PostStep & Pick<NewPost, 'unitId' | 'isHead'>,
  act: Act,
): Result<Change<ChainedPost>> {
  const started = start(organization, postId, 'movePost', expectedVersion)
  if (!started.ok) return started
  const post = started.value
  const problems = placeProblems(organization, { ...post, unitId, isHead })
  if (problems.length > 0) return refuse(...problems)
  const to = { unitId, isHead }
  const from = { unitId: post.unitId, isHead: post.isHead }
  const event = { type: 'PostMoved', data: { postId, from, to } } as const
  return ok(changeBy(organization, next(post, { ...bare(post), ...to }, event, act)))
}

/** Decides that a post is no more. Its work comes to the one that took over, or to the head of its unit. */
export function abolishPost(
  organization: KeptOrganization,
  {
    postId,
    expectedVersion,
    successorId,
    reason,
  }: PostStep & { readonly successorId: string | null; readonly reason: string },
  act: Act,
): Result<Change<ChainedPost>> {
  const started = start(organization, postId, 'abolishPost', expectedVersion)
  if (!started.ok) return started
  const post = started.value
  const problems = [...reasonProblems(reason), ...successorProblems(organization, post, successorId)]
  if (problems.length > 0) return refuse(...problems)
  const { holders } = post
  const abolished = { ...bare(post), state: 'ABOLISHED' as const, successorId, holders: [] }
  const data = { postId, successorId, reason: tidy(reason), holders }
  return ok(changeBy(organization, next(post, abolished, { type: 'PostAbolished', data }, act)))
}

/** The active posts of a unit: the head first, then from the oldest on. */
export function postsInOrder({ posts }: Organization, unitId: string): Post[] {
  return [...posts.values()]
    .filter(post => post.unitId === unitId && post.state === 'ACTIVE')
    .sort((one, other) => Number(other.isHead) - Number(one.isHead) || (one.id < other.id ? -1 : 1))
}

/** A member as the register of the agency has them. */
export interface RegisteredMember {
  readonly id: string
  readonly name: string
  readonly state: string
}

/** Decides that a member holds a post from now on, beside those who hold it. */
export function appointToPost(
  organization: KeptOrganization,
  { postId, expectedVersion }: PostStep,
  member: RegisteredMember | null,
  act: Act,
): Result<Change<ChainedPost>> {
  const started = start(organization, postId, 'appointToPost', expectedVersion)
  if (!started.ok) return started
  const post = started.value
  const problems = appointmentProblems(organization, post, member, 'memberId')
  if (problems.length > 0 || member === null) return refuse(...problems)
  return ok(changeBy(organization, appointed(post, member, act)))
}

/** Decides that a member holds a post no more; a successor holds it from the same moment, if one is named. */
export function relieveFromPost(
  organization: KeptOrganization,
  { postId, expectedVersion, memberId }: PostStep & { readonly memberId: string },
  /** Absent if nobody is named; null if there is no such member. */
  successor: RegisteredMember | null | undefined,
  act: Act,
): Result<Change<ChainedPost>> {
  const started = start(organization, postId, 'relieveFromPost', expectedVersion)
  if (!started.ok) return started
  const post = started.value
  const holder = post.holders.find(one => one.memberId === memberId)
  if (holder === undefined) return refuse(invalid('HOLDS_NOT_THE_POST', ['memberId'], { given: post.name }))
  const problems =
    successor === undefined
      ? []
      : appointmentProblems(organization, withoutHolder(post, memberId), successor, 'successorMemberId')
  if (problems.length > 0) return refuse(...problems)
  return ok(changeBy(organization, relieved(post, holder, successor ?? null, act)))
}

/** A post after one of its holders was relieved. */
export function relieved(
  post: ChainedPost,
  holder: PostHolder,
  successor: Pick<RegisteredMember, 'id' | 'name'> | null,
  act: Act,
) {
  const follows = successor === null ? null : holderFrom(successor, act.at)
  const rest = withoutHolder(post, holder.memberId)
  const after = { ...bare(rest), holders: follows === null ? rest.holders : [...rest.holders, follows] }
  const data = { postId: post.id, holder, successor: follows }
  return next(post, after, { type: 'HolderRelieved', data }, act)
}

/** A post with one more holder. */
export function appointed(post: ChainedPost, member: Pick<RegisteredMember, 'id' | 'name'>, act: Act) {
  const holder = holderFrom(member, act.at)
  const after = { ...bare(post), holders: [...post.holders, holder] }
  return next(post, after, { type: 'HolderAppointed', data: { postId: post.id, holder } }, act)
}

/** The posts that a member holds, from the oldest on. */
export function postsOf<P extends Post>(
  { posts }: { readonly posts: ReadonlyMap<string, P> },
  memberId: string,
): P[] {
  return [...posts.values()]
    .filter(({ holders }) => holders.some(holder => holder.memberId === memberId))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Why a member cannot hold a post; empty if they can. */
export function appointmentProblems(
  organization: Organization,
  post: Post,
  member: RegisteredMember | null,
  field: string,
): Problem[] {
  if (member === null) return [notFound([field])]
  const given = member.name
  if (member.state !== 'ACTIVE') return [invalid('MEMBER_NOT_IN_OFFICE', [field], { given })]
  if (post.holders.some(({ memberId }) => memberId === member.id))
    return [invalid('HOLDS_THE_POST', [field], { given })]
  if (post.holders.length >= LIMITS.holders)
    return [invalid('TOO_MANY_ITEMS', [field], { limit: LIMITS.holders })]
  return postsOf(organization, member.id).length >= LIMITS.postsOfMember
    ? [invalid('TOO_MANY_ITEMS', [field], { limit: LIMITS.postsOfMember })]
    : []
}

function holderFrom({ id, name }: Pick<RegisteredMember, 'id' | 'name'>, since: Instant): PostHolder {
  return { memberId: id, name, since }
}

function withoutHolder(post: ChainedPost, memberId: string): ChainedPost {
  return { ...post, holders: post.holders.filter(one => one.memberId !== memberId) }
}

function start(
  { posts }: KeptOrganization,
  postId: string,
  step: keyof typeof POST_STEPS.from,
  expectedVersion: number,
): Result<ChainedPost> {
  const post = posts.get(postId)
  return post === undefined
    ? refuse(notFound(['postId']))
    : startStep(post, POST_STEPS, step, expectedVersion)
}

function bare({ version: _, chain: __, ...post }: ChainedPost) {
  return post
}

function besideIn(organization: Organization, { id, unitId }: Pick<Post, 'id' | 'unitId'>): Post[] {
  return postsInOrder(organization, unitId).filter(post => post.id !== id)
}

function namesBeside(organization: Organization, post: Pick<Post, 'id' | 'unitId'>): string[] {
  return besideIn(organization, post).map(({ name }) => name)
}

/** The problems of a post in a unit: the unit, its name there, and another head. */
function placeProblems(organization: Organization, post: NewPost & Pick<Post, 'id'>): Problem[] {
  const problems = unitProblems(organization, post.unitId, 'unitId')
  if (problems.length > 0) return problems
  const head = post.isHead ? besideIn(organization, post).find(({ isHead }) => isHead) : undefined
  return [
    ...nameProblems(post.name, namesBeside(organization, post)),
    ...(head === undefined ? [] : [invalid('UNIT_HAS_A_HEAD', ['isHead'], { given: head.name })]),
  ]
}

function successorProblems({ posts }: Organization, { id }: Post, successorId: string | null): Problem[] {
  if (successorId === null) return []
  const successor = posts.get(successorId)
  if (successor === undefined) return [notFound(['successorId'])]
  const isFit = successor.id !== id && successor.state === 'ACTIVE'
  return isFit ? [] : [invalid('NOT_A_POST_SUCCESSOR', ['successorId'], { given: successor.name })]
}
