import { type AuditOrigin, auditItem, type RefusalCounter } from '../../access/audit.ts'
import type { Identity } from '../../access/authenticate.ts'
import type { Caller } from '../../access/caller.ts'
import { writeRecords } from '../../access/request-audit.ts'
import type { NewId } from '../../kernel/ids.ts'
import { commitOrRetryLater } from '../../platform/retry.ts'
import type { Item, Table } from '../../platform/table.ts'
import type { Client } from './client-assertion.ts'

/** From where a request came, and which it is. */
export interface Requested {
  readonly source: string | null
  readonly requestId: string
}

/** Records what the token service does for an agency and refuses to it. */
export interface TokenAudit {
  /** Before the token is handed out: none is that is not recorded. @throws TableBusy */
  issued(client: Client, person: Caller | null, by: Requested, tokenId: string): Promise<void>
  /** A token that was refused to an application which is registered. */
  refused(client: Client, by: Requested, code: string): Promise<void>
  /** The record that an invitation was accepted, for the transaction that binds its member. */
  accepted(tenant: string, identity: Identity, by: Requested, memberId: string): Item
  notAccepted(tenant: string, identity: Identity, by: Requested, code: string): Promise<void>
}

export interface TokenAuditOptions {
  readonly table: Table
  readonly counter: RefusalCounter
  readonly newId: NewId
  readonly now: () => Date
}

/** The first answer to every client that proves a key: nothing was wrong. */
const ASKS_FOR_NONCE = 'use_dpop_nonce'

export function tokenAudit({ table, counter, newId, now }: TokenAuditOptions): TokenAudit {
  const at = (): string => now().toISOString()
  return {
    async issued({ tenant, application }, person, by, tokenId) {
      const origin = { ...ofClient(application, by), ...(person === null ? {} : ofPerson(person)), tokenId }
      const act = { at: at(), action: 'issueToken', target: tokenId }
      const put = auditItem(tenant, newId('aud'), origin, act)
      await commitOrRetryLater(table, [{ put, when: 'absent' }])
    },
    async refused({ tenant, application }, by, code) {
      if (code === ASKS_FOR_NONCE) return
      const refusal = { at: at(), action: 'issueToken', target: null, code }
      await writeRecords(table, [counter.count(tenant, ofClient(application, by), refusal)])
    },
    accepted(tenant, identity, by, memberId) {
      const act = { at: at(), action: 'acceptInvitation', target: memberId }
      return auditItem(tenant, newId('aud'), ofIdentity(identity, by), act)
    },
    async notAccepted(tenant, identity, by, code) {
      const refusal = { at: at(), action: 'acceptInvitation', target: null, code }
      await writeRecords(table, [counter.count(tenant, ofIdentity(identity, by), refusal)])
    },
  }
}

function ofClient({ id, name }: Client['application'], { source, requestId }: Requested): AuditOrigin {
  return { subject: id, name, applicationId: id, tokenId: null, source, requestId }
}

function ofPerson({ subject, name }: Caller) {
  return { subject, name }
}

/** The subject of an issuer, who is nobody's member yet. */
function ofIdentity({ subject, tokenId }: Identity, { source, requestId }: Requested): AuditOrigin {
  return { subject, name: null, applicationId: null, tokenId, source, requestId }
}
