import { GraphQLScalarType } from 'graphql'
import type { ElementViolation, Problem, RoutingViolation } from '../kernel/problem.ts'
import { isDate } from '../kernel/time.ts'
import { messageOf } from './problems.ts'
import type { RequestContext } from './request.ts'

const PROBLEM_TYPES = [
  'InvalidInput',
  'NotFound',
  'AlreadyExists',
  'VersionConflict',
  'WrongState',
  'NotPermitted',
  'HeldByAnother',
  'IdempotencyKeyReused',
  'NotReady',
  'Busy',
  'ClassifiedContent',
  'NotYetSupported',
  'RoutingViolation',
  'ElementViolation',
] as const satisfies readonly Problem['type'][]

const message = (problem: Problem, _: unknown, { language }: RequestContext): string =>
  messageOf(problem, language)

/** A fix with every list there, so that clients need no checks. */
function fixOf({ fix }: RoutingViolation | ElementViolation) {
  if (fix === null) return null
  const nothing = {
    kind: null,
    direction: null,
    addCopies: [],
    removeCopies: [],
    addMainRecipients: [],
    removeMainRecipients: [],
    removeCoIssuers: [],
    removeCountersigners: [],
    supply: [],
    clear: [],
    approvalsFrom: [],
    consentsFrom: [],
  }
  return { ...nothing, ...fix }
}

/** Problems get their text here, at the edge; everything else of them is data already. */
export const problemResolvers = {
  Problem: { __resolveType: (problem: Problem) => problem.type },
  ...Object.fromEntries(PROBLEM_TYPES.map(type => [type, { message }])),
  InvalidInput: { message, limit: ({ params }: Problem) => params.limit ?? null },
  RoutingViolation: { message, fix: fixOf },
  ElementViolation: { message, fix: fixOf },
}

function parsed(text: unknown, isValid: (text: string) => boolean, what: string): string {
  if (typeof text !== 'string' || !isValid(text)) throw new TypeError(`not ${what}`)
  return text
}

/** The scalars of the contract. JSON goes out as it is and never comes in. */
export const scalarResolvers = {
  Date: new GraphQLScalarType({
    name: 'Date',
    description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.',
    parseValue: value => parsed(value, isDate, 'a date, YYYY-MM-DD'),
  }),
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    description: 'An instant, RFC 3339 in UTC with milliseconds.',
    parseValue: value => parsed(value, text => !Number.isNaN(Date.parse(text)), 'an RFC 3339 instant'),
  }),
  JSON: new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' }),
}
