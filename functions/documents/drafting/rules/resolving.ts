import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { DocumentText } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import type { Content, DraftInput } from '../model.ts'
import type { Ground } from './addressing.ts'
import { type References, ROWS, type Row } from './fields.ts'

/** Ids that a draft or a change refers to, each list as long as the limits take. */
export function referencesIn(input: DraftInput, recipients: number): Required<References> {
  const all = ROWS.flatMap(([name, { references }]) => {
    const wish = input[name]
    return references === undefined || wish === undefined || wish === null
      ? []
      : [references(wish as never, recipients)]
  })
  return {
    agencies: all.flatMap(one => one.agencies ?? []),
    members: all.flatMap(one => one.members ?? []),
    uploads: all.flatMap(one => one.uploads ?? []),
    deliveries: all.flatMap(one => one.deliveries ?? []),
  }
}

/** A text after changes, or a new one if there is none before; all that its fields refer to is resolved. */
export function resolveFields(
  ground: Ground,
  before: DocumentText | null,
  changes: DraftInput,
): Result<DocumentText> {
  const problems: Problem[] = []
  const text: Record<string, unknown> = Object.fromEntries(
    ROWS.map(([name, row]) => {
      const value = resolvedField(ground, before, changes[name], name, row)
      if (!value.ok) problems.push(...value.problems)
      return [row.stored, value.ok ? value.value : null]
    }),
  )
  // Each row resolves to the value of the field that it is stored as.
  return problems.length > 0 ? refuse(...problems) : ok(text as DocumentText)
}

function resolvedField(
  ground: Ground,
  before: DocumentText | null,
  wish: DraftInput[keyof DraftInput],
  name: keyof DraftInput,
  row: Row,
): Result<unknown> {
  if (wish === undefined && before !== null) return ok(before[row.stored])
  if (wish !== undefined && wish !== null) return row.resolve(ground, wish as never, [name])
  return row.empty === undefined ? refuse(invalid('FIELD_REQUIRED', [name])) : ok(row.empty)
}

/** Everything that keeps a text from being stored at all; a draft may still lack elements. */
export function storageProblems(text: DocumentText): Problem[] {
  return ROWS.flatMap(([name, { stored, problems }]) => problems?.(text[stored] as never, [name]) ?? [])
}

/** What a signature binds of a text's fields. */
export function boundParts(text: DocumentText): Partial<Content> {
  return Object.assign({}, ...ROWS.map(([, { stored, bound }]) => bound?.(text[stored] as never) ?? {}))
}

/** Stored fields that a signature binds only in part or not at all. */
export const UNBOUND_FIELDS: readonly (keyof DocumentText)[] = [
  ...ROWS.filter(([, { bound }]) => bound === null).map(([, { stored }]) => stored),
  // Only number and title of these are bound.
  'replyTo',
  'forwards',
]
