import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENCY_KINDS, type AgencyKind } from '../../../functions/tenancy/model.ts'
import {
  isCreditCode,
  isCreditCodeOf,
  isIdentityNumber,
  isOrganizationCode,
} from '../../../functions/tenancy/rules/credit-codes.ts'
import { isOrganCode } from '../../../functions/tenancy/rules/naming.ts'
import { isPlaceholder } from '../../../functions/tenancy/rules/registration.ts'
import { creditCodeFrom, withCheck, withOrganizationCheck } from '../../kit/credit-codes.ts'

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

/** The check character straight from GB 32100: weights 3^(i-1) mod 31, complement to 31. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, place) => {
    const weight = Number(3n ** BigInt(place) % 31n)
    return total + ALPHABET.indexOf(character) * weight
  }, 0)
  return ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}
const bodies = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map(all => all.join(''))
const codes = bodies.map(body => body + checkCharacter(body))

const replaced = (code: string, place: number, by: string) =>
  code.slice(0, place) + by + code.slice(place + 1)

describe('unified social credit codes (统一社会信用代码, GB 32100)', () => {
  it.each([
    ['91350100M000100Y43', true, 'the example of the standard'],
    ['91350100M000100Y4Z', false, 'Z is not in the alphabet'],
    ['91350100M000100Y44', false, 'another check character'],
    ['91350100m000100y43', false, 'small letters'],
    ['91350100M000100Y4', false, '17 characters'],
    ['91350100M000100Y430', false, '19 characters'],
    [' 91350100M000100Y43', false, 'a blank before it'],
    ['91350100M000100Y43\n', false, 'a line feed behind it'],
    ['９１350100M000100Y43', false, 'full-width digits'],
    ['', false, 'nothing'],
  ])('%j: %s (%s)', (code, isValid) => {
    expect(isCreditCode(code)).toBe(isValid)
  })

  it('takes every code that is built by the standard', () => {
    fc.assert(
      fc.property(codes, code => isCreditCode(code)),
      { numRuns: 2_000 },
    )
  })

  it('refuses every change of one character, in every place, to every other letter of the alphabet', () => {
    const code = '91350100M000100Y43'
    const changes = [...code].flatMap((was, place) =>
      ALPHABET.filter(letter => letter !== was).map(letter => replaced(code, place, letter)),
    )
    expect(changes).toHaveLength(18 * 30)
    expect(changes.filter(isCreditCode)).toEqual([])
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (valid, place, letter) => {
        fc.pre(valid[place] !== letter)
        return !isCreditCode(replaced(valid, place, letter))
      }),
      { numRuns: 2_000 },
    )
  })

  it('refuses two of the first 17 characters that have changed places', () => {
    fc.assert(
      fc.property(codes, fc.nat(16), fc.nat(16), (code, a, b) => {
        const [left = '', right = ''] = [code[a], code[b]]
        fc.pre(left !== right)
        return !isCreditCode(replaced(replaced(code, a, right), b, left))
      }),
      { numRuns: 2_000 },
    )
  })

  it('cannot notice that the first and the last character changed places: both weigh 1', () => {
    fc.assert(
      fc.property(codes, code => isCreditCode((code[17] ?? '') + code.slice(1, 17) + (code[0] ?? ''))),
      { numRuns: 500 },
    )
  })

  it('lets one in 31 arbitrary strings of the alphabet through, as any check of one character does', () => {
    const letters = fc.sample(bodies, { numRuns: 3_100, seed: 7 }).map(body => `${body}0`)
    const passed = letters.filter(isCreditCode).length
    expect(passed).toBeGreaterThan(60)
    expect(passed).toBeLessThan(150)
  })

  it('refuses I, O, S, V and Z wherever they stand', () => {
    const forbidden = [...'IOSVZ'].flatMap(letter =>
      Array.from({ length: 18 }, (_, place) => replaced('91350100M000100Y43', place, letter)),
    )
    expect(forbidden.filter(isCreditCode)).toEqual([])
  })
})

describe('organisation codes (组织机构代码, GB 11714)', () => {
  it.each([
    ['D2143569X', true, 'letters count 10 and more'],
    ['000000000', true, 'zeros'],
    ['M000100Y4', true, 'of the example of GB 32100'],
    ['M000100Y5', false, 'another check character'],
    ['d2143569X', false, 'small letters'],
    ['D2143569', false, '8 characters'],
    ['D21435690X', false, '10 characters'],
    ['D2143569A', false, 'a check that is no digit and not X'],
    [withOrganizationCheck('PDY00001'), false, 'for use inside one’s own systems'],
  ])('%s: %s (%s)', (code, isValid) => {
    expect(isOrganizationCode(code)).toBe(isValid)
  })

  it('of any eight characters has exactly one check character', () => {
    const body = fc.array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(body, all => {
        const start = all.join('')
        fc.pre(!start.startsWith('PDY'))
        const valid = [...'0123456789X'].filter(check => isOrganizationCode(start + check))
        expect(valid.map(check => start + check)).toEqual([withOrganizationCheck(start)])
      }),
      { numRuns: 500 },
    )
  })
})

describe('the credit code of an agency', () => {
  const organ = creditCodeFrom('11410105', 518_460)
  const OTHERS: readonly AgencyKind[] = ['OTHER', 'INNER_DIVISION']

  it.each(['11', '12', '13', '19'])('begins with %s whatever the agency is', beginning => {
    const code = creditCodeFrom(`${beginning}410105`, 4_711)
    expect(AGENCY_KINDS.filter(kind => isCreditCodeOf(kind, code))).toEqual(AGENCY_KINDS)
  })
  it.each([
    ['54', 'a villagers’ committee (村民委员会)'],
    ['81', 'a trade union (工会)'],
  ])('begins with %s only if it is another organ, such as %s', beginning => {
    const code = creditCodeFrom(`${beginning}410105`, 4_711)
    expect(AGENCY_KINDS.filter(kind => isCreditCodeOf(kind, code)).sort()).toEqual([...OTHERS].sort())
  })
  it.each([
    ['a company', '91350100M000100Y43'],
    ['a company of the agency’s region', creditCodeFrom('91410105', 4_711)],
    ['a sole trader', creditCodeFrom('92410105', 4_711)],
    ['an association', creditCodeFrom('51410105', 4_711)],
    ['a law firm', creditCodeFrom('31410105', 4_711)],
    ['an organ that there is not', creditCodeFrom('14410105', 4_711)],
    ['a village’s economic cooperative', creditCodeFrom('N2410105', 4_711)],
    ['an organ with letters for its region', creditCodeFrom('11A10105', 4_711)],
    ['an organ with a wrong organisation code', withCheck('11410105123456789')],
    [
      'an organ with a code for use inside one’s own systems',
      withCheck(`11410105${withOrganizationCheck('PDY00001')}`),
    ],
    ['an organ with a wrong check character', organ.slice(0, 17) + (organ[17] === '0' ? '1' : '0')],
    ['nobody', ''],
  ])('is not that of %s', (_, code) => {
    expect(AGENCY_KINDS.filter(kind => isCreditCodeOf(kind, code))).toEqual([])
  })
  it('is no identity number, not even one that passes for a credit code', () => {
    const passing = '119999190001010636'
    expect(isIdentityNumber(passing)).toBe(true)
    expect(isCreditCode(passing) && isOrganizationCode(passing.slice(8, 17))).toBe(true)
    expect(AGENCY_KINDS.filter(kind => isCreditCodeOf(kind, passing))).toEqual([])
  })
  it.each([
    ['11010519491231002X', true, 'the example of the standard'],
    ['440524188001010014', false, 'a date of birth in the 19th century'],
    ['110105194913310021', false, 'no date'],
    ['110105194912310021', false, 'another check character'],
  ])('%s is an identity number: %s (%s)', (number, isOne) => {
    expect(isIdentityNumber(number)).toBe(isOne)
  })
})

describe('organ codes (机关代字)', () => {
  it.each([
    ['郑政', true],
    ['豫政办', true],
    ['国办函', true],
    ['一二三四五六七八九十百千', true],
    ['一二三四五六七八九十百千万', false],
    ['郑', false],
    ['', false],
    ['郑政A', false],
    ['郑 政', false],
    ['郑政〔', false],
    ['ZZ', false],
    ['郑政1', false],
    ['\u3400政', true],
    ['\u{20bb7}政', true],
    ['\u{30edd}\u{323af}', true],
    ['二〇', true],
    ['二○', false],
    ['二0', false],
    ['\u2f08政', false],
    ['\u2ea0政', false],
    ['ア政', false],
    ['々政', false],
    ['郑\u200b政', false],
    ['郑政\ufe00', false],
    ['\u{20bb7}', false],
    ['\u{20bb7}'.repeat(13), false],
  ])('%j: %s', (code, isValid) => {
    expect(isOrganCode(code)).toBe(isValid)
  })
})

describe('divisions that are no governments', () => {
  it.each([
    ['419000', true],
    ['429000', true],
    ['469000', true],
    ['659000', true],
    ['419001', false],
    ['410000', false],
    ['410100', false],
    ['410900', false],
    ['410171', false],
    ['419000001', false],
  ])('%s is a placeholder for counties of the province: %s', (code, isOne) => {
    expect(isPlaceholder(code)).toBe(isOne)
  })
})
