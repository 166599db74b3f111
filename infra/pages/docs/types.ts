import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { type Content, type Html, html, prose } from '../html.ts'
import { deprecation, fieldSection, inputsTable, pathOfType } from './fields.ts'

/** The types of the contract beside its roots, by name. */
export function ownTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType()]
  return Object.values(schema.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.includes(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What kind of type it is, in a word. */
function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type'
  if (isInterfaceType(type)) return 'interface'
  if (isEnumType(type)) return 'enum'
  if (isInputObjectType(type)) return 'input'
  return isScalarType(type) ? 'scalar' : 'union'
}

const KINDS = ['type', 'interface', 'union', 'input', 'enum', 'scalar'] as const

const links = (types: readonly GraphQLNamedType[]): Content[] =>
  types.map(({ name }) => html`<li><a href="${pathOfType(name)}">${name}</a></li>`)

/** All types, by their kinds. */
export function typesIndex(schema: GraphQLSchema): Html {
  const all = ownTypes(schema)
  const groups = KINDS.map(kind => [kind, all.filter(type => kindOf(type) === kind)] as const)
  return html`<h1>Types 类型</h1>${groups
    .filter(([, types]) => types.length > 0)
    .map(([kind, types]) => html`<h2>${kind}</h2><ul class="columns">${links(types)}</ul>`)}`
}

/** The fields of a root type: its queries, or its mutations. */
export function rootSections(title: string, root: GraphQLObjectType): Html {
  const fields = Object.values(root.getFields())
  const contents = fields.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)
  return html`<h1>${title}</h1>${prose(root.description)}<ul class="columns">${contents}</ul>${fields.map(fieldSection)}`
}

function membersOf(schema: GraphQLSchema, type: GraphQLNamedType): Content {
  if (isEnumType(type)) {
    const rows = type
      .getValues()
      .map(
        value =>
          html`<tr><td><code>${value.name}</code></td><td>${prose(value.description)}${deprecation(value)}</td></tr>`,
      )
    return html`<table><thead><tr><th>value</th><th>meaning</th></tr></thead><tbody>${rows}</tbody></table>`
  }
  if (isInputObjectType(type)) return inputsTable(Object.values(type.getFields()))
  const possible = isAbstractType(type)
    ? html`<h2>Possible types</h2><ul class="columns">${links(schema.getPossibleTypes(type))}</ul>`
    : null
  if (!isObjectType(type) && !isInterfaceType(type)) return possible
  const interfaces = type.getInterfaces()
  const implemented = interfaces.length === 0 ? null : html`<p>Implements:</p><ul>${links(interfaces)}</ul>`
  return [implemented, possible, html`<h2>Fields</h2>`, Object.values(type.getFields()).map(fieldSection)]
}

/** One type with all that it has. */
export function typeContent(schema: GraphQLSchema, type: GraphQLNamedType): Html {
  return html`<h1><code>${kindOf(type)} ${type.name}</code></h1>${prose(type.description)}${membersOf(schema, type)}`
}
