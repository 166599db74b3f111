import { digestOf } from '../../../kernel/digest.ts'
import type { DocumentText } from '../../model/index.ts'
import { sectionsOf } from './signed-content.ts'

type Matter = Pick<DocumentText, 'body' | 'attachedTexts' | 'attachments'>

/** What a document is about as a whole: its body and what is attached. Its title, recipients and issuers are no part of that. */
function wholeOf({ body, attachedTexts = [], attachments }: Matter): string {
  return digestOf({ body, attachedTexts, attachments: attachments.map(({ sha256 }) => sha256) })
}

/** A section without its numeral, so that it is the same in another place. */
function sectionDigest(section: string): string {
  return digestOf({ section: section.replace(/^\s*[一二三四五六七八九十百]{1,5}、/u, '').trim() })
}

/**
 * SHA-256 of what a veto is about: of each named section, or of the whole. With a section that the body does not have, it is the
 * whole, so that nothing that was vetoed goes on unnoticed.
 */
export function vetoedParts(text: Matter, sections: readonly string[]): string[] {
  const all = sectionsOf(text.body)
  const named = sections.flatMap(numeral => all.get(numeral) ?? [])
  return named.length === 0 || named.length < sections.length
    ? [wholeOf(text)]
    : named.map(section => sectionDigest(section))
}

/** What of a veto's parts a text still has: the whole of it, or sections by their present numerals. Null if it has none. */
export function partsLeft(
  text: Matter,
  parts: readonly string[],
): { readonly sections: readonly string[] } | null {
  if (parts.includes(wholeOf(text))) return { sections: [] }
  const left = [...sectionsOf(text.body)].filter(([, section]) => parts.includes(sectionDigest(section)))
  return left.length === 0 ? null : { sections: left.map(([numeral]) => numeral) }
}
