import fc from 'fast-check'
import type { Countersigner, DocumentText } from '../../functions/documents/model.ts'
import type { Agency } from '../../functions/tenancy/model.ts'
import { addressed, aText, luoyang, province, zhengzhou, zhongyuan } from './given.ts'
import { asks, asksMember, finance, traffic, water } from './steps.ts'

/**
 * What a text says, apart from how it is written: the model against which histories are judged. It knows by
 * construction what is substantive, so no rule is its own judge.
 */
export interface Meaning {
  readonly kind: 'NOTICE' | 'MINUTES' | 'REPORT'
  readonly title: number
  readonly opening: number
  readonly one: number
  readonly two: number
  readonly isCopied: boolean
  readonly isTurned: boolean
  /** Who is asked: indexes of PARTIES, each with its part and its place in the order. */
  readonly asked: readonly { readonly party: number; readonly part: number; readonly order: number }[]
  readonly isJoint: boolean
  readonly isImportant: boolean
}

export const PARTIES = [finance, traffic, water] as const
export const PARTS: readonly (readonly string[])[] = [[], ['一'], ['二'], ['一', '二'], ['三']]
const attachment = (name: string) => ({
  name,
  sha256: name.repeat(64).slice(0, 64),
  size: 10,
  mediaType: 'application/pdf',
  key: `attachments/${name}`,
})

/** The text of a meaning. Each bit of `form` is a way of writing that changes nothing of what is said. */
export function written(meaning: Meaning, form: number): DocumentText {
  const has = (bit: number): boolean => Math.floor(form / 2 ** bit) % 2 === 1
  const digits = (n: number): string => (has(2) ? String.fromCodePoint(0xff10 + n) : String(n))
  const body = [
    `现将${has(0) ? ' ' : ''}有关事项通知如下：第${meaning.opening}稿。`,
    `一${has(1) ? ' ' : ''}、做好汛期值守${meaning.one}次。`,
    `二、做好物资储备${digits(meaning.two)}件。`,
  ].join(has(3) ? '\n\n' : '\n')
  const to = meaning.kind === 'REPORT' ? province : zhongyuan
  const text = aText(meaning.kind, zhengzhou, [to])
  const files = [attachment('a'), attachment('b')]
  return {
    ...text,
    body,
    title: `第${meaning.title}次${has(4) ? ' ' : ''}${text.title}`,
    important: meaning.isImportant,
    copies: meaning.isCopied ? [addressed(zhengzhou, luoyang)] : [],
    attachments: meaning.isTurned ? files.reverse() : files,
    coIssuers: meaning.isJoint ? [addressed(zhengzhou, JOINT)] : [],
    countersigners: meaning.asked.map(
      ({ party, part, order }): Countersigner =>
        party === PARTIES.length
          ? asksMember('mbr-colleague', order)
          : asks(PARTIES[party] as Agency, PARTS[part], order),
    ),
  }
}
const JOINT = luoyang

/** What a signature binds of a meaning. */
export function boundBy({ asked: _, isImportant: __, ...bound }: Meaning): string {
  return JSON.stringify(bound)
}
/** What a party that is asked about some sections agrees to; sections that are not there make it everything. */
export function partOf(meaning: Meaning, sections: readonly string[]): string {
  const all: Readonly<Record<string, number>> = { 一: meaning.one, 二: meaning.two }
  const isWhole = sections.length === 0 || sections.some(one => all[one] === undefined)
  return isWhole ? boundBy(meaning) : JSON.stringify(sections.map(one => [one, all[one]]))
}

const asked = fc.uniqueArray(
  fc.record({ party: fc.nat(PARTIES.length), part: fc.nat(PARTS.length - 1), order: fc.nat(2) }),
  { maxLength: 3, selector: ({ party }) => party },
)
export const meanings: fc.Arbitrary<Meaning> = fc.record({
  kind: fc.constantFrom('NOTICE', 'NOTICE', 'MINUTES', 'REPORT'),
  title: fc.constant(0),
  opening: fc.constant(0),
  one: fc.constant(0),
  two: fc.constant(0),
  isCopied: fc.boolean(),
  isTurned: fc.boolean(),
  asked,
  isJoint: fc.boolean(),
  isImportant: fc.boolean(),
})

/** A meaning after a change that a drafter may make. */
export function changed(
  meaning: Meaning,
  { change, pick }: { readonly change: number; readonly pick: number },
): Meaning {
  const bumped = (n: number): number => (n + 1) % 3
  const without = meaning.asked.filter(one => one.party !== pick % 4)
  const more = { party: pick % 4, part: pick % PARTS.length, order: pick % 3 }
  const changes: readonly Partial<Meaning>[] = [
    {},
    { one: bumped(meaning.one) },
    { two: bumped(meaning.two) },
    { opening: bumped(meaning.opening) },
    { title: bumped(meaning.title) },
    { isCopied: !meaning.isCopied },
    { isTurned: !meaning.isTurned },
    { asked: without },
    { asked: [...without, more] },
    { isJoint: !meaning.isJoint },
    { isImportant: !meaning.isImportant },
    {},
  ]
  return { ...meaning, ...changes[change] }
}

/** Whom a meaning wants asked, and about what: who must have agreed before anything is signed. */
export function owed(
  meaning: Meaning,
): readonly { readonly party: string; readonly purpose: string; readonly part: string }[] {
  const consents = meaning.asked.map(({ party, part }) => {
    const sections = party === PARTIES.length ? [] : (PARTS[part] ?? [])
    const id = party === PARTIES.length ? 'mbr-colleague' : (PARTIES[party]?.id ?? '')
    return { party: id, purpose: 'CONSENT', part: partOf(meaning, sections) }
  })
  const joint = { party: JOINT.id, purpose: 'JOINT', part: boundBy(meaning) }
  return meaning.isJoint ? [...consents, joint] : consents
}
