import { bind } from '../../functions/identity/rules/bindings.ts'
import { bindingWrites } from '../../functions/identity/store/bindings.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { commitWithRetries } from '../../functions/platform/retry.ts'
import { type TestAgency, wholeTable } from './government.ts'
import type { Stack } from './stack.ts'

const newId = randomIds(() => new Date())

/** Binds a subject of an issuer that nobody trusts to a member, as an invitation would. @returns the binding's id */
export async function aBinding(stack: Stack, { tenant }: TestAgency, memberId: string): Promise<string> {
  const id = newId('bnd')
  const issuer = 'https://id.example.cn'
  const binding = { id, memberId, issuer, subject: id, means: 'INVITATION', grantedBy: memberId } as const
  const step = bind(binding, new Date().toISOString())
  const commit = await commitWithRetries(wholeTable(stack), bindingWrites(tenant, step, 'absent'))
  if (!commit.done) throw new Error('the subject is bound already')
  return id
}
