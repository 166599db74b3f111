import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../functions/documents/model.ts'
import { agreedAgencies, isPending, partyId } from '../../functions/documents/rules/countersigning.ts'
import { contentDigestOf, manifestFaults, manifestOf } from '../../functions/documents/rules/manifest.ts'
import { projectionOf, replay } from '../../functions/documents/rules/replay.ts'
import { isAsSigned } from '../../functions/documents/rules/signing.ts'
import { chainFaults } from './given.ts'
import { aWorld, type Tried, type Try, tries, tryOne, type World } from './history.ts'
import { boundBy, type Meaning, meanings, owed, PARTIES, partOf } from './meaning.ts'

const histories = fc.tuple(meanings, fc.array(tries, { minLength: 10, maxLength: 45, size: 'max' }))

/** Every world that a history leads through, the first included. */
function lived([meaning, all]: readonly [Meaning, readonly Try[]]): {
  start: World
  tried: Tried[]
  end: World
} {
  const start = aWorld(meaning)
  const tried: Tried[] = []
  let world = start
  for (const [minute, one] of all.entries()) {
    const result = tryOne(world, one, minute)
    tried.push(result)
    world = result.world
  }
  return { start, tried, end: world }
}

/** Everything in a world that must never be. */
function faultsIn(world: World): string[] {
  const { document, events, meaning, agreements } = world
  const { state, slots, text } = document
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${fault} (${state})`)
  }
  const last = events.at(-1)
  must(document.chain.seq === last?.seq && document.chain.hash === last.hash, 'the chain ends elsewhere')
  must(document.version === events.length, 'a version without an event')
  const isRound = state === 'COUNTERSIGNING'
  must(!isRound || slots.some(slot => slot.state === 'OPEN'), 'a round that nobody is asked in')
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
    must(world.signed === boundBy(meaning), 'what is said is not what was signed')
    for (const { party, purpose, part } of owed(meaning)) {
      const has = agreements.some(one => one.party === party && one.purpose === purpose && one.part === part)
      must(has, `${party} has not agreed to what is signed`)
      const counts = party.startsWith('mbr-') || agreedAgencies(document).includes(party)
      must(counts, `the agreement of ${party} is not seen`)
    }
    const wanted = owed(meaning).map(({ party, purpose }) => `${purpose} ${party}`)
    const stale = slots.filter(
      one => one.purpose !== 'ADDED' && !wanted.includes(`${one.purpose} ${partyId(one)}`),
    )
    must(stale.length === 0, 'an agreement counts that nobody asks for')
    const joint = signature.joint.map(one => one.agencyId)
    must(joint.join() === text.coIssuers.map(one => one.agencyId).join(), 'other signatures than issuers')
    const day = [signature.at.slice(0, 10), ...signature.joint.map(one => one.date)].sort().at(-1)
    must(signature.date >= (day ?? ''), 'the date is not that of the last signature')
  }
  if ('number' in document) {
    must(!world.voided.includes(document.number.text), 'a void number is held again')
    const sentAt = document.state === 'DISPATCHED' ? document.dispatch.at : document.registration.at
    must(
      manifestFaults(manifestOf(document, sentAt), contentDigestOf(document, sentAt)).length === 0,
      'the manifest has faults',
    )
  }
  return faults
}

const HOLDERS = [
  'approveDraft',
  'addCountersigner',
  'returnDraft',
  'signDocument',
  'recheckDocument',
  'registerDocument',
]
const FORWARD = [
  'DraftSubmitted',
  'DraftApproved',
  'CountersignerAdded',
  'DocumentSigned',
  'DocumentRechecked',
]

/** Everything wrong with one thing that was done, seen from before and after. */
function faultsOf(before: World, { world, did, actor, step, result }: Tried): string[] {
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${step}: ${fault} (${before.document.state})`)
  }
  if (did === null) {
    must(world === before, 'what was refused changed something')
    must(result === null || (!result.ok && result.problems.length > 0), 'refused without a reason')
    return faults
  }
  const { holder, slots } = before.document
  // While others countersign on the way to signing, the holder is the signatory whose turn comes afterwards.
  const isLater = before.document.state === 'COUNTERSIGNING' && before.document.resume === 'APPROVED'
  const isFree = holder === null || isLater || !HOLDERS.includes(step)
  must(isFree || holder === actor, 'taken out of another’s hands')
  // An opinion that comes too late acts on nothing.
  const last = before.events.findLast(event => event.type !== 'CountersignLate')
  if (step === 'takeBack') {
    must(FORWARD.includes(last?.type ?? ''), 'taken back after somebody acted')
    must((last?.for ?? last?.by) === actor, 'taken back by somebody else')
  }
  const isFormal = did.event.type === 'DocumentCorrected'
  if (step === 'reviseSigned')
    must(isFormal === (before.signed === boundBy(world.meaning) && sameAsked(before, world)), 'misjudged')
  // Whoever agreed already to the part as it now is must not be asked again.
  if (step === 'approveDraft' || step === 'reviseSigned')
    for (const slot of did.carried.asked) {
      const kept = slots.filter(
        one =>
          one.state === 'AGREED' &&
          one.purpose === slot.purpose &&
          one.sections.join() === slot.sections.join() &&
          JSON.stringify(one.party) === JSON.stringify(slot.party),
      )
      const part = partOf(world.meaning, slot.sections)
      const agreed = kept.some(one =>
        before.agreements.some(
          given => given.slot === one.id && given.part === part && given.form === world.form,
        ),
      )
      must(!agreed || world.lostHeading, 'asked again without need')
    }
  const returned = did.event.type === 'CountersignReturned' || did.event.type === 'DraftReturned'
  if (returned || step === 'takeBack') {
    const given = (all: typeof slots) => all.flatMap(({ id, answer }) => (answer === null ? [] : [id]))
    const now = given(did.document.slots)
    must(
      given(slots).every(id => now.includes(id)),
      'an opinion was lost',
    )
  }
  return faults
}

