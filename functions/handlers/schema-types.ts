import {
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type DirectiveLocation,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  GraphQLDeprecatedDirective,
  GraphQLDirective,
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLSpecifiedByDirective,
  GraphQLUnionType,
  getDirectiveValues,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
  parse,
  type ScalarTypeDefinitionNode,
  specifiedScalarTypes,
  type TypeNode,
  typeFromAST,
  type UnionTypeDefinitionNode,
  valueFromAST,
} from 'graphql'
import { once } from '../kernel/when-needed.ts'

/**
 * A type by its definition, with its resolvers, as `buildASTSchema` makes it of a whole document; but the definition is parsed,
 * and the schema asked for other types, when the type is asked for its fields, members or values.
 */
export function typeOf(schema: GraphQLSchema, name: string, text: string, own: object): GraphQLNamedType {
  const node = once(() => parse(text, { noLocation: true }).definitions[0])
  const interfaces = () => interfacesIn(text).map(one => schema.getType(one) as GraphQLInterfaceType)
  const fields = () => fieldsOf(schema, node() as ObjectTypeDefinitionNode)
  switch (/^\w+/.exec(text)?.[0]) {
    case 'scalar':
      return (
        specifiedScalarTypes.find(one => one.name === name) ??
        scalarOf(node() as ScalarTypeDefinitionNode, own)
      )
    case 'type':
      return new GraphQLObjectType({ name, interfaces, fields: () => resolved(name, fields(), own) })
    case 'interface':
      return new GraphQLInterfaceType({ name, interfaces, fields, ...abstractOf(name, own) })
    case 'union': {
      const types = () => typesIn(schema, node() as UnionTypeDefinitionNode)
      return new GraphQLUnionType({ name, types, ...abstractOf(name, own) })
    }
    case 'enum':
      checkNone(name, own)
      return new GraphQLEnumType({ name, values: () => valuesOf(node() as EnumTypeDefinitionNode) })
    default: {
      checkNone(name, own)
      const inputs = () => inputsOf(schema, (node() as InputObjectTypeDefinitionNode).fields)
      return new GraphQLInputObjectType({ name, isOneOf: /^input \w+@oneOf\b/.test(text), fields: inputs })
    }
  }
}

/** The interfaces that a definition says its type implements. */
export function interfacesIn(text: string): readonly string[] {
  return /^(?:type|interface) \w+ implements ([\w&]+)/.exec(text)?.[1]?.split('&') ?? []
}

export function directiveOf(schema: GraphQLSchema, text: string): GraphQLDirective {
  const node = parse(text, { noLocation: true }).definitions[0] as DirectiveDefinitionNode
  return new GraphQLDirective({
    name: node.name.value,
    isRepeatable: node.repeatable,
    locations: node.locations.map(({ value }) => value as DirectiveLocation),
    args: inputsOf(schema, node.arguments),
    astNode: node,
  })
}

function scalarOf(astNode: ScalarTypeDefinitionNode, own: object): GraphQLScalarType {
  const name = astNode.name.value
  const specifiedByURL = getDirectiveValues(GraphQLSpecifiedByDirective, astNode)?.url as string | undefined
  if (Object.keys(own).length === 0) return new GraphQLScalarType({ name, specifiedByURL })
  if (!(own instanceof GraphQLScalarType)) throw new Error(`${name} is not resolved by a scalar`)
  const { serialize, parseValue, parseLiteral } = own
  return new GraphQLScalarType({ name, serialize, parseValue, parseLiteral, specifiedByURL })
}

type Fields = GraphQLFieldConfigMap<unknown, unknown>

function resolved(name: string, fields: Fields, own: object): Fields {
  for (const [field, resolve] of Object.entries(own)) {
    const config = fields[field]
    if (config === undefined) throw new Error(`the schema has no ${name}.${field}`)
    config.resolve = resolve
  }
  return fields
}

function abstractOf(name: string, own: { readonly __resolveType?: never }): { readonly resolveType?: never } {
  const { __resolveType: resolveType, ...others } = own
  checkNone(name, others)
  return resolveType === undefined ? {} : { resolveType }
}

/** @throws if there is a resolver, of which a type of this kind takes none */
function checkNone(name: string, own: object): void {
  for (const field of Object.keys(own)) throw new Error(`the schema has no ${name}.${field}`)
}

function fieldsOf(schema: GraphQLSchema, { fields = [] }: ObjectTypeDefinitionNode): Fields {
  return byName(fields, (astNode: FieldDefinitionNode) => ({
    type: typeIn(schema, astNode.type) as GraphQLOutputType,
    args: inputsOf(schema, astNode.arguments),
    deprecationReason: deprecationOf(astNode),
    astNode,
  }))
}

/** Arguments, or the fields of an input. */
function inputsOf(
  schema: GraphQLSchema,
  nodes: readonly InputValueDefinitionNode[] = [],
): Record<string, GraphQLInputFieldConfig> {
  return byName(nodes, astNode => {
    const type = typeIn(schema, astNode.type) as GraphQLInputType
    const defaultValue = valueFromAST(astNode.defaultValue, type)
    return { type, defaultValue, deprecationReason: deprecationOf(astNode), astNode }
  })
}

function valuesOf({ values = [] }: EnumTypeDefinitionNode) {
  return byName(values, astNode => ({ deprecationReason: deprecationOf(astNode), astNode }))
}

function typesIn(schema: GraphQLSchema, { types = [] }: UnionTypeDefinitionNode): GraphQLObjectType[] {
  return types.map(({ name }) => schema.getType(name.value) as GraphQLObjectType)
}

function typeIn(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | GraphQLOutputType | undefined {
  return typeFromAST(schema, node as never)
}

function deprecationOf(node: { readonly directives?: readonly ConstDirectiveNode[] }): string | undefined {
  return getDirectiveValues(GraphQLDeprecatedDirective, node)?.reason as string | undefined
}

function byName<Node extends { readonly name: { readonly value: string } }, Value>(
  nodes: readonly Node[],
  make: (node: Node) => Value,
): Record<string, Value> {
  return Object.fromEntries(nodes.map(node => [node.name.value, make(node)]))
}
