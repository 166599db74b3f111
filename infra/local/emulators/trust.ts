import { z } from 'zod'

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform(value => [value].flat())
const expected = z.record(z.string(), oneOrMore)

/** A trust policy, as far as it is evaluated here: any other element or operator stops the platform. */
export const trustPolicy = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(
    z.strictObject({
      Effect: z.literal('Allow'),
      Principal: z.strictObject({ AWS: oneOrMore.optional(), Service: oneOrMore.optional() }),
      Action: oneOrMore,
      Condition: z
        .strictObject({ StringLike: expected, 'ForAllValues:StringEquals': expected })
        .partial()
        .optional(),
    }),
  ),
})
export type TrustPolicy = z.infer<typeof trustPolicy>
type Condition = NonNullable<TrustPolicy['Statement'][number]['Condition']>

/** A request to assume the role, with these session tags. */
export interface AssumeRequest {
  /** The ARN of the role that the caller has now. */
  readonly principal: string
  readonly tags: Readonly<Record<string, string>>
}

/** True if the policy allows the caller to assume its role, and to tag the session if there are tags. */
export function trusts({ Statement }: TrustPolicy, { principal, tags }: AssumeRequest): boolean {
  const names = Object.keys(tags)
  // The names of condition keys are not case-sensitive, those of tags inside them included.
  const context = new Map(names.map(name => [`aws:requesttag/${name.toLowerCase()}`, [tags[name] ?? '']]))
  if (names.length > 0) context.set('aws:tagkeys', names)
  const actions = names.length > 0 ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole']
  return actions.every(action =>
    Statement.some(
      ({ Principal, Action, Condition }) =>
        Action.includes(action) &&
        Principal.AWS?.includes(principal) === true &&
        holds(Condition ?? {}, context),
    ),
  )
}

function holds(condition: Condition, context: ReadonlyMap<string, readonly string[]>): boolean {
  const like = Object.entries(condition.StringLike ?? {}).every(([key, patterns]) =>
    context.get(key.toLowerCase())?.some(value => patterns.some(pattern => isLike(value, pattern))),
  )
  const within = Object.entries(condition['ForAllValues:StringEquals'] ?? {}).every(([key, allowed]) =>
    (context.get(key.toLowerCase()) ?? []).every(value => allowed.includes(value)),
  )
  return like && within
}

/** `*` is any text, `?` any one character. */
function isLike(value: string, pattern: string): boolean {
  const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su').test(value)
}