function sameAsked(before: World, after: World): boolean {
  // A member is asked about everything, whatever part is named.
  const partOfOne = (one: Meaning['asked'][number]) => (one.party === PARTIES.length ? null : one.part)
  const unseen = ({ asked, isImportant }: Meaning) =>
    JSON.stringify([asked.map(one => [one.party, partOfOne(one), one.order]), isImportant])
  return unseen(before.meaning) === unseen(after.meaning)
}

describe('whatever people try in whatever order (random drafts, people and histories)', () => {
  it('no state is reached that breaks a rule, no rule throws, and what is refused changes nothing', () => {
    fc.assert(
      fc.property(histories, history => {
        const { start, tried, end } = lived(history)
        let before = start
        const faults = faultsIn(start)
        for (const one of tried) {
          faults.push(...faultsOf(before, one))
          if (one.did !== null) {
            faults.push(...faultsIn(one.world))
            expect(documentSchema.parse(one.world.document)).toEqual(one.world.document)
          }
          before = one.world
        }
        expect(faults).toEqual([])
        expect(chainFaults(end.events)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('its events alone lead to the same document, at every point of the way', () => {
    fc.assert(
      fc.property(histories, history => {
        const { start, tried } = lived(history)
        for (const world of [start, ...tried.filter(one => one.did !== null).map(one => one.world)]) {
          expect(replay(world.events)).toEqual({ ok: true, value: projectionOf(world.document) })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('the same tries at the same times make the identical document and the identical chain', () => {
    fc.assert(
      fc.property(histories, history => {
        const [first, second] = [lived(history).end, lived(history).end]
        expect(second.document).toEqual(first.document)
        expect(second.events).toEqual(first.events)
      }),
      { numRuns: 100 },
    )
  })

  it('these histories lead through every event and every state that there is', () => {
    const seen = new Set<string>()
    for (const history of fc.sample(histories, { numRuns: 400, seed: 20_260_105 })) {
      for (const { did } of lived(history).tried) {
        if (did !== null) seen.add(did.event.type).add(did.document.state)
      }
    }
    expect([...seen].sort()).toEqual(
      [
        ...['DraftEdited', 'DraftSubmitted', 'DraftApproved', 'DraftReturned', 'DocumentTakenBack'],
        ...['CountersignerAdded', 'CountersignAgreed', 'CountersignReturned', 'DocumentHandedOver'],
        'CountersignLate',
        ...[
          'DocumentSigned',
          'DocumentCorrected',
          'SigningReopened',
          'DocumentRechecked',
          'DocumentRegistered',
        ],
        ...['NumberVoided', 'DocumentSealed', 'DocumentDispatched'],
        ...[
          'DRAFT',
          'IN_REVIEW',
          'COUNTERSIGNING',
          'APPROVED',
          'SIGNED',
          'RECHECKED',
          'REGISTERED',
          'SEALED',
        ],
        'DISPATCHED',
      ].sort(),
    )
  })
})
