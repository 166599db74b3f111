/**
 * In place of zod, in bundles and in tests: a schema is made when something is first parsed by it, or asked of it. The API has
 * two thousand schemas, and a request needs a tenth of them: its cold start takes 26 ms of CPU less, of 161, and 2.5 MB less
 * of heap. And the first times zod interprets a schema: to compile that of a delivery takes as long as a hundred such parses.
 * (`tests/bench/loads.ts`, loaded in turn)
 */
import * as zod from 'zod/v4'

type Schema = zod.ZodType
type Make = (...given: never[]) => Schema
type Context = Parameters<Schema['safeParse']>[1]

/** The time of parsing by a schema from which zod compiles it. */
const COMPILED_FROM = 100
const INTERPRETED = { jitless: true }

class Deferred {
  make: (() => Schema) | undefined
  /** What an object was given as its fields, which others take over. */
  fields: object | undefined
  schema: Schema | undefined
  times = 0

  constructor(make: () => Schema, fields?: object) {
    this.make = make
    this.fields = fields
  }

  parse(given: unknown, context?: Context) {
    return made(this).parse(given, contextOf(this, context))
  }

  safeParse(given: unknown, context?: Context) {
    return made(this).safeParse(given, contextOf(this, context))
  }

  get shape(): unknown {
    return this.fields ?? Reflect.get(made(this), 'shape')
  }

  extend(fields: object) {
    const all = this.fields === undefined ? undefined : { ...this.fields, ...fields }
    return new Deferred(() => Reflect.get(made(this), 'extend')(real(fields)), all)
  }

  partial() {
    return new Deferred(() => Reflect.get(made(this), 'partial')(), optionalOf(this.fields))
  }
}

/** The fields of what `partial()` makes. */
function optionalOf(fields: object | undefined): object | undefined {
  if (fields === undefined) return undefined
  return Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.optional()]))
}

function contextOf(deferred: Deferred, context: Context): Context {
  if (deferred.times >= COMPILED_FROM) return context
  deferred.times += 1
  return context === undefined ? INTERPRETED : { ...INTERPRETED, ...context }
}

/** Methods that make another schema. Any other makes the schema at once. */
const METHODS = `array catch check default int length loose lt lte gt gte max min nonempty nonnegative nullable nullish omit
  optional or pick pipe positive readonly refine regex strict superRefine transform`
for (const name of METHODS.split(/\s+/))
  Object.defineProperty(Deferred.prototype, name, {
    value(this: Deferred, ...given: unknown[]) {
      return new Deferred(() => Reflect.get(made(this), name).apply(made(this), given.map(real)))
    },
  })
Object.setPrototypeOf(
  Deferred.prototype,
  new Proxy(Object.prototype, {
    get(_, name, deferred) {
      const schema = made(deferred)
      const value = Reflect.get(schema, name)
      return typeof value === 'function' ? value.bind(schema) : value
    },
  }),
)

function made(deferred: Deferred): Schema {
  if (deferred.make !== undefined) {
    deferred.schema = deferred.make()
    deferred.make = undefined
  }
  return deferred.schema as Schema
}

/** The same with schemas as zod knows them. */
function real(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  if (given instanceof Deferred) return made(given)
  if (Array.isArray(given)) return given.map(real)
  if (Object.getPrototypeOf(given) !== Object.prototype) return given
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, real(one)]))
}

function deferred(make: Make) {
  return (...given: unknown[]) => new Deferred(() => make(...(given.map(real) as never[])))
}

function deferredObject(make: Make) {
  return (fields: object) => new Deferred(() => make(real(fields) as never), fields)
}

// Marked, so that a bundle has what its function uses.
export const array = /* @__PURE__ */ deferred(zod.array)
export const boolean = /* @__PURE__ */ deferred(zod.boolean)
export const coerce = { number: () => deferred(zod.coerce.number)() }
export const discriminatedUnion = /* @__PURE__ */ deferred(zod.discriminatedUnion)
export const int = /* @__PURE__ */ deferred(zod.int)
export const literal = /* @__PURE__ */ deferred(zod.literal)
export const looseObject = /* @__PURE__ */ deferredObject(zod.looseObject)
export const number = /* @__PURE__ */ deferred(zod.number)
export const object = /* @__PURE__ */ deferredObject(zod.object)
export const record = /* @__PURE__ */ deferred(zod.record)
export const strictObject = /* @__PURE__ */ deferredObject(zod.strictObject)
export const string = /* @__PURE__ */ deferred(zod.string)
export const union = /* @__PURE__ */ deferred(zod.union)
export const unknown = /* @__PURE__ */ deferred(zod.unknown)
export const url = /* @__PURE__ */ deferred(zod.url)
const enumeration = /* @__PURE__ */ deferred(zod.enum)
const undefinedOnly = /* @__PURE__ */ deferred(zod.undefined)

export { ZodError } from 'zod/v4'
export { enumeration as enum, undefinedOnly as undefined }
