// Which partition keys a tenant may read and write. Pure, so that tests can check it without a database.

export interface Key {
  readonly pk: string
  readonly sk: string
}

/** The tenant key of the platform's operators. No agency's key starts with it. */
export const OPERATOR_TENANT = 'P'

/** The tenant of a session that reads the directory and belongs to nobody. No agency's key is this. */
export const DIRECTORY_TENANT = '-'

/** The start of every partition key that a tenant owns, on the table and on each index. */
export function tenantPrefix(tenant: string): string {
  return `T#${tenant}#`
}

/** `registrar` may also write the directory. */
export type Duty = 'member' | 'registrar'

/** True if a table bound to `tenant` may read this partition. */
export function mayRead(tenant: string, reach: string, pk: string): boolean {
  if (pk.startsWith(tenantPrefix(tenant)) || pk.startsWith('D#')) return true
  return pk.startsWith(`R#${reach}`)
}

/** A tenant in a session: who acts, how far, and for what. */
export interface Session {
  readonly tenant: string
  /** `41.01.`; empty for operators. */
  readonly reach: string
  readonly duty: Duty
}

/** The province of a reach, as directory keys have it: `41`; null for operators, who reach all. */
export function provinceOf(reach: string): string | null {
  return reach === '' ? null : (reach.split('.')[0] ?? null)
}

/** Partitions of the directory that are keyed by an id or a code which tells no region. */
const WITHOUT_REGION = ['D#AG#', 'D#USCC#', 'D#SUB#', 'D#LINE#', 'D#LINES#', 'D#APP#', 'D#ISS', 'D#BRG#']

/** True if a table bound to this session may write this partition, of the table or of an index. */
export function mayWrite({ tenant, reach, duty }: Session, pk: string): boolean {
  if (pk.startsWith(tenantPrefix(tenant))) return true
  if (duty !== 'registrar' || !pk.startsWith('D#')) return false
  // Operators register the top of every province, and alone import the list of regions.
  const province = provinceOf(reach)
  if (province === null) return tenant === OPERATOR_TENANT
  const region = reach.replaceAll('.', '')
  return (
    WITHOUT_REGION.some(prefix => pk.startsWith(prefix)) ||
    pk.startsWith(`D#ORGAN#${province}#`) ||
    // Names are unique in a province, those of towns in their county.
    pk.startsWith(`D#NAME#${province}#`) ||
    pk.startsWith(`D#NAME#${region.slice(0, 6)}`) ||
    pk.startsWith(`D#R#${region}`) ||
    pk.startsWith(`D#CAL#${reach}`) ||
    mayListWithin(region, pk)
  )
}

/**
 * True for the list of everything within a region that lies within the registrar's, or above it: an agency is listed
 * within each region above its own.
 */
function mayListWithin(region: string, pk: string): boolean {
  const within = /^D#WITHIN#(\d{2}|\d{4}|\d{6})(#|$)/.exec(pk)?.[1]
  return within !== undefined && (within.startsWith(region) || region.startsWith(within))
}

/**
 * True if items of this partition may be written whatever is stored. Those of the directory may not, or a bug would
 * replace another's agency; regions are the same for everyone and imported as a whole.
 */
export function mayReplace(pk: string): boolean {
  return !pk.startsWith('D#') || pk.startsWith('D#REGION#')
}
