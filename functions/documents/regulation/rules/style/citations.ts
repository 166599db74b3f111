import { isAnyonesCode } from '../../../../tenancy/index.ts'
import type { DocumentKind } from '../../../kinds.ts'
import type { EffectEndKind, NumberSeries } from '../../../model/index.ts'
import type { StyleRule } from './finding.ts'
import { numbersIn, numberText, titleBefore, withoutLead } from './numbers-cited.ts'
import { isShortFor } from './short-for.ts'

/** A document that a text cites by its number (引用公文). */
export interface Citation {
  /** One for all places that cite the same. */
  readonly key: string
  readonly at: number
  /** What a finding shows. */
  readonly found: string
  /** The number as registers have it. */
  readonly text: string
  readonly seq: number
  /** The series, where the text says it: of minutes it doesn't. */
  readonly series: NumberSeries | null
  /** What its number says of the kind; null of one with an organ code. */
  readonly kind: DocumentKind | null
  /** What the text calls the issuer, where the number doesn't say it; empty if it names none. */
  readonly issuer: string
  /** Within brackets behind a title, 《标题》（文号）: that title. */
  readonly title: string | null
}

/** What the agency's own register (发文登记簿) or what it received says of a number that is cited. */
export type CitedState =
  /** 已撤销、已废止: the last two. */
  | { readonly state: 'NOT_GIVEN' | 'VOID' | EffectEndKind }
  /** 已撤回: its sender took it back. */
  | { readonly state: 'RECALLED' }
  | { readonly state: 'REPLACED'; readonly by: string }
  /** Given to a document of this title. */
  | { readonly state: 'GIVEN'; readonly title: string }
  /** Nobody could look: the index of numbers is still being made. */
  | { readonly state: 'UNCHECKED' }
/** By the citation's key; those of which the agency knows nothing are not in it. */
export type CitedStates = ReadonlyMap<string, CitedState>

/** All documents that a text cites by a number: those with an organ code, and then those of forms without one. */
export function* citationsIn(value: string): Generator<Citation> {
  for (const number of numbersIn(value)) {
    const { organ, year, seq, at, title } = number
    if (organ === null || OF_A_MEETING.test(organ) || isAnyonesCode(organ)) continue
    const text = numberText(number)
    const series = { series: 'ORGAN_YEAR', organ, year } as const
    yield { key: text, at, found: text, text, seq, series, kind: null, issuer: '', title }
  }
  yield* withoutCode(value)
}

const OF_A_MEETING = /会议纪要$/
/** 公告2026年第2号, 2026年第2号公告, 令第250号, 纪要第4期, 纪要〔2026〕4号. A meeting's own number (第44次) cites no document. */
const PLAIN =
  /(?:((?:19|20)\d{2})年)?第([1-9]\d{0,5})(?:号(公告|通告|令)?|期)|〔((?:19|20)\d{2})〕([1-9]\d{0,5})号/g
const HAN = /[\u4e00-\u9fff]/
const LONGEST_ISSUER = 40
const KINDS: Readonly<Record<string, DocumentKind>> = {
  公告: 'ANNOUNCEMENT',
  通告: 'PUBLIC_NOTICE',
  令: 'ORDER',
}
/** What stands before the number of minutes, with the term (届) of an issue. */
const MINUTES = /^(.*?)纪要([一二三四五六七八九十百]{1,5}届)?$/
const TERM = /^(?:[一二三四五六七八九十百]{1,5}届)?$/
/** From where on the words before are those of the meeting and not of whose it is. */
const MEETING = /(?:党组|常务|专题|办公|全体|工作)*(?:会议?)?$/

