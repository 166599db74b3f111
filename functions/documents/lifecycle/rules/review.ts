import { type Act, stamp } from '../../../access/act.ts'
import { digestOf } from '../../../kernel/digest.ts'
import { blocks } from '../../../kernel/problem.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { draftedOf, nextRoundProblems, partProblems, sendRound } from '../../countersigning/rules/rounds.ts'
import { roomProblems } from '../../drafting/rules/room.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  type DocumentIn,
  draftersWith,
  forward,
  fourEyesProblem,
  isPending,
  LIMITS,
  personsOf,
  type Stepped,
  stepped,
} from '../../model/index.ts'
import { confirmedItems } from '../../regulation/rules/checklist.ts'
import { findingsOn } from '../../regulation/rules/findings.ts'
import { pastReplyFindings } from '../../regulation/rules/reply-demand.ts'

/** 送审: the elements and the routing rules are checked before anybody else sees the draft. */
export function submit(document: DocumentIn<'DRAFT'>, reviewer: string | null, act: Act): Result<Stepped> {
  const findings = [
    ...findingsOn(draftedOf(document, 'MAKING')),
    ...pastReplyFindings(document.text, act.at),
    ...partProblems(document.text),
    ...nextRoundProblems(document),
  ]
  if (findings.some(blocks)) return refuse(...findings)
  const drafters = draftersWith(document.drafters, act)
  const passing = fourEyesProblem({ ...document, drafters }, 'approveDraft', namedOnly(reviewer), ['passTo'])
  if (passing !== null) return refuse(passing)
  const after = {
    ...document,
    drafters,
    ...forward('DRAFT', reviewer, act),
    state: 'IN_REVIEW' as const,
    submission: stamp(act),
  }
  const data = { textDigest: digestOf(document.text), holder: reviewer }
  return stepped<DocumentIn<'IN_REVIEW'>>(document, after, { type: 'DraftSubmitted', data }, act, findings)
}

/** What a reviewer adds to an approval. */
export interface Approval {
  readonly opinion: string | null
  /** What of the checklist the reviewer confirms; nothing if it is left out. */
  readonly confirmed?: Parameters<typeof confirmedItems>[1]
  /** The member who alone may sign; null for every signatory. */
  readonly signatory: string | null
}

/** 审核通过: the document goes on to signing, or first to the parties whose agreement is still missing (会签). */
export function approve(
  document: DocumentIn<'IN_REVIEW'>,
  { opinion, confirmed = [], signatory }: Approval,
  act: Act,
): Result<Stepped> {
  const checked = confirmedItems(document.text, confirmed)
  const problems = [
    ...(opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)),
    ...(checked.ok ? [] : checked.problems),
  ]
  if (!checked.ok || problems.length > 0) return refuse(...problems)
  const excluded = fourEyesProblem(document, 'approveDraft', personsOf(act), ['documentId'])
  if (excluded !== null) return refuse(excluded)
  const items = checked.value.length === 0 ? {} : { confirmed: checked.value }
  const review = { ...stamp(act), opinion: opinion === null ? null : tidy(opinion), ...items }
  const round = sendRound(document, act)
  const common = { ...document, ...forward('IN_REVIEW', signatory, act), ...round, review }
  const approved = { ...common, state: 'APPROVED' as const }
  const passing = fourEyesProblem(approved, 'signDocument', namedOnly(signatory), ['passTo'])
  if (passing !== null) return refuse(passing)
  const data = { opinion: review.opinion, holder: signatory, ...items }
  if (round.slots.some(isPending)) {
    const after = { ...common, state: 'COUNTERSIGNING' as const, resume: 'APPROVED' as const }
    const tooMuch = [...nextRoundProblems(document), ...roomProblems(after)]
    if (tooMuch.length > 0) return refuse(...tooMuch)
    const event = { type: 'DraftApproved', data: { ...data, to: after.state } } as const
    return stepped<DocumentIn<'COUNTERSIGNING'>>(document, after, event, act)
  }
  const event = { type: 'DraftApproved', data: { ...data, to: approved.state } } as const
  return stepped<DocumentIn<'APPROVED'>>(document, approved, event, act)
}

/** The member to whom a step is assigned, if one is. */
function namedOnly(member: string | null): string[] {
  return member === null ? [] : [member]
}
