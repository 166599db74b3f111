import { type Act, stamp } from '../../../access/act.ts'
import { blocks, type Problem } from '../../../kernel/problem.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import {
  draftedOf,
  nextRoundProblems,
  partProblems,
  rebound,
  sendRound,
} from '../../countersigning/rules/rounds.ts'
import { newlyDeclared } from '../../drafting/rules/attaching.ts'
import { roomProblems } from '../../drafting/rules/room.ts'
import { digestOfText } from '../../drafting/rules/signed-content.ts'
import {
  type DocumentBefore,
  type DocumentIn,
  type DocumentText,
  draftersWith,
  forward,
  isPending,
  type Stepped,
  stepped,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { findingsOn } from '../../regulation/rules/findings.ts'
import { changesBetween, mostSevere, unboundChanges } from './changes.ts'
import { boundDigest } from './signing.ts'

/**
 * A change after the signature (art. 25). A formal one is recorded as a correction from digest to digest, and the
 * signature stays valid. A substantive one reopens the signing with the original signatory, and asks those parties
 * again whose part changed. `readiness` is of the recipients that the change names.
 */
export function revise(
  document: DocumentBefore<'reviseSigned'>,
  text: DocumentText,
  readiness: readonly Problem[],
  act: Act,
): Result<Stepped> {
  const changes = changesBetween(document, { ...document, text })
  const { signature } = document
  const unbound = unboundChanges(document.text, text)
  const fields = [...new Set([...changes.map(({ field }) => field), ...unbound])]
  const bound = mostSevere(changes)
  const change = bound === 'FORMAL' && unbound.length > 0 ? 'SUBSTANTIVE' : bound
  if (change === 'NONE') return refuse(invalid('NOTHING_CHANGED', ['draft']))
  const revised = { ...document, text }
  const findings = [...findingsOn(draftedOf(revised, 'MAKING')), ...partProblems(text), ...readiness]
  if (findings.some(blocks)) return refuse(...findings)
  const to = digestOfText(document.issuer, text)
  if (change === 'FORMAL') {
    const correction = { ...stamp(act), from: boundDigest(signature), to, fields }
    const { recheck: _, ...kept } = { recheck: null, ...revised }
    const after = {
      ...kept,
      // A correction leaves a signed document with its holder.
      holder: document.state === 'SIGNED' ? document.holder : null,
      handedOn: null,
      returned: null,
      state: 'SIGNED' as const,
      slots: rebound(document, text),
      signature: { ...signature, corrections: [...signature.corrections, correction] },
    }
    const tooMuch = roomProblems(after)
    if (tooMuch.length > 0) return refuse(...tooMuch)
    const event = { type: 'DocumentCorrected', data: { ...correction, holder: after.holder } } as const
    return stepped<DocumentIn<'SIGNED'>>(document, after, event, act, findings)
  }
  const signatory = signature.for ?? signature.by
  return reopen(document, revised, { fields, contentDigest: to, signatory }, findings, act)
}

/** What reopening the signing records: which fields changed, to which content, and who must sign again. */
interface Reopening {
  readonly fields: readonly string[]
  readonly contentDigest: string
  readonly signatory: string
}

function reopen(
  document: DocumentIn<'SIGNED' | 'RECHECKED'>,
  revised: DocumentIn<'SIGNED' | 'RECHECKED'>,
  { fields, contentDigest, signatory }: Reopening,
  findings: readonly Problem[],
  act: Act,
): Result<Stepped> {
  const round = sendRound(revised, act)
  const { signature, recheck: _, ...kept } = { recheck: null, ...revised }
  const drafters = draftersWith(revised.drafters, act)
  const common = { ...kept, drafters, ...forward('APPROVED', signatory, act), handedOn: null, ...round }
  const data = {
    fields: [...fields],
    from: boundDigest(signature),
    contentDigest,
    holder: signatory,
    ...newlyDeclared(document.text, revised.text),
  }
  const isAsked = round.slots.some(isPending)
  const to = isAsked ? 'COUNTERSIGNING' : 'APPROVED'
  const event = { type: 'SigningReopened', data: { ...data, to } } as const
  if (isAsked) {
    const after = { ...common, state: 'COUNTERSIGNING' as const, resume: 'APPROVED' as const }
    const tooMuch = [...nextRoundProblems(revised), ...roomProblems(after)]
    if (tooMuch.length > 0) return refuse(...tooMuch)
    return stepped<DocumentIn<'COUNTERSIGNING'>>(document, after, event, act, findings)
  }
  const after = { ...common, state: 'APPROVED' as const }
  return stepped<DocumentIn<'APPROVED'>>(document, after, event, act, findings)
}
