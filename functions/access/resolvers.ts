import { GraphQLScalarType } from 'graphql'
import type { Problem } from '../kernel/problem.ts'
import { isDate } from '../kernel/time.ts'
import type { Area, MergedAreas, ResolverMap } from './area.ts'
import { messages } from './messages.ts'
import { messageOf } from './problems.ts'
import type { RequestContext } from './request.ts'

/** What is the same in every area: the generic problems and their texts. */
export const general: Area = {
  name: 'access',
  messages,
  problems: [
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
    // Unused since 0.1; kept until its announced removal.
    'NotYetSupported',
  ],
}

/** Problems get their text here, at the edge; everything else of them is data already. */
export function problemResolvers({ problems, messages: all, resolvers }: MergedAreas): ResolverMap {
  const message = (problem: Problem, _: unknown, { language }: RequestContext): string =>
    messageOf(problem, language, all)
  return {
    Problem: { __resolveType: (problem: Problem) => problem.type },
    ...Object.fromEntries(problems.map(type => [type, { ...resolvers[type], message }])),
  }
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
