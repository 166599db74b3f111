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
  /** The member who alone may sign; null for every signatory. */
  readonly signatory: string | null
}

/** 审核通过: the document goes on to signing, or first to the parties whose agreement is still missing (会签). */
export function approve(
  document: DocumentIn<'IN_REVIEW'>,
  { opinion, signatory }: Approval,
  act: Act,
): Result<Stepped> {
  const problems = opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)
  if (problems.length > 0) return refuse(...problems)
  const excluded = fourEyesProblem(document, 'approveDraft', personsOf(act), ['documentId'])
  if (excluded !== null) return refuse(excluded)
  const review = { ...stamp(act), opinion: opinion === null ? null : tidy(opinion) }
  const round = sendRound(document, act)
  const common = { ...document, ...forward('IN_REVIEW', signatory, act), ...round, review }
  const approved = { ...common, state: 'APPROVED' as const }
  const passing = fourEyesProblem(approved, 'signDocument', namedOnly(signatory), ['passTo'])
  if (passing !== null) return refuse(passing)
  const data = { opinion: review.opinion, holder: signatory }
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
