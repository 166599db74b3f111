import { ask, mutate, type Payload } from './api.ts'
import type { TestAgency } from './government.ts'

/** A unit, post or absence as a client sees it. */
export interface SeenThing {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly [field: string]: unknown
}
interface SeenPost extends SeenThing {
  readonly holders: readonly { readonly member: { readonly memberId: string } }[]
}
export type Organized = Payload<'unit' | 'post' | 'absence', SeenThing> & {
  readonly moved: readonly unknown[]
  readonly movedCount: number
  readonly leftCount: number
}

/** A change of an agency's organization by its administrator, or with another token. */
export async function organize(
  agency: TestAgency,
  name: string,
  input: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<Organized> {
  return mutate<Organized>(token ?? (await agency.token('ADMINISTRATOR')), name, input)
}

/** The thing that a change made. @throws if it was refused */
export async function organized(
  agency: TestAgency,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<SeenThing> {
  const { unit, post, absence, problems } = await organize(agency, name, input)
  const thing = unit ?? post ?? absence
  if (thing == null) throw new Error(`${name}: ${JSON.stringify(problems)}`)
  return thing
}

/** The units of an agency by their paths, in their order. */
export async function unitsOf(agency: TestAgency): Promise<string[]> {
  const { nodes } = await ask<{ nodes: { path: string[] }[] }>(await agency.token('CLERK'), 'Units', {
    first: 100,
  })
  return nodes.map(({ path }) => path.join('/'))
}

/** A post as it is now. */
export async function postOf(agency: TestAgency, { id }: { readonly id: string }): Promise<SeenPost> {
  return ask<SeenPost>(await agency.token('CLERK'), 'Post', { id })
}

/** The ids of who holds a post. */
export function holdersOf({ holders }: SeenPost): string[] {
  return holders.map(({ member }) => member.memberId)
}

/** Codes of what was wrong. */
export function codesOf({ problems }: { readonly problems: readonly { readonly code: string }[] }): string[] {
  return problems.map(({ code }) => code)
}
