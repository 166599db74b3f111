import { describe, expect, it } from 'vitest'
import { takeAnswer } from '../../../../functions/documents/countersigning/rules/agreeing.ts'
import {
  answerRequest,
  askParty,
  cancelRequest,
  jointAsked,
  notAskedProblem,
} from '../../../../functions/documents/countersigning/rules/requests.ts'
import { draftedOf } from '../../../../functions/documents/countersigning/rules/rounds.ts'
import { undoAnswer } from '../../../../functions/documents/countersigning/rules/undoing.ts'
import {
  type VetoInput,
  vetoable,
  vetoOf,
} from '../../../../functions/documents/countersigning/rules/vetoing.ts'
import { vetoedParts } from '../../../../functions/documents/drafting/rules/vetoed-parts.ts'
import { replay } from '../../../../functions/documents/lifecycle/rules/replay.ts'
import { projectionOf } from '../../../../functions/documents/lifecycle/rules/replayed.ts'
import {
  type Answer,
  type CountersignRequest,
  documentSchema,
  requestSchema,
  type Veto,
  vetoesIn,
} from '../../../../functions/documents/model/index.ts'
import { luoyang, zhengzhou } from '../../../kit/rules/agencies.ts'
import {
  aNotice,
  anAnswer,
  BODY,
  countersigner,
  finance,
  type History,
  historyAfter,
  slotOf,
  slotStates,
  takeStep,
  traffic,
} from '../../../kit/rules/document-steps.ts'
import { messageGaps } from '../../../kit/rules/documents.ts'
import { party } from '../../../kit/rules/organs.ts'
import { AT, anAct, must, problemsOf } from '../../../kit/rules/results.ts'

/** A joint notice of Zhengzhou's government and party committee, asked for its head's signature. */
const joint = (...more: Parameters<typeof countersigner>[0][]): History =>
  historyAfter(
    aNotice(
      more.map(one => countersigner(one)),
      [party],
    ),
    'submitForReview',
    ['approveDraft', {}],
    'AGREE',
  )
const asked = historyAfter(aNotice([], [party]), 'submitForReview', 'approveDraft')
const requestTo = ({ document }: History, of: { readonly name: string }): CountersignRequest =>
  askParty(document, slotOf(document, of), { hostTenant: 'T', contentDigest: 'd' }, anAct('relay')).thing
const toParty = requestTo(asked, party)
const OWN: VetoInput = { competence: { side: 'GOVERNMENT' }, sections: [] }
const vetoing = (
  request: CountersignRequest,
  veto: VetoInput = OWN,
  opinion: string | null = '属于政府职权',
) =>
  answerRequest(
    request,
    request.version,
    { verdict: 'RETURNED', name: '张伟', opinion, veto },
    anAct('mbr-head'),
  )

describe('a request to a co-issuer (联合行文)', () => {
  it('keeps who issues it and which sections its body has, where it may be of both sides', () => {
    expect(toParty.joint).toEqual({
      issuers: [
        { agencyId: zhengzhou.id, name: zhengzhou.name, side: 'GOVERNMENT' },
        { agencyId: party.id, name: party.name, side: 'PARTY' },
      ],
      sections: ['一', '二'],
    })
    expect(requestSchema.parse(toParty)).toEqual(toParty)
    expect(cancelRequest(toParty, anAct('relay'))?.thing).not.toHaveProperty('joint')
  })
  it.each([
    ['a countersigner', 'CONSENT', [party], 'NOT_A_JOINT_ISSUE'],
    ['a co-issuer of the same side', 'JOINT', [luoyang], 'ISSUERS_OF_ONE_SIDE'],
  ] as const)('of %s has nothing to veto, and says what can be done', (_, purpose, coIssuers, code) => {
    const { issuer, text } = historyAfter(aNotice([], coIssuers)).document
    const asking = jointAsked({ issuer, text }, { purpose })
    expect(asking).toBeUndefined()
    const { joint: __, ...others } = toParty
    const request: CountersignRequest = { ...others, purpose }
    for (const result of [vetoable(request), vetoing(request)])
      expect(problemsOf(result)).toMatchObject([
        { code, path: ['requestId'], allowed: ['agreeToCountersign', 'returnCountersign'] },
      ])
    expect(messageGaps(problemsOf(vetoable(request)))).toEqual([])
  })
  it('is vetoed by whoever may sign for the agency', () => {
    const by = (role: 'SIGNATORY' | 'CLERK') => ({ roles: [role], scopes: ['document'] as const })
    expect(notAskedProblem(toParty, 'vetoJointIssue', anAct(), by('SIGNATORY'))).toBeNull()
    expect(notAskedProblem(toParty, 'vetoJointIssue', anAct(), by('CLERK'))).toMatchObject({
      action: 'vetoJointIssue',
    })
  })
})

