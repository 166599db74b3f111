import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildASTSchema,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { TIERS } from '../../functions/access/authenticate.ts'
import { DELEGATION_FAULTS, DELEGATION_STATES } from '../../functions/access/delegation.ts'
import { limitRules } from '../../functions/access/limits.ts'
import { LANGUAGES } from '../../functions/access/messages.ts'
import { ROLES } from '../../functions/access/permissions.ts'
import { problemResolvers } from '../../functions/access/resolvers.ts'
import { stepsFrom } from '../../functions/access/steps.ts'
import { DIRECTIONS, DOCUMENT_KINDS, KINDS } from '../../functions/documents/kinds.ts'
import { CHANGES } from '../../functions/documents/lifecycle/rules/changes.ts'
import {
  DOCUMENT_STATES,
  documentSteps,
  NUMBER_SERIES,
  PURPOSES,
  RECIPIENT_CLASSES,
  SLOT_STATES,
  URGENCIES,
} from '../../functions/documents/model/index.ts'
import { CASCADE_COUNTERS, DELIVERY_STATES, RECIPIENT_ROLES } from '../../functions/exchange/model.ts'
import { deliverySteps } from '../../functions/exchange/rules/deliveries.ts'
import { merged } from '../../functions/handlers/areas.ts'
import { allResolvers } from '../../functions/handlers/server.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../../functions/kernel/page.ts'
import { AGENCY_KINDS, agencyCardSchema } from '../../functions/tenancy/model.ts'
import { uploadSchema } from '../../functions/uploads/model.ts'
import { lastDay } from '../../graphql/compatibility.ts'
import { operations } from '../../graphql/operations.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'graphql/schema')
const sdl = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.graphql'))
  .sort()
  .map(name => readFileSync(join(folder, name), 'utf8').trim())
  .join('\n\n')
const schema = buildASTSchema(parse(sdl))
const types: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  type => type.astNode !== undefined && type.astNode !== null,
)
const queries = Object.values(schema.getQueryType()?.getFields() ?? {})
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
const valuesOf = (name: string): string[] =>
  (schema.getType(name) as GraphQLEnumType).getValues().map(value => value.name)
const inputOf = (mutation: GraphQLField<unknown, unknown>): GraphQLInputObjectType =>
  getNamedType(mutation.args[0]?.type) as GraphQLInputObjectType
const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values(type.getFields())
    : []
const isChinese = (text: string | null | undefined): boolean => /[\u4e00-\u9fff]/.test(text ?? '')

