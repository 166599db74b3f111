import { RefusalCounter } from '../../functions/access/audit.ts'
import { RequestAudit } from '../../functions/access/request-audit.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { ask } from './api.ts'

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

interface Named {
  readonly subject: string
  readonly name: string | null
}

/** A record of the audit, with the ids and names of those who are objects in the answer. */
export interface SeenRecord {
  readonly id: string
  readonly at: string
  readonly subject: string
  readonly name: string | null
  readonly onBehalfOf: string | null
  readonly applicationId: string | null
  readonly action: string
  readonly target: string | null
  readonly outcome: string
  readonly code: string | null
  readonly count: number
  readonly requestId: string
  readonly [field: string]: unknown
}

/** A page of the audit as its auditor sees it. */
export async function auditRecords(token: string, variables: Record<string, unknown> = {}) {
  const { nodes, pageInfo } = await ask<{
    nodes: ({
      by: Named
      onBehalfOf: Named | null
      application: { applicationId: string } | null
    } & Record<string, unknown>)[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }>(token, 'AuditRecords', variables)
  const records = nodes.map(({ by, onBehalfOf, application, ...record }) => ({
    ...record,
    subject: by.subject,
    name: by.name,
    onBehalfOf: onBehalfOf?.subject ?? null,
    applicationId: application?.applicationId ?? null,
  }))
  return { nodes: records as unknown as SeenRecord[], pageInfo }
}