describe('a veto (联合行文异议)', () => {
  it('is a return that says whose work it is, for a side or for one of the issuers', () => {
    const { thing, event } = must(
      vetoing(toParty, { competence: { agencyId: zhengzhou.id }, sections: [' 二 ', '二'] }),
    )
    const agency = { agencyId: zhengzhou.id, name: zhengzhou.name }
    const veto: Veto = { side: 'GOVERNMENT', agency, sections: ['二'] }
    expect(thing).toMatchObject({ state: 'RETURNED', answer: { opinion: '属于政府职权', veto } })
    expect(event).toMatchObject({
      type: 'CountersignAnswered',
      data: { verdict: 'RETURNED', answer: { veto } },
    })
    expect(requestSchema.parse(thing)).toEqual(thing)
    expect(must(vetoOf(toParty, OWN))).toEqual({ side: 'GOVERNMENT', agency: null, sections: [] })
    const own = must(vetoOf(toParty, { competence: { agencyId: party.id }, sections: [] }))
    expect(own).toMatchObject({ side: 'PARTY', agency: { name: party.name } })
  })
  it.each<[string, VetoInput, object]>([
    [
      'an agency that does not issue it',
      { ...OWN, competence: { agencyId: finance.id } },
      {
        code: 'NOT_ONE_OF_THE_ISSUERS',
        path: ['competence', 'agencyId'],
        given: finance.id,
        allowed: [zhengzhou.id, party.id],
      },
    ],
    [
      'a section that the body does not have',
      { ...OWN, sections: ['一', '九'] },
      { code: 'SECTION_MISSING', path: ['sections'], given: '九' },
    ],
    ['no numeral', { ...OWN, sections: ['3'] }, { code: 'NOT_A_SECTION', given: '3' }],
    [
      'more sections than an answer names',
      {
        ...OWN,
        sections: [...'一二三四五六七八九十', ...'一二三四五六七八九十']
          .map((one, place) => `${'百'.repeat(place % 3)}${one}${place > 9 ? '一' : ''}`)
          .concat('百百百百'),
      },
      { code: 'TOO_MANY_ITEMS', limit: 20 },
    ],
  ])('is refused with %s', (_, veto, problem) => {
    const problems = problemsOf(vetoing(toParty, veto))
    expect(problems).toMatchObject([problem])
    expect(messageGaps(problems)).toEqual([])
  })
  it('is refused for a side that none of the issuers is of', () => {
    const issuers = (toParty.joint?.issuers ?? []).map(one => ({
      ...one,
      side: one.side === 'PARTY' ? null : one.side,
    }))
    const request = { ...toParty, joint: { issuers, sections: [] } }
    const problems = problemsOf(vetoOf(request, { competence: { side: 'PARTY' }, sections: [] }))
    expect(problems).toMatchObject([
      { code: 'NOT_ONE_OF_THE_ISSUERS', given: 'PARTY', allowed: ['GOVERNMENT'] },
    ])
    expect(messageGaps(problems)).toEqual([])
  })
  it.each([
    ['no reason', null, 'TEXT_EMPTY'],
    ['an empty reason', ' ', 'TEXT_EMPTY'],
    ['a reason too long to keep', '长'.repeat(700), 'TEXT_TOO_LONG'],
    ['broken Unicode', '\ud800', 'TEXT_BROKEN_UNICODE'],
  ])('is refused with %s', (_, reason, code) => {
    expect(problemsOf(vetoing(toParty, OWN, reason))).toMatchObject([{ code, path: ['reason'] }])
  })
  it('is refused once the request is answered, and under another version', () => {
    const { thing } = must(vetoing(toParty))
    expect(problemsOf(vetoing(thing))).toMatchObject([
      { code: 'WRONG_STATE', allowedActions: ['undoCountersignAnswer'] },
    ])
    const late = answerRequest(
      toParty,
      7,
      { verdict: 'RETURNED', name: '张伟', opinion: '', veto: OWN },
      anAct(),
    )
    expect(problemsOf(late)).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  })
})

const veto: Veto = { side: 'GOVERNMENT', agency: null, sections: ['二'] }
const answer: Answer = { ...anAnswer('mbr-party', AT, '属于政府职权'), veto }
const vetoed = (history: History): History => {
  const slotId = slotOf(history.document, party).id
  const taken = takeAnswer(history.document, { slotId, verdict: 'RETURNED', answer, seq: 2 })
  if (taken === null) throw new Error('not taken')
  return { document: taken.thing, events: [...history.events, taken.event] }
}

