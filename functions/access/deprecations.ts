import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** Something of the contract that a request uses and that will go. */
export interface Deprecation {
  /** Its schema coordinate: `Type.field`, `Type.field(argument:)`, `Input.field` or `Enum.VALUE`. */
  readonly coordinate: string
  /** What to use instead, and until when it stays. */
  readonly reason: string
}

/** How a deprecation announces its end: `@deprecated(reason: "Use X. Removed after 2027-12-01.")`. */
const ANNOUNCEMENT = /Removed after (\d{4}-\d{2}-\d{2})\b/

/** The last day (YYYY-MM-DD) that a deprecation promises; null if it names none, and then nothing may go. */
export function lastDay(reason: string): string | null {
  return ANNOUNCEMENT.exec(reason)?.[1] ?? null
}

type Reason = { readonly deprecationReason?: string | null | undefined } | null | undefined

/**
 * Everything deprecated that a request uses: fields, arguments, fields of inputs and values, in variables too. It is a function
 * of the variables: the document is looked through once, which takes as long as running it, and so are the types of its
 * variables.
 */
export function deprecationPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (variables: Readonly<Record<string, unknown>>) => readonly Deprecation[] {
  const inDocument = new Map<string, string>()
  noteDocument(schema, document, noteIn(inDocument))
  const taking = variableDefinitions.flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined
    const isOld = type !== undefined && takesDeprecated(getNamedType(type), new Set())
    return isOld ? { name: variable.name.value, type } : []
  })
  return variables => {
    const found = new Map(inDocument)
    for (const { name, type } of taking) noteValue(type, variables[name], noteIn(found))
    return [...found].map(([coordinate, reason]) => ({ coordinate, reason }))
  }
}

/** Collects what has a reason to go. */
function noteIn(found: Map<string, string>): (coordinate: string, of: Reason) => void {
  return (coordinate, of) => {
    if (typeof of?.deprecationReason === 'string') found.set(coordinate, of.deprecationReason)
  }
}

function noteDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  note: (coordinate: string, of: Reason) => void,
): void {
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => note(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`, info.getFieldDef()),
      Argument: () =>
        note(
          `${info.getParentType()?.name}.${info.getFieldDef()?.name}(${info.getArgument()?.name}:)`,
          info.getArgument(),
        ),
      ObjectField({ name }) {
        const input = getNamedType(info.getParentInputType())
        if (isInputObjectType(input)) note(`${input.name}.${name.value}`, input.getFields()[name.value])
      },
      EnumValue: () =>
        note(`${getNamedType(info.getInputType())?.name}.${info.getEnumValue()?.name}`, info.getEnumValue()),
    }),
  )
}

/** True if a value of this type can use something deprecated. */
function takesDeprecated(type: GraphQLNamedType, seen: Set<GraphQLNamedType>): boolean {
  if (seen.has(type)) return false
  seen.add(type)
  if (isEnumType(type)) return type.getValues().some(({ deprecationReason }) => isReason(deprecationReason))
  if (!isInputObjectType(type)) return false
  return Object.values(type.getFields()).some(
    field => isReason(field.deprecationReason) || takesDeprecated(getNamedType(field.type), seen),
  )
}
const isReason = (reason: unknown): boolean => typeof reason === 'string'

function noteValue(
  given: GraphQLInputType,
  value: unknown,
  note: (coordinate: string, of: Reason) => void,
): void {
  const type = getNullableType(given)
  if (isListType(type)) {
    for (const one of Array.isArray(value) ? value : [value]) noteValue(type.ofType, one, note)
  } else if (isEnumType(type)) {
    if (typeof value === 'string') note(`${type.name}.${value}`, type.getValue(value))
  } else if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(type.getFields())) {
      const inside = (value as Readonly<Record<string, unknown>>)[name]
      if (inside === undefined) continue
      note(`${type.name}.${name}`, field)
      noteValue(field.type, inside, note)
    }
  }
}

/** Everything deprecated in a schema. */
export function deprecatedIn(schema: GraphQLSchema): Deprecation[] {
  const old = (coordinate: string, { deprecationReason: reason }: NonNullable<Reason>): Deprecation[] =>
    typeof reason === 'string' ? [{ coordinate, reason }] : []
  return Object.values(schema.getTypeMap()).flatMap(type => {
    if (type.name.startsWith('__')) return []
    if (isEnumType(type)) return type.getValues().flatMap(value => old(`${type.name}.${value.name}`, value))
    if (isInputObjectType(type))
      return Object.values(type.getFields()).flatMap(field => old(`${type.name}.${field.name}`, field))
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap(field => {
      const name = `${type.name}.${field.name}`
      return [
        ...old(name, field),
        ...field.args.flatMap(argument => old(`${name}(${argument.name}:)`, argument)),
      ]
    })
  })
}

/** How long what is deprecated stays at least, in days. */
export const STAYS_DAYS = 365
const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * The headers that tell a client of this: `Sunset` (RFC 8594) is the end of the earliest last day in Asia/Shanghai, and
 * `Deprecation` (RFC 9745) the time by which it was announced. Which fields they are about is in
 * `extensions.deprecations`.
 */
export function deprecationHeaders(found: readonly Deprecation[]): Readonly<Record<string, string>> {
  const [first] = found.flatMap(({ reason }) => lastDay(reason) ?? []).sort()
  if (first === undefined) return {}
  const end = Date.parse(`${first}T23:59:59+08:00`)
  const announced = Math.floor((end - STAYS_DAYS * DAY_MS) / 1_000)
  return { deprecation: `@${announced}`, sunset: new Date(end).toUTCString() }
}

/** The last day that what is deprecated today may name at the earliest. */
export function earliestLastDay(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + STAYS_DAYS * DAY_MS).toISOString().slice(0, 10)
}
