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
import { auditRecordSchema } from '../../functions/access/audit.ts'
import { BRIDGE_KINDS, BRIDGE_STATES } from '../../functions/access/bridges.ts'
import { DELEGATION_FAULTS, DELEGATION_STATES } from '../../functions/access/delegation.ts'
import { claimsMappingSchema, NUMBER_KINDS } from '../../functions/access/issuers.ts'
import { LANGUAGES } from '../../functions/access/messages.ts'
import { OFFICERS, ROLES, SCOPES } from '../../functions/access/permissions.ts'
import { TIERS } from '../../functions/access/regions.ts'
import { limitRules } from '../../functions/access/request-limits.ts'
import { problemResolvers } from '../../functions/access/resolvers.ts'
import { stepsFrom } from '../../functions/access/steps.ts'
import { AUDIT_FAULTS } from '../../functions/audit/model.ts'
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
import {
  CASCADE_COUNTERS,
  DELIVERY_STATES,
  LADDER_STATES,
  RECIPIENT_ROLES,
  WAITING_REASONS,
} from '../../functions/exchange/model.ts'
import { HOLDER_CAPACITIES } from '../../functions/exchange/rules/audience.ts'
import { deliverySteps } from '../../functions/exchange/rules/deliveries.ts'
import { merged } from '../../functions/handlers/areas.ts'
import { allResolvers } from '../../functions/handlers/server.ts'
import { BINDING_MEANS, BINDING_STATES, NUMBER_STATES } from '../../functions/identity/model/bindings.ts'
import { APPLICATION_STATES, ISSUER_STATES } from '../../functions/identity/model.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../../functions/kernel/page.ts'
import {
  AGENCY_KINDS,
  AGENCY_STATES,
  ASKED_LINES,
  LINE_STATES,
  MEMBER_STATES,
} from '../../functions/tenancy/model.ts'
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

