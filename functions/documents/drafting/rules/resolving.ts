import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { DocumentText, Replaces } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import type { DraftInput, SignedContent } from '../model.ts'
import type { Ground } from './addressing.ts'
import type { References, Row } from './field.ts'
import { ROWS } from './fields.ts'
import { replyDemandProblems } from './reply-demand.ts'

/** Ids that a draft or a change refers to, each list as long as the limits allow. */
export function referencesIn(input: DraftInput, recipients: number): Required<References> {
  const all = ROWS.flatMap(([name, { references }]) => {
    const given = input[name]
    return references === undefined || given === undefined || given === null
      ? []
      : [references(given as never, recipients)]
  })
  return {
    agencies: all.flatMap(one => one.agencies ?? []),
    members: all.flatMap(one => one.members ?? []),
    uploads: all.flatMap(one => one.uploads ?? []),
    deliveries: all.flatMap(one => one.deliveries ?? []),
  }
}

/** The text after changes, or a new one if `before` is null, with all references resolved. */
export function resolveFields(
  ground: Ground,
  before: DocumentText | null,
  changes: DraftInput,
): Result<DocumentText> {
  const problems: Problem[] = []
  const text: Record<string, unknown> = Object.fromEntries(
    ROWS.flatMap(([name, row]) => {
      const value = resolvedField(ground, before, changes[name], name, row)
      if (!value.ok) problems.push(...value.problems)
      return value.ok && value.value === undefined ? [] : [[row.stored, value.ok ? value.value : null]]
    }),
  )
  if (problems.length > 0) return refuse(...problems)
  // What a correction replaces is no field of a draft: it stays whatever is changed.
  const kept = before?.replaces === undefined ? {} : { replaces: before.replaces }
  // Each row resolves to the value of the field that it is stored as.
  return ok({ ...text, ...kept } as DocumentText)
}

function resolvedField(
  ground: Ground,
  before: DocumentText | null,
  given: DraftInput[keyof DraftInput],
  name: keyof DraftInput,
  row: Row,
): Result<unknown> {
  if (given === undefined && before !== null) return ok(before[row.stored])
  if (given !== undefined && given !== null) return row.resolve(ground, given as never, [name])
  if (row.isStoredIfGiven === true) return ok(undefined)
  return row.empty === undefined ? refuse(invalid('FIELD_REQUIRED', [name])) : ok(row.empty)
}

/** Everything that keeps a text from being stored. Missing elements do not: a draft may still lack them. */
export function storageProblems(text: DocumentText): Problem[] {
  const ofFields = ROWS.flatMap(
    ([name, { stored, problems }]) => problems?.(text[stored] as never, [name]) ?? [],
  )
  return [...ofFields, ...replyDemandProblems(text)]
}

/** The content that a text's fields become, apart from the issuers. */
export function boundParts(text: DocumentText): Partial<SignedContent> {
  const parts = ROWS.map(([, { stored, bound }]) => bound?.(text[stored] as never) ?? {})
  return Object.assign(
    {},
    ...parts,
    text.replaces === undefined ? {} : { replaces: boundReplaces(text.replaces) },
  )
}

function boundReplaces({
  documentId,
  number,
  digest,
  reason,
  numbering,
}: Replaces): NonNullable<SignedContent['replaces']> {
  return { documentId, number, digest, reason, numbering }
}

/** Stored fields that a signature binds only in part or not at all. */
export const UNBOUND_FIELDS: readonly (keyof DocumentText)[] = [
  ...ROWS.filter(([, { bound }]) => bound === null).map(([, { stored }]) => stored),
  // Only number and title of these are bound.
  'replyTo',
  'forwards',
]
