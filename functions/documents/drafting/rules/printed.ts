import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { type AttachedText, LIMITS, type Participants } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { field, type Given, optionalText, type Path, taken, tidied } from './field.ts'
import { textProblems } from './text.ts'

function attachedTextsIn(_: unknown, values: Given<'attachedTexts'>): Result<AttachedText[]> {
  return ok(
    values.map(({ title, body, isListed }) => ({
      title: tidy(title),
      body: tidy(body),
      ...(isListed === false ? { unlisted: true as const } : {}),
    })),
  )
}

function attachedTextProblems(texts: readonly AttachedText[] | undefined, path: Path): Problem[] {
  return listProblems(texts, path, LIMITS.attachedTexts, ({ title, body }, at) => [
    ...textProblems([...at, 'title'], title, LIMITS.title),
    ...textProblems([...at, 'body'], body, LIMITS.body),
  ])
}

function participantsIn(_: unknown, value: Given<'participants'>): Result<Participants> {
  const { present, absent, observers } = value
  const tidied = (names: readonly string[] | null | undefined): string[] =>
    (names ?? []).map(name => tidy(name))
  return ok({ present: tidied(present), absent: tidied(absent), observers: tidied(observers) })
}

function participantsProblems(participants: Participants | undefined, path: Path): Problem[] {
  return Object.entries(participants ?? {}).flatMap(([name, names]) =>
    listProblems(names, [...path, name], LIMITS.participants, (one, at) =>
      textProblems(at, one, LIMITS.name),
    ),
  )
}

const notesIn = (_: unknown, values: Given<'notes'>): Result<string[]> => ok(values.map(note => tidy(note)))

function noteProblems(notes: readonly string[] | undefined, path: Path): Problem[] {
  return listProblems(notes, path, LIMITS.notes, (one, at) => textProblems(at, one, LIMITS.note))
}

function listProblems<Value>(
  values: readonly Value[] | undefined,
  path: Path,
  limit: number,
  problemsOf: (value: Value, at: Path) => readonly Problem[],
): Problem[] {
  if (values === undefined) return []
  if (values.length > limit) return [invalid('TOO_MANY_ITEMS', path, { limit })]
  return values.flatMap((value, index) => problemsOf(value, [...path, String(index)]))
}

/** Fields that only the print of a document has. Stored and bound where they are given, so that others keep their digests. */
export const PRINTED_FIELDS = {
  attachedTexts: field('attachedTexts', 'attachedTexts', {
    isStoredIfGiven: true,
    resolve: attachedTextsIn,
    problems: attachedTextProblems,
    bound: attachedTexts => (attachedTexts === undefined ? {} : { attachedTexts }),
  }),
  printFormat: field('printFormat', 'printFormat', {
    isStoredIfGiven: true,
    resolve: taken,
    bound: printFormat => (printFormat === undefined ? {} : { printFormat }),
  }),
  printingOrgan: field('printingOrgan', 'printingOrgan', {
    isStoredIfGiven: true,
    resolve: tidied,
    problems: optionalText(LIMITS.name),
    bound: printingOrgan => (printingOrgan === undefined ? {} : { printingOrgan }),
  }),
  notes: field('notes', 'notes', {
    isStoredIfGiven: true,
    resolve: notesIn,
    problems: noteProblems,
    bound: notes => (notes === undefined ? {} : { notes }),
  }),
  participants: field('participants', 'participants', {
    isStoredIfGiven: true,
    resolve: participantsIn,
    problems: participantsProblems,
    bound: participants => (participants === undefined ? {} : { participants }),
  }),
} as const
