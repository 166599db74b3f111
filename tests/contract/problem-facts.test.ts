import { isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { problemResolvers } from '../../functions/access/resolvers.ts'
import { merged } from '../../functions/handlers/areas.ts'
import { invalidInput } from '../../functions/kernel/problem.ts'
import type { FactsOfCode } from '../../functions/kernel/problem-facts.ts'
import { fieldsOf, schema, valuesOf } from '../kit/contract.ts'
import { texts } from '../kit/rules/texts.ts'

// Each area's table says of each code what its problems say (functions/*/problems.ts). The function that makes problems of
// the type InvalidInput takes exactly the facts of the table: more or fewer do not compile.
const declared = Object.entries(merged.problemFacts)
const inputs = declared.flatMap(([code, facts]) =>
  typeof facts === 'string' ? [] : [[code, facts as FactsOfCode] as const],
)
const shown = ({ always = [], maybe = [], expected }: FactsOfCode) => [
  ...always,
  ...maybe,
  ...(expected === undefined ? [] : ['expected']),
]
const describedIn = new Map(
  (schema.getType('ProblemCode') as { getValues(): readonly { name: string; description?: string }[] })
    .getValues()
    .map(({ name, description = '' }) => [name, description]),
)

describe('the facts of problems', () => {
  it('are declared for every code of the contract, and for no other', () => {
    expect(declared.map(([code]) => code).sort()).toEqual([...valuesOf('ProblemCode')].sort())
  })
  it('belong to a type of problems that the contract has, and every type has a code', () => {
    const types = schema.getPossibleTypes(schema.getType('Problem') as never).map(({ name }) => name)
    const named = declared.map(([, facts]) => (typeof facts === 'string' ? facts : 'InvalidInput'))
    expect([...new Set(named)].sort()).toEqual([...types].sort())
  })
  it('are fields of InvalidInput, with the unit of every limit', () => {
    const type = schema.getType('InvalidInput')
    const fields = isObjectType(type) ? fieldsOf(type).map(({ name }) => name) : []
    expect(fields).toEqual(expect.arrayContaining([...new Set(inputs.flatMap(([, facts]) => shown(facts)))]))
    const limited = inputs.filter(([, facts]) => shown(facts).includes('limit'))
    expect(limited.length).toBeGreaterThan(8)
    expect(limited.filter(([, { unit }]) => unit === undefined)).toEqual([])
    expect(inputs.filter(([, facts]) => facts.unit !== undefined && !shown(facts).includes('limit'))).toEqual(
      [],
    )
  })
  it('are all that a code’s description speaks of', () => {
    const unsaid = inputs.flatMap(([code, facts]) =>
      ['given', 'allowed', 'limit', 'place', 'expected']
        .filter(fact => describedIn.get(code)?.includes(`\`${fact}\``) === true)
        .filter(fact => !shown(facts).includes(fact as never))
        .map(fact => `${code}: ${fact}`),
    )
    expect(unsaid).toEqual([])
  })
  it('have what the code’s text shows, in every language', () => {
    const { problems } = texts
    const holes = inputs.flatMap(([code, { always = [] }]) =>
      Object.values(problems[code] ?? {}).flatMap(text =>
        ['given', 'allowed', 'limit']
          .filter(fact => text.includes(`{${fact}}`) && !always.includes(fact as never))
          .map(fact => `${code}: ${fact}`),
      ),
    )
    // Without a successor it has a text of its own.
    expect([...new Set(holes)]).toEqual(['REGION_ABOLISHED: allowed'])
  })
})

describe('what a problem does not carry itself', () => {
  const resolvers = problemResolvers(merged).InvalidInput as Readonly<
    Record<string, (problem: object, args: object, context: { language: string }) => unknown>
  >
  const answered = (problem: object, language = 'zh-CN') =>
    Object.fromEntries(
      ['unit', 'expected', 'allowed'].map(field => [
        field,
        resolvers[field]?.(problem, {}, { language }) ?? null,
      ]),
    )
  it('is answered by its code: the unit of its limit and the form of its value', () => {
    expect(answered(invalidInput('TOO_MANY_ITEMS', [], { limit: 5 }))).toMatchObject({
      unit: 'ITEMS',
      expected: null,
    })
    expect(answered(invalidInput('TEXT_EMPTY', []))).toMatchObject({ unit: null })
    expect(answered({ code: 'NOT_A_SHA256' })).toMatchObject({ unit: null, expected: '^[0-9a-f]{64}$' })
    expect(answered({ code: 'NOT_A_REGION_CODE', expected: '^x$' })).toMatchObject({ expected: '^x$' })
  })
  it('is answered in the caller’s language, where a value is a word', async () => {
    const problem = { code: 'CSV_COLUMNS_MISSING', allowed: [{ word: 'Column.organCode' }, 'x'] }
    expect(await answered(problem).allowed).toEqual(['机关代字（organCode）', 'x'])
    expect(await answered(problem, 'en').allowed).toEqual(['organCode', 'x'])
    expect(await answered({ code: 'TEXT_EMPTY' }).allowed).toBeUndefined()
  })
})

describe('the form of a value that a problem expects', () => {
  const forms = inputs.flatMap(([code, { expected }]) =>
    expected === undefined ? [] : [[code, expected] as const],
  )
  const SAMPLES: Readonly<Record<string, readonly [valid: string, invalid: string]>> = {
    NOT_A_CALENDAR_REGION: ['CN', '41'],
    DAY_NOT_A_DATE: ['2026-02-28', '2026/02/28'],
    SOURCE_NOT_AN_ADDRESS: ['https://www.gov.cn/a', 'gov.cn'],
    NOT_A_DATE: ['2026-02-28', '2026/02/28'],
    INVALID_CREDIT_CODE: ['11410000MB0X03921L', '11410000MB0X0392IL'],
    INVALID_ORGAN_CODE: ['豫政〇', 'YZ'],
    NOT_A_MEETING_WORD: ['常务会议', '会'],
    NOT_A_SESSION: ['十五届', '15届'],
    NOT_A_REGION_CODE: ['410102001', '4101'],
    NOT_A_REGION_NAME: ['阿拉尔市84团', '84'],
    NOT_AN_ISSUER: ['https://id.example.cn/realms/a', 'http://id.example.cn'],
    NOT_A_CLAIM: ['https://id.example.cn/agency', 'two words'],
    NOT_A_STAFF_NUMBER: ['豫A1023', '豫 A1023'],
    NOT_A_MOBILE_NUMBER: ['13800138000', '12800138000'],
    NOT_A_SERVICE_ADDRESS: ['https://qyapi.weixin.qq.com', 'https://user@qyapi.weixin.qq.com'],
    NOT_A_CLIENT_ID: ['ww1234567890abcdef', 'ww 12'],
    NOT_AN_APP_SECRET: ['s'.repeat(40), '短'.repeat(40)],
    NOT_A_SHA256: ['0f'.repeat(32), '0F'.repeat(32)],
    NOT_AN_INCOMING_PREFIX: ['密收', '收〔'],
    NOT_A_SHORT_NAME: ['省发展改革委', '省 委'],
    NOT_A_SECTION: ['十二', '12'],
    NO_SUCH_PROVINCE: ['410000', '410100'],
  }
  it('has a sample for each code', () => {
    expect(forms.map(([code]) => code).sort()).toEqual(Object.keys(SAMPLES).sort())
  })
  it.each(forms)('of %s is a regular expression from start to end that clients can use', (code, form) => {
    const [valid = '', invalid = ''] = SAMPLES[code] ?? []
    const asClients = new RegExp(form.source, 'u')
    expect(form.source).toMatch(/^\^.*\$$/)
    expect([asClients.test(valid), asClients.test(invalid)]).toEqual([true, false])
    // The rule itself tests it with its own flags: the source alone must mean the same.
    expect([form.test(valid), form.test(invalid)]).toEqual([true, false])
  })
})
