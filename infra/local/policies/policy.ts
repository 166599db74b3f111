import { z } from 'zod'
import { faultOf, OPERATORS, type Operator } from './conditions.ts'
import { unknownVariablesIn } from './patterns.ts'

// Whatever is not evaluated here is refused while a policy is parsed: an element, an operator, a condition key, a
// variable. Nothing is skipped, for a skipped condition would allow what AWS denies.

function refuseUnknownVariables(values: readonly string[], check: z.RefinementCtx): void {
  for (const name of values.flatMap(unknownVariablesIn)) {
    check.addIssue({ code: 'custom', message: `the variable ${name} is not evaluated here` })
  }
}

const oneOrMore = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform(value => [value].flat())
  .superRefine(refuseUnknownVariables)

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const keyed = z.record(
  z.string(),
  z
    .union([scalar, z.array(scalar)])
    .transform(value => [value].flat())
    .superRefine(refuseUnknownVariables),
)

const operators = Object.fromEntries(OPERATORS.map(name => [name, keyed.optional()]))
const conditions = z
  .strictObject(operators as Record<Operator, z.ZodOptional<typeof keyed>>)
  .superRefine((given, check) => {
    for (const [operator, keys] of Object.entries(given)) {
      for (const key of Object.keys(keys ?? {})) {
        const fault = faultOf(operator as Operator, key)
        if (fault !== undefined) check.addIssue({ code: 'custom', message: `${fault} is not evaluated here` })
      }
    }
  })

const elements = {
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Condition: conditions.optional(),
}
const principals = z.union([
  z.literal('*').transform(() => ({ AWS: ['*'], Service: undefined })),
  z.strictObject({ AWS: oneOrMore.optional(), Service: oneOrMore.optional() }),
])
const policyOf = <S extends z.ZodType>(statement: S) =>
  z.strictObject({
    Version: z.literal('2012-10-17'),
    Id: z.string().optional(),
    Statement: z.array(statement),
  })

/** What a role may do. */
export const identityPolicy = policyOf(z.strictObject({ ...elements, Resource: oneOrMore }))
/** Who may do what with a bucket, a queue or a key. */
export const resourcePolicy = policyOf(
  z.strictObject({ ...elements, Principal: principals, Resource: oneOrMore }),
)
/** Who may assume a role. It has no resource: that is the role. */
export const trustPolicy = policyOf(
  z.strictObject({ ...elements, Effect: z.literal('Allow'), Principal: principals }),
)

export type IdentityPolicy = z.output<typeof identityPolicy>
export type ResourcePolicy = z.output<typeof resourcePolicy>
export type TrustPolicy = z.output<typeof trustPolicy>

/** Any statement of these policies. */
export type Statement = IdentityPolicy['Statement'][number] & {
  readonly Principal?: ResourcePolicy['Statement'][number]['Principal']
}
