import { type DocumentKind, KINDS } from '../../kinds.ts'
import type { AgencyTemplates, TemplateText } from '../model.ts'
import type { ElementCode } from '../problems.ts'
import { SAMPLES, SHIPPED_TEMPLATES } from './shipped-templates.ts'

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
export function templatesOf(kind: DocumentKind, own: AgencyTemplates | null): TemplateView[] {
  const shipped = SHIPPED_TEMPLATES.filter(one => one.kind === kind)
  return [
    ...shipped.map((one, index) => viewOf(`${kind}.${index + 1}`, false, one)),
    ...(own?.templates ?? []).map(one => viewOf(one.id, true, one)),
  ]
}

function viewOf(
  id: string,
  isOwn: boolean,
  { name, title, body, openings, closings }: TemplateText,
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
    sampleTitle: filled(title, SAMPLES),
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
