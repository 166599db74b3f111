import type { AgencyKind } from '../model.ts'
import { CREDIT_CODE } from '../problems.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * True for a valid unified social credit code: 18 characters without I, O, S, V and Z, the last one a check
 * character, (31 − Σ cᵢ·3^(i−1) mod 31) mod 31. Source: GB 32100-2015.
 */
export function isCreditCode(code: string): boolean {
  if (!CREDIT_CODE.test(code)) return false
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}

const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * True for a valid organisation code (组织机构代码), positions 9 to 17 of a credit code: eight digits or letters, of
 * which A counts 10 and Z 35, and the check character 11 − Σ cᵢ·wᵢ mod 11, where X is 10 and 0 stands for 11. Codes from
 * PDY00001 on are for use inside one's own systems only. Source: GB 11714-1997, 2.1.2 and 3.
 */
export function isOrganizationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code) || /^PDY\d{5}/.test(code)) return false
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, index) => total + Number.parseInt(code.charAt(index), 36) * weight,
    0,
  )
  return '0X987654321'[sum % 11] === code[8]
}

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** True for a citizen's identity number (公民身份号码): a date of birth at 7 to 14, and its check. Source: GB 11643-1999. */
export function isIdentityNumber(code: string): boolean {
  if (!/^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(code)) return false
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + Number(code[index]) * weight, 0)
  return '10X98765432'[sum % 11] === code[17]
}

/**
 * The first two characters of the credit codes that agencies have: who registers, and what. 1 is the office for public
 * bodies (机构编制): 11 organs (机关), 12 public institutions (事业单位), 13 people's organizations (群众团体), 19 others.
 * Source: the tables of GB 32100-2015 as quoted in public explanations of it. 54 villagers' and residents' committees
 * (村民委员会、居民委员会), which departments of civil affairs register, and 81 trade unions (工会) as usage has them,
 * unverified. A company has 9x, an association 51, a sole trader 92.
 */
const OF_ORGANS = ['11', '12', '13', '19']
const OF_OTHERS = [...OF_ORGANS, '54', '81']

/** The first two characters of the credit codes that agencies of a kind may have. */
export function creditCodesOf(kind: AgencyKind): readonly string[] {
  return kind === 'OTHER' || kind === 'INNER_DIVISION' ? OF_OTHERS : OF_ORGANS
}

/**
 * True for a valid credit code as an agency of this kind has one: of the fitting beginning, with the digits of a division at
 * 3 to 8 and a valid organisation code, and no identity number that happens to pass.
 */
export function isCreditCodeOf(kind: AgencyKind, code: string): boolean {
  return (
    isCreditCode(code) &&
    creditCodesOf(kind).includes(code.slice(0, 2)) &&
    /^\d{6}$/.test(code.slice(2, 8)) &&
    isOrganizationCode(code.slice(8, 17)) &&
    !isIdentityNumber(code)
  )
}
