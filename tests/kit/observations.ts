import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { isIdentified } from './selections.ts'

type Json = unknown
type Values = Readonly<Record<string, Json>>

/** Where a value of a field was seen. */
interface Sighting {
  readonly place: string
  readonly value: string
}

/** A field of one thing with different values in different places. */
export interface Difference {
  /** `Type.field`. */
  readonly coordinate: string
  readonly id: string
  readonly sightings: readonly Sighting[]
}

/**
 * What the answers to one caller say, kept as normalising clients keep it: once for each type, id and field. Unlike a
 * client it keeps every value with the place where it was seen.
 */
export class Observations {
  readonly #schema: GraphQLSchema
  readonly #things = new Map<string, Map<string, Sighting[]>>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** Takes in what a field of a type answered. */
  note(place: string, type: GraphQLOutputType, answer: Json): void {
    this.#keep(place, type, answer)
  }

  /** Type and id of every thing that was seen. */
  things(): { readonly type: string; readonly id: string }[] {
    return [...this.#things.keys()].map(key => {
      const [type = '', id = ''] = key.split(' ')
      return { type, id }
    })
  }

  /** Fields of which two places say different things. */
  differences(): Difference[] {
    return [...this.#things].flatMap(([key, fields]) => {
      const [type, id = ''] = key.split(' ')
      return [...fields]
        .filter(([, sightings]) => new Set(sightings.map(({ value }) => value)).size > 1)
        .map(([field, sightings]) => ({ coordinate: `${type}.${field}`, id, sightings }))
    })
  }

  /** Fields, as `Type.field`, that had a value other than null, an empty list or false in some place. */
  filled(): Set<string> {
    const empty = new Set(['null', '[]'])
    return new Set(
      [...this.#things].flatMap(([key, fields]) =>
        [...fields]
          .filter(([, sightings]) => sightings.some(({ value }) => !empty.has(value)))
          .map(([field]) => `${key.split(' ')[0]}.${field}`),
      ),
    )
  }

  /** What stands for the answer in the thing that holds it: things inside it are kept by themselves. */
  #keep(place: string, of: GraphQLOutputType, answer: Json): Json {
    const type = getNullableType(of)
    if (answer === null || answer === undefined) return null
    if (isListType(type)) return (answer as Json[]).map(one => this.#keep(place, type.ofType, one))
    if (isLeafType(type)) return lasting(answer)
    const values = answer as Values
    const object = isAbstractType(type) ? this.#schema.getType(String(values.__typename)) : type
    if (!isObjectType(object)) throw new Error(`${place} answers with ${values.__typename}`)
    const known = object.getFields()
    const kept = Object.entries(values).map(([name, value]): [string, Json] => {
      const field = known[name]
      return [name, field === undefined ? value : this.#keep(place, field.type, value)]
    })
    if (!isIdentified(object)) return Object.fromEntries(kept)
    const key = `${object.name} ${values.id}`
    for (const [name, value] of kept) this.#sight(key, name, { place, value: JSON.stringify(value) })
    return { ref: key }
  }

  #sight(key: string, field: string, sighting: Sighting): void {
    const fields = this.#things.get(key) ?? new Map<string, Sighting[]>()
    fields.set(field, [...(fields.get(field) ?? []), sighting])
    this.#things.set(key, fields)
  }
}

/** A presigned URL is signed anew each time: what it leads to is what lasts. */
function lasting(value: Json): Json {
  return typeof value === 'string' && value.includes('X-Amz-Signature=') ? value.split('?')[0] : value
}

/** A line for each field that differs, with one thing as the example, and every place with what it says there. */
export function report(differences: readonly Difference[]): string[] {
  const first = new Map<string, Difference>()
  for (const one of differences) if (!first.has(one.coordinate)) first.set(one.coordinate, one)
  return [...first.values()]
    .sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1))
    .map(({ coordinate, sightings }) => {
      const byValue = Map.groupBy(sightings, ({ value }) => value)
      const said = [...byValue].map(([value, at]) => {
        const places = [...new Set(at.map(({ place }) => place))]
        return `${shortened(value)} in ${places.join(', ')}`
      })
      return `${coordinate}: ${said.join('; ')}`
    })
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
