import { describe, expect, it } from 'vitest'
import { type Role, SCOPES } from '../../../../functions/access/permissions.ts'
import {
  answerRequest,
  askedContent,
  askParty,
  cancelRequest,
  formerlyNamedProblem,
  handOverRequest,
  isAsked,
  notAskedProblem,
  type Requested,
  requestStepsFrom,
  type Verdict,
} from '../../../../functions/documents/countersigning/rules/requests.ts'
import { askUndo, undoOf } from '../../../../functions/documents/countersigning/rules/undoing.ts'
import { requestItem, requestOf } from '../../../../functions/documents/countersigning/store.ts'
import {
  type CountersignRequest,
  REQUEST_STATES,
  type RequestState,
  requestSchema,
} from '../../../../functions/documents/model/index.ts'
import { digestOf } from '../../../../functions/kernel/digest.ts'
import { luoyang, zhengzhou } from '../../../kit/rules/agencies.ts'
import {
  aNotice,
  BODY,
  countersigner,
  countersigningMember,
  documentAfter,
  finance,
  slotOf,
} from '../../../kit/rules/document-steps.ts'
import { chainFaults, messageGaps } from '../../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

const attachment = {
  name: 'a.pdf',
  sha256: 'a'.repeat(64),
  size: 1,
  mediaType: 'application/pdf',
  key: 'k/a',
}
const document = documentAfter(
  aNotice([countersigner(finance, ['一']), countersigningMember('mbr-c')], [], { attachments: [attachment] }),
  ['submitForReview', {}],
  ['approveDraft', { opinion: '内部意见：宜缓' }],
)
const contentDigest = digestOf(askedContent(document))
const of = (slot: ReturnType<typeof slotOf>): Requested =>
  askParty(document, slot, { hostTenant: '41.01.00.agc_Z', contentDigest }, anAct('relay'))
const toAgency = of(slotOf(document, finance))
const toMember = of(slotOf(document, { name: '科长mbr-c' }))
const AGREED: Verdict = { verdict: 'AGREED', name: '张伟', opinion: null }
const RETURNED: Verdict = { verdict: 'RETURNED', name: '张伟', opinion: '与规划不符' }
const inState: Readonly<Record<RequestState, CountersignRequest>> = {
  OPEN: toAgency.thing,
  AGREED: must(answerRequest(toAgency.thing, 1, AGREED, anAct())).thing,
  RETURNED: must(answerRequest(toAgency.thing, 1, RETURNED, anAct())).thing,
  CANCELLED: cancelRequest(toAgency.thing, anAct('relay'))?.thing as CountersignRequest,
  UNDO_ASKED: undoAsked(must(answerRequest(toAgency.thing, 1, AGREED, anAct())).thing),
}
function undoAsked(request: CountersignRequest): CountersignRequest {
  return askUndo(request, must(undoOf(request, { expectedVersion: 2, reason: '误同意' }, anAct())), anAct())
    .thing
}

