import { notFound, type Problem, versionConflict } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { storedTextProblem } from '../../../kernel/stored-text.ts'
import { tidy } from '../../../kernel/text.ts'
import type { DocumentKind } from '../../kinds.ts'
import { LIMITS } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import type { AgencyTemplates, TemplateText } from '../model.ts'

/** Templates of an agency's own for one kind, and how long each may be: all of a kind are one item. */
export const TEMPLATE_LIMITS = { templates: 10, body: 10_000, phrases: 10, phrase: 500 } as const

/** Keeps a template of the agency's own: a new one, or another text for the one with this id. */
export function keepTemplate(
  before: AgencyTemplates | null,
  { expectedVersion, templateId, kind, ...given }: KeptTemplate,
  newId: string,
): Result<AgencyTemplates> {
  const fault = versionProblem(before, expectedVersion)
  if (fault !== null) return refuse(fault)
  const templates = before?.templates ?? []
  const known = templates.find(({ id }) => id === templateId)
  if (templateId !== null && known === undefined) return refuse(unknownTemplate())
  const problems = textProblems(given)
  if (known === undefined && templates.length >= TEMPLATE_LIMITS.templates)
    problems.push(invalid('TOO_MANY_ITEMS', ['kind'], { limit: TEMPLATE_LIMITS.templates }))
  if (problems.length > 0) return refuse(...problems)
  const kept = { id: known?.id ?? newId, ...tidied(given) }
  const after =
    known === undefined ? [...templates, kept] : templates.map(one => (one === known ? kept : one))
  return ok({ kind, version: expectedVersion + 1, templates: after })
}

/** Takes a template of the agency's own out of its list. */
export function withdrawTemplate(
  before: AgencyTemplates | null,
  { expectedVersion, templateId, kind }: WithdrawnTemplate,
): Result<AgencyTemplates> {
  const fault = versionProblem(before, expectedVersion)
  if (fault !== null) return refuse(fault)
  const templates = before?.templates ?? []
  const after = templates.filter(({ id }) => id !== templateId)
  if (after.length === templates.length) return refuse(unknownTemplate())
  return ok({ kind, version: expectedVersion + 1, templates: after })
}

/** A template as a request gives it. */
export interface KeptTemplate extends TemplateText {
  readonly expectedVersion: number
  readonly kind: DocumentKind
  /** Null for a new one. */
  readonly templateId: string | null
}
export interface WithdrawnTemplate {
  readonly expectedVersion: number
  readonly kind: DocumentKind
  readonly templateId: string
}

function versionProblem(before: AgencyTemplates | null, expectedVersion: number): Problem | null {
  const version = before?.version ?? 0
  return version === expectedVersion ? null : versionConflict(version)
}
const unknownTemplate = (): Problem => notFound(['templateId'])

function textProblems({ name, title, body, openings, closings }: TemplateText): Problem[] {
  const phrases = { openings, closings }
  const checked = [
    storedTextProblem(['name'], name, LIMITS.name, 'LINE'),
    storedTextProblem(['title'], title, LIMITS.title, 'LINE'),
    storedTextProblem(['body'], body, TEMPLATE_LIMITS.body),
    ...Object.entries(phrases).flatMap(([field, list]): (Problem | null)[] =>
      list.length > TEMPLATE_LIMITS.phrases
        ? [invalid('TOO_MANY_ITEMS', [field], { limit: TEMPLATE_LIMITS.phrases })]
        : list.map((phrase, index) =>
            storedTextProblem([field, String(index)], phrase, TEMPLATE_LIMITS.phrase, 'LINE'),
          ),
    ),
  ]
  return checked.filter(problem => problem !== null)
}

function tidied({ name, title, body, openings, closings }: TemplateText): TemplateText {
  return {
    name: tidy(name, 'LINE'),
    title: tidy(title, 'LINE'),
    body: tidy(body),
    openings: openings.map(one => tidy(one, 'LINE')),
    closings: closings.map(one => tidy(one, 'LINE')),
  }
}
