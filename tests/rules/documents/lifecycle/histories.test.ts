import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreedAgencies, draftedOf } from '../../../../functions/documents/countersigning/rules/rounds.ts'
import {
  contentDigestOf,
  manifestFaults,
  manifestOf,
} from '../../../../functions/documents/lifecycle/rules/manifest.ts'
import { replay } from '../../../../functions/documents/lifecycle/rules/replay.ts'
import { projectionOf } from '../../../../functions/documents/lifecycle/rules/replayed.ts'
import { isAsSigned } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import {
  DOCUMENT_STATES,
  documentEvents,
  documentSchema,
  isPending,
  isVetoed,
  partyId,
} from '../../../../functions/documents/model/index.ts'
import { vetoFindings } from '../../../../functions/documents/regulation/rules/vetoes.ts'
import { chainFaults } from '../../../kit/rules/documents.ts'
import {
  type Attempt,
  type Attempted,
  attempt,
  attempts,
  newSimulation,
  type Simulation,
} from '../../../kit/rules/random-steps.ts'
import {
  boundPartOf,
  PARTIES,
  partOf,
  requiredAgreements,
  type TextModel,
  textModels,
} from '../../../kit/rules/text-model.ts'

const histories = fc.tuple(textModels, fc.array(attempts, { minLength: 10, maxLength: 45, size: 'max' }))

/** A history from its start, each attempt in turn. */
function simulate([model, all]: readonly [TextModel, readonly Attempt[]]): {
  start: Simulation
  attempted: Attempted[]
  end: Simulation
} {
  const start = newSimulation(model)
  const attempted: Attempted[] = []
  let end = start
  for (const [minute, one] of all.entries()) {
    const result = attempt(end, one, minute)
    attempted.push(result)
    end = result.after
  }
  return { start, attempted, end }
}

/** Everything in a document's state that no history may lead to. */
function faultsIn(simulation: Simulation): string[] {
  const { document, events, model, agreements } = simulation
  const { state, slots, text } = document
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${fault} (${state})`)
  }
  const last = events.at(-1)
  must(
    document.chain.seq === last?.seq && document.chain.hash === last.hash,
    'the document does not name the last event of its chain',
  )
  must(document.version === events.length, 'a version without an event')
  const isRound = state === 'COUNTERSIGNING'
  must(!isRound || slots.some(slot => slot.state === 'OPEN'), 'a round in which nobody is asked')
  must(isRound || !slots.some(isPending), 'somebody is asked outside of a round')
  must(new Set(slots.map(slot => slot.id)).size === slots.length, 'two slots of one id')
  must(
    // A cancelled slot may keep an opinion that came too late.
    slots.every(
      slot =>
        slot.state === 'CANCELLED' ||
        (slot.answer !== null) === (slot.state === 'AGREED' || slot.state === 'RETURNED'),
    ),
    'an answer without a verdict, or a verdict without an answer',
  )
  if ('signature' in document) {
    const { signature } = document
    must(isAsSigned(document, signature), 'the content is not what was signed')
    must(simulation.signed === boundPartOf(model), 'the text says something else than what was signed')
    for (const { party, purpose, part } of requiredAgreements(model)) {
      const has = agreements.some(one => one.party === party && one.purpose === purpose && one.part === part)
      must(has, `${party} has not agreed to what is signed`)
      const counts = party.startsWith('mbr-') || agreedAgencies(document).includes(party)
      must(counts, `the agreement of ${party} is not counted`)
    }
    const wanted = requiredAgreements(model).map(({ party, purpose }) => `${purpose} ${party}`)
    const stale = slots.filter(
      one => one.purpose !== 'ADDED' && !isVetoed(one) && !wanted.includes(`${one.purpose} ${partyId(one)}`),
    )
    must(stale.length === 0, 'an agreement is kept that the text does not ask for')
    must(vetoFindings(draftedOf(document)).length === 0, 'it was signed over a veto')
    const joint = signature.joint.map(one => one.agencyId)
    must(
      joint.join() === text.coIssuers.map(one => one.agencyId).join(),
      'joint signatures differ from the co-issuers',
    )
    const day = [signature.at.slice(0, 10), ...signature.joint.map(one => one.date)].sort().at(-1)
    must(signature.date >= (day ?? ''), 'the date is not that of the last signature')
  }
  if ('number' in document) {
    must(!simulation.voided.includes(document.number.text), 'a void number was given again')
    const sentAt = document.state === 'DISPATCHED' ? document.dispatch.at : document.registration.at
    must(
      manifestFaults(manifestOf(document, sentAt), contentDigestOf(document, sentAt)).length === 0,
      'the manifest has faults',
    )
  }
  return faults
}

const HOLDERS_STEPS = [
  'approveDraft',
  'addCountersigner',
  'returnDraft',
  'signDocument',
  'recheckDocument',
  'registerDocument',
]
const FORWARD_EVENTS = [
  'DraftSubmitted',
  'DraftApproved',
  'CountersignerAdded',
  'DocumentSigned',
  'DocumentRechecked',
]

/** Everything wrong with what one attempt changed. */
function faultsOf(before: Simulation, { after, outcome, actor, step, result }: Attempted): string[] {
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${step}: ${fault} (${before.document.state})`)
  }
  if (outcome === null) {
    must(after === before, 'a refused step changed something')
    must(result === null || (!result.ok && result.problems.length > 0), 'refused without a reason')
    return faults
  }
  const { holder, slots } = before.document
  // While others countersign on the way to signing, the holder is the signatory whose turn comes afterwards.
  const isLater = before.document.state === 'COUNTERSIGNING' && before.document.resume === 'APPROVED'
  const isFree = holder === null || isLater || !HOLDERS_STEPS.includes(step)
  must(isFree || holder === actor, 'taken by somebody who does not hold the document')
  // An opinion that comes too late changes nothing that could be taken back, and a hand-over is no act on the document.
  const last = before.events.findLast(
    ({ type }) => !['CountersignLate', 'CountersignAnswerUndone', 'DocumentHandedOver'].includes(type),
  )
  if (step === 'takeBack') {
    must(FORWARD_EVENTS.includes(last?.type ?? ''), 'taken back after somebody acted')
    must((last?.for ?? last?.by) === actor, 'taken back by somebody else')
  }
  const isFormal = outcome.event.type === 'DocumentCorrected'
  if (step === 'reviseSigned')
    must(
      isFormal === (before.signed === boundPartOf(after.model) && sameAsked(before, after)),
      'a change was classed wrongly as formal or substantive',
    )
  // Whoever agreed already to the part as it now is must not be asked again.
  if (step === 'approveDraft' || step === 'reviseSigned')
    for (const slot of outcome.slots.asked) {
      const kept = slots.filter(
        one =>
          one.state === 'AGREED' &&
          one.purpose === slot.purpose &&
          one.sections.join() === slot.sections.join() &&
          JSON.stringify(one.party) === JSON.stringify(slot.party),
      )
      const part = partOf(after.model, slot.sections)
      const agreed = kept.some(one =>
        before.agreements.some(
          given => given.slot === one.id && given.part === part && given.form === after.form,
        ),
      )
      must(!agreed || after.lostHeading, 'a party was asked again that had agreed already')
    }
  const returned = ['CountersignReturned', 'JointIssueVetoed', 'DraftReturned'].includes(outcome.event.type)
  if (returned || step === 'takeBack') {
    const given = (all: typeof slots) => all.flatMap(({ id, answer }) => (answer === null ? [] : [id]))
    const now = given(outcome.thing.slots)
    must(
      given(slots).every(id => now.includes(id)),
      'an opinion was lost',
    )
  }
  return faults
}

