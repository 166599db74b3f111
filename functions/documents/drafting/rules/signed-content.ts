import { digestOf } from '../../../kernel/digest.ts'
import type { Problem } from '../../../kernel/problem.ts'
import type { DocumentText, Issuer } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { partyOf, type SignedContent } from '../model.ts'
import { boundParts } from './resolving.ts'

/** The content of a text in the name of its issuer and co-issuers. */
export function contentOf(issuer: Pick<Issuer, 'id' | 'name'>, text: DocumentText): SignedContent {
  const issuers = [{ id: issuer.id, name: issuer.name }, ...text.coIssuers.map(partyOf)]
  // Every other field of the content is bound by one row of the fields.
  return { ...boundParts(text), issuers } as SignedContent
}

/**
 * The part of a larger record that a signature binds: everything except the fields in `added`, so that an unknown field
 * changes the digest instead of going unnoticed.
 */
export function contentPartOf<Whole extends SignedContent>(
  whole: Whole,
  added: Readonly<Record<Exclude<keyof Whole, keyof SignedContent>, true>>,
): SignedContent {
  const part: Partial<SignedContent> = Object.fromEntries(
    Object.entries(whole).filter(([name]) => !(name in added)),
  )
  return part as SignedContent
}

/** SHA-256 over the RFC 8785 form of the content: the digest that a signature binds. */
export function digestOfText(issuer: Pick<Issuer, 'id' | 'name'>, text: DocumentText): string {
  return digestOf(contentOf(issuer, text))
}

const HEADING = /^([一二三四五六七八九十百]{1,5})、/u

/** The body's first-level sections by their numeral (一、二、…); text before the first belongs to none. */
export function sectionsOf(body: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>()
  let current: string | null = null
  for (const line of body.split('\n')) {
    current = HEADING.exec(line.trim())?.[1] ?? current
    if (current === null) continue
    const before = sections.get(current)
    sections.set(current, before === undefined ? line : `${before}\n${line}`)
  }
  return sections
}

/** Problems of sections that the body does not have: an agreement to a missing section would cover any text. */
export function sectionProblems(
  body: string,
  sections: readonly string[],
  path: readonly string[],
): Problem[] {
  const all = sectionsOf(body)
  const missing = sections.filter(numeral => !all.has(numeral))
  return missing.length === 0
    ? []
    : [invalid('SECTION_MISSING', [...path, 'sections'], { given: missing.join('、') })]
}

/**
 * SHA-256 of a countersigner's part: the named sections, or everything that a signature will bind. A part with a
 * missing section counts as the whole text, so that no later change escapes its countersigner.
 */
export function partDigest(
  issuer: Pick<Issuer, 'id' | 'name'>,
  text: DocumentText,
  sections: readonly string[],
): string {
  const all = sectionsOf(text.body)
  const part = sections.map(numeral => [numeral, all.get(numeral)])
  const isWhole = part.length === 0 || part.some(([, section]) => section === undefined)
  return isWhole ? digestOfText(issuer, text) : digestOf({ sections: part })
}
