/** 层级: the tiers of government. */
export const TIERS = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN'] as const
export type Tier = (typeof TIERS)[number]

/** Six digits of GB/T 2260, nine for towns. */
export const REGION_CODE = /^(\d{2})(\d{2})(\d{2})(\d{3})?$/

/** `410105` → `41.01.05`, `410105001` → `41.01.05.001`; a GB/T 2260 code as segments. */
export function regionPath(code: string): string {
  const match = REGION_CODE.exec(code)
  if (match === null) throw new TypeError(`not a region code: ${code}`)
  return match.slice(1).filter(Boolean).join('.')
}

/** The prefix of all regions at or below this one: `41.`, `41.01.`, `41.01.05.`, `41.01.05.001.` */
export function reachOf(code: string): string {
  const segments = regionPath(code).split('.')
  while (segments.at(-1) === '00') segments.pop()
  return `${segments.join('.')}.`
}

/**
 * The tenant key that an agency is given when it is registered in a region. It is kept on the agency's record and never
 * derived again: region codes change with reforms, and the agency's data stays where it is.
 */
export function newTenantKey(regionCode: string, agencyId: string): string {
  return `${regionPath(regionCode)}.${agencyId}`
}
