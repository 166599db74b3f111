import * as z from 'zod'

/** Why a recipient returns a delivery (退文原因). */
export const RETURN_CODES = [
  'WRONG_ADDRESSEE',
  'NOT_OUR_COMPETENCE',
  'ELEMENT_MISSING',
  'WRONG_KIND',
  'NOT_CONSULTED',
  'ATTACHMENT_MISMATCH',
  'DUPLICATE',
  'OTHER',
] as const
export type ReturnCode = (typeof RETURN_CODES)[number]

/** A code as it is stored: absent for OTHER, as in all returns from before there were codes. */
export const storedReturnCodeSchema = z.enum(RETURN_CODES).optional()

/** The stored form of a code, to be spread into what keeps it. */
export function storedReturnCode<N extends string>(
  name: N,
  code: ReturnCode,
): { readonly [K in N]?: ReturnCode } {
  return code === 'OTHER' ? {} : ({ [name]: code } as { [K in N]: ReturnCode })
}

/** Names of the counters of returns. OTHER has none: it is what remains, also of returns from before there were codes. */
export const RETURN_COUNTERS = {
  WRONG_ADDRESSEE: 'returnedWrongAddressee',
  NOT_OUR_COMPETENCE: 'returnedNotOurCompetence',
  ELEMENT_MISSING: 'returnedElementMissing',
  WRONG_KIND: 'returnedWrongKind',
  NOT_CONSULTED: 'returnedNotConsulted',
  ATTACHMENT_MISMATCH: 'returnedAttachmentMismatch',
  DUPLICATE: 'returnedDuplicate',
} as const satisfies Readonly<Record<Exclude<ReturnCode, 'OTHER'>, string>>
export type ReturnCounter = (typeof RETURN_COUNTERS)[keyof typeof RETURN_COUNTERS]

const count = z.number().int().nonnegative().optional()
/** How many returns there are of each code; absent if none. */
export const returnCountsSchema = z.object({
  returnedWrongAddressee: count,
  returnedNotOurCompetence: count,
  returnedElementMissing: count,
  returnedWrongKind: count,
  returnedNotConsulted: count,
  returnedAttachmentMismatch: count,
  returnedDuplicate: count,
} satisfies Record<ReturnCounter, typeof count>)

/** How many of a document's returns have each code, in the order of the codes; codes without returns are left out. */
export function returnedBy(
  progress: z.infer<typeof returnCountsSchema> & { readonly returned: number },
): { readonly code: ReturnCode; readonly count: number }[] {
  let rest = progress.returned
  const counts = RETURN_CODES.map(code => {
    const count = code === 'OTHER' ? rest : (progress[RETURN_COUNTERS[code]] ?? 0)
    rest -= count
    return { code, count }
  })
  return counts.filter(({ count }) => count > 0)
}
