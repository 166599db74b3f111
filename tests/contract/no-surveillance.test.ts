import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema as contract } from '../kit/contract.ts'

/**
 * Offices are compared by what became of their documents, people are not: no ranking, no online time, no reading rates of persons.
 * What could carry one of these is refused by its name, and by what stands beside a person.
 */
const RANKING = /rank|score|leader|top\d|best|worst|league|medal|points|percentile/i
const PRESENCE =
  /online|presence|lastActive|lastLogin|lastSeen|loginCount|idle|attendance|workedHours|activeMinutes/i
const READING =
  /seenBy|readBy|viewedBy|readers|readRate|seenRate|openRate|readAt$|viewedAt|responseTime|timeSpent|dwell/i
const REFUSED = [RANKING, PRESENCE, READING]

/** Types that name a person. */
const PERSONS = new Set(['Actor', 'Member', 'MemberRef'])
/** Fields by which a type with a person also counts something, each with its reason. */
const COUNTS_ARE_FOR: Readonly<Record<string, string>> = {
  'AuditRecord.count': 'refusals that are recorded together',
  'Document.recipientCount': 'how many agencies it was dispatched to',
}

/**
 * 传阅: who is on the circulation slip of one matter, and the mark that each of them sets there and nobody else can, as on paper. It does
 * not say who opened a page, and nothing counts or compares marks of a person.
 */
const CIRCULATION_SLIP = new Set([
  'Action.addReaders',
  'Action.recallReaders',
  'Matter.readers',
  // Acts of the matter: who was given it, and from whom it was taken again.
  'MatterEventType.ReadersAdded',
  'MatterEventType.ReadersLeft',
  'MatterEventType.ReadersRecalled',
  'Mutation.addReaders',
  'Mutation.recallReaders',
  'Reader.readAt',
])

/** What could carry it: coordinates of fields, arguments, and values of enums. */
function suspicious(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap(type => {
    if (type.name.startsWith('__')) return []
    if (isEnumType(type))
      return type.getValues().flatMap(({ name }) => (isRefused(name) ? [`${type.name}.${name}`] : []))
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
    const fields: (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields())
    const namesPerson = fields.some(field => PERSONS.has(getNamedType(field.type).name))
    return fields.flatMap(field => {
      const at = `${type.name}.${field.name}`
      const asked = 'args' in field ? field.args.filter(({ name }) => isRefused(name)) : []
      const counts = namesPerson && isAmount(field) && !(at in COUNTS_ARE_FOR)
      return [...(isRefused(field.name) || counts ? [at] : []), ...asked.map(({ name }) => `${at}(${name}:)`)]
    })
  })
}

function isRefused(name: string): boolean {
  return REFUSED.some(pattern => pattern.test(name))
}

const isAmount = ({ name, type }: { readonly name: string; readonly type: unknown }): boolean =>
  /^(Float|Int)!?$/.test(String(type)) &&
  /count|total|number of|rate|average|mean|share|times|seconds|minutes|hours/i.test(name)

describe('no field could carry a ranking, online time, or reading rates of persons', () => {
  it('in the contract', () => {
    expect(suspicious(contract).filter(at => !CIRCULATION_SLIP.has(at))).toEqual([])
  })

  it.each([
    ['a ranking', 'type Query { agencies: Int } type AgencyScore { agency: String, rank: Int! }'],
    ['online time', 'type Query { a: Int } type Member { id: ID!, lastSeenAt: String }'],
    ['who read what', 'type Query { a: Int } type Notification { seenBy: [String!]! }'],
    [
      'a rate of a person',
      'type Query { a: Int } type Actor { id: ID } type Work { by: Actor!, handledCount: Int! }',
    ],
    ['an order by it', 'type Query { members(orderByScore: Boolean): Int }'],
    ['a value of an enum', 'type Query { a: Int } enum Tab { RANKING }'],
  ])('%s would be found', (_, sdl) => {
    expect(suspicious(buildASTSchema(parse(sdl)))).not.toEqual([])
  })
})
