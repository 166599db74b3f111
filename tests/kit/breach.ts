import { ROLES, type Role } from '../../functions/access/permissions.ts'
import { operation } from '../../graphql/operations.ts'
import { amount } from './amount.ts'
import { send } from './api.ts'
import { attemptsAt, type Belongings } from './attempts.ts'
import { aTree, type TestAgency, type Tree } from './government.ts'
import type { Stack } from './stack.ts'
import { aVictim, itemsOf } from './victim.ts'
import { buildWith, type Faults, type Stopped } from './walls.ts'

const EVERYTHING = ROLES.filter((role): role is Exclude<Role, 'OPERATOR'> => role !== 'OPERATOR')

/** Attempts through each build. */
export const ATTEMPTS = amount(80, 1_000)

/** An agency whose things another one is after. */
export interface Scene {
  readonly stack: Stack
  readonly tree: Tree
  readonly victim: TestAgency
  readonly belongings: Belongings
}

/** Sets the scene in a stack. */
export async function aScene(stack: Stack): Promise<Scene> {
  const tree = await aTree(stack)
  return { stack, tree, victim: tree.erqi, belongings: await aVictim(stack, tree, tree.erqi, tree.luoyang) }
}

/** What came of the attempts. */
export interface Seen {
  /** Texts of the victim that stood in an answer. */
  readonly seen: readonly string[]
  /** True if anything of the victim was written. */
  readonly isChanged: boolean
  readonly stopped: Stopped
}

/** What one agency gets by attempts at what is another's, through a build with these faults. */
export async function whatIsSeen({ stack, tree, victim, belongings }: Scene, faults: Faults): Promise<Seen> {
  const stopped: Stopped = { table: 0, policy: -stack.denials.length }
  const before = await itemsOf(stack, victim)
  const handler = await buildWith(faults, victim, stopped)
  const token = await tree.zhongyuan.token(...EVERYTHING)
  const seen = new Set<string>()
  const attempts = attemptsAt(belongings, 1, ATTEMPTS)
  for (const name of ['Inbox', 'Outbox', 'Members']) attempts.push({ name, isMutation: false, variables: {} })
  for (const { name, variables } of attempts) {
    const text = JSON.stringify(await send(token, operation(name), variables, 'zh-CN', handler))
    for (const secret of belongings.secrets) if (text.includes(secret)) seen.add(secret)
  }
  stopped.policy += stack.denials.length
  return {
    seen: [...seen],
    isChanged: JSON.stringify(await itemsOf(stack, victim)) !== JSON.stringify(before),
    stopped,
  }
}
