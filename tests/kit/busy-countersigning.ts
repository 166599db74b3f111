import { ask, mutate, type Payload } from './api.ts'
import { BODY, type Staff, step } from './busy-documents.ts'
import { aDraftOf, aNotice, bring, nextStep, type SeenDocument } from './documents.ts'
import type { TestAgency, Tree } from './government.ts'
import { relayAll } from './relay.ts'
import type { Stack } from './stack.ts'
import { aPartyCommittee } from './vetoes.ts'

interface SeenRequest {
  readonly id: string
  readonly version: number
}

/** Requests to Zhengzhou and to a member of it in every state, and documents of its own that wait for others. */
export async function countersign(stack: Stack, tree: Tree, { colleague }: Staff): Promise<void> {
  const { zhengzhou, luoyang, jiyuan, zhongyuan } = tree
  const party = { party: { agencyId: zhengzhou.id } }
  const asking = (host: TestAgency, countersigners: object[], more = {}) =>
    anApprovedNotice(stack, host, aNotice([zhongyuan], { body: BODY, countersigners, ...more }))

  const whole = aNotice([zhongyuan], { body: BODY })
  await asking(luoyang, [{ ...party, sections: ['一'] }])
  await answer(stack, zhengzhou, 'AgreeToCountersign', { opinion: '同意' })
  await asking(luoyang, [party, { party: { agencyId: jiyuan.id } }])
  await answer(stack, jiyuan, 'ReturnCountersign', { reason: '需要再议' })
  await asking(luoyang, [party])
  await answer(stack, zhengzhou, 'ReturnCountersign', { reason: '需要再议' })
  await asking(luoyang, [party])
  await askJointly(stack, tree)

  const later = { party: { agencyId: jiyuan.id }, order: 2 }
  await asking(zhengzhou, [{ party: { memberId: colleague.id } }, { party: { agencyId: luoyang.id } }, later])
  const joint = await asking(zhengzhou, [], { coIssuers: [luoyang.id] })
  await answer(stack, luoyang, 'AgreeToCountersign', { opinion: '同意' })
  await bring(zhengzhou, await asItIs(zhengzhou, joint), 'SIGNED')
  const approved = await bring(zhengzhou, await aDraftOf(zhengzhou, whole), 'APPROVED')
  const added = { countersigner: { party: { memberId: colleague.id } }, question: '经费是否落实？' }
  await step(await zhengzhou.token('SIGNATORY'), 'AddCountersigner', approved, added)
  await relayAll(stack)
}

/** Requests of the city's party committee to issue with it, one vetoed and one open, and a veto of the committee's own. */
async function askJointly(stack: Stack, tree: Tree): Promise<void> {
  const { zhengzhou, zhongyuan } = tree
  const committee = await aPartyCommittee(stack, tree)
  const jointly = (host: TestAgency, coIssuer: TestAgency) =>
    anApprovedNotice(stack, host, aNotice([zhongyuan], { body: BODY, coIssuers: [coIssuer.id] }))
  const vetoed = { competence: { agencyId: committee.id }, sections: ['一'], reason: '属于党委职权' }
  await jointly(committee, zhengzhou)
  await answer(stack, zhengzhou, 'VetoJointIssue', vetoed)
  await jointly(committee, zhengzhou)
  await jointly(zhengzhou, committee)
  await answer(stack, committee, 'VetoJointIssue', vetoed)
}

/** A notice whose review is over, and whose parties were asked. */
async function anApprovedNotice(
  stack: Stack,
  host: TestAgency,
  fields: Record<string, unknown>,
): Promise<SeenDocument> {
  const inReview = await bring(host, await aDraftOf(host, fields), 'IN_REVIEW')
  const { token, name } = await nextStep(host, inReview)
  const document = await step(token, name, inReview)
  await relayAll(stack)
  return document
}

const asItIs = async (agency: TestAgency, { id }: SeenDocument) =>
  ask<SeenDocument>(await agency.token('CLERK'), 'Document', { id })

/** Answers the newest request to an agency. */
async function answer(stack: Stack, agency: TestAgency, name: string, more: object): Promise<void> {
  const clerk = await agency.token('CLERK')
  const { nodes } = await ask<{ nodes: SeenRequest[] }>(clerk, 'CountersignRequests')
  const input = { requestId: nodes[0]?.id, expectedVersion: nodes[0]?.version, ...more }
  const signatory = await agency.token('SIGNATORY')
  const { problems } = await mutate<Payload<'request', SeenRequest>>(signatory, name, input)
  if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`)
  await relayAll(stack)
}
