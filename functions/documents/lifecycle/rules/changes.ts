import { canonical } from '../../../kernel/digest.ts'
import type { SignedContent } from '../../drafting/model.ts'
import { UNBOUND_FIELDS } from '../../drafting/rules/resolving.ts'
import { contentOf } from '../../drafting/rules/signed-content.ts'
import type { DocumentText, Issuer } from '../../model/index.ts'

/** How far a text is from the one that was signed (art. 25: a substantive change goes back to the signatory). */
export const CHANGES = ['NONE', 'FORMAL', 'SUBSTANTIVE'] as const
export type Change = (typeof CHANGES)[number]

/** A field of the content that differs, as text that people can compare. */
export interface FieldChange {
  readonly field: keyof SignedContent
  readonly change: Exclude<Change, 'NONE'>
  readonly before: string
  readonly after: string
}

// Fields in which a difference can be formal. In any other field it is substantive.
const WORDED: readonly (keyof SignedContent)[] = ['title', 'body', 'items', 'skipReason']

/** A text in the name of its issuer, which may have been renamed since. */
export interface Issued {
  readonly issuer: Pick<Issuer, 'id' | 'name'>
  readonly text: DocumentText
}

/** Every field of the content that differs, the names of the issuers included. */
export function changesBetween(before: Issued, after: Issued): FieldChange[] {
  const [old, now] = [contentOf(before.issuer, before.text), contentOf(after.issuer, after.text)]
  // A field that is there only if it was given may be in either.
  return (Object.keys({ ...old, ...now }) as (keyof SignedContent)[]).flatMap(field => {
    const [a, b] = [shown(old[field]), shown(now[field])]
    if (a === b) return []
    const isFormal = WORDED.includes(field) && equalExceptForm(old[field], now[field])
    return [{ field, change: isFormal ? ('FORMAL' as const) : ('SUBSTANTIVE' as const), before: a, after: b }]
  })
}

/** The most severe of several changes. */
export function mostSevere(changes: readonly Pick<FieldChange, 'change'>[]): Change {
  if (changes.length === 0) return 'NONE'
  return changes.some(({ change }) => change === 'SUBSTANTIVE') ? 'SUBSTANTIVE' : 'FORMAL'
}

/**
 * Stored fields that differ and that the content shows only in part or not at all: countersigners, declarations for the
 * rules, the delivery that is answered or forwarded. A formal correction must not contain such a change, since nobody
 * would be asked about it.
 */
export function unboundChanges(before: DocumentText, after: DocumentText): string[] {
  return UNBOUND_FIELDS.filter(field => canonical(before[field] ?? null) !== canonical(after[field] ?? null))
}

/** True for two values of a field that differ in form alone; lists are compared one by one. */
function equalExceptForm(
  before: SignedContent[keyof SignedContent],
  after: SignedContent[keyof SignedContent],
): boolean {
  const [a, b] = [[before ?? ''].flat(), [after ?? ''].flat()]
  return (
    a.length === b.length && a.every((one, index) => withoutForm(shown(one)) === withoutForm(shown(b[index])))
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : canonical(value)
}

/**
 * A text without differences of form: the width of letters, digits and punctuation, and blanks. A blank within what may
 * be a word or a number is kept, since 3 000 is not 30 00 and 1. 5月 is not 1.5月, and so are line breaks between
 * paragraphs. Correcting a typing error never counts as formal: a machine cannot distinguish it from a change of
 * meaning. [u]
 */
function withoutForm(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .split('\n')
    .map(line =>
      line
        .trim()
        .replace(/ {2,}/g, ' ')
        .replace(/(?<![0-9A-Za-z.,:+\-/%]) | (?![0-9A-Za-z.,:+\-/%])/g, ''),
    )
    .filter(line => line !== '')
    .join('\n')
}
