import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildASTSchema,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'

/** The project. */
export const root = join(import.meta.dirname, '../..')
const folder = join(root, 'graphql/schema')
/** All of its SDL files, as one text. */
export const sdl = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.graphql'))
  .sort()
  .map(name => readFileSync(join(folder, name), 'utf8').trim())
  .join('\n\n')
/** The contract, as its SDL files say it. */
export const schema = buildASTSchema(parse(sdl))
/** What it defines: without the types of GraphQL itself. */
export const types: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  type => type.astNode !== undefined && type.astNode !== null,
)
export const queries = Object.values(schema.getQueryType()?.getFields() ?? {})
export const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
/** The values of an enum, in their order. */
export const valuesOf = (name: string): string[] =>
  (schema.getType(name) as GraphQLEnumType).getValues().map(value => value.name)
/** The input of a mutation. */
export const inputOf = (mutation: GraphQLField<unknown, unknown>): GraphQLInputObjectType =>
  getNamedType(mutation.args[0]?.type) as GraphQLInputObjectType
/** The fields of a type; none of one that has none. */
export const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values(type.getFields())
    : []
export const isChinese = (text: string | null | undefined): boolean => /[\u4e00-\u9fff]/.test(text ?? '')
