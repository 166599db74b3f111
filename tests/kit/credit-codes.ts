const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** A valid unified social credit code that begins with these 8 characters, and that a number below 31^8 names. */
export function creditCodeFrom(beginning: string, number: number): string {
  const body = [7, 6, 5, 4, 3, 2, 1, 0].map(place => ALPHABET[Math.floor(number / 31 ** place) % 31]).join('')
  return withCheck(beginning + withOrganizationCheck(body))
}

/** Eight characters with the check character of an organisation code (GB 11714). */
export function withOrganizationCheck(body: string): string {
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number.parseInt(body[at] ?? '', 36),
    0,
  )
  const check = 11 - (sum % 11)
  return body + (check === 10 ? 'X' : check % 11)
}

/** Seventeen characters with the check character of a credit code (GB 32100). */
export function withCheck(body: string): string {
  const sum = [...body].reduce((total, one, place) => total + ALPHABET.indexOf(one) * (3 ** place % 31), 0)
  return body + ALPHABET[(31 - (sum % 31)) % 31]
}