function* withoutCode(value: string): Generator<Citation> {
  for (const match of value.matchAll(PLAIN)) {
    const { index: at } = match
    let start = at
    while (at - start < LONGEST_ISSUER && HAN.test(value[start - 1] ?? '')) start--
    const behindTitle = /》[（(]$/.test(value.slice(Math.max(0, start - 2), start))
    const title = behindTitle ? titleBefore(value, start - 2) : null
    const read = numberIn(match, value.slice(start, at), title)
    if (read === null) continue
    const { issuer: words, ...number } = read
    const issuer = withoutLead(words)
    const key = [issuer, number.kind, number.text, title].join('|')
    yield { key, at, found: number.text, issuer, title, ...number }
  }
}

type Read = Pick<Citation, 'text' | 'seq' | 'series' | 'kind' | 'issuer'>

/** A number by its own form, what stands before it and the title behind which it stands; null if it is no document's. */
function numberIn(match: RegExpExecArray, before: string, title: string | null): Read | null {
  const [found, year, ordinal, behind, bracketed, inBrackets] = match
  const seq = Number(ordinal ?? inBrackets)
  if (bracketed !== undefined || found.endsWith('期')) {
    const [, issuer = '', term = ''] = MINUTES.exec(before) ?? []
    const isTitled = title?.includes('纪要') === true && TERM.test(before)
    if (!MINUTES.test(before) && !isTitled) return null
    const text =
      bracketed === undefined ? `${isTitled ? before : term}第${seq}期` : `〔${bracketed}〕${seq}号`
    return { text, seq, series: null, kind: 'MINUTES', issuer: issuer.replace(MEETING, '') }
  }
  const [word = ''] = /(?:公告|通告|令)$/.exec(behind ?? (before === '' ? (title ?? '') : before)) ?? []
  const kind = KINDS[word]
  if (kind === undefined || (kind === 'ORDER') !== (year === undefined)) return null
  const issuer = behind === undefined ? before.slice(0, Math.max(0, before.length - word.length)) : before
  if (year === undefined) return { text: `第${seq}号`, seq, series: { series: 'ORDER' }, kind, issuer }
  const series = { series: 'YEAR', kind, year: Number(year) } as const
  return { text: `${year}年第${seq}号`, seq, series, kind, issuer }
}

/** A document that has a number which is cited. */
export interface Candidate {
  readonly issuer: string
  readonly kind: DocumentKind
  /** Null where it may not be shown any more. */
  readonly title: string | null
  readonly state: CitedState
}

/** True if words before a number name this organ: in full, at their end, or shortened (市政府). */
export function isNamedBy(words: string, name: string): boolean {
  if (words.endsWith(name)) return true
  return words.length >= 3 && words.at(-1) === name.at(-1) && isShortFor(words, name)
}

/**
 * What is known of a citation by the documents that have its number, the newest first. A number without an organ code is that of
 * any agency: it is the issuer's whom the text names, or of the title that it cites. Null where that is not clear.
 */
export function stateAmong(citation: Citation, candidates: readonly Candidate[]): CitedState | null {
  const { kind, issuer } = citation
  if (kind === null) return candidates[0]?.state ?? null
  const fitting = candidates.filter(
    one =>
      one.kind === kind &&
      (issuer === '' ? hasTitle(one.title, citation.title) : isNamedBy(issuer, one.issuer)),
  )
  const issuers = new Set(fitting.map(one => one.issuer))
  // 〔2026〕4号 may be the number of several meetings of one organ.
  const isClear = issuers.size === 1 && (kind !== 'MINUTES' || fitting.length === 1)
  const [first] = fitting
  return first !== undefined && isClear ? first.state : null
}

const plain = (title: string): string => title.normalize('NFKC').replace(/[《》〈〉\s]/g, '')

/** A title may be cited without its issuer. */
function hasTitle(title: string | null, cited: string | null): boolean {
  return title !== null && cited !== null && plain(title).includes(plain(cited))
}

/** Documents that are cited, against what the agency knows of them. */
export function citedDocuments(states: CitedStates): StyleRule {
  return {
    rule: 'S-CITED-DOCUMENT',
    source: '公文惯例',
    *check(value) {
      let isSaid = false
      for (const { key, at, found, kind, title } of citationsIn(value)) {
        const known = states.get(key)
        const hit = { at, found, edits: [] }
        if (known === undefined) continue
        if (known.state === 'GIVEN') {
          // An order bears another title than the rules that it promulgates, which are what is cited.
          const differs = title !== null && kind !== 'ORDER' && !hasTitle(known.title, title)
          if (differs) yield { ...hit, text: 'STYLE_CITED_TITLE', params: { title: known.title } }
        } else if (known.state === 'REPLACED') {
          yield { ...hit, text: 'STYLE_CITED_REPLACED', params: { by: known.by } }
        } else if (known.state !== 'UNCHECKED') yield { ...hit, text: `STYLE_CITED_${known.state}` }
        // It is the same of all others.
        else if (!isSaid) {
          isSaid = true
          yield { ...hit, text: 'STYLE_CITED_UNCHECKED' }
        }
      }
    },
  }
}
