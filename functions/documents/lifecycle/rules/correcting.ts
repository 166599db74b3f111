import { type Steps, startStep as startVersionedStep, wrongStateOf } from '../../../access/steps.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  type CorrectionNumbering,
  type Document,
  type DocumentIn,
  type DocumentText,
  documentSteps,
  isSaidByItsNumbers,
  LIMITS,
  MAX_VERSIONS,
  presentEnd,
  type Replacement,
  type Replaces,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'

/** What is begun from a dispatched document: no step of it, since its chain ends there. */
export const correctionSteps = {
  of: 'Document',
  from: { createCorrection: ['DISPATCHED'] },
} as const satisfies Steps

/** What in the state of a document stands in the way of correcting it. */
export function correctionProblems({ state }: Pick<Document, 'state'>): Problem[] {
  return state === 'DISPATCHED' ? [] : [wrongStateOf(documentSteps, state)]
}

/** What a sender says of a correction. */
export interface CorrectionAsked {
  readonly reason: string
  readonly numbering: CorrectionNumbering
}

/** The first document of the line that a document stands in: itself, unless it replaces another. */
export function firstOfLine({ id, text }: Pick<Document, 'id' | 'text'>): string {
  return text.replaces?.firstId ?? id
}

/** What replaced a document; null if nothing did. */
export function replacementOf(documentId: string, line: readonly Replacement[]): Replacement | null {
  return line.find(one => one.documentId === documentId) ?? null
}

/** The problem of replacing a document that was replaced already: it names what holds now, which can be replaced. */
export function alreadyReplaced(
  documentId: string,
  line: readonly Replacement[],
  path: readonly string[],
): Problem[] {
  if (replacementOf(documentId, line) === null) return []
  return line.slice(-1).map(({ by }) => invalid('ALREADY_REPLACED', path, { given: by.number }))
}

/** The problem of a document that was revoked: it is sent to nobody, and no correction brings it back. */
export function voidDocumentProblems({ dispatch }: DocumentIn<'DISPATCHED'>): Problem[] {
  return presentEnd(dispatch.ends)?.kind === 'REVOKED' ? [invalid('REVOKED_ALREADY', ['documentId'])] : []
}

/**
 * 更正: the text with which a correction of a dispatched document begins. Attachments are those of the original, by
 * reference; recipients too, until the drafter names others.
 * @param line what replaced what in the document's line, oldest first
 */
export function correctedText(
  document: Document,
  expectedVersion: number,
  { reason, numbering }: CorrectionAsked,
  line: readonly Replacement[],
): Result<DocumentText> {
  const start = startVersionedStep(document, correctionSteps, 'createCorrection', expectedVersion)
  if (!start.ok) return start
  const problems = [
    ...textProblems(['reason'], reason, LIMITS.reason),
    ...alreadyReplaced(document.id, line, ['documentId']),
    ...voidDocumentProblems(start.value),
  ]
  if (problems.length > 0) return refuse(...problems)
  const { text, number, dispatch } = start.value
  const before = (text.replaces?.before ?? 0) + 1
  if (before >= MAX_VERSIONS)
    return refuse(invalid('TOO_MANY_CORRECTIONS', ['documentId'], { limit: MAX_VERSIONS }))
  const replaces: Replaces = {
    documentId: document.id,
    number: number.text,
    digest: dispatch.contentDigest,
    reason: tidy(reason),
    numbering,
    firstId: firstOfLine(document),
    before,
    dispatchedAt: dispatch.at,
    ...(isSaidByItsNumbers(number) ? {} : { given: number }),
  }
  return ok({ ...text, replaces })
}

/** The link that the dispatch of a correction adds to its line; null for a document that replaces nothing. */
export function replacementBy({
  id,
  text,
  number,
  dispatch,
}: Pick<DocumentIn<'DISPATCHED'>, 'id' | 'text' | 'number' | 'dispatch'>): Replacement | null {
  if (text.replaces === undefined) return null
  const { documentId, number: replaced, dispatchedAt, reason, numbering } = text.replaces
  return {
    documentId,
    number: replaced,
    dispatchedAt,
    by: {
      documentId: id,
      number: number.text,
      dispatchedAt: dispatch.at,
    },
    reason,
    numbering,
  }
}

/** One document of a line. */
export interface Version {
  readonly documentId: string
  readonly number: string
  readonly dispatchedAt: string
}

/** Every dispatched document of a line, oldest first; empty if nothing in it was replaced. */
export function versionsIn(line: readonly Replacement[]): Version[] {
  const all = line.flatMap(({ documentId, number, dispatchedAt, by }) => [
    { documentId, number, dispatchedAt },
    { documentId: by.documentId, number: by.number, dispatchedAt: by.dispatchedAt },
  ])
  return [...new Map(all.map(one => [one.documentId, one])).values()]
}
