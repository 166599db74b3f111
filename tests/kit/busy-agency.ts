import { countersign } from './busy-countersigning.ts'
import { keepDocuments, type Staff } from './busy-documents.ts'
import { goOnAfterDispatch } from './busy-exchange.ts'
import { keepMatters } from './busy-handling.ts'
import { type Organization, organizeOffice } from './busy-organization.ts'
import { recallSome } from './busy-recalls.ts'
import { keepRegister } from './busy-register.ts'
import { superviseSome } from './busy-supervision.ts'
import { aMember, type Tree } from './government.ts'
import { relayWithArrivals } from './relay.ts'
import type { Stack } from './stack.ts'

/**
 * Gives Zhengzhou something of everything that an agency can have: documents, deliveries and requests in every state, with
 * every field that a draft may have, matters with tasks and readers, an organization, and a full register. Every list of it
 * has rows, and every field a value somewhere.
 */
export async function fillZhengzhou(stack: Stack, tree: Tree): Promise<Staff & Organization> {
  const staff: Staff = {
    colleague: await aMember(stack, tree.zhengzhou, '处室负责人', 'DRAFTER', 'CLERK'),
    head: await aMember(stack, tree.zhengzhou, '分管负责人', 'SIGNATORY', 'REVIEWER'),
  }
  await keepDocuments(stack, tree, staff)
  await countersign(stack, tree, staff)
  await keepRegister(stack, tree, staff)
  await recallSome(stack, tree)
  await goOnAfterDispatch(stack, tree)
  const organization = await organizeOffice(tree.zhengzhou, staff)
  const accepted = await superviseSome(stack, tree)
  await keepMatters(tree.zhengzhou, accepted, staff, organization)
  await relayWithArrivals(stack)
  return { ...staff, ...organization }
}
