import { notFound, type Problem, versionConflict } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { storedTextProblem } from '../../../kernel/stored-text.ts'
import { tidy } from '../../../kernel/text.ts'
import { type DocumentKind, KINDS } from '../../kinds.ts'
import { LIMITS } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import type { AgencyTemplates, TemplateText } from '../model.ts'
import type { ElementCode } from '../problems.ts'
import type * as Shipped from './shipped-templates.ts'

/** Templates of an agency's own for one kind, and how long each may be: all of a kind are one item. */
export const TEMPLATE_LIMITS = { templates: 10, body: 10_000, phrases: 10, phrase: 500 } as const

/** A template with what is to be filled in. */
export interface TemplateView extends TemplateText {
  readonly id: string
  readonly isOwn: boolean
  /** Names of what stands in `【…】`, each once, in the order of the text. */
  readonly placeholders: readonly string[]
  /** The title with an example in the place of each that is shipped. */
  readonly sampleTitle: string
}

const PLACEHOLDER = /【([^【】\n]{1,20})】/gu

/** A text with values in the place of `【…】`; what has none stays. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/** Templates of a kind: those that are shipped, and then the agency's own. */
export function templatesOf(
  kind: DocumentKind,
  own: AgencyTemplates | null,
  { SHIPPED_TEMPLATES, SAMPLES }: typeof Shipped,
): TemplateView[] {
  const shipped = SHIPPED_TEMPLATES.filter(one => one.kind === kind)
  return [
    ...shipped.map((one, index) => viewOf({ id: `${kind}.${index + 1}`, isOwn: false, ...one }, SAMPLES)),
    ...(own?.templates ?? []).map(one => viewOf({ isOwn: true, ...one }, SAMPLES)),
  ]
}

function viewOf(
  { id, isOwn, name, title, body, openings, closings }: Pick<TemplateView, 'id' | 'isOwn'> & TemplateText,
  samples: Readonly<Record<string, string>>,
): TemplateView {
  const names = [...`${title}\n${body}`.matchAll(PLACEHOLDER)].map(([, placeholder = '']) => placeholder)
  const placeholders = [...new Set(names)]
  return {
    id,
    isOwn,
    name,
    title,
    body,
    openings,
    closings,
    placeholders,
    sampleTitle: filled(title, samples),
  }
}

/** Elements that a document of a kind must have and that a drafter gives (必备要素): art. 9, and what art. 8 asks of the kind. */
export function requiredElements(kind: DocumentKind): ElementCode[] {
  const { main, meeting, answers, contact } = KINDS[kind]
  return [
    'TITLE',
    ...(main === 'REQUIRED' ? (['MAIN_RECIPIENTS'] as const) : []),
    'BODY',
    ...(meeting === 'REQUIRED' ? (['MEETING'] as const) : []),
    ...(answers === 'REQUIRED' ? (['REPLY_TO'] as const) : []),
    ...(contact === 'EXPECTED' ? (['NOTE'] as const) : []),
  ]
}

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
