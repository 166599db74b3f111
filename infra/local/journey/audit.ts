import type { Platform } from '../platform.ts'
import { change, clientOf, type Problem, until } from './client.ts'
import type { Office } from './office.ts'

const MINUTE_MS = 60_000
/** An hour is sealed ten minutes after its end, and started every minute. */
const UNTIL_SEALED_MS = 75 * MINUTE_MS

/**
 * The auditor of a city looks at what was done there: the token that its application got, and that a member who has left was
 * refused. An hour later it is sealed, and the seal is intact.
 */
export async function auditing(
  platform: Platform,
  office: Office,
  formerMemberId: string,
  say: (line: string) => void,
): Promise<boolean> {
  await change<{ member: unknown; problems: Problem[] }>(
    office.url,
    await office.token('ADMINISTRATOR'),
    'AddMember',
    { name: `${office.name}审计员`, roles: ['AUDITOR'] },
  )
  const auditor = clientOf(office.url, () => platform.tokenFor({ agency: office.id, role: 'AUDITOR' }))
  const { nodes: refused } = await auditor.auditRecords({ subject: formerMemberId })
  const wasRefused = refused.some(
    ({ outcome, code }) => outcome === 'REFUSED' && code === 'MEMBER_NOT_ACTIVE',
  )
  const { nodes: latest } = await auditor.auditRecords({ first: 100 })
  const acts = new Set(latest.map(({ action }) => action))
  say(
    `its auditor finds ${acts.size} kinds of acts, the application’s token among them: ${acts.has('issueToken')}; the refusal: ${wasRefused}`,
  )
  platform.clock.moveBy(UNTIL_SEALED_MS)
  const seal = await until('the seal of the audit', async () => {
    const { nodes } = await auditor.auditSeals()
    return nodes.at(-1) ?? null
  })
  const check = await auditor.checkAuditSeal({ number: seal.number })
  const isIntact = check?.isIntact === true
  say(`an hour later ${seal.records} records of its audit are sealed, ${isIntact ? 'intact' : 'NOT intact'}`)
  return wasRefused && acts.has('issueToken') && isIntact
}
