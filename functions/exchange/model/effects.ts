import * as z from 'zod'
import { EFFECT_ENDS, effectEndSchema } from '../../documents/index.ts'
import { type DistributionFacts, distributionFacts, distributionTold } from './distribution.ts'

export * from './distribution.ts'
export * from './lower-ends.ts'

/** A document is abolished once at most, and may be revoked after that (废止、撤销). */
export const MAX_ENDS = EFFECT_ENDS.length

/** That what was delivered was revoked or abolished, and when its recipient was told. */
const carriedEndSchema = effectEndSchema.extend({
  carriedAt: z.string(),
  /** That the day came from which on it is without effect, and when its recipient was told; absent before, and of a revocation. */
  outOfEffectAt: z.string().optional(),
})
export type CarriedEnd = z.infer<typeof carriedEndSchema>

/** That a document which a forwarding one contains was revoked or abolished. */
export const sourceEndSchema = effectEndSchema
  .pick({ kind: true, at: true, effectiveOn: true, reason: true })
  .extend({
    number: z.string(),
  })
export type SourceEnd = z.infer<typeof sourceEndSchema>

/** What a delivery keeps of what was decided on it since, oldest first; absent while all of it is in force and as it was signed. */
export const effectFacts = {
  ended: z.array(carriedEndSchema).min(1).optional(),
  /** The same of what it forwards. */
  sourceEnded: sourceEndSchema.extend({ carriedAt: z.string() }).optional(),
  ...distributionFacts,
}

/** True for a delivery of what is void from the start (已撤销). */
export function isRevoked({
  ended = [],
}: {
  readonly ended?: readonly Pick<CarriedEnd, 'kind'>[] | undefined
}): boolean {
  return ended.some(({ kind }) => kind === 'REVOKED')
}

/** True for a delivery of what has no effect any more: it is revoked, or the day of its abolition has come (已撤销、已失效). */
export function isVoid({
  ended = [],
}: {
  readonly ended?: readonly Pick<CarriedEnd, 'kind' | 'outOfEffectAt'>[] | undefined
}): boolean {
  return ended.some(({ kind, outOfEffectAt }) => kind === 'REVOKED' || outOfEffectAt !== undefined)
}

type Carried = { readonly carriedAt: string } | undefined
/** When its recipient was told of something that happened to a delivery, or to what it forwards. */
export function carriedTimes(
  delivery: {
    readonly sourceRecalled?: Carried
    readonly sourceReplaced?: Carried
    readonly sourceEnded?: Carried
    readonly ended?: readonly Pick<CarriedEnd, 'carriedAt' | 'outOfEffectAt'>[] | undefined
  } & DistributionFacts,
): (string | undefined)[] {
  const { sourceRecalled, sourceReplaced, sourceEnded, ended = [] } = delivery
  return [
    ...[sourceRecalled, sourceReplaced, sourceEnded].map(one => one?.carriedAt),
    ...ended.flatMap(({ carriedAt, outOfEffectAt }) => [carriedAt, outOfEffectAt]),
    ...distributionTold(delivery),
  ]
}

/** On the card, that it is no more in force, or will be so no more, and that the day of its abolition has come; absent in those that are. */
export const effectOnCard = {
  ended: z.enum(EFFECT_ENDS).optional(),
  outOfEffect: z.literal(true).optional(),
}
export function isVoidOnCard(card: {
  readonly ended?: (typeof EFFECT_ENDS)[number] | undefined
  readonly outOfEffect?: true | undefined
}): boolean {
  return card.ended === 'REVOKED' || card.outOfEffect === true
}
