import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate } from '../kit/api.ts'
import {
  answered,
  approved,
  onDocument,
  onRequest,
  requestTo,
  roundOf,
  type SeenRequest,
  slotsOf,
  undo,
} from '../kit/countersign-undo.ts'
import { bring, type SeenDocument } from '../kit/documents.ts'
import { aMember, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { aPartyCommittee, BODY, submit, veto, vetoed } from '../kit/vetoes.ts'

let stack: Stack
let tree: Tree
let party: TestAgency
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  party = await aPartyCommittee(stack, tree)
})

/** A joint notice of Zhengzhou and its party committee, whose head is asked. */
const asked = async (more: object = {}): Promise<SeenDocument> => {
  const document = await approved(tree, [], { coIssuers: [party.id], body: BODY, ...more })
  await relayAll(stack)
  return document
}
const edit = async (document: { readonly id: string }, draft: object) => {
  const { zhengzhou } = tree
  const now = await roundOf(zhengzhou, document)
  const { problems } = await onDocument(await zhengzhou.token('DRAFTER'), 'EditDraft', now, { draft })
  expect(problems.filter(one => (one as { severity?: string }).severity === undefined)).toEqual([])
}
const codesOf = ({ problems }: { readonly problems: readonly unknown[] }) =>
  problems.map(one => (one as { code: string }).code)