describe('a request to countersign, as the asked party has it (会签请求)', () => {
  it('names its host, the reason, the part and the text that it is about', () => {
    const { thing: request, event } = toAgency
    expect(request).toMatchObject({
      version: 1,
      state: 'OPEN',
      purpose: 'CONSENT',
      sections: ['一'],
      round: 1,
      memberId: null,
      contentDigest,
      host: {
        tenant: '41.01.00.agc_Z',
        documentId: document.id,
        agencyId: zhengzhou.id,
        agencyName: zhengzhou.name,
      },
      partDigest: slotOf(document, finance).partDigest,
    })
    expect(event).toMatchObject({
      type: 'CountersignRequested',
      seq: 1,
      previous: null,
      aggregate: request.id,
    })
    expect(requestSchema.parse(request)).toEqual(request)
    expect(toMember.thing.memberId).toBe('mbr-c')
  })
  it('shows the text and its attachments, but no reviews, opinions or other parties', () => {
    const content = askedContent(document)
    expect(content).toMatchObject({
      format: 'hutong-countersign/2',
      body: BODY,
      files: ['k/a'],
      documentId: document.id,
    })
    expect(JSON.stringify(content)).not.toContain('宜缓')
    expect(JSON.stringify(content)).not.toContain('mbr-c')
    expect(JSON.stringify(content)).not.toContain(finance.name)
  })

  it.each(
    REQUEST_STATES.flatMap(state =>
      [AGREED, RETURNED].map(verdict => [state, verdict.verdict, verdict] as const),
    ),
  )('in %s can be answered %s only while it is open', (state, _, verdict) => {
    const request = inState[state]
    const result = answerRequest(request, request.version, verdict, anAct('mbr-head'))
    expect(requestStepsFrom(state).includes('agreeToCountersign')).toBe(result.ok)
    if (state !== 'OPEN') {
      expect(problemsOf(result)).toMatchObject([
        { code: 'WRONG_STATE', state, allowedActions: requestStepsFrom(state) },
      ])
      expect(messageGaps(problemsOf(result))).toEqual([])
      return
    }
    const answered = must(result)
    expect(answered.thing).toMatchObject({
      state: verdict.verdict,
      version: 2,
      answer: { by: 'mbr-head', name: '张伟' },
    })
    expect(answered.event).toMatchObject({
      type: 'CountersignAnswered',
      data: { verdict: verdict.verdict, partDigest: request.partDigest, round: 1 },
    })
    expect(chainFaults([toAgency.event, answered.event])).toEqual([])
    expect(requestSchema.parse(answered.thing)).toEqual(answered.thing)
  })
  it.each(REQUEST_STATES)('in %s answered with another version is a conflict', state => {
    const request = inState[state]
    for (const version of [request.version - 1, request.version + 1])
      expect(problemsOf(answerRequest(request, version, AGREED, anAct()))).toMatchObject([
        { code: 'VERSION_CONFLICT', currentVersion: request.version },
      ])
  })
  it.each<[string, Verdict, string]>([
    ['an empty opinion', { ...AGREED, opinion: ' ' }, 'TEXT_EMPTY opinion'],
    ['a return without a reason', { ...RETURNED, opinion: null }, 'TEXT_EMPTY reason'],
    ['an empty reason', { ...RETURNED, opinion: '' }, 'TEXT_EMPTY reason'],
    ['a mark of classification', { ...AGREED, opinion: '机密★10年' }, 'CLASSIFIED_CONTENT opinion'],
  ])('is not answered by %s', (_, verdict, problem) => {
    const [found] = problemsOf(answerRequest(toAgency.thing, 1, verdict, anAct()))
    expect(`${found?.code} ${found?.path.join('.')}`).toBe(problem)
  })
  it('gets an answer dated in Shanghai time that names who acted in whose place', () => {
    const act = { ...anAct('mbr-deputy', '2026-01-05T16:00:00.000Z'), for: 'mbr-head' }
    expect(must(answerRequest(toAgency.thing, 1, AGREED, act)).thing.answer).toEqual({
      by: 'mbr-deputy',
      for: 'mbr-head',
      at: '2026-01-05T16:00:00.000Z',
      date: '2026-01-06',
      name: '张伟',
      opinion: null,
    })
  })
  it.each<[RequestState, boolean]>([
    ['OPEN', true],
    ['AGREED', true],
    ['RETURNED', true],
    ['CANCELLED', false],
  ])('in %s can be cancelled by its host: %s; an answer that is there is kept', (state, can) => {
    const before = inState[state]
    const over = cancelRequest(before, anAct('relay'))
    expect(over !== null).toBe(can)
    if (over !== null)
      expect(over).toMatchObject({
        thing: { state: 'CANCELLED', answer: before.answer, version: before.version + 1 },
        event: { type: 'CountersignCancelled', data: { was: state } },
      })
  })
  it('has neither title nor question once it is cancelled; who asked and when stays', () => {
    const { title, question, host, askedAt, kind } = inState.CANCELLED
    expect({ title, question }).toEqual({ title: '', question: null })
    expect({ host, askedAt, kind }).toEqual({
      host: toAgency.thing.host,
      askedAt: toAgency.thing.askedAt,
      kind: toAgency.thing.kind,
    })
  })
  it('has them no more either if it was cancelled and stored with them', () => {
    const kept = { ...toAgency.thing, state: 'CANCELLED' as const, question: '是否妥当？' }
    expect(kept.title).not.toBe('')
    expect(requestOf(requestItem('41.01.00.agc_F', kept))).toMatchObject({ title: '', question: null })
  })
  it('is handed over between members while it is open, unless the agency as such was asked', () => {
    const moved = handOverRequest(toMember.thing, 'mbr-d', anAct('mbr-administrator'))
    expect(moved).toMatchObject({
      thing: { memberId: 'mbr-d', version: 2 },
      event: { type: 'CountersignHandedOver', data: { from: 'mbr-c', to: 'mbr-d' } },
    })
    expect(handOverRequest(toAgency.thing, 'mbr-d', anAct())).toBeNull()
    const answered = must(answerRequest(toMember.thing, 1, AGREED, anAct('mbr-c'))).thing
    expect(handOverRequest(answered, 'mbr-d', anAct())).toBeNull()
  })
  it.each<[string, CountersignRequest, Parameters<typeof isAsked>[1], boolean, boolean]>([
    ['the member', toMember.thing, anAct('mbr-c'), false, true],
    ['a signatory who is not that member', toMember.thing, anAct('mbr-head'), true, false],
    ['the member’s deputy', toMember.thing, { ...anAct('mbr-x'), for: 'mbr-c' }, false, true],
    ['the member in another’s place', toMember.thing, { ...anAct('mbr-c'), for: 'mbr-x' }, false, false],
    ['a signatory, for an agency', toAgency.thing, anAct('mbr-head'), true, true],
    ['a clerk, for an agency', toAgency.thing, anAct('mbr-clerk'), false, false],
  ])('may be answered by %s: case %#', (_, request, act, maySign, asked) => {
    expect(isAsked(request, act, maySign)).toBe(asked)
  })
})

