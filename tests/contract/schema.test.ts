import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildASTSchema,
  type GraphQLEnumType,
  isEnumType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, KINDS } from '../../functions/documents/kinds.ts'
import { fieldsOf, isChinese, mutations, root, schema, types } from '../kit/contract.ts'

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
        'issuer',
      ],
    ],
    ['Delivery', ['number', 'date', 'incomingNumber', 'role']],
    ['Agency', ['shortName', 'creditCode', 'organCode', 'superior', 'guiding', 'otherSuperior']],
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
