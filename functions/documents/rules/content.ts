import { digestOf } from '../../kernel/digest.ts'
import { invalid, type Problem } from '../../kernel/problem.ts'
import { type Addressed, CLASS_NAMES, type DocumentText, type Issuer } from '../model.ts'

interface Party {
  readonly id: string
  readonly name: string
}

/**
 * What a signature binds: all that a recipient will get, by value or by digest, and nothing else. Opinions, drafts and
 * history cannot get in, because they are not among the fields. A recipient can reckon its digest again.
 */
export interface Content {
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly urgency: string | null
  readonly direction: string | null
  /** 发文机关, the host first. */
  readonly issuers: readonly Party[]
  readonly mainRecipients: readonly Party[]
  /** 统称, in place of names; null if there are names. */
  readonly recipientClass: {
    readonly class: string
    readonly tier: string | null
    readonly name: string
  } | null
  readonly copies: readonly Party[]
  readonly attachments: readonly {
    readonly name: string
    readonly sha256: string
    readonly size: number
    readonly mediaType: string
  }[]
  readonly matters: readonly string[]
  readonly skipReason: string | null
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly attention: { readonly name: string; readonly assignment: string | null } | null
  readonly meeting: { readonly name: string; readonly date: string } | null
  readonly revokes: { readonly agency: Party; readonly number: string } | null
  readonly approvals: readonly { readonly agency: Party; readonly reference: string }[]
  readonly replyTo: { readonly number: string; readonly title: string } | null
  readonly forwarded: {
    readonly number: string
    readonly title: string
    readonly issuerName: string
    readonly contentDigest: string
  } | null
}

function party({ agencyId: id, name }: Pick<Addressed, 'agencyId' | 'name'>): Party {
  return { id, name }
}

/** The content of a text in the name of its issuer and co-issuers. */
export function contentOf(issuer: Pick<Issuer, 'id' | 'name'>, text: DocumentText): Content {
  const { main, replyTo, forwards, revokes } = text
  return {
    kind: text.kind,
    title: text.title,
    body: text.body,
    urgency: text.urgency,
    direction: text.direction,
    issuers: [{ id: issuer.id, name: issuer.name }, ...text.coIssuers.map(party)],
    mainRecipients: main.form === 'NAMED' ? main.agencies.map(party) : [],
    recipientClass:
      main.form === 'CLASS' ? { class: main.class, tier: main.tier, name: CLASS_NAMES[main.class] } : null,
    copies: text.copies.map(party),
    attachments: text.attachments.map(({ key: _, ...attachment }) => attachment),
    matters: text.matters,
    skipReason: text.skipReason,
    contact: text.contact,
    attention: text.attention,
    meeting: text.meeting,
    revokes: revokes === null ? null : { agency: party(revokes.agency), number: revokes.number },
    approvals: text.approvals.map(({ agency, reference }) => ({ agency: party(agency), reference })),
    replyTo: replyTo === null ? null : { number: replyTo.number, title: replyTo.title },
    forwarded:
      forwards === null
        ? null
        : {
            number: forwards.number,
            title: forwards.title,
            issuerName: forwards.issuerName,
            contentDigest: forwards.contentDigest,
          },
  }
}

/** SHA-256 over the RFC 8785 form of exactly what is, or was, signed. */
export function digestOfText(issuer: Pick<Issuer, 'id' | 'name'>, text: DocumentText): string {
  return digestOf(contentOf(issuer, text))
}

const HEADING = /^([一二三四五六七八九十百]{1,5})、/u

/** The body's first-level sections by their numeral (一、二、…); what stands before the first has none. */
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

/** Sections that somebody would be asked about and the body does not have: an agreement to nothing covers any text. */
export function sectionProblems(
  body: string,
  sections: readonly string[],
  path: readonly string[],
): Problem[] {
  const all = sectionsOf(body)
  const missing = sections.filter(numeral => !all.has(numeral))
  return missing.length === 0
    ? []
    : [invalid('INVALID_VALUE', [...path, 'sections'], { reason: missing.join('、') })]
}

/**
 * SHA-256 of a countersigner's part: the named sections, or everything that a signature will bind. A section that is
 * not there has no text to agree to, so such a part is everything: it must never be untouched by what is written later.
 */
export function partDigest(
  issuer: Pick<Issuer, 'id' | 'name'>,
  text: DocumentText,
  sections: readonly string[],
): string {
  const all = sectionsOf(text.body)
  const isWhole = sections.length === 0 || sections.some(numeral => !all.has(numeral))
  if (isWhole) return digestOfText(issuer, text)
  return digestOf({ sections: sections.map(numeral => [numeral, all.get(numeral) ?? '']) })
}
