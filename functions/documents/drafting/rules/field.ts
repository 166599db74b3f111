import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import type { DocumentText } from '../../model/index.ts'
import type { DraftInput, SignedContent } from '../model.ts'
import type { Ground } from './addressing.ts'
import { textProblems } from './text.ts'

/** Ids that a field refers to, by type. */
export interface References {
  readonly agencies?: readonly string[]
  readonly members?: readonly string[]
  readonly uploads?: readonly string[]
  readonly deliveries?: readonly string[]
}

export type Path = readonly string[]
export type Given<Name extends keyof DraftInput> = NonNullable<DraftInput[Name]>

/**
 * One field of a draft: its stored name, its default, how it is resolved and checked, and what of it a signature binds.
 */
export interface Field<Name extends keyof DraftInput, Stored extends keyof DocumentText> {
  readonly stored: Stored
  /** The value when it is left out or emptied; a field without a default must be given, or is not stored. */
  readonly empty?: DocumentText[Stored]
  readonly isStoredIfGiven?: true
  /** Ids in the client's value, at most as many as the limits allow. */
  readonly references?: (value: Given<Name>, recipients: number) => References
  readonly resolve: (ground: Ground, value: Given<Name>, path: Path) => Result<DocumentText[Stored]>
  readonly problems?: (value: DocumentText[Stored], path: Path) => readonly Problem[]
  /**
   * The part of the content that it becomes, which a signature binds and recipients get; null for fields that only
   * drafting and the rules use.
   */
  readonly bound: ((value: DocumentText[Stored]) => Partial<SignedContent>) | null
}

/** A row of the table of fields. */
export const field = <Name extends keyof DraftInput, Stored extends keyof DocumentText>(
  _: Name,
  stored: Stored,
  row: Omit<Field<Name, Stored>, 'stored'>,
): Field<Name, Stored> => ({ stored, ...row })

export const taken = <Value>(_: Ground, value: Value): Result<Value> => ok(value)
export const tidied = (_: Ground, value: string): Result<string> => ok(tidy(value))

/** The problems of a text that need not be given. */
export const optionalText =
  (limit: number) =>
  (value: string | null | undefined, path: Path): Problem[] =>
    value === null || value === undefined ? [] : textProblems(path, value, limit)

/**
 * A row as loops over all fields use it. `never` stands for the types of its own field: no row gets the value of
 * another.
 */
export interface Row {
  readonly stored: keyof DocumentText
  readonly empty?: unknown
  readonly isStoredIfGiven?: true
  readonly references?: (value: never, recipients: number) => References
  readonly resolve: (ground: Ground, value: never, path: Path) => Result<unknown>
  readonly problems?: (value: never, path: Path) => readonly Problem[]
  readonly bound: ((value: never) => Partial<SignedContent>) | null
}
