import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql'

/**
 * Gives everything in a schema the description that introspection shows. Loaded when first needed: three quarters of the
 * contract's text are descriptions.
 */
export async function addDescriptions(schema: GraphQLSchema): Promise<void> {
  if (described.has(schema)) return
  const { descriptions } = await import('../../graphql/descriptions.generated.ts')
  const note = (coordinate: string, thing: { description?: string | null | undefined }) => {
    const description = descriptions[coordinate]
    if (description !== undefined) thing.description = description
  }
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue
    note(`@${directive.name}`, directive)
    for (const argument of directive.args) note(`@${directive.name}(${argument.name}:)`, argument)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
    note(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field)
        for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name}:)`, argument)
      }
  }
  described.add(schema)
}

const described = new WeakSet<GraphQLSchema>()
