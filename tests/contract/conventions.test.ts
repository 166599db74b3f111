import {
  type GraphQLNamedType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { MAX_BULK } from '../../functions/access/bulk.ts'
import { merged } from '../../functions/handlers/areas.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../../functions/kernel/page.ts'
import { lastDay } from '../../graphql/compatibility.ts'
import { mutations as allMutations, fieldsOf, inputOf, queries, schema, sdl, types } from '../kit/contract.ts'

/** Mutations that take an action on several things, by name, each with that of the single action. */
const BULK = new Map(
  Object.values(merged.permissions).flatMap(({ action, inBulk }) =>
    inBulk === null ? [] : [[inBulk, action]],
  ),
)
const mutations = allMutations.filter(({ name }) => !BULK.has(name))
const bulk = allMutations.filter(({ name }) => BULK.has(name))

describe('every mutation', () => {
  const payloads = mutations.map(({ name, type }) => ({ name, type, payload: getNamedType(type) }))
  it('takes one required input and nothing else', () => {
    const others = mutations.filter(
      ({ args: [first, ...rest] }) =>
        first?.name !== 'input' || !isNonNullType(first.type) || rest.length > 0,
    )
    expect(others.map(({ name }) => name)).toEqual([])
  })
  it('requires an idempotency key in its input', () => {
    const without = mutations.filter(
      mutation => String(inputOf(mutation).getFields().idempotencyKey?.type) !== 'String!',
    )
    expect(without.map(({ name }) => name)).toEqual([])
  })
  it('answers with a payload of its own kind', () => {
    expect(
      payloads.filter(({ payload }) => !payload.name.endsWith('Payload')).map(({ name }) => name),
    ).toEqual([])
  })
  it('answers first with the thing, which is null when nothing was written', () => {
    const without = payloads.filter(({ payload }) => {
      const [thing] = fieldsOf(payload)
      return thing === undefined || isNonNullType(thing.type)
    })
    expect(without.map(({ name }) => name)).toEqual([])
  })
  it('answers with problems and with whether it is a replay', () => {
    const shapes = payloads.map(({ name, payload }) => {
      const types = new Map(fieldsOf(payload).map(field => [field.name, String(field.type)]))
      return { name, problems: types.get('problems'), replayed: types.get('replayed') }
    })
    expect(shapes.filter(({ problems }) => problems !== '[Problem!]!')).toEqual([])
    expect(shapes.filter(({ replayed }) => replayed !== 'Boolean!')).toEqual([])
  })
  it('requires the version that the caller has seen if it changes an existing thing', () => {
    const changing = mutations.filter(mutation =>
      ['documentId', 'deliveryId', 'agencyId', 'delegationId'].some(
        name => name in inputOf(mutation).getFields(),
      ),
    )
    expect(changing.length).toBeGreaterThan(13)
    const without = changing.filter(
      mutation => String(inputOf(mutation).getFields().expectedVersion?.type) !== 'Int!',
    )
    expect(without.map(mutation => mutation.name)).toEqual([])
  })
  it('is named by a verb in domain words', () => {
    const names = allMutations.map(mutation => mutation.name)
    expect(names.filter(name => /^(update|set|save|delete|remove|process|do|change)/.test(name))).toEqual([])
    expect(names.filter(name => !/^[a-z]+[A-Z]/.test(name))).toEqual([])
  })
})

describe('root fields', () => {
  it('are nullable, so that one that is forbidden or fails takes nothing else with it', () => {
    const fields = [...queries, ...mutations]
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([])
  })
})

describe('every mutation on several things', () => {
  const shapeOf = (type: GraphQLNamedType | undefined) =>
    new Map(fieldsOf(type).map(field => [field.name, String(field.type)]))
  const itemOf = (mutation: (typeof bulk)[number]) => getNamedType(inputOf(mutation).getFields().items?.type)
  const singleOf = ({ name }: (typeof bulk)[number]) =>
    mutations.find(mutation => mutation.name === BULK.get(name)) as (typeof mutations)[number]
  // There is no mutation that hands over one item: handOverWork hands over all.
  const ofSteps = bulk.filter(({ name }) => name !== 'handOverItems')

  it('is there to be checked', () => {
    expect(bulk.map(({ name }) => name).sort()).toEqual([
      'acceptDeliveries',
      'activateAgencies',
      'completeTasks',
      'handOverItems',
      'markSeveralRead',
      'passOnTasks',
      'registerDeliveries',
      'signForDeliveries',
    ])
  })
  it('takes the input of the single action for each item, and answers each with its payload', () => {
    for (const mutation of ofSteps) {
      expect(itemOf(mutation), mutation.name).toBe(inputOf(singleOf(mutation)))
      const payload = shapeOf(getNamedType(singleOf(mutation).type))
      expect(shapeOf(getNamedType(mutation.type)).get('results')).toBe(
        `[${getNamedType(singleOf(mutation).type)}!]!`,
      )
      expect(payload.get('replayed')).toBe('Boolean!')
    }
  })
  it('takes a key and a version with each item', () => {
    for (const mutation of bulk) {
      expect(String(inputOf(mutation).getFields().items?.type)).toBe(`[${itemOf(mutation)}!]!`)
      const item = shapeOf(itemOf(mutation))
      expect([item.get('idempotencyKey'), item.get('expectedVersion')]).toEqual(['String!', 'Int!'])
    }
  })
  it('answers with a result for each item, how many are done and refused, and why it was refused as a whole', () => {
    for (const { name, type } of bulk) {
      const shape = shapeOf(getNamedType(type))
      expect([...shape.keys()], name).toEqual(['results', 'done', 'refused', 'problems'])
      expect(shape.get('problems')).toBe('[Problem!]!')
      expect(shape.get('results')).toMatch(/^\[\w+Payload!\]!$/)
    }
  })
  it('costs as much as its items, and names the largest number of them', () => {
    for (const { name, astNode, args } of bulk) {
      const sizes = (astNode?.directives ?? []).flatMap(({ arguments: given = [] }) => given.map(print))
      expect(sizes, name).toContain('slicingArguments: ["input.items"]')
      const items = inputOf({ args } as never).getFields().items
      expect(items?.description).toContain(String(MAX_BULK))
    }
  })
})

describe('acting in another’s place (代)', () => {
  const inputNames = (mutation: (typeof allMutations)[number]) => Object.keys(inputOf(mutation).getFields())
  it('is an input of every delegable mutation and of no other', () => {
    const open = allMutations.filter(mutation => inputNames(mutation).includes('onBehalfOf'))
    expect(open.map(({ name }) => name).sort()).toEqual(
      Object.values(merged.permissions)
        .filter(({ isDelegable }) => isDelegable)
        .flatMap(({ action, inBulk }) => (inBulk === null ? [action] : [action, inBulk]))
        .sort(),
    )
  })
  it('is shown beside `by` in every type that has it', () => {
    const silent = types.filter(type => {
      const names = fieldsOf(type).map(field => field.name)
      return isObjectType(type) && names.includes('by') && !names.includes('onBehalfOf')
    })
    expect(silent.map(type => type.name)).toEqual([])
  })
})

describe('lists of the contract', () => {
  it('are connections, except `nodes`, which answers one thing for each id', () => {
    const bare = queries.filter(field =>
      isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
    )
    expect(bare.map(field => field.name)).toEqual(['nodes'])
  })
  const paged = types.flatMap(type =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter(field => getNamedType(field.type).name.endsWith('Connection'))
          .map(field => ({
            name: `${type.name}.${field.name}`,
            args: Object.fromEntries(field.args.map(arg => [arg.name, arg])),
            directives: field.astNode?.directives?.map(directive => directive.name.value) ?? [],
          }))
      : [],
  )
  const namesOf = (some: typeof paged) => some.map(({ name }) => name)
  it('are there to be checked', () => {
    expect(paged.length).toBeGreaterThanOrEqual(10)
  })
  /** Lists of which the index has one direction only. */
  const FORWARD = ['Query.changesSince', 'Query.find']
  const both = paged.filter(({ name }) => !FORWARD.includes(name))
  it('take a page size, with the default and the largest one in its description', () => {
    expect(new Set(paged.map(({ args }) => String(args.first?.type)))).toEqual(new Set(['Int']))
    const described = paged.filter(({ args }) => {
      const text = args.first?.description ?? ''
      return text.includes(`at most ${MAX_PAGE};`) && text.includes(`; ${DEFAULT_PAGE} if`)
    })
    expect(namesOf(described)).toEqual(namesOf(paged))
  })
  it('take an optional cursor', () => {
    expect(new Set(paged.map(({ args }) => String(args.after?.type)))).toEqual(new Set(['String']))
  })
  it('are paged backwards too, where their index allows it', () => {
    const backwards = both.map(({ args: { last, before } }) => `${last?.type} ${before?.type}`)
    expect(new Set(backwards)).toEqual(new Set(['Int String']))
    expect(paged.length - both.length).toBe(FORWARD.length)
  })
  it('name their length for the cost of a request', () => {
    expect(namesOf(paged.filter(({ directives }) => !directives.includes('listSize')))).toEqual([])
  })
  /** Lists that have a counter, which says how many there are on all pages. */
  const COUNTED = [
    'DeliveryConnection',
    'DocumentConnection',
    'MatterConnection',
    'MyTaskConnection',
    'ReaderConnection',
  ]

  it('answer with edges, nodes and page information', () => {
    const connections = types.filter(type => type.name.endsWith('Connection'))
    expect(connections).toHaveLength(39)
    for (const type of connections) {
      const thing = type.name.replace(/Connection$/, '')
      const shapes = fieldsOf(type).map(field => `${field.name}: ${field.type}`)
      const edge = schema.getType(`${thing}Edge`)
      expect(shapes.slice(0, 3)).toEqual([
        `edges: [${thing}Edge!]!`,
        expect.stringMatching(/^nodes: \[\w+!\]!$/),
        'pageInfo: PageInfo!',
      ])
      expect(shapes.includes('totalCount: Int')).toBe(COUNTED.includes(type.name))
      expect(fieldsOf(edge).map(field => field.name)).toEqual(['cursor', 'node'])
    }
  })
  it('never hold nulls, except `nodes`', () => {
    const holding = types.flatMap(type =>
      fieldsOf(type)
        .filter(field => /\[\w+\]/.test(String(field.type)))
        .map(field => `${type.name}.${field.name}`),
    )
    expect(holding).toEqual(['Query.nodes'])
  })
})

describe('deprecations of the contract', () => {
  it('name what to use instead and the last day', () => {
    const reasons: string[] = []
    visit(parse(sdl), {
      Directive(node) {
        if (node.name.value !== 'deprecated') return
        const reason = node.arguments?.[0]?.value
        reasons.push(reason?.kind === Kind.STRING ? reason.value : '')
      },
    })
    expect(reasons.filter(reason => !reason.startsWith('Use ') || lastDay(reason) === null)).toEqual([])
  })
})
