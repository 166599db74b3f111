import * as z from 'zod'
import { partsOf } from './addressees.ts'
import { type Addressed, addressedSchema, type DocumentText } from './text.ts'

/*
 * Long lists of recipients as they are stored. Most of them have one superior or another of a few in common, so the lines of each are
 * named by their place in a list of lines. Every step of a document writes the whole item: of 300 counties this saves it half.
 */

/** Lists of so many agencies are packed; what is shorter is stored as it is. */
const LONG = 21

const packedSchema = z.object({
  relations: z.array(addressedSchema.shape.relation),
  lines: z.array(addressedSchema.shape.above.unwrap()),
  agencies: z.array(
    addressedSchema.omit({ relation: true, above: true, superiors: true }).extend({
      /** Without the agency's id where it ends with that; else with a # behind it, which no tenant key has. */
      tenant: z.string(),
      relation: z.number().int(),
      above: z.number().int().optional(),
      superiors: addressedSchema.shape.superiors.optional(),
    }),
  ),
})
type Packed = z.infer<typeof packedSchema>

/** Values by their place, each once. */
function places<Value>(): { readonly all: Value[]; readonly placeOf: (value: Value) => number } {
  const all: Value[] = []
  const known = new Map<string, number>()
  return {
    all,
    placeOf(value) {
      const key = JSON.stringify(value)
      const place = known.get(key) ?? all.push(value) - 1
      known.set(key, place)
      return place
    },
  }
}

function pack(agencies: readonly Addressed[]): Packed {
  const relations = places<Addressed['relation']>()
  const lines = places<NonNullable<Addressed['above']>>()
  const rows = agencies.map(({ relation, above, superiors, tenant, ...agency }) => ({
    ...agency,
    tenant: tenant.endsWith(agency.agencyId) ? tenant.slice(0, -agency.agencyId.length) : `${tenant}#`,
    relation: relations.placeOf(relation),
    ...(above === undefined ? {} : { above: lines.placeOf(above) }),
    ...(superiors.length === 0 ? {} : { superiors }),
  }))
  return { relations: relations.all, lines: lines.all, agencies: rows }
}

function unpack({ relations, lines, agencies }: Packed): Addressed[] {
  return agencies.map(({ relation, above, superiors = [], tenant, ...agency }) =>
    addressedSchema.parse({
      ...agency,
      tenant: tenant.endsWith('#') ? tenant.slice(0, -1) : `${tenant}${agency.agencyId}`,
      relation: relations[relation],
      superiors,
      ...(above === undefined ? {} : { above: lines[above] }),
    }),
  )
}

/** A text as it is stored. */
export function packedText(text: DocumentText): DocumentText | (DocumentText & { readonly packed: object }) {
  const { agencies } = partsOf(text.main)
  const main = agencies.length < LONG ? undefined : pack(agencies)
  const copies = text.copies.length < LONG ? undefined : pack(text.copies)
  if (main === undefined && copies === undefined) return text
  return {
    ...text,
    main: main === undefined || text.main.form === 'CLASS' ? text.main : { ...text.main, agencies: [] },
    copies: copies === undefined ? text.copies : [],
    packed: { ...(main === undefined ? {} : { main }), ...(copies === undefined ? {} : { copies }) },
  }
}

const packedListsSchema = z.object({ main: packedSchema.optional(), copies: packedSchema.optional() })

/** A stored text as its schema has it, whichever way it was stored. */
export function unpackedText(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('packed' in stored)) return stored
  const { packed, ...text } = stored as { packed: unknown; main: object; copies: unknown }
  const { main, copies } = packedListsSchema.parse(packed)
  return {
    ...text,
    ...(main === undefined ? {} : { main: { ...text.main, agencies: unpack(main) } }),
    ...(copies === undefined ? {} : { copies: unpack(copies) }),
  }
}
