import { type Bulk, type BulkContext, inBulk } from '../../../access/bulk.ts'
import type { Context, Effect, Outcome } from '../../../access/command.ts'
import { takeStep } from '../../../access/take-step.ts'
import { prefixOf } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/result.ts'
import type { Key } from '../../../platform/keys.ts'
import type { Item } from '../../../platform/table.ts'
import { memberKey, memberOf } from '../../../tenancy/index.ts'
import { permissions } from '../../permissions.ts'
import { documentKey, documentOf, stepEffect } from '../../store.ts'
import { type HandedOver, type Held, handOverItem } from '../rules/hand-over.ts'
import { requestKey, requestOf, requestWrites } from '../store.ts'

/** One item of a worklist: a document or a request to countersign. */
export interface WorkItemInput {
  readonly idempotencyKey: string
  readonly itemId: string
  readonly expectedVersion: number
}

/** 批量移交: hands chosen items over to another member, each by itself. */
export function handOverItems(
  context: BulkContext,
  { items, toId }: { readonly items: readonly WorkItemInput[]; readonly toId: string },
): Promise<Bulk<Held>> {
  return inBulk(context, {
    items,
    thingOf: ({ itemId }) => itemId,
    act: (within, item) => handOverOne(within, { ...item, toId }),
  })
}

function handOverOne(
  context: Context,
  input: WorkItemInput & { readonly toId: string },
): Promise<Outcome<Held>> {
  const { caller } = context
  const { tenant } = caller
  const { itemId, expectedVersion, toId } = input
  const key = keyOfItem(tenant, itemId)
  const toKey = memberKey(tenant, toId)
  return takeStep<Held>(context, input, {
    permission: permissions.handOverWork,
    key,
    named: 'itemId',
    read: heldOf,
    alsoLoad: [toKey],
    decide(held, act, facts) {
      const member = facts.get(toKey)
      const to = member === null ? null : memberOf(member)
      const ofAnybody = caller.roles.includes('ADMINISTRATOR')
      const decision = handOverItem({ held, expectedVersion, to, ofAnybody }, act)
      return decision.ok ? ok(effectOf(tenant, key, decision.value)) : decision
    },
  })
}

function keyOfItem(tenant: string, id: string): Key {
  return prefixOf(id) === 'csn' ? requestKey(tenant, id) : documentKey(tenant, id)
}

function heldOf(item: Item | null): Held | null {
  const request = item?.sk === 'CSN' ? requestOf(item) : null
  if (request !== null) return { of: 'REQUEST', request }
  const document = documentOf(item)
  return document === null ? null : { of: 'DOCUMENT', document }
}

function effectOf(tenant: string, ref: Key, { of, step }: HandedOver): Effect<Held> {
  if (of === 'DOCUMENT') return { ...stepEffect(tenant, step), thing: { of, document: step.thing } }
  return { thing: { of, request: step.thing }, ref, writes: requestWrites(tenant, step) }
}