describe('a veto on a joint document (联合行文异议, art. 17)', () => {
  test('returns the document, stands against its text, and is settled by the fix of `validate`', async () => {
    const { zhengzhou } = tree
    const document = await asked()
    const request = (await requestTo(party)) as SeenRequest & { jointIssuers: unknown }
    expect(request).toMatchObject({
      actions: ['agreeToCountersign', 'returnCountersign', 'vetoJointIssue'],
      jointIssuers: [
        { agency: { agencyId: zhengzhou.id }, side: 'GOVERNMENT' },
        { agency: { agencyId: party.id }, side: 'PARTY' },
      ],
    })
    const given = await vetoed(party, { competence: { agencyId: zhengzhou.id } })
    expect(given).toMatchObject({
      state: 'RETURNED',
      actions: ['undoCountersignAnswer'],
      answer: { veto: { side: 'GOVERNMENT', agency: { agencyId: zhengzhou.id }, sections: [] } },
    })
    await relayAll(stack)
    const back = await roundOf(zhengzhou, document)
    expect(back).toMatchObject({
      state: 'DRAFT',
      returned: { party: party.name, reason: '属于政府职权范围内的工作' },
      countersignatures: [{ name: party.name, state: 'RETURNED', answer: { veto: { side: 'GOVERNMENT' } } }],
    })
    expect(back.negotiation.nodes).toMatchObject([
      { act: 'ASKED', party: party.name },
      { act: 'VETOED', party: party.name, opinion: '属于政府职权范围内的工作' },
    ])
    const { problems } = await submit(zhengzhou, back)
    const fix = { removeCoIssuers: [{ agencyId: party.id }] }
    const standing = {
      ...{ __typename: 'JointIssueVetoed', code: 'JOINT_ISSUE_VETOED', severity: 'ERROR', article: '17' },
      ...{ agency: { agencyId: party.id }, reason: '属于政府职权范围内的工作', side: 'GOVERNMENT' },
      ...{
        competent: { agencyId: zhengzhou.id },
        sections: [],
        allowed: ['REMOVE_CO_ISSUERS', 'CHANGE_TEXT'],
      },
    }
    expect(problems).toMatchObject([{ ...standing, fix }])
    expect(problems[0]?.message).toContain(party.name)
    const check = await ask<{ allowed: boolean; findings: { code: string; fix?: { why: string } }[] }>(
      await zhengzhou.token('DRAFTER'),
      'Validate',
      { input: { documentId: document.id } },
    )
    expect(check.allowed).toBe(false)
    const finding = check.findings.find(({ code }) => code === 'JOINT_ISSUE_VETOED')
    expect(finding).toMatchObject({ ...standing, fix: { ...fix, why: expect.stringContaining('政府') } })
    await edit(document, { coIssuers: [] })
    expect(codesOf(await submit(zhengzhou, await roundOf(zhengzhou, document)))).toEqual([])
    await bring(zhengzhou, await roundOf(zhengzhou, document), 'SIGNED')
  })

  test('of a section stands until that is taken out; then the text is asked again, and may be vetoed again', async () => {
    const { zhengzhou } = tree
    const document = await asked()
    await vetoed(party, { competence: { side: 'PARTY' }, sections: ['二'] })
    await relayAll(stack)
    const first = await submit(zhengzhou, await roundOf(zhengzhou, document))
    expect(first.problems).toMatchObject([
      {
        side: 'PARTY',
        sections: ['二'],
        allowed: ['TAKE_SECTIONS_OUT', 'CHANGE_TEXT'],
        fix: { supply: ['body'] },
      },
    ])
    await edit(document, { body: BODY.replace('二、做好干部考察。', '二、做好物资储备。') })
    const reviewing = await bring(zhengzhou, await roundOf(zhengzhou, document), 'IN_REVIEW')
    await onDocument(await zhengzhou.token('REVIEWER'), 'ApproveDraft', reviewing)
    await relayAll(stack)
    const again = await requestTo(party)
    expect(again).toMatchObject({ state: 'OPEN', answer: null })
    await vetoed(party)
    await relayAll(stack)
    const back = await roundOf(zhengzhou, document)
    expect(back.countersignatures.map(({ state }) => state)).toEqual(['RETURNED', 'RETURNED'])
    expect(codesOf(await submit(zhengzhou, back))).toEqual(['JOINT_ISSUE_VETOED'])
    // The first text is vetoed still, and the second is as well.
    await edit(document, { body: BODY })
    expect(codesOf(await submit(zhengzhou, await roundOf(zhengzhou, document)))).toEqual([
      'JOINT_ISSUE_VETOED',
    ])
  })

  test('is undone by whoever gave it until the drafter goes on, and the round with it', async () => {
    const { zhengzhou } = tree
    const document = await asked()
    const given = await vetoed(party)
    await relayAll(stack)
    expect((await undo(party, given)).problems).toEqual([])
    await relayAll(stack)
    const round = await roundOf(zhengzhou, document)
    expect(round).toMatchObject({ state: 'COUNTERSIGNING' })
    expect(slotsOf(round)).toEqual({ [party.name]: 'OPEN' })
    expect(round.negotiation.nodes.map(({ act }) => act)).toEqual(['ASKED', 'VETOED', 'UNDONE'])
    await answered(party)
    await relayAll(stack)
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
    const other = await asked()
    const kept = await vetoed(party)
    await relayAll(stack)
    await edit(other, { title: '关于做好另一项工作的通知' })
    await undo(party, kept)
    await relayAll(stack)
    expect(await requestTo(party)).toMatchObject({
      state: 'RETURNED',
      undoRefused: { because: 'DraftEdited' },
    })
  })

  test('is taken once, whatever is repeated, and is a late opinion once the host returned the document', async () => {
    const { zhengzhou } = tree
    const document = await asked()
    const request = await requestTo(party)
    const key = { idempotencyKey: `veto-${request.id}` }
    expect(await veto(party, key, request)).toMatchObject({ replayed: false, problems: [] })
    expect(await veto(party, key, request)).toMatchObject({ replayed: true, request: { state: 'RETURNED' } })
    expect(codesOf(await veto(party, {}, request))).toEqual(['VERSION_CONFLICT'])
    const reviewer = await zhengzhou.token('REVIEWER')
    const host = await onDocument(reviewer, 'ReturnDraft', await roundOf(zhengzhou, document), {
      to: 'DRAFT',
      reason: '再议',
    })
    expect(host.problems).toEqual([])
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    await relayAll(stack)
    const round = await roundOf(zhengzhou, document)
    expect(round.negotiation.nodes.map(({ act }) => act)).toEqual(['ASKED', 'CANCELLED', 'LATE'])
    expect(await requestTo(party)).toMatchObject({
      ...{ state: 'CANCELLED', jointIssuers: null, actions: [] },
      answer: { veto: { side: 'GOVERNMENT' } },
    })
    expect(codesOf(await submit(zhengzhou, round))).toEqual([])
  })
})

