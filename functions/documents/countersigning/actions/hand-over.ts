import * as z from 'zod'
import { type Act, actOf } from '../../../access/act.ts'
import { type Context, findEarlier, type Outcome, perform, refused } from '../../../access/command.ts'
import { Facts } from '../../../access/facts.ts'
import { refusedFor } from '../../../access/outcome.ts'
import { sha256 } from '../../../kernel/digest.ts'
import { notFound, notPermitted } from '../../../kernel/problem.ts'
import { ok } from '../../../kernel/result.ts'
import type { Item } from '../../../platform/table.ts'
import { memberKey, memberOf } from '../../../tenancy/index.ts'
import { permissions } from '../../permissions.ts'
import { invalid } from '../../problems.ts'
import { handOverProblems } from '../rules/hand-over.ts'
import { handOverKey, listWork } from '../store.ts'
import { heldIn, keyOf, moveWork } from './moving-work.ts'

export interface HandOverInput {
  readonly idempotencyKey: string
  readonly fromId: string
  readonly toId: string
}

const resultSchema = z.object({ moved: z.number().int(), hasMore: z.boolean() })
export type HandOver = z.infer<typeof resultSchema>

const AT_ONCE = 50

/**
 * 工作移交: hands one member's worklist over to another who may go on with all of it, each item in its own transaction. If
 * it is interrupted, some items have moved; repeating it moves the rest. The summary and its idempotency record are written last.
 */
export async function handOverWork(
  context: Context,
  { idempotencyKey, ...input }: HandOverInput,
): Promise<Outcome<HandOver>> {
  const { caller, table } = context
  const { tenant } = caller
  const command = {
    permission: permissions.handOverWork,
    target: input.fromId,
    idempotencyKey,
    input,
    restore: (item: Item) => resultSchema.parse(item.data),
  } as const
  const earlier = await findEarlier<HandOver>(context, command)
  if (earlier !== null) return earlier
  const { fromId, toId } = input
  const isOwn = fromId === caller.subject
  if (!isOwn && !caller.roles.includes('ADMINISTRATOR'))
    return refusedFor(context, command, [notPermitted('handOverWork', ['ADMINISTRATOR'])])
  if (fromId === toId) return refused(invalid('SAME_MEMBER', ['toId']))
  const member = await table.get(memberKey(tenant, toId))
  if (member === null) return refusedFor(context, command, [notFound(['toId'])])

  const { items, hasNext } = await listWork(table, tenant, fromId, { first: AT_ONCE })
  const to = memberOf(member)
  const work = items.map(({ value }) => value)
  const facts = new Facts(await table.getMany(work.map(one => keyOf(tenant, one))))
  const held = work.flatMap(one => heldIn(facts.get(keyOf(tenant, one)), one) ?? [])
  const problems = handOverProblems(held, to)
  if (problems.length > 0) return refused(...problems)

  const act = (): Act => actOf(caller, context.now().toISOString(), context.requestId)
  const moves = await Promise.all(
    work.map(one => moveWork(table, tenant, one, { item: facts.get(keyOf(tenant, one)), fromId, to, act })),
  )
  const result: HandOver = { moved: moves.filter(Boolean).length, hasMore: hasNext }
  const ref = handOverKey(tenant, sha256(JSON.stringify([caller.subject, idempotencyKey])))
  return perform<HandOver>(context, {
    ...command,
    load: [],
    decide: () =>
      ok({ thing: result, ref, writes: [{ put: { ...ref, data: result }, when: 'any' as const }] }),
  })
}
