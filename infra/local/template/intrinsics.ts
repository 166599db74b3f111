/** A template uses something that the local platform does not interpret: always an error, never skipped. */
export class Uninterpretable extends Error {
  constructor(stack: string, resource: string, feature: string) {
    super(`The local platform cannot interpret ${feature} (stack ${stack}, ${resource}).`)
  }
}

/** The values of Ref and Fn::GetAtt of a resource that was made. */
export interface Instance {
  readonly ref: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Where names are looked up while the values of one stack are resolved. */
export interface Scope {
  readonly stack: string
  /** Parameters and pseudo parameters of the stack. */
  readonly parameters: Readonly<Record<string, string>>
  readonly instances: ReadonlyMap<string, Instance>
  /** The value that another stack exports under a name. */
  importValue(name: string): unknown
  /** The value of a secret, by its ARN. */
  secret(arn: string): string | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** Replaces every intrinsic function and dynamic reference in a value; `where` names it in a refusal. */
export function resolve(value: unknown, scope: Scope, where: string): unknown {
  const again = (inner: unknown): unknown => resolve(inner, scope, where)
  if (typeof value === 'string') return dynamicReferences(value, scope, where)
  if (Array.isArray(value)) return value.map(again)
  if (!isFields(value)) return value
  const call = intrinsicOf(value)
  if (call === undefined) return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, again(v)]))
  const [name, argument] = call
  const refuse = (): never => {
    throw new Uninterpretable(scope.stack, where, `${name} of ${JSON.stringify(argument)}`)
  }
  switch (name) {
    case 'Ref':
      return reference(String(argument), scope) ?? refuse()
    case 'Fn::GetAtt': {
      const [id, attribute] = getAttArguments(argument)
      return scope.instances.get(id)?.attributes[attribute] ?? refuse()
    }
    case 'Fn::Join': {
      const [separator, parts] = argument as [string, unknown]
      const resolved = again(parts)
      if (!Array.isArray(resolved)) return refuse()
      // Only the joined text may hold a whole dynamic reference.
      return dynamicReferences(resolved.map(String).join(separator), scope, where)
    }
    case 'Fn::Sub':
      return substitute(argument, scope, where, refuse)
    case 'Fn::Select': {
      const [index, list] = argument as [number | string, unknown]
      const resolved = again(list)
      return Array.isArray(resolved) ? (resolved[Number(index)] ?? refuse()) : refuse()
    }
    case 'Fn::Split': {
      const [separator, text] = argument as [string, unknown]
      return String(again(text)).split(separator)
    }
    case 'Fn::ImportValue':
      return scope.importValue(String(again(argument))) ?? refuse()
    default:
      return refuse()
  }
}

/** The logical ids that a value names: they must exist before it can be resolved. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isFields(value)) return []
  const call = intrinsicOf(value)
  if (call?.[0] === 'Ref') return [String(call[1])]
  if (call?.[0] === 'Fn::GetAtt') return [getAttArguments(call[1])[0]]
  if (call?.[0] === 'Fn::Sub') {
    const text = Array.isArray(call[1]) ? String(call[1][0]) : String(call[1])
    const names = [...text.matchAll(/\$\{([^!][^}]*)\}/g)].map(match => (match[1] ?? '').split('.')[0] ?? '')
    return [...names, ...referencesIn(Array.isArray(call[1]) ? call[1][1] : undefined)]
  }
  return Object.values(value).flatMap(referencesIn)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function intrinsicOf(value: Fields): readonly [string, unknown] | undefined {
  const keys = Object.keys(value)
  const [key] = keys
  if (keys.length !== 1 || key === undefined) return undefined
  return key === 'Ref' || key.startsWith('Fn::') ? [key, value[key]] : undefined
}

function getAttArguments(argument: unknown): [string, string] {
  const [id, ...attribute] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.')
  return [id ?? '', attribute.join('.')]
}

function reference(name: string, scope: Scope): string | undefined {
  return scope.parameters[name] ?? scope.instances.get(name)?.ref
}

function substitute(argument: unknown, scope: Scope, where: string, refuse: () => never): string {
  const [text, given] = Array.isArray(argument)
    ? [String(argument[0]), argument[1] as Fields]
    : [String(argument), {}]
  const filled = text.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal !== '') return ['$', '{', name, '}'].join('')
    if (name in given) return String(resolve(given[name], scope, where))
    const [id, attribute] = getAttArguments(name)
    return reference(name, scope) ?? scope.instances.get(id)?.attributes[attribute] ?? refuse()
  })
  return dynamicReferences(filled, scope, where)
}

/** `{{resolve:secretsmanager:<arn>:SecretString:…}}` becomes the secret; every other kind is refused. */
function dynamicReferences(text: string, scope: Scope, where: string): string {
  return text.replaceAll(/\{\{resolve:(.+?)\}\}/g, (whole, inner: string) => {
    const match = /^secretsmanager:(.+?):SecretString(:*)$/.exec(inner)
    const value = match?.[1] === undefined ? undefined : scope.secret(match[1])
    if (value === undefined) throw new Uninterpretable(scope.stack, where, `the dynamic reference ${whole}`)
    return value
  })
}
