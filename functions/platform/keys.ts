// Which partition keys a tenant may read and write. Pure, so that tests can check it without a database.

export interface Key {
  readonly pk: string
  readonly sk: string
}

/** The tenant key of the platform's operators. No agency's key starts with it. */
export const OPERATOR_TENANT = 'P'

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

/** True if a table bound to `tenant` may write this partition. */
export function mayWrite(tenant: string, duty: Duty, pk: string): boolean {
  if (pk.startsWith(tenantPrefix(tenant))) return true
  return duty === 'registrar' && pk.startsWith('D#')
}