describe('the document of a joint issue that was vetoed', () => {
  it('goes back to its drafter with an event of its own, and keeps agreements', () => {
    const agreed = historyAfter(aNotice([countersigner(finance)], [party]), 'submitForReview', 'approveDraft')
    const first = takeAnswer(agreed.document, {
      slotId: slotOf(agreed.document, finance).id,
      verdict: 'AGREED',
      answer: anAnswer('mbr-f', AT),
    })
    if (first === null) throw new Error('not taken')
    const { document, events } = vetoed({ document: first.thing, events: [...agreed.events, first.event] })
    expect(document).toMatchObject({
      state: 'DRAFT',
      returned: { party: party.name, reason: '属于政府职权' },
    })
    expect(slotStates(document)).toEqual({ [finance.name]: 'AGREED', [party.name]: 'RETURNED' })
    expect(events.at(-1)).toMatchObject({
      type: 'JointIssueVetoed',
      by: 'mbr-party',
      data: {
        party: party.name,
        reason: '属于政府职权',
        to: 'DRAFT',
        veto,
        parts: vetoedParts(document.text, ['二']),
      },
    })
    expect(documentSchema.parse(document)).toEqual(document)
    expect(replay(events)).toEqual({ ok: true, value: projectionOf(document) })
  })
  it('has the veto in all later rounds, beside a new request to the same party', () => {
    const { document } = vetoed(asked)
    const body = BODY.replace('物资储备', '防汛宣传')
    const text = { ...document.text, body }
    const edited = must(takeStep(document, 'editDraft', anAct(), { text })).thing
    const again = must(
      takeStep(must(takeStep(edited, 'submitForReview')).thing, 'approveDraft', anAct('mbr-r')),
    ).thing
    expect(again.slots.map(({ state, purpose, round }) => [state, purpose, round])).toEqual([
      ['RETURNED', 'JOINT', 1],
      ['OPEN', 'JOINT', 2],
    ])
    expect(vetoesIn(again.slots)).toEqual(draftedOf(again).vetoes)
    expect(vetoesIn(again.slots)).toMatchObject([
      { by: { agencyId: party.id, name: party.name }, reason: '属于政府职权', veto },
    ])
  })
  it('has none of an answer that came late, which is kept as an opinion', () => {
    const slotId = slotOf(asked.document, party).id
    const back = must(takeStep(asked.document, 'returnDraft', anAct('mbr-head'), { reason: '再议' })).thing
    const late = takeAnswer(back, { slotId, verdict: 'RETURNED', answer })
    expect(late?.event).toMatchObject({ type: 'CountersignLate', data: { verdict: 'RETURNED', veto } })
    expect(vetoesIn(late?.thing.slots ?? [])).toEqual([])
  })
  it('is in its round again, without the veto, once that is undone', () => {
    const { document, events } = vetoed(asked)
    const undo = { by: 'mbr-party', at: AT, reason: '误操作', verdict: 'RETURNED', answered: 2 } as const
    const of = { ...undo, slotId: slotOf(document, party).id }
    const outcome = undoAnswer(document, events, of, anAct('mbr-party'))
    if (outcome.is !== 'UNDONE') throw new Error(JSON.stringify(outcome))
    expect(slotStates(outcome.step.thing)).toEqual({ [party.name]: 'OPEN' })
    expect(slotOf(outcome.step.thing, party)).not.toHaveProperty('vetoed')
    expect(replay([...events, outcome.step.event])).toMatchObject({ ok: true })
    const edited = must(takeStep(document, 'editDraft', anAct()))
    expect(undoAnswer(edited.thing, [...events, edited.event], of, anAct('mbr-party'))).toEqual({
      is: 'REFUSED',
      because: 'DraftEdited',
    })
  })
  it('takes no vetoes from slots that say nothing of one', () => {
    const [slot] = asked.document.slots
    if (slot === undefined) throw new Error('nobody is asked')
    const member = { form: 'MEMBER', memberId: 'mbr-c', name: '科长' } as const
    expect(
      vetoesIn([
        { ...slot, vetoed: [] },
        { ...slot, vetoed: [], answer: anAnswer('mbr', AT) },
      ]),
    ).toEqual([])
    expect(vetoesIn([{ ...slot, party: member, vetoed: [], answer }])).toEqual([])
    expect(vetoesIn([{ ...slot, vetoed: [], answer: { ...answer, opinion: null } }])).toMatchObject([
      { reason: '' },
    ])
  })
})

describe('a joint issue that all agree to', () => {
  it('is signed as before', () => {
    const { document } = joint(finance, traffic)
    expect(must(takeStep(document, 'signDocument', anAct('mbr-head'))).thing.state).toBe('SIGNED')
  })
})
