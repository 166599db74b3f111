import * as z from 'zod'
import type { Act } from '../../../access/act.ts'
import { type Context, findEarlier, type Outcome, perform, refused } from '../../../access/command.ts'
import { sha256 } from '../../../kernel/digest.ts'
import { notFound, notPermitted } from '../../../kernel/problem.ts'
import { ok } from '../../../kernel/result.ts'
import { untilCommitted } from '../../../platform/retry.ts'
import type { Item, Table } from '../../../platform/table.ts'
import { memberKey } from '../../../tenancy/index.ts'
import { permissions } from '../../permissions.ts'
import { invalid } from '../../problems.ts'
import { documentKey, documentOf, stepEffect } from '../../store.ts'
import { handOver } from '../rules/hand-over.ts'
import { handOverRequest } from '../rules/requests.ts'
import { handOverKey, listWork, requestKey, requestOf, requestWrites, type Work } from '../store.ts'

export interface HandOverInput {
  readonly idempotencyKey: string
  readonly fromId: string
  readonly toId: string
}

const resultSchema = z.object({ moved: z.number().int(), hasMore: z.boolean() })
export type HandOver = z.infer<typeof resultSchema>

const AT_ONCE = 50

/**
 * 工作移交: hands one member's worklist over to another, each item in its own transaction. If it is interrupted, some items
 * have moved; repeating it moves the rest. The summary and its idempotency record are written last.
 */
export async function handOverWork(
  context: Context,
  { idempotencyKey, ...input }: HandOverInput,
): Promise<Outcome<HandOver>> {
  const { caller, table } = context
  const { tenant } = caller
  const command = {
    permission: permissions.handOverWork,
    idempotencyKey,
    input,
    restore: (item: Item) => resultSchema.parse(item.data),
  } as const
  const earlier = await findEarlier<HandOver>(context, command)
  if (earlier !== null) return earlier
  const { fromId, toId } = input
  const isOwn = fromId === caller.subject
  if (!isOwn && !caller.roles.includes('ADMINISTRATOR'))
    return refused(notPermitted('handOverWork', ['ADMINISTRATOR']))
  if (fromId === toId) return refused(invalid('SAME_MEMBER', ['toId']))
  if ((await table.get(memberKey(tenant, toId))) === null) return refused(notFound(['toId']))

  const { items, hasNext } = await listWork(table, tenant, fromId, { first: AT_ONCE })
  const act = (): Act => ({
    by: caller.subject,
    at: context.now().toISOString(),
    requestId: context.requestId,
  })
  const moves = await Promise.all(items.map(({ value }) => move(table, tenant, value, input, act)))
  const result: HandOver = { moved: moves.filter(Boolean).length, hasMore: hasNext }
  const ref = handOverKey(tenant, sha256(JSON.stringify([caller.subject, idempotencyKey])))
  return perform<HandOver>(context, {
    ...command,
    load: [],
    decide: () =>
      ok({ thing: result, ref, writes: [{ put: { ...ref, data: result }, when: 'any' as const }] }),
  })
}

/** Moves one item if it is still in the first member's worklist. */
async function move(
  table: Table,
  tenant: string,
  { of, card }: Work,
  { fromId, toId }: Omit<HandOverInput, 'idempotencyKey'>,
  act: () => Act,
): Promise<boolean> {
  let isMoved = false
  await untilCommitted(async () => {
    if (of === 'DOCUMENT') {
      const document = documentOf(await table.get(documentKey(tenant, card.id)))
      const moved = document === null ? null : handOver(document, fromId, toId, act())
      isMoved = moved !== null
      return moved === null ? null : table.commit(stepEffect(tenant, moved).writes)
    }
    const request = requestOf(await table.get(requestKey(tenant, card.id)))
    const moved = request?.memberId === fromId ? handOverRequest(request, toId, act()) : null
    isMoved = moved !== null
    return moved === null ? null : table.commit(requestWrites(tenant, moved))
  })
  return isMoved
}