function sameAsked(before: Simulation, after: Simulation): boolean {
  // A member is asked about everything, whatever part is named.
  const partOfOne = (one: TextModel['asked'][number]) => (one.party === PARTIES.length ? null : one.part)
  const unboundPart = ({ asked, isImportant }: TextModel) =>
    JSON.stringify([asked.map(one => [one.party, partOfOne(one), one.order]), isImportant])
  return unboundPart(before.model) === unboundPart(after.model)
}

describe('random histories of random documents', () => {
  it('never reach a state that breaks a rule, never make a rule throw, and are not changed by refused steps', () => {
    fc.assert(
      fc.property(histories, history => {
        const { start, attempted, end } = simulate(history)
        let before = start
        const faults = faultsIn(start)
        for (const one of attempted) {
          faults.push(...faultsOf(before, one))
          if (one.outcome !== null) {
            faults.push(...faultsIn(one.after))
            expect(documentSchema.parse(one.after.document)).toEqual(one.after.document)
          }
          before = one.after
        }
        expect(faults).toEqual([])
        expect(chainFaults(end.events)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('are replayed from their events alone to the same document, after every event', () => {
    fc.assert(
      fc.property(histories, history => {
        const { start, attempted } = simulate(history)
        for (const simulation of [
          start,
          ...attempted.filter(one => one.outcome !== null).map(one => one.after),
        ]) {
          expect(replay(simulation.events)).toEqual({ ok: true, value: projectionOf(simulation.document) })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('attempted again at the same times lead to the identical document and the identical chain', () => {
    fc.assert(
      fc.property(histories, history => {
        const [first, second] = [simulate(history).end, simulate(history).end]
        expect(second.document).toEqual(first.document)
        expect(second.events).toEqual(first.events)
      }),
      { numRuns: 50 },
    )
  })

  it('lead through every state and, but for the creation, every event of a document', () => {
    const seen = new Set<string>()
    for (const history of fc.sample(histories, { numRuns: 400, seed: 20_260_105 })) {
      for (const { outcome } of simulate(history).attempted) {
        if (outcome !== null) seen.add(outcome.event.type).add(outcome.thing.state)
      }
    }
    const events = Object.keys(documentEvents).filter(type => type !== 'DraftCreated')
    expect([...seen].sort()).toEqual([...events, ...DOCUMENT_STATES].sort())
  })
})
