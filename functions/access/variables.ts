import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

type Path = readonly (string | number)[]

/**
 * The first fault of a request's variables as a sentence; null if they fit their types. It says where the fault is and what
 * belongs there, never what was given: graphql-js repeats the whole value in each of up to 50 errors, with suggestions,
 * which made 5 MB of a body of 100 kB. So it is asked before the operation is run.
 */
export function variableFault(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): string | null {
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined
    const name = variable.name.value
    // A type that is none is refused by validation.
    if (type === undefined || !isInputType(type)) continue
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined) {
      if (isNonNullType(type) && defaultValue === undefined)
        return `Variable "$${name}" needs a value of ${type}.`
      continue
    }
    const fault = firstFault(type, value)
    if (fault !== null) return `Variable "$${name}" does not fit its type${fault}`
  }
  return null
}

/** Ends the coercion of a value at its first fault. */
class Fault extends Error {
  readonly path: Path
  readonly value: unknown
  constructor(path: Path, value: unknown) {
    super('the value does not fit its type')
    this.path = path
    this.value = value
  }
}

function firstFault(type: GraphQLInputType, value: unknown): string | null {
  if (value === null) return isNonNullType(type) ? `: ${type} is needed.` : null
  try {
    coerceInputValue(
      value,
      type,
      (path, invalid) => {
        throw new Fault(path, invalid)
      },
      true,
    )
    return null
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return sentenceOn(type, error)
  }
}

function sentenceOn(type: GraphQLInputType, { path, value }: Fault): string {
  const expected = typeAt(type, path)
  const place = path.length === 0 ? '' : ` at ${path.join('.')}`
  return `${place}: ${objectFault(getNamedType(expected), value) ?? `${expected} is needed`}.`
}

/** The type of what stands at a path within a value of this type. A path leads through known fields alone. */
function typeAt(type: GraphQLInputType, path: Path): GraphQLInputType {
  return path.reduce<GraphQLInputType>((at, key) => {
    if (typeof key === 'string') {
      // A list takes a single value as a list of one, and the path has no index then.
      const named = getNamedType(at)
      return isInputObjectType(named) ? (named.getFields()[key]?.type ?? named) : named
    }
    const bare = isNonNullType(at) ? at.ofType : at
    return isListType(bare) ? (bare.ofType as GraphQLInputType) : bare
  }, type)
}

/** What an object lacks or has too much, in the order of graphql-js; null if the value is no object, as it should be. */
function objectFault(type: GraphQLNamedInputType, value: unknown): string | null {
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null || Array.isArray(value))
    return null
  const fields = type.getFields()
  const lacking = Object.values(fields).find(field => isRequiredInputField(field) && !(field.name in value))
  if (lacking !== undefined) return `${type} needs its field "${lacking.name}"`
  for (const name in value) {
    if (Object.hasOwn(fields, name)) continue
    // A name that a client gave is a value too, unless it may be that of a field.
    return `${type} has no field ${/^[_A-Za-z]\w{0,63}$/.test(name) ? `"${name}"` : 'of such a name'}`
  }
  return type.isOneOf ? `${type} takes exactly one of its fields` : null
}

/** Texts of graphql-js that end with what was given, and what is left of them. */
const REPEATING: readonly (readonly [pattern: RegExp, left: string])[] = [
  [/^(Expected value of type "[^"]*"), found .*$/s, '$1.'],
  [/^(.* cannot represent [^:]*): .*$/s, '$1.'],
  [/^Value ".*" does not exist in "(\w+)" enum.*$/s, 'The value does not exist in the enum "$1".'],
  [/^(Argument "\w+") has invalid value .*$/s, '$1 has an invalid value.'],
  [/^(Variable "\$\w+") got invalid value .*$/s, '$1 does not fit its type.'],
  [/^Unknown operation named .*$/s, 'The document has no operation of this name.'],
]

/** The text of an error of graphql-js, for clients and logs: without the value that it is about, and of bounded length. */
export function withoutValue(message: string, characters: number): string {
  const found = REPEATING.find(([pattern]) => pattern.test(message))
  const text = found === undefined ? message : message.replace(found[0], found[1])
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`
}