describe('an answer to a request that is put to somebody else', () => {
  const by = (role: Role) => ({ roles: [role], scopes: SCOPES })
  it('is not permitted, and held by signatories', () => {
    const problem = notAskedProblem(toAgency.thing, 'agreeToCountersign', anAct(), by('CLERK'))
    expect(problem).toMatchObject({ code: 'NOT_PERMITTED', heldBy: ['SIGNATORY'] })
    expect(messageGaps(problem === null ? [] : [problem])).toEqual([])
    expect(notAskedProblem(toMember.thing, 'returnCountersign', anAct(), by('SIGNATORY'))).not.toBeNull()
  })
  it('is no problem for a signatory of the agency, nor for the member who was asked', () => {
    expect(notAskedProblem(toAgency.thing, 'agreeToCountersign', anAct(), by('SIGNATORY'))).toBeNull()
    expect(notAskedProblem(toMember.thing, 'agreeToCountersign', anAct('mbr-c'), by('CLERK'))).toBeNull()
  })
})

describe('a request to the head of a co-issuer (联合行文)', () => {
  const joint = documentAfter(aNotice([], [luoyang]), ['submitForReview', {}], ['approveDraft', {}])
  const asking = { hostTenant: '41.01.00.agc_Z', contentDigest }
  const { thing: request } = askParty(joint, slotOf(joint, luoyang), asking, anAct('relay'))
  const renamed = { name: '河洛市人民政府' }

  it('keeps the name that it would sign under; others have none, nor do those from before it was kept', () => {
    expect(request.askedName).toBe(luoyang.name)
    expect([toAgency.thing.askedName, toMember.thing.askedName]).toEqual([null, null])
    const { askedName: _, ...stored } = request
    expect(requestSchema.parse(stored).askedName).toBe(null)
  })
  it('is not agreed to under a former name, and is returned under any', () => {
    const problem = formerlyNamedProblem(request, 'agreeToCountersign', renamed)
    expect(problem).toMatchObject({
      code: 'ISSUER_RENAMED',
      path: ['requestId'],
      given: luoyang.name,
      allowed: [renamed.name],
    })
    expect(messageGaps(problem === null ? [] : [problem])).toEqual([])
    expect(formerlyNamedProblem(request, 'returnCountersign', renamed)).toBe(null)
  })
  it('is agreed to under the present name, and if the agency was not read or the name not kept', () => {
    expect(formerlyNamedProblem(request, 'agreeToCountersign', luoyang)).toBe(null)
    expect(formerlyNamedProblem(request, 'agreeToCountersign', null)).toBe(null)
    expect(formerlyNamedProblem({ ...request, askedName: null }, 'agreeToCountersign', renamed)).toBe(null)
  })
})