describe('who vetoes', () => {
  const why = async (agency: TestAgency, id: string) =>
    ask<{ allowed: boolean; problems: { code: string }[] } | null>(
      await agency.token('SIGNATORY'),
      'WhyDenied',
      {
        action: 'vetoJointIssue',
        id,
      },
    )

  test('is the head of a co-issuer: not its clerk, not the host, and no other agency', async () => {
    const { zhengzhou, luoyang } = tree
    await asked()
    const request = await requestTo(party)
    const fields = { competence: { side: 'GOVERNMENT' }, reason: '属于政府职权' }
    const clerk = await aMember(stack, party, '经办人', 'CLERK')
    expect(codesOf(await onRequest(clerk.token, 'VetoJointIssue', request, fields))).toEqual([
      'NOT_PERMITTED',
    ])
    for (const agency of [zhengzhou, luoyang]) {
      expect(codesOf(await veto(agency, {}, request))).toEqual(['NOT_FOUND'])
      expect((await why(agency, request.id))?.problems).toMatchObject([{ code: 'NOT_FOUND' }])
    }
    expect(await requestTo(party)).toMatchObject({ state: 'OPEN' })
    expect(await why(party, request.id)).toMatchObject({ problems: [] })
  })

  test('is in the place of its head whoever has a delegation for that', async () => {
    await asked()
    const head = await aMember(stack, party, '主要负责人', 'SIGNATORY')
    const deputy = await aMember(stack, party, '值班人员', 'CLERK')
    const fields = { competence: { side: 'GOVERNMENT' }, reason: '属于政府职权', onBehalfOf: head.id }
    expect(
      (await onRequest(deputy.token, 'VetoJointIssue', await requestTo(party), fields)).request,
    ).toBeNull()
    await mutate(head.token, 'GrantDelegation', {
      toId: deputy.id,
      actions: ['vetoJointIssue'],
      validUntil: new Date(Date.now() + 3_600_000).toISOString(),
    })
    expect(await onRequest(deputy.token, 'VetoJointIssue', await requestTo(party), fields)).toMatchObject({
      problems: [],
      request: { answer: { onBehalfOf: { name: '主要负责人' } } },
    })
  })

  test('is nobody who only countersigns, or issues with organs of the same side: it is not offered, and refused', async () => {
    const { luoyang } = tree
    for (const [fields, code] of [
      [{ coIssuers: [luoyang.id] }, 'ISSUERS_OF_ONE_SIDE'],
      [{ countersigners: [{ party: { agencyId: luoyang.id } }] }, 'NOT_A_JOINT_ISSUE'],
    ] as const) {
      await approved(tree, [], fields)
      await relayAll(stack)
      const request = await requestTo(luoyang)
      expect(request).toMatchObject({
        actions: ['agreeToCountersign', 'returnCountersign'],
        jointIssuers: null,
      })
      expect((await veto(luoyang, {}, request)).problems).toMatchObject([{ code, path: ['requestId'] }])
      expect((await why(luoyang, request.id))?.problems).toMatchObject([{ code }])
    }
  })

  test('names an issuer or a side, sections of the body, and a reason that can be kept', async () => {
    const { luoyang } = tree
    await asked()
    for (const [more, problem] of [
      [{ competence: { agencyId: luoyang.id } }, { code: 'NOT_ONE_OF_THE_ISSUERS', given: luoyang.id }],
      [{ sections: ['九'] }, { code: 'SECTION_MISSING', given: '九' }],
      [{ sections: ['2'] }, { code: 'NOT_A_SECTION', given: '2' }],
      [{ reason: '' }, { code: 'TEXT_EMPTY', path: ['reason'] }],
      [{ reason: '长'.repeat(700) }, { code: 'TEXT_TOO_LONG', limit: 2000 }],
      [{ reason: '\ud800' }, { code: 'TEXT_BROKEN_UNICODE' }],
      [{ reason: '机密★10年\n属于政府职权' }, { code: 'CLASSIFIED_CONTENT' }],
    ] as const)
      expect(await veto(party, more)).toMatchObject({ request: null, problems: [problem] })
    expect(await requestTo(party)).toMatchObject({ state: 'OPEN', answer: null })
  })

  test('loses the race against the host’s signature, which needs its agreement', async () => {
    const { zhengzhou } = tree
    const document = await asked()
    const agreed = await answered(party)
    expect(codesOf(await veto(party, {}, agreed))).toEqual(['WRONG_STATE'])
    await relayAll(stack)
    await bring(zhengzhou, await roundOf(zhengzhou, document), 'SIGNED')
    expect(codesOf(await veto(party))).toEqual(['WRONG_STATE'])
  })
})

describe('the review of a joint document of both sides', () => {
  test('asks whether the work is one side’s alone', async () => {
    const { zhengzhou } = tree
    const itemsOf = async (document: { readonly id: string }) => {
      const { reviewChecklist } = (await roundOf(zhengzhou, document)) as unknown as {
        reviewChecklist: { item: string; source: string }[]
      }
      return reviewChecklist.filter(({ source }) => source === '17').map(({ item }) => item)
    }
    expect(await itemsOf(await asked())).toEqual(['JOINT_COMPETENCE'])
    expect(await itemsOf(await approved(tree, [], { coIssuers: [tree.luoyang.id] }))).toEqual([])
  })
})
