import type { DocumentNumber, NumberSeries } from '../../model/index.ts'

/**
 * What a printed number says. That of a kind or of a meeting does not say which: 2026年第2号 may be an announcement's or a
 * public notice's, 〔2026〕4号 that of any meeting.
 */
export type NumberRead = Shown<DocumentNumber>
type Shown<Number> = Number extends unknown ? Readonly<Omit<Number, 'kind' | 'meeting'>> : never
type Form = Shown<NumberSeries>

/**
 * 发文字号: organ code, whole year in hexagonal brackets U+3014/U+3015, sequence without leading zeros.
 * Source: GB/T 9704-2012, 7.2.5.
 */
const ORGAN_YEAR =
  /^(?<organ>[\p{Unified_Ideograph}〇]{2,12})〔(?<year>(?:19|20)\d{2})〕(?<seq>[1-9]\d{0,8})号$/u
/** 令号: the number of an order (令) is a plain 第N号. Source: GB/T 9704-2012, 10.2. */
const ORDER = /^第(?<seq>[1-9]\d{0,8})号$/u
/** Announcements and public notices. [u] from usage */
const YEAR = /^(?<year>(?:19|20)\d{2})年第(?<seq>[1-9]\d{0,8})号$/u
/** Minutes. [u] from usage; 10.3 leaves their number to the organ. */
const MEETING_YEAR = /^〔(?<year>(?:19|20)\d{2})〕(?<seq>[1-9]\d{0,8})号$/u
const ISSUE = /^(?<session>[一二三四五六七八九十百]{1,5}届|)第(?<seq>[1-9]\d{0,8})期$/u
const SITTING = /^(?<session>[一二三四五六七八九十百]{1,5}届|)第(?<seq>[1-9]\d{0,8})次$/u

/** The printed form of a number. */
export function numberText(series: Form, seq: number): string {
  switch (series.series) {
    case 'ORGAN_YEAR':
      return `${series.organ}〔${series.year}〕${seq}号`
    case 'ORDER':
      return `第${seq}号`
    case 'YEAR':
      return `${series.year}年第${seq}号`
    case 'MEETING_YEAR':
      return `〔${series.year}〕${seq}号`
    case 'ISSUE':
      return `${series.session}第${seq}期`
    case 'SITTING':
      return `${series.session}第${seq}次`
  }
}

type Groups = Readonly<Record<string, string>>
const yearIn = ({ year }: Groups): number => Number(year)
/** What each form says, from the groups of its expression. */
const FORMS: readonly (readonly [form: RegExp, series: (groups: Groups) => Form])[] = [
  [ORGAN_YEAR, groups => ({ series: 'ORGAN_YEAR', organ: String(groups.organ), year: yearIn(groups) })],
  [ORDER, () => ({ series: 'ORDER' })],
  [YEAR, groups => ({ series: 'YEAR', year: yearIn(groups) })],
  [MEETING_YEAR, groups => ({ series: 'MEETING_YEAR', year: yearIn(groups) })],
  [ISSUE, ({ session }) => ({ series: 'ISSUE', session: String(session) })],
  [SITTING, ({ session }) => ({ series: 'SITTING', session: String(session) })],
]

/** Reads a document number; null for anything that only looks like one. */
export function parseNumber(text: string): NumberRead | null {
  for (const [form, series] of FORMS) {
    const groups = form.exec(text)?.groups
    if (groups !== undefined) return { ...series(groups), seq: Number(groups.seq), text }
  }
  return null
}
