import { GraphQLScalarType } from 'graphql'
import type { HeldByAnother, InputFacts, Problem } from '../kernel/problem.ts'
import { type FactsOfCode, GENERAL_FACTS } from '../kernel/problem-facts.ts'
import { isDate } from '../kernel/time.ts'
import type { Area, MergedAreas, ResolverMap } from './area.ts'
import type { Deputy } from './denial.ts'
import { namedResolvers } from './named.ts'
import { messageOf, shownAs } from './problems.ts'
import type { RequestContext } from './request.ts'
import { RETRY_AFTER_SECONDS } from './request-limits.ts'

/** The generic problems and their texts, which every area uses. */
export const general: Area = {
  name: 'access',
  messages: async () => (await import('./messages.ts')).messages,
  problemFacts: GENERAL_FACTS,
  // An attempt to bring in what is classified.
  audited: ['CLASSIFIED_CONTENT'],
  problems: [
    'InvalidInput',
    'ClassifiedContent',
    'NotFound',
    'AlreadyExists',
    'VersionConflict',
    'WrongState',
    'NotPermitted',
    'HeldByAnother',
    'IdempotencyKeyReused',
    'NotReady',
    'QuotaExceeded',
    'Busy',
    // Unused since 0.1; kept until its announced removal.
    'NotYetSupported',
  ],
  resolvers: {
    ...namedResolvers,
    Busy: { retryAfterSeconds: () => RETRY_AFTER_SECONDS },
    HeldByAnother: { holder: ({ holder }: HeldByAnother) => ({ memberId: holder }) },
    Deputizing: { member: ({ memberId }: Deputy) => ({ memberId }) },
  },
}

/**
 * Resolvers that add to problems what is not stored with them: the text in the language of the request, and what their code
 * says. Their other fields are plain data.
 */
export function problemResolvers({ problems, problemFacts, messages, resolvers }: MergedAreas): ResolverMap {
  const message = async (problem: Problem, _: unknown, { language }: RequestContext): Promise<string> =>
    messageOf(problem, language, await messages())
  const factsOf = ({ code }: Problem): FactsOfCode => {
    const facts = problemFacts[code]
    return typeof facts === 'object' ? facts : {}
  }
  const input = {
    // Words among the values, such as headers of a CSV, are those of the caller's language.
    allowed: async ({ allowed }: Problem & InputFacts, _: unknown, { language }: RequestContext) => {
      const texts = await messages()
      return allowed?.map(one => shownAs(one, language, texts))
    },
    unit: (problem: Problem & InputFacts) => (problem.limit === undefined ? null : factsOf(problem).unit),
    expected: (problem: Problem & InputFacts) => problem.expected ?? factsOf(problem).expected?.source,
  }
  return {
    Problem: { __resolveType: (problem: Problem) => problem.type },
    ...Object.fromEntries(
      problems.map(type => [
        type,
        { ...resolvers[type], message, ...(type === 'InvalidInput' ? input : {}) },
      ]),
    ),
  }
}

function parsed(text: unknown, isValid: (text: string) => boolean, what: string): string {
  if (typeof text !== 'string' || !isValid(text)) throw new TypeError(`not ${what}`)
  return text
}

/** The scalars of the contract. */
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
