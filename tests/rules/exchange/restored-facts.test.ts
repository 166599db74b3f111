import { describe, expect, it } from 'vitest'
import type { Delivery, ProgressRequest } from '../../../functions/exchange/model.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { restore } from '../../../functions/exchange/rules/restoring.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import {
  aDelivery,
  aRecall,
  aRequest,
  DECIDED,
  envelope,
  type MoveName,
  PASSED_TO,
  RELAYED,
  recipient,
  WAYS,
} from '../../kit/rules/recalled.ts'
import { anAct, anId } from '../../kit/rules/results.ts'

const EARLIER = '2026-01-06T01:59:59.000Z'
/** What is made again of a delivery after some moves, by the requests of its sender. */
function restored(moves: readonly MoveName[], progressRequests: readonly ProgressRequest[] = []): Delivery {
  const { events } = aDelivery(...moves)
  const proved = {
    ...{ id: anId('dlv', 1), envelope, recipient, rungs: events.map(rungOf), recalls: [aRecall()] },
    ...{ progressRequests },
    ...{ sent: { ...documentIn('DISPATCHED').document.dispatch, ...DECIDED } },
    ...{ replacedBy: null, replyDocumentId: null },
  }
  const [step] = restore(null, proved, { by: 'relay', at: '2026-01-08T02:00:00.000Z' }) ?? []
  if (step === undefined) throw new Error('not made again')
  return step.thing
}

describe('a delivery that is made again (恢复)', () => {
  it('is in hand again, also where its recipient had set no date for that', () => {
    expect(restored([...WAYS.ACCEPTED, 'begin'])).toMatchObject({ state: 'ACCEPTED', begun: { dueAt: null } })
  })
  it('says when it was last taken up again, and how often', () => {
    const once: readonly MoveName[] = [...WAYS.HANDLED, 'reopen']
    const again = restored([...once, 'handle', 'reopen'])
    expect(again).toMatchObject({ state: 'ACCEPTED', reopened: { at: anAct().at, times: 2 } })
    expect(restored(once).reopened?.times).toBe(1)
    expect(restored(WAYS.HANDLED).reopened).toBeUndefined()
  })
})

describe('a delivery that was asked back, or had ended, and is made again', () => {
  it('says that its recipient refused to give it back', () => {
    const { reason } = aRecall()
    expect(restored(['sign', 'recall', 'refuse']).recall).toMatchObject({
      reason,
      refusal: { reason: '已按此办理' },
    })
  })
  it('says how it ended (撤销、废止) as far as it was told', () => {
    expect(restored(['sign', 'abolish', 'revoke']).ended?.map(({ kind }) => kind)).toEqual([
      'ABOLISHED',
      'REVOKED',
    ])
    expect(restored(['sign', 'abolish']).ended).toMatchObject([{ kind: 'ABOLISHED', carriedAt: RELAYED.at }])
    expect(restored(['sign']).ended).toBeUndefined()
  })
})

describe('a delivery of which the range of readers was changed (知悉范围变更), and which is made again', () => {
  it('has the changes that it was told of, and when', () => {
    const told = (moves: readonly MoveName[]) =>
      restored(moves).distribution?.map(({ n, carriedAt }) => [n, carriedAt])
    expect(told(['sign', 'narrow'])).toEqual([[1, RELAYED.at]])
    expect(told(['sign', 'publish'])).toEqual([
      [1, RELAYED.at],
      [2, RELAYED.at],
    ])
    expect(told(['sign'])).toBeUndefined()
  })
})

describe('a delivery that was passed on (改送) and is made again', () => {
  it.each([
    ['went', ['sign', 'passOn'], undefined],
    ['went, and that the passing was refused', ['sign', 'passOn', 'refusePassing'], 'REFUSED'],
    ['went, and that its sender objected', ['sign', 'passOn', 'objectToRoute'], 'OBJECTED'],
  ] as const)('says where it %s', (_, moves, outcome) => {
    const { passed } = restored(moves)
    expect(passed).toMatchObject([{ to: { agencyId: PASSED_TO.id }, reason: '属该机关职权' }])
    expect(passed?.[0]?.outcome?.kind).toBe(outcome)
  })
})

describe('a question for progress (催办) that a delivery had before it was lost', () => {
  it('is the last one that its sender made before it came, and not one made later', () => {
    const requests = [aRequest(1, { at: '2026-01-05T09:00:00.000Z' }), aRequest(2, { at: EARLIER })]
    const later = aRequest(3, { at: '2026-01-07T09:00:00.000Z' })
    expect(restored(['sign', 'askProgress'], [...requests, later]).progressAsked).toMatchObject({
      ...{ requestId: anId('prq', 2), askedAt: EARLIER, at: RELAYED.at, times: 1 },
    })
  })
  it('is one that concerned it, of several', () => {
    const named = (order: number) => [{ order, agencyId: recipient.agencyId, name: recipient.name }]
    const requests = [
      aRequest(1, { at: EARLIER, concerns: named(recipient.order) }),
      aRequest(2, { at: EARLIER, concerns: named(recipient.order + 1) }),
    ]
    expect(restored(['askProgress'], requests).progressAsked?.requestId).toBe(anId('prq', 1))
  })
  it('is not made up, if its sender has none', () => {
    expect(restored(['sign', 'askProgress'], []).progressAsked).toBeUndefined()
  })
})
