import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textRoomProblems } from '../../../../functions/documents/drafting/rules/room.ts'
import {
  type Addressed,
  type Addressees,
  type DocumentText,
  LIMITS,
  packedText,
  textSchema,
  unpackedText,
} from '../../../../functions/documents/model/index.ts'
import {
  documentItem,
  documentOf,
  signedTextItem,
  signedTextOf,
} from '../../../../functions/documents/store.ts'
import { digestOf } from '../../../../functions/kernel/digest.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { anAgency, HENAN, province, zhengzhou } from '../../../kit/rules/agencies.ts'
import { addressed, aText, documentIn } from '../../../kit/rules/documents.ts'

/** Cities under the province with counties under them, named as long as such names are. */
const cities = Array.from({ length: 18 }, (_, n) =>
  anAgency(province, { name: `河南省第${n}市人民政府`, tier: 'CITY', regionCode: '410100' }),
)
const counties = Array.from({ length: LIMITS.recipients + LIMITS.copies }, (_, n) =>
  anAgency(cities[n % 18] ?? null, {
    name: `第${n % 18}市第${n}县人民政府`,
    tier: 'COUNTY',
    regionCode: '410122',
  }),
)
const as = (agencies: readonly Agency[]): Addressed[] => agencies.map(one => addressed(province, one))
const mains = as(counties.slice(0, LIMITS.recipients))
const copies = as(counties.slice(LIMITS.recipients))
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
const through = (text: DocumentText): DocumentText =>
  textSchema.parse(unpackedText(JSON.parse(JSON.stringify(packedText(text)))))
const full = aText('NOTICE', province, [], {
  body: '文'.repeat(33_000),
  main: { form: 'NAMED', agencies: mains },
  copies,
})

describe('long lists of recipients as they are stored', () => {
  it('come back as they were, and so does the digest of the text', () => {
    expect(through(full)).toEqual(full)
    expect(digestOf(through(full))).toBe(digestOf(full))
  })
  it('come back whatever the agencies are, those of earlier versions included', () => {
    const one = fc.record({
      agency: fc.constantFrom(
        ...as([...HENAN.filter(agency => agency !== province), ...counties.slice(0, 9)]),
      ),
      isEarlier: fc.boolean(),
      tenant: fc.option(fc.constantFrom('T', '41.01.00.x')),
      superiors: fc.boolean(),
    })
    const list = fc.array(one, { maxLength: 60 }).map(all =>
      all.map(({ agency, isEarlier, tenant, superiors }): Addressed => {
        const { above, isPeer, ...earlier } = agency
        return {
          ...(isEarlier ? earlier : agency),
          ...(tenant === null ? {} : { tenant }),
          superiors: superiors ? [{ id: 'agc_1', name: '某局' }] : [],
        }
      }),
    )
    const form = fc.constantFrom('NAMED', 'LIST')
    fc.assert(
      fc.property(list, list, form, (agencies, informed, name) => {
        const main: Addressees =
          name === 'NAMED'
            ? { form: 'NAMED', agencies }
            : { form: 'LIST', agencies, classes: [], onPaper: ['甲'], wording: null, printed: '甲' }
        const text = { ...full, main, copies: informed }
        expect(through(text)).toEqual(text)
      }),
      { numRuns: 200 },
    )
  })
  it('are stored as ever if they are short, or a class', () => {
    const short = { ...full, main: { form: 'NAMED' as const, agencies: mains.slice(0, 20) }, copies: [] }
    expect(packedText(short)).toBe(short)
    const main = { form: 'CLASS', class: 'GOVERNMENTS_BELOW', tier: null } as const
    const toClass = { ...full, main }
    expect(packedText(toClass)).toMatchObject({ main, copies: [] })
    expect(through(toClass)).toEqual(toClass)
  })
  it('are read from items of before they were packed', () => {
    const { document } = documentIn('SIGNED', aText('NOTICE', province, [zhengzhou]))
    const item = { ...documentItem('T', document), data: { ...document, text: full } }
    expect(documentOf(item).text).toEqual(full)
    expect(signedTextOf({ pk: '', sk: '', data: full })?.text).toEqual(full)
  })
  it('are packed in the document and in the text that was signed', () => {
    const { document: short } = documentIn('SIGNED', aText('NOTICE', province, [zhengzhou]))
    const document = { ...short, text: full }
    const [item, signed] = [documentItem('T', document), signedTextItem('T', document)]
    expect(documentOf(item)).toEqual(document)
    expect(signedTextOf(signed)?.text).toEqual(full)
    for (const stored of [item, signed]) expect(bytes(stored.data)).toBeLessThan(0.65 * bytes(full))
  })
  it(`of ${LIMITS.recipients} main recipients, ${LIMITS.copies} copies and a full body fit into an item with room for what comes`, () => {
    const [before, after] = [
      bytes(mains),
      bytes(packedText({ ...full, copies: [] })) - bytes({ ...full, main: null, copies: [] }),
    ]
    expect(after).toBeLessThan(before / 2)
    expect(textRoomProblems(full)).toEqual([])
  })
})
