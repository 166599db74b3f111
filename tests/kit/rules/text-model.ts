import fc from 'fast-check'
import type { Countersigner, DocumentText } from '../../../functions/documents/model/index.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { luoyang, province, zhengzhou, zhongyuan } from './agencies.ts'
import { countersigner, countersigningMember, finance, traffic, water } from './document-steps.ts'
import { addressed, aText } from './documents.ts'
import { party } from './organs.ts'

/**
 * What a text says, apart from how it is written. Histories are checked against this model: it says by construction
 * which changes are substantive, so that the rules are not checked by themselves.
 */
export interface TextModel {
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

/** A text that says what the model does. Each bit of `form` is a way of writing that changes nothing of what is said. */
export function textOf(model: TextModel, form: number): DocumentText {
  const has = (bit: number): boolean => Math.floor(form / 2 ** bit) % 2 === 1
  const digits = (n: number): string => (has(2) ? String.fromCodePoint(0xff10 + n) : String(n))
  const body = [
    `现将${has(0) ? ' ' : ''}有关事项通知如下：第${model.opening}稿。`,
    `一${has(1) ? ' ' : ''}、做好汛期值守${model.one}次。`,
    `二、做好物资储备${digits(model.two)}件。`,
  ].join(has(3) ? '\n\n' : '\n')
  const to = model.kind === 'REPORT' ? province : zhongyuan
  const text = aText(model.kind, zhengzhou, [to])
  const files = [attachment('a'), attachment('b')]
  return {
    ...text,
    body,
    title: `第${model.title}次${has(4) ? ' ' : ''}${text.title}`,
    important: model.isImportant,
    copies: model.isCopied ? [addressed(zhengzhou, luoyang)] : [],
    attachments: model.isTurned ? files.reverse() : files,
    coIssuers: model.isJoint ? [addressed(zhengzhou, JOINT)] : [],
    countersigners: model.asked.map(
      ({ party, part, order }): Countersigner =>
        party === PARTIES.length
          ? countersigningMember('mbr-colleague', order)
          : countersigner(PARTIES[party] as Agency, PARTS[part], order),
    ),
  }
}
const JOINT = party

/** The part of a model that a signature binds, as a text to compare. */
export function boundPartOf({ asked: _, isImportant: __, ...bound }: TextModel): string {
  return JSON.stringify(bound)
}
/** The part that a party asked about some sections agrees to; a section that does not exist makes it the whole. */
export function partOf(model: TextModel, sections: readonly string[]): string {
  const all: Readonly<Record<string, number>> = { 一: model.one, 二: model.two }
  const isWhole = sections.length === 0 || sections.some(one => all[one] === undefined)
  return isWhole ? boundPartOf(model) : JSON.stringify(sections.map(one => [one, all[one]]))
}

const asked = fc.uniqueArray(
  fc.record({ party: fc.nat(PARTIES.length), part: fc.nat(PARTS.length - 1), order: fc.nat(2) }),
  { maxLength: 3, selector: ({ party }) => party },
)
export const textModels: fc.Arbitrary<TextModel> = fc.record({
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

/** A model after a change that a drafter may make. */
export function changedModel(
  model: TextModel,
  { change, pick }: { readonly change: number; readonly pick: number },
): TextModel {
  const bumped = (n: number): number => (n + 1) % 3
  const without = model.asked.filter(one => one.party !== pick % 4)
  const more = { party: pick % 4, part: pick % PARTS.length, order: pick % 3 }
  const changes: readonly Partial<TextModel>[] = [
    {},
    { one: bumped(model.one) },
    { two: bumped(model.two) },
    { opening: bumped(model.opening) },
    { title: bumped(model.title) },
    { isCopied: !model.isCopied },
    { isTurned: !model.isTurned },
    { asked: without },
    { asked: [...without, more] },
    { isJoint: !model.isJoint },
    { isImportant: !model.isImportant },
    {},
  ]
  return { ...model, ...changes[change] }
}

/** The agreements that a text of this model needs before it may be signed. */
export function requiredAgreements(
  model: TextModel,
): readonly { readonly party: string; readonly purpose: string; readonly part: string }[] {
  const consents = model.asked.map(({ party, part }) => {
    const sections = party === PARTIES.length ? [] : (PARTS[part] ?? [])
    const id = party === PARTIES.length ? 'mbr-colleague' : (PARTIES[party]?.id ?? '')
    return { party: id, purpose: 'CONSENT', part: partOf(model, sections) }
  })
  const joint = { party: JOINT.id, purpose: 'JOINT', part: boundPartOf(model) }
  return model.isJoint ? [...consents, joint] : consents
}