describe('files generated from the SDL', () => {
  it('publish the same schema as the SDL', () => {
    const published = buildASTSchema(parse(readFileSync(join(root, 'graphql/published.graphql'), 'utf8')))
    const printed = (one: typeof schema): string => printSchema(lexicographicSortSchema(one))
    expect(printed(published)).toBe(printed(schema))
  })
  it('are what codegen writes now, byte for byte', () => {
    const check = () =>
      execFileSync(process.execPath, [join(root, 'graphql/codegen.ts'), '--check'], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(check).not.toThrow()
  })
})

describe('descriptions in the SDL', () => {
  const described: [string, string | null | undefined][] = types.flatMap(type => [
    [type.name, type.description] as [string, string | null | undefined],
    ...(isEnumType(type)
      ? type.getValues().map(value => [`${type.name}.${value.name}`, value.description] as [string, string])
      : []),
    ...fieldsOf(type).map(field => [`${type.name}.${field.name}`, field.description] as [string, string]),
  ])
  it('are there for every type, field, input field and enum value', () => {
    expect(described.length).toBeGreaterThan(400)
    expect(described.filter(([, text]) => (text ?? '').trim() === '').map(([name]) => name)).toEqual([])
  })
  it('are there for every argument', () => {
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

  const ENUMS_OF_THE_DOMAIN = [
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
    'MemberState',
    'Office',
    'ApplicationState',
    'TokenScope',
    'IssuerState',
    'AgencyNaming',
    'BindingMeans',
    'BindingState',
    'NumberKind',
    'MemberNumberState',
    'BridgeKind',
    'BridgeState',
  ]
  it('give the Chinese term of every enum value of the domain', () => {
    const bare = ENUMS_OF_THE_DOMAIN.flatMap(name =>
      (schema.getType(name) as GraphQLEnumType)
        .getValues()
        .filter(value => !isChinese(value.description))
        .map(value => `${name}.${value.name}`),
    )
    expect(bare).toEqual([])
  })
  const TYPES_OF_THE_DOMAIN = [
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
  ]
  it('give the Chinese term of every type of the domain', () => {
    expect(TYPES_OF_THE_DOMAIN.filter(name => !isChinese(schema.getType(name)?.description))).toEqual([])
  })
  const ELEMENTS: readonly (readonly [type: string, elements: readonly string[]])[] = [
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
  ]
  it('give the Chinese term of every element of a document, delivery or agency', () => {
    const bare = ELEMENTS.flatMap(([name, elements]) => {
      const fields = fieldsOf(schema.getType(name))
      return elements
        .filter(element => !isChinese(fields.find(field => field.name === element)?.description))
        .map(element => `${name}.${element}`)
    })
    expect(bare).toEqual([])
  })
  it('give the Chinese term of every step of making, sending and receiving documents', () => {
    const steps = mutations.filter(
      ({ name }) =>
        /Document$|Delivery$|Draft$|Number$|submitForReview|markHandled/.test(name) && name !== 'editDraft',
    )
    expect(steps.length).toBeGreaterThan(12)
    expect(steps.filter(step => !isChinese(step.description)).map(step => step.name)).toEqual([])
  })
  it('call every kind of document by its word in art. 8', () => {
    const kinds = schema.getType('DocumentKind') as GraphQLEnumType
    const bare = DOCUMENT_KINDS.filter(
      kind => kinds.getValue(kind)?.description?.includes(KINDS[kind].word) !== true,
    )
    expect(bare).toEqual([])
  })
})

describe('code and contract', () => {
  it.each<[string, readonly string[]]>([
    ['Role', ROLES],
    ['Tier', TIERS],
    ['AgencyKind', AGENCY_KINDS],
    ['AgencyLine', ASKED_LINES],
    ['LineRequestState', LINE_STATES],
    ['AgencyState', AGENCY_STATES],
    ['MemberState', MEMBER_STATES],
    ['Office', OFFICERS],
    ['ApplicationState', APPLICATION_STATES],
    ['TokenScope', SCOPES],
    ['IssuerState', ISSUER_STATES],
    ['AgencyNaming', claimsMappingSchema.shape.agencyBy.options],
    ['BindingMeans', BINDING_MEANS],
    ['BindingState', BINDING_STATES],
    ['NumberKind', NUMBER_KINDS],
    ['MemberNumberState', NUMBER_STATES],
    ['BridgeKind', BRIDGE_KINDS],
    ['BridgeState', BRIDGE_STATES],
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
    ['LadderState', LADDER_STATES],
    ['HolderCapacity', HOLDER_CAPACITIES],
    ['UndeliveredReason', WAITING_REASONS],
    ['RecipientRole', RECIPIENT_ROLES],
    ['Severity', ['ERROR', 'WARNING']],
    ['CsvEncoding', ['UTF_8', 'GB18030']],
    ['RegionState', ['CURRENT', 'ABOLISHED']],
    ['DelegationState', DELEGATION_STATES],
    ['DelegationList', ['OF_AGENCY', 'FROM_ME', 'TO_ME']],
    ['DelegationFault', DELEGATION_FAULTS],
    ['AuditOutcome', auditRecordSchema.shape.outcome.options],
    ['AuditFault', AUDIT_FAULTS],
  ])('have the same values of %s in the same order', (name, values) => {
    expect(valuesOf(name)).toEqual([...values])
  })
  it('are compared for every enum: none is missing from this list', () => {
    expect(
      types
        .filter(isEnumType)
        .map(type => type.name)
        .sort(),
    ).toEqual([
      'AgencyKind',
      'AgencyLine',
      'AgencyNaming',
      'AgencyState',
      'ApplicationState',
      'AuditFault',
      'AuditOutcome',
      'BindingMeans',
      'BindingState',
      'BridgeKind',
      'BridgeState',
      'ChangeClass',
      'CountersignPurpose',
      'CountersignState',
      'CsvEncoding',
      'DelegationFault',
      'DelegationList',
      'DelegationState',
      'DeliveryState',
      'DiffAct',
      'Direction',
      'DocumentKind',
      'DocumentState',
      'HolderCapacity',
      'IssuerState',
      'LadderState',
      'LineRequestState',
      'MemberNumberState',
      'MemberState',
      'NegotiationAct',
      'NumberKind',
      'NumberSeriesKind',
      'Office',
      'ProblemCode',
      'RecipientClass',
      'RecipientRole',
      'RegionState',
      'RenditionIssue',
      'Role',
      'Severity',
      'Tier',
      'TokenScope',
      'UndeliveredReason',
      'UploadState',
      'Urgency',
    ])
  })
  it('have the same counters of a cascade', () => {
    const counters = fieldsOf(schema.getType('CascadeCount')).map(field => field.name)
    expect(counters).toEqual(['tier', ...Object.values(CASCADE_COUNTERS)])
  })
  it('have a loader for every type with an id, and none for another', () => {
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(type => type.name)
    const named = Object.values(merged.loaders).map(loader => loader.typename)
    expect([...nodes].sort()).toEqual([...named].sort())
  })

  it('have the same problem codes, each with a text in every language', () => {
    const { problems, words } = merged.messages
    const codes = valuesOf('ProblemCode')
    // Routing rules and missing delegations have one text for each of their cases, beside those of the codes.
    const cases = Object.keys(problems).filter(name =>
      /^(R\d+_|EDITION_|REGION_ABOLISHED_|ISSUER_RENAMED_|KIND_|REPLY_|NOT_DELEGATED_|NOT_PERMITTED_)/.test(
        name,
      ),
    )
    expect(Object.keys(problems).sort()).toEqual([...new Set([...codes, ...cases])].sort())
    expect(cases.length).toBeGreaterThan(25)
    const texts = [...Object.values(problems), ...Object.values(words)]
    expect(texts.filter(text => Object.keys(text).sort().join() !== [...LANGUAGES].sort().join())).toEqual([])
    // Names of file formats, such as PDF, are the same in every language.
    const formats = ['application/pdf', 'application/ofd', 'text/csv'].map(type => words[type])
    expect(formats.filter(text => text === undefined || text['zh-CN'] !== text.en)).toEqual([])
    expect(texts.filter(text => !isChinese(text['zh-CN']) && !formats.includes(text))).toEqual([])
  })
  it('keep Chinese out of English texts, and names of GraphQL fields out of all texts', () => {
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
  it('have a word for every action and every state', () => {
    const { words } = merged.messages
    const actions = Object.keys(merged.permissions)
    const states = [
      ...DOCUMENT_STATES.map(state => `Document.${state}`),
      ...DELIVERY_STATES.map(state => `Delivery.${state}`),
      ...AGENCY_STATES.map(state => `Agency.${state}`),
      ...MEMBER_STATES.map(state => `Member.${state}`),
      ...ISSUER_STATES.map(state => `Issuer.${state}`),
      ...BINDING_STATES.map(state => `Binding.${state}`),
      ...NUMBER_STATES.map(state => `MemberNumber.${state}`),
      ...BRIDGE_STATES.map(state => `Bridge.${state}`),
      ...APPLICATION_STATES.map(state => `Application.${state}`),
      ...DELEGATION_STATES.map(state => `Delegation.${state}`),
    ]
    expect([...actions, ...states].filter(name => !(name in words))).toEqual([])
  })
  it('have the same problem types, each with a resolver for its text', () => {
    const problems = schema.getPossibleTypes(schema.getType('Problem') as never).map(type => type.name)
    expect(
      Object.keys(problemResolvers(merged))
        .filter(name => name !== 'Problem')
        .sort(),
    ).toEqual([...problems].sort())
  })
  it('have a resolver for every query and mutation, and none for a field that is not in the SDL', () => {
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
  it('have a permission for every mutation, and a mutation for every permission to change', () => {
    const changes = Object.keys(merged.permissions).filter(action => !action.startsWith('read'))
    expect(changes.sort()).toEqual(mutations.map(field => field.name).sort())
  })
  it('have a mutation for every step that a state allows', () => {
    const names = mutations.map(field => field.name)
    const offered = [
      ...DOCUMENT_STATES.flatMap(state => stepsFrom(documentSteps, state)),
      ...DELIVERY_STATES.flatMap(state => stepsFrom(deliverySteps, state)),
    ]
    expect(names).toEqual(expect.arrayContaining(offered))
  })
})

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
  it('answers with a payload that is never null', () => {
    expect(payloads.filter(({ type }) => !isNonNullType(type)).map(({ name }) => name)).toEqual([])
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
    const names = mutations.map(mutation => mutation.name)
    expect(names.filter(name => /^(update|set|save|delete|remove|process|do|change)/.test(name))).toEqual([])
    expect(names.filter(name => !/^[a-z]+[A-Z]/.test(name))).toEqual([])
  })
})

describe('acting in another’s place (代)', () => {
  const inputNames = (mutation: (typeof mutations)[number]) => Object.keys(inputOf(mutation).getFields())
  it('is an input of every delegable mutation and of no other', () => {
    const open = mutations.filter(mutation => inputNames(mutation).includes('onBehalfOf'))
    expect(open.map(({ name }) => name).sort()).toEqual(
      Object.values(merged.permissions)
        .filter(({ isDelegable }) => isDelegable)
        .map(({ action }) => action)
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
  it('take a page size, with the default of the whole API and the largest one in its description', () => {
    expect(namesOf(paged.filter(({ args }) => String(args.first?.type) !== 'Int!'))).toEqual([])
    expect(namesOf(paged.filter(({ args }) => args.first?.defaultValue !== DEFAULT_PAGE))).toEqual([])
    const silent = paged.filter(({ args }) => args.first?.description?.includes(String(MAX_PAGE)) !== true)
    expect(namesOf(silent)).toEqual([])
  })
  it('take an optional cursor', () => {
    expect(namesOf(paged.filter(({ args }) => String(args.after?.type) !== 'String'))).toEqual([])
  })
  it('name their length for the cost of a request', () => {
    expect(namesOf(paged.filter(({ directives }) => !directives.includes('listSize')))).toEqual([])
  })
  it('answer with edges, nodes and page information', () => {
    const connections = types.filter(type => type.name.endsWith('Connection'))
    expect(connections).toHaveLength(21)
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

describe('the canonical operations', () => {
  const documents = [...operations].map(([name, text]) => [name, parse(text)] as const)

  it('are valid', () => {
    const faults = documents.flatMap(([name, document]) =>
      validate(schema, document).map(error => `${name}: ${error.message}`),
    )
    expect(faults).toEqual([])
  })
  it('are within the limits of a request', () => {
    const faults = documents.flatMap(([name, document]) =>
      validate(schema, document, [...limitRules]).map(error => `${name}: ${error.message}`),
    )
    expect(faults).toEqual([])
  })
  it('use every query and every mutation of the contract', () => {
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
  it('are named after their one root field, and after what they read of it where there are several', () => {
    for (const [name, document] of documents) {
      const operation = document.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION)
      const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : []
      const first = field?.kind === Kind.FIELD ? field.name.value : ''
      expect(name.startsWith(first.charAt(0).toUpperCase() + first.slice(1))).toBe(true)
    }
  })
  it('of mutations select problems and replayed', () => {
    for (const [, document] of documents) {
      const text = JSON.stringify(document)
      if (!text.includes('"mutation"')) continue
      expect(text).toContain('"problems"')
      expect(text).toContain('"replayed"')
    }
  })
})
