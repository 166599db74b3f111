import {
  astFromValue,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isSpecifiedScalarType,
  Kind,
  print,
} from 'graphql'
import { type Content, type Html, html, inline, prose } from '../html.ts'

/** Where the docs of a type are. */
export function pathOfType(name: string): string {
  return `/docs/types/${name}`
}

/** A type as the SDL writes it, with a link to its docs; the scalars of GraphQL itself have none. */
export function typeLink(type: GraphQLArgument['type'] | GraphQLField<unknown, unknown>['type']): Html {
  const named = getNamedType(type)
  const [before = '', after = ''] = String(type).split(named.name)
  const name = isSpecifiedScalarType(named)
    ? named.name
    : html`<a href="${pathOfType(named.name)}">${named.name}</a>`
  return html`<code>${before}${name}${after}</code>`
}

/** What a field costs, by its `@cost` and `@listSize`; null without either. */
export function costOfField(field: GraphQLField<unknown, unknown>): string | null {
  const value = (directive: string, argument: string): ConstValueNode | undefined =>
    field.astNode?.directives
      ?.find(one => one.name.value === directive)
      ?.arguments?.find(one => one.name.value === argument)?.value
  const weight = value('cost', 'weight')
  const sizes = [
    ...namesIn(value('listSize', 'slicingArguments')).map(name => `\`${name}\``),
    ...numberIn(value('listSize', 'assumedSize')),
  ]
  if (weight === undefined && sizes.length === 0) return null
  const times = sizes.length === 0 ? [] : [`× ${sizes.join(' or ')}`]
  return [weight === undefined ? 'by type' : print(weight), ...times].join(' ')
}

function namesIn(list: ConstValueNode | undefined): string[] {
  if (list?.kind !== Kind.LIST) return []
  return list.values.flatMap(one => (one.kind === Kind.STRING ? one.value : []))
}

function numberIn(node: ConstValueNode | undefined): string[] {
  return node === undefined ? [] : [print(node)]
}

/** That something is deprecated, and what to use instead; nothing if it is not. */
export function deprecation({
  deprecationReason,
}: {
  readonly deprecationReason?: string | null | undefined
}): Content {
  if (deprecationReason === null || deprecationReason === undefined) return null
  return html`<p class="deprecated"><strong>Deprecated 已弃用.</strong> ${inline(deprecationReason)}</p>`
}

function defaultOf({ defaultValue, type }: GraphQLArgument | GraphQLInputField): Content {
  if (defaultValue === undefined) return null
  const node = astFromValue(defaultValue, type)
  return node === null || node === undefined ? null : html` = <code>${print(node)}</code>`
}

/** Arguments of a field, or fields of an input. */
export function inputsTable(inputs: readonly (GraphQLArgument | GraphQLInputField)[]): Html {
  const rows = inputs.map(
    input =>
      html`<tr><td><code>${input.name}</code></td><td>${typeLink(input.type)}${defaultOf(input)}</td><td>${prose(
        input.description,
      )}${deprecation(input)}</td></tr>`,
  )
  return html`<table><thead><tr><th>name</th><th>type</th><th>meaning</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** One field with its arguments, cost and deprecation. */
export function fieldSection(field: GraphQLField<unknown, unknown>): Html {
  const cost = costOfField(field)
  return html`<section id="${field.name}"><h3><code>${field.name}</code>: ${typeLink(field.type)}</h3>
${prose(field.description)}${deprecation(field)}
${cost === null ? null : html`<p>Cost 费用: ${inline(cost)}</p>`}
${field.args.length === 0 ? null : inputsTable(field.args)}</section>
`
}
