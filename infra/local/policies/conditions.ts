import { isEqual, isLike, type Tags } from './patterns.ts'

/** The values of the condition keys of one call, by their names in lower case; an absent key has no entry. */
export type Context = ReadonlyMap<string, readonly string[]>

/** Keys with any number of values: a condition on them must name a quantifier. */
const MANY_VALUED = ['dynamodb:leadingkeys', 'aws:tagkeys', 'kms:encryptioncontextkeys']
const SINGLE_VALUED = [
  /^aws:principaltag\/.+$/,
  /^aws:requesttag\/.+$/,
  /^aws:securetransport$/,
  /^aws:source(arn|account)$/,
  /^s3:tlsversion$/,
  /^s3:prefix$/,
]

type Compare = (value: string, expected: string, tags: Tags) => boolean

const compare = {
  StringEquals: isEqual,
  StringLike: isLike,
  ArnEquals: isLike,
  Bool: (value, expected) => value.toLowerCase() === expected.toLowerCase(),
  NumericLessThan: (value, expected) => Number(value) < Number(expected),
} as const satisfies Record<string, Compare>

/** Every operator that is evaluated. One that our policies begin to use is a new entry, with a test. */
export const OPERATORS = [
  'StringEquals',
  'StringLike',
  'ArnEquals',
  'Bool',
  'NumericLessThan',
  'Null',
  'ForAllValues:StringEquals',
  'ForAllValues:StringLike',
] as const
export type Operator = (typeof OPERATORS)[number]

/** The reason why a condition cannot be evaluated here; undefined if it can. */
export function faultOf(operator: Operator, key: string): string | undefined {
  const name = key.toLowerCase()
  const many = MANY_VALUED.includes(name)
  if (!many && !SINGLE_VALUED.some(form => form.test(name))) return `the condition key ${key}`
  if (operator === 'Null') return undefined
  const quantified = operator.startsWith('ForAllValues:')
  if (many === quantified) return undefined
  return many ? `${operator} on ${key}, which has many values` : `${operator} on ${key}, which has one value`
}

/** True if one condition holds: any of the expected values is enough. */
export function holds(
  operator: Operator,
  key: string,
  expected: readonly string[],
  context: Context,
  tags: Tags,
): boolean {
  const values = context.get(key.toLowerCase())
  switch (operator) {
    case 'Null':
      return expected.includes(String(values === undefined))
    case 'ForAllValues:StringEquals':
    case 'ForAllValues:StringLike': {
      const matches = operator.endsWith('Like') ? isLike : isEqual
      // True of a call without the key as well: that is why our policies have a `Null` condition beside it.
      return (values ?? []).every(value => expected.some(one => matches(value, one, tags)))
    }
    default: {
      const [value] = values ?? []
      return value !== undefined && expected.some(one => compare[operator](value, one, tags))
    }
  }
}
