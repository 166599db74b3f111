import { RefusalCounter } from '../../functions/access/audit.ts'
import { RequestAudit } from '../../functions/access/request-audit.ts'
import { randomIds } from '../../functions/kernel/ids.ts'

/** The audit of a request that a test makes by itself, without the handler. */
export function anAudit(tenant: string): RequestAudit {
  const now = () => new Date()
  return new RequestAudit({
    tenant,
    origin: {
      subject: 'mbr',
      name: null,
      applicationId: null,
      tokenId: null,
      source: null,
      requestId: 'test',
    },
    counter: new RefusalCounter('test'),
    newId: randomIds(now),
    now,
    codes: new Set(),
  })
}
