import { canonical } from '../../kernel/digest.ts'
import type { DocumentText, Issuer } from '../model.ts'
import { type Content, contentOf } from './content.ts'

/** How far a text is from the one that was signed (art. 25: a substantive change goes back to the signatory). */
export const CHANGES = ['NONE', 'FORMAL', 'SUBSTANTIVE'] as const
export type Change = (typeof CHANGES)[number]

/** A field of the content that differs, as text that people can compare. */
export interface FieldChange {
  readonly field: keyof Content
  readonly change: Exclude<Change, 'NONE'>
  readonly before: string
  readonly after: string
}

// Fields in which something may be merely formal. Anywhere else every difference is substantive.
const WORDED: readonly (keyof Content)[] = ['title', 'body', 'matters', 'skipReason']

/** Every field of the content that differs between two texts of one issuer. */
export function changesBetween(
  issuer: Pick<Issuer, 'id' | 'name'>,
  before: DocumentText,
  after: DocumentText,
): FieldChange[] {
  const [old, now] = [contentOf(issuer, before), contentOf(issuer, after)]
  return (Object.keys(old) as (keyof Content)[]).flatMap(field => {
    const [a, b] = [shown(old[field]), shown(now[field])]
    if (a === b) return []
    const isFormal = WORDED.includes(field) && essenceOf(old[field]) === essenceOf(now[field])
    return [{ field, change: isFormal ? ('FORMAL' as const) : ('SUBSTANTIVE' as const), before: a, after: b }]
  })
}

/** The gravest of several changes. */
export function gravest(changes: readonly Pick<FieldChange, 'change'>[]): Change {
  if (changes.length === 0) return 'NONE'
  return changes.some(({ change }) => change === 'SUBSTANTIVE') ? 'SUBSTANTIVE' : 'FORMAL'
}

function shown(value: Content[keyof Content]): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : canonical(value)
}

/** Several texts one by one, or a mark in one of them could pass for what stands between two. */
function essenceOf(value: Content[keyof Content]): string {
  return Array.isArray(value) ? canonical(value.map(one => essence(String(one)))) : essence(shown(value))
}

/** True if something differs that no content shows and yet steers where a document goes and whom it needs. */
export function differsBeyond(before: DocumentText, after: DocumentText): boolean {
  const steering = ({ important, countersigners, leaning, replyTo, forwards }: DocumentText): string =>
    canonical({ important, countersigners, leaning, replyTo, forwards })
  return steering(before) !== steering(after)
}

/**
 * What remains of a text without its mere form: the width of letters, digits and punctuation, and blanks. A blank
 * between two letters or digits is kept, since 3 000 is not 30 00, and so are line breaks between paragraphs, which
 * say what belongs together. No typing error counts as formal: a machine cannot tell it from another meaning. [u]
 */
function essence(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .split('\n')
    .map(line =>
      line
        .trim()
        .replace(/(?<![0-9A-Za-z]) +| +(?![0-9A-Za-z])/g, '')
        .replace(/ {2,}/g, ' '),
    )
    .filter(line => line !== '')
    .join('\n')
}