describe('what is generated from the SDL', () => {
  it('the published contract is the schema', () => {
    const published = buildASTSchema(parse(readFileSync(join(root, 'graphql/published.graphql'), 'utf8')))
    const printed = (one: typeof schema): string => printSchema(lexicographicSortSchema(one))
    expect(printed(published)).toBe(printed(schema))
  })
  it('and every file that codegen writes is up to date, to the letter', () => {
    const check = () =>
      execFileSync(process.execPath, [join(root, 'graphql/codegen.ts'), '--check'], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(check).not.toThrow()
  })
})

describe('descriptions', () => {
  const described: [string, string | null | undefined][] = types.flatMap(type => [
    [type.name, type.description] as [string, string | null | undefined],
    ...(isEnumType(type)
      ? type.getValues().map(value => [`${type.name}.${value.name}`, value.description] as [string, string])
      : []),
    ...fieldsOf(type).map(field => [`${type.name}.${field.name}`, field.description] as [string, string]),
  ])
  it('every type, field, input field and enum value has one', () => {
    expect(described.length).toBeGreaterThan(400)
    expect(described.filter(([, text]) => (text ?? '').trim() === '').map(([name]) => name)).toEqual([])
  })
  it('every argument has one', () => {
    const bare = types.flatMap(type =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap(field =>
            field.args
              .filter(arg => (arg.description ?? '').trim() === '')
              .map(arg => `${type.name}.${field.name}(${arg.name})`),
          )
        : [],
    )
    expect(bare).toEqual([])
  })

  it.each([
    'DocumentKind',
    'DocumentState',
    'DeliveryState',
    'Direction',
    'Urgency',
    'Tier',
    'Role',
    'AgencyKind',
    'RecipientRole',
    'RecipientClass',
    'NumberSeriesKind',
    'DelegationState',
    'DelegationList',
    'DelegationFault',
  ])('every value of %s carries its Chinese term', name => {
    const values = (schema.getType(name) as GraphQLEnumType).getValues()
    expect(values.filter(value => !isChinese(value.description)).map(value => value.name)).toEqual([])
  })
  it.each([
    'Agency',
    'Region',
    'Member',
    'Document',
    'Delivery',
    'Signature',
    'Attachment',
    'Delegation',
    'Tier',
    'Role',
    'Urgency',
    'DocumentKind',
    'RoutingViolation',
    'ClassifiedContent',
  ])('the type %s carries its Chinese term', name => {
    expect(isChinese(schema.getType(name)?.description)).toBe(true)
  })
  it.each([
    [
      'Document',
      [
        'kind',
        'title',
        'body',
        'number',
        'date',
        'signature',
        'mainRecipients',
        'copies',
        'attachments',
        'issuerId',
      ],
    ],
    ['Delivery', ['number', 'date', 'incomingNumber', 'role']],
    ['Agency', ['shortName', 'creditCode', 'organCode', 'superiorId', 'guidingId', 'otherSuperiorId']],
  ])('the elements of a %s carry their Chinese terms', (name, elements) => {
    const fields = fieldsOf(schema.getType(name))
    const bare = elements.filter(
      element => !isChinese(fields.find(field => field.name === element)?.description),
    )
    expect(bare).toEqual([])
  })
  it('the steps of making, sending and receiving documents carry their Chinese terms', () => {
    const steps = mutations.filter(
      ({ name }) =>
        /Document$|Delivery$|Draft$|Number$|submitForReview|markHandled/.test(name) && name !== 'editDraft',
    )
    expect(steps.length).toBeGreaterThan(12)
    expect(steps.filter(step => !isChinese(step.description)).map(step => step.name)).toEqual([])
  })
  it.each(DOCUMENT_KINDS)('%s is called in the contract what art. 8 calls it', kind => {
    expect((schema.getType('DocumentKind') as GraphQLEnumType).getValue(kind)?.description).toContain(
      KINDS[kind].word,
    )
  })
})

describe('code and contract agree on', () => {
  it.each<[string, readonly string[]]>([
    ['Role', ROLES],
    ['Tier', TIERS],
    ['AgencyKind', AGENCY_KINDS],
    ['AgencyState', agencyCardSchema.shape.state.options],
    ['DocumentKind', DOCUMENT_KINDS],
    ['Direction', DIRECTIONS],
    ['DocumentState', DOCUMENT_STATES],
    ['Urgency', URGENCIES],
    ['RecipientClass', RECIPIENT_CLASSES],
    ['NumberSeriesKind', NUMBER_SERIES],
    ['Direction', DIRECTIONS],
    ['CountersignPurpose', PURPOSES],
    ['CountersignState', SLOT_STATES],
    ['NegotiationAct', ['ASKED', 'AGREED', 'RETURNED', 'CANCELLED', 'LATE']],
    ['ChangeClass', CHANGES],
    ['DiffAct', ['SAME', 'REMOVED', 'ADDED']],
    ['RenditionIssue', ['PREVIEW', 'PRINT']],
    ['UploadState', uploadSchema.shape.state.options],
    ['DeliveryState', DELIVERY_STATES],
    ['RecipientRole', RECIPIENT_ROLES],
    ['Severity', ['ERROR', 'WARNING']],
    ['DelegationState', DELEGATION_STATES],
    ['DelegationList', ['OF_AGENCY', 'FROM_ME', 'TO_ME']],
    ['DelegationFault', DELEGATION_FAULTS],
  ])('the values of %s', (name, values) => {
    expect(valuesOf(name)).toEqual([...values])
  })
  it('no enum of the contract is forgotten above', () => {
    expect(
      types
        .filter(isEnumType)
        .map(type => type.name)
        .sort(),
    ).toEqual([
      'AgencyKind',
      'AgencyState',
      'ChangeClass',
      'CountersignPurpose',
      'CountersignState',
      'DelegationFault',
      'DelegationList',
      'DelegationState',
      'DeliveryState',
      'DiffAct',
      'Direction',
      'DocumentKind',
      'DocumentState',
      'NegotiationAct',
      'NumberSeriesKind',
      'ProblemCode',
      'RecipientClass',
      'RecipientRole',
      'RenditionIssue',
      'Role',
      'Severity',
      'Tier',
      'UploadState',
      'Urgency',
    ])
  })
  it('the counters of a cascade', () => {
    const counters = fieldsOf(schema.getType('CascadeCount')).map(field => field.name)
    expect(counters).toEqual(['tier', ...Object.values(CASCADE_COUNTERS)])
  })
  it('the types of things with ids', () => {
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(type => type.name)
    const named = Object.values(merged.loaders).map(loader => loader.typename)
    expect([...nodes].sort()).toEqual([...named].sort())
  })

  it('the codes of problems: each is in the contract, and each has a text in every language', () => {
    const { problems, words } = merged.messages
    const codes = valuesOf('ProblemCode')
    // A routing rule and a missing delegation have a text for each of their cases.
    const cases = Object.keys(problems).filter(name => /^(R\d+_|KIND_|REPLY_|NOT_DELEGATED_)/.test(name))
    expect(Object.keys(problems).sort()).toEqual([...new Set([...codes, ...cases])].sort())
    expect(cases.length).toBeGreaterThan(25)
    const texts = [...Object.values(problems), ...Object.values(words)]
    expect(texts.filter(text => Object.keys(text).sort().join() !== [...LANGUAGES].sort().join())).toEqual([])
    // Names of file formats are the same in every language.
    expect(texts.filter(text => !isChinese(text['zh-CN']) && text['zh-CN'] !== text.en)).toEqual([])
  })
  it('no text in English has a Chinese fragment, and no text shows the name of a function or a field', () => {
    const texts = [...Object.values(merged.messages.problems), ...Object.values(merged.messages.words)]
    expect(texts.filter(text => isChinese(text.en))).toEqual([])
    const names = new Set(
      [...mutations, ...queries].map(({ name }) => name).filter(name => /[A-Z]/.test(name)),
    )
    const shown = texts.flatMap(text =>
      Object.values(text).filter(one => [...names].some(name => one.includes(name))),
    )
    expect(shown).toEqual([])
  })
  it('what people are shown of actions and states: each has a word in every language', () => {
    const { words } = merged.messages
    const actions = Object.keys(merged.permissions)
    const states = [
      ...DOCUMENT_STATES.map(state => `Document.${state}`),
      ...DELIVERY_STATES.map(state => `Delivery.${state}`),
      ...agencyCardSchema.shape.state.options.map(state => `Agency.${state}`),
      ...DELEGATION_STATES.map(state => `Delegation.${state}`),
    ]
    expect([...actions, ...states].filter(name => !(name in words))).toEqual([])
  })
  it('the types of problems: each has the common fields and a resolver for its text', () => {
    const problems = schema.getPossibleTypes(schema.getType('Problem') as never).map(type => type.name)
    expect(
      Object.keys(problemResolvers(merged))
        .filter(name => name !== 'Problem')
        .sort(),
    ).toEqual([...problems].sort())
  })
  it('fields of the roots: each has a resolver, and no resolver is for a field that is not there', () => {
    const resolvers = allResolvers()
    expect(Object.keys(resolvers.Query).sort()).toEqual(queries.map(field => field.name).sort())
    expect(Object.keys(resolvers.Mutation ?? {}).sort()).toEqual(mutations.map(field => field.name).sort())
    for (const [name, fields] of Object.entries(resolvers)) {
      const type = schema.getType(name)
      if (isScalarType(type) || isInterfaceType(type)) continue
      const known = fieldsOf(type).map(field => field.name)
      expect(known, name).toEqual(expect.arrayContaining(Object.keys(fields)))
    }
  })
  it('who may change what: every mutation has its permission, and every permission to change is a mutation', () => {
    const changes = Object.keys(merged.permissions).filter(action => !action.startsWith('read'))
    expect(changes.sort()).toEqual(mutations.map(field => field.name).sort())
  })
  it('what may be done next: every action that a state offers is a mutation', () => {
    const names = mutations.map(field => field.name)
    const offered = [
      ...DOCUMENT_STATES.flatMap(state => stepsFrom(documentSteps, state)),
      ...DELIVERY_STATES.flatMap(state => stepsFrom(deliverySteps, state)),
    ]
    expect(names).toEqual(expect.arrayContaining(offered))
  })
})

describe('every mutation', () => {
  it.each(mutations.map(mutation => [mutation.name, mutation] as const))(
    '%s takes one input with an idempotency key and answers with the thing, problems and replayed',
    (_, mutation) => {
      expect(mutation.args.map(arg => [arg.name, isNonNullType(arg.type)])).toEqual([['input', true]])
      const input = inputOf(mutation).getFields()
      expect(String(input.idempotencyKey?.type)).toBe('String!')
      expect(isNonNullType(mutation.type)).toBe(true)
      const payload = getNamedType(mutation.type)
      expect(payload.name).toMatch(/Payload$/)
      const [thing, ...rest] = fieldsOf(payload)
      expect(isNonNullType(thing?.type)).toBe(false)
      const shapes = Object.fromEntries(rest.map(field => [field.name, String(field.type)]))
      expect(shapes).toMatchObject({ problems: '[Problem!]!', replayed: 'Boolean!' })
    },
  )
  it('that changes an existing thing takes the version that the caller has seen', () => {
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
    const names = mutations.map(mutation => mutation.name)
    expect(names.filter(name => /^(update|set|save|delete|remove|process|do|change)/.test(name))).toEqual([])
    expect(names.filter(name => !/^[a-z]+[A-Z]/.test(name))).toEqual([])
  })
})

describe('acting in another’s place (代)', () => {
  const inputNames = (mutation: (typeof mutations)[number]) => Object.keys(inputOf(mutation).getFields())
  it('is open to every step that can be delegated, and to no other change', () => {
    const open = mutations.filter(mutation => inputNames(mutation).includes('onBehalfOf'))
    expect(open.map(({ name }) => name).sort()).toEqual(
      Object.values(merged.permissions)
        .filter(({ isDelegable }) => isDelegable)
        .map(({ action }) => action)
        .sort(),
    )
  })
  it('shows wherever the contract says who did something', () => {
    const silent = types.filter(type => {
      const names = fieldsOf(type).map(field => field.name)
      return isObjectType(type) && names.includes('by') && !names.includes('onBehalfOf')
    })
    expect(silent.map(type => type.name)).toEqual([])
  })
})

describe('lists', () => {
  it('of things are connections, but for `nodes`, which answers as many as it is asked', () => {
    const bare = queries.filter(field =>
      isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
    )
    expect(bare.map(field => field.name)).toEqual(['nodes'])
  })
  const paged = types.flatMap(type =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter(field => getNamedType(field.type).name.endsWith('Connection'))
          .map(field => [`${type.name}.${field.name}`, field] as const)
      : [],
  )
  it.each(paged)('%s is paged by first and after like every other', (_, field) => {
    const args = Object.fromEntries(field.args.map(arg => [arg.name, arg]))
    expect(String(args.first?.type)).toBe('Int!')
    expect(args.first?.defaultValue).toBe(DEFAULT_PAGE)
    expect(args.first?.description).toContain(String(MAX_PAGE))
    expect(String(args.after?.type)).toBe('String')
    expect(field.astNode?.directives?.map(directive => directive.name.value)).toContain('listSize')
  })
  it('have edges, nodes and where the page ends', () => {
    const connections = types.filter(type => type.name.endsWith('Connection'))
    expect(connections).toHaveLength(10)
    for (const type of connections) {
      const thing = type.name.replace(/Connection$/, '')
      const shapes = fieldsOf(type).map(field => `${field.name}: ${field.type}`)
      const edge = schema.getType(`${thing}Edge`)
      expect(shapes).toEqual([
        `edges: [${thing}Edge!]!`,
        expect.stringMatching(/^nodes: \[\w+!\]!$/),
        'pageInfo: PageInfo!',
      ])
      expect(fieldsOf(edge).map(field => field.name)).toEqual(['cursor', 'node'])
    }
  })
  it('never hold nulls, but for `nodes`', () => {
    const holding = types.flatMap(type =>
      fieldsOf(type)
        .filter(field => /\[\w+\]/.test(String(field.type)))
        .map(field => `${type.name}.${field.name}`),
    )
    expect(holding).toEqual(['Query.nodes'])
  })
})

describe('deprecations', () => {
  it('say what to use instead and the day after which they go', () => {
    const said: string[] = []
    visit(parse(sdl), {
      Directive(node) {
        if (node.name.value !== 'deprecated') return
        const reason = node.arguments?.[0]?.value
        said.push(reason?.kind === Kind.STRING ? reason.value : '')
      },
    })
    expect(said.filter(reason => !reason.startsWith('Use ') || lastDay(reason) === null)).toEqual([])
  })
})

describe('the canonical operations', () => {
  const documents = [...operations].map(([name, text]) => [name, parse(text)] as const)

  it.each(documents)('%s is valid and within the limits of a request', (_, document) => {
    expect(validate(schema, document, undefined).map(error => error.message)).toEqual([])
    expect(validate(schema, document, [...limitRules]).map(error => error.message)).toEqual([])
  })
  it('use every query and every mutation', () => {
    const used = new Set<string>()
    for (const [, document] of documents) {
      const info = new TypeInfo(schema)
      visit(
        document,
        visitWithTypeInfo(info, {
          Field(node) {
            used.add(`${info.getParentType()?.name}.${node.name.value}`)
          },
        }),
      )
    }
    const all = [
      ...queries.map(({ name }) => `Query.${name}`),
      ...mutations.map(({ name }) => `Mutation.${name}`),
    ]
    expect(all.filter(field => !used.has(field))).toEqual([])
  })
  it('are named like the field that they are about', () => {
    for (const [name, document] of documents) {
      const operation = document.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION)
      const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : []
      const first = field?.kind === Kind.FIELD ? field.name.value : ''
      expect(name).toBe(first.charAt(0).toUpperCase() + first.slice(1))
    }
  })
  it('of mutations ask for problems and for replayed', () => {
    for (const [, document] of documents) {
      const text = JSON.stringify(document)
      if (!text.includes('"mutation"')) continue
      expect(text).toContain('"problems"')
      expect(text).toContain('"replayed"')
    }
  })
})
