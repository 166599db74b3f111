import type { Platform } from '../platform.ts'
import { change, type Problem } from './client.ts'
import type { Office, OfficeRole } from './office.ts'

/** A member of an office, with a token of their own. */
export interface Person {
  readonly id: string
  readonly name: string
  token(): Promise<string>
}
/** A post in a unit. */
export interface Post {
  readonly id: string
  readonly version: number
}
type Done<Name extends string, Thing> = { readonly problems: readonly Problem[] } & Readonly<
  Record<Name, Thing>
>

/** Adds a member to an office. */
export async function hire(
  platform: Platform,
  office: Office,
  name: string,
  role: OfficeRole,
): Promise<Person> {
  const administrator = await office.token('ADMINISTRATOR')
  const input = { name, roles: [role] }
  const { member } = await change<Done<'member', { id: string }>>(
    office.url,
    administrator,
    'AddMember',
    input,
  )
  return { id: member.id, name, token: () => platform.tokenFor({ agency: office.id, member: member.id }) }
}

/** A unit with one post, and who holds it. */
export async function postIn(office: Office, unit: string, name: string, holder: Person): Promise<Post> {
  const administrator = await office.token('ADMINISTRATOR')
  const of = await change<Done<'unit', { id: string }>>(office.url, administrator, 'CreateUnit', {
    name: unit,
  })
  const input = { unitId: of.unit.id, name }
  const { post } = await change<Done<'post', Post>>(office.url, administrator, 'CreatePost', input)
  return appoint(office, post, holder)
}

async function appoint(
  office: Office,
  { id: postId, version: expectedVersion }: Post,
  { id }: Person,
): Promise<Post> {
  const input = { postId, expectedVersion, memberId: id }
  const administrator = await office.token('ADMINISTRATOR')
  return (await change<Done<'post', Post>>(office.url, administrator, 'AppointToPost', input)).post
}

/** Somebody holds a post in another's place from now on. @returns how much moved with it */
export async function replace(
  office: Office,
  { id: postId, version }: Post,
  before: Person,
  after: Person,
): Promise<number> {
  const input = { postId, expectedVersion: version, memberId: before.id, successorMemberId: after.id }
  const answer = await change<Done<'post', Post> & { readonly movedCount: number }>(
    office.url,
    await office.token('ADMINISTRATOR'),
    'RelieveFromPost',
    input,
  )
  return answer.movedCount
}
