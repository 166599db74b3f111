/** Tells whether a value from outside has a shape. */
export type Shape<T> = (value: unknown) => value is T

export const isText: Shape<string> = value => typeof value === 'string'
export const isInteger: Shape<number> = (value): value is number => Number.isSafeInteger(value)
export const isObject: Shape<Readonly<Record<string, unknown>>> = (
  value,
): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value)
}

/** Absent, or of this shape. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value)
}

export function oneOf<T extends string>(...values: readonly T[]): Shape<T> {
  return (value): value is T => (values as readonly unknown[]).includes(value)
}

export function isList<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape)
}

type Members<Fields> = { readonly [Name in keyof Fields]: Fields[Name] extends Shape<infer T> ? T : never }

/** An object with these members, and whatever else it has. */
export function having<Fields extends Readonly<Record<string, Shape<unknown>>>>(
  fields: Fields,
): Shape<Members<Fields>> {
  return (value): value is Members<Fields> =>
    isObject(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]))
}

/** An object with these members and no other. */
export function only<Fields extends Readonly<Record<string, Shape<unknown>>>>(
  fields: Fields,
): Shape<Members<Fields>> {
  const hasAll = having(fields)
  return (value): value is Members<Fields> =>
    hasAll(value) && Object.keys(value).every(name => Object.hasOwn(fields, name))
}
