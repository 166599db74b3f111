import { auditedPlace, type NotAdmitted } from '../../access/admission.ts'
import { type AuditOrigin, auditItem, type RefusalCounter, strangerOf } from '../../access/audit.ts'
import type { Identity } from '../../access/authenticate.ts'
import { writeRecords } from '../../access/request-audit.ts'
import type { NewId } from '../../kernel/ids.ts'
import { commitOrRetryLater } from '../../platform/retry.ts'
import type { Item, Table } from '../../platform/table.ts'

/** From where a request came, and which it is. */
export interface Requested {
  readonly source: string | null
  readonly requestId: string
}

/** Whose token it is, as the audit names them. */
export interface TokenHolder extends Pick<AuditOrigin, 'subject' | 'name' | 'applicationId'> {
  readonly tenant: string
  /** By which a person logged in; null of an application. */
  readonly bridgeId: string | null
}

/** Records what the token service does for an agency and refuses to it. */
export interface TokenAudit {
  /** Before the token is handed out: none is that is not recorded. @throws TableBusy */
  issued(holder: TokenHolder, by: Requested, tokenId: string): Promise<void>
  /** A token that was refused to an application which is registered. */
  refused(holder: TokenHolder, by: Requested, code: string): Promise<void>
  /** Somebody whom a bridge knows and the directory does not admit, with the agency that they named. */
  notLoggedIn(refusal: NotAdmitted, bridgeId: string, by: Requested): Promise<void>
  /** The record that an invitation was accepted, for the transaction that binds its member. */
  accepted(tenant: string, identity: Identity, by: Requested, memberId: string): Item
  /** That it was not: the fault of the invitation, or of whom the agency does not admit. */
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
    async issued({ tenant, bridgeId, ...holder }, { source, requestId }, tokenId) {
      const origin = { ...holder, tokenId, source, requestId }
      const put = auditItem(tenant, newId('aud'), origin, {
        at: at(),
        action: 'issueToken',
        target: bridgeId,
      })
      await commitOrRetryLater(table, [{ put, when: 'absent' }])
    },
    async refused({ tenant, bridgeId, ...holder }, { source, requestId }, code) {
      if (code === ASKS_FOR_NONCE) return
      const origin = { ...holder, tokenId: null, source, requestId }
      const refusal = { at: at(), action: 'issueToken', target: bridgeId, code }
      await writeRecords(table, [counter.count(tenant, origin, refusal)])
    },
    async notLoggedIn(refusal, bridgeId, { source, requestId }) {
      const { fault: code, place, member } = refusal
      const { tenant } = auditedPlace(code, place)
      const { id: subject, name } = member ?? { id: bridgeId, name: null }
      const origin = { subject, name, applicationId: null, tokenId: null, source, requestId }
      const what = { at: at(), action: 'admission', target: bridgeId, code }
      await writeRecords(table, [counter.count(tenant, origin, what)])
    },
    accepted(tenant, identity, by, memberId) {
      const act = { at: at(), action: 'acceptInvitation', target: memberId }
      return auditItem(tenant, newId('aud'), ofIdentity(identity, by), act)
    },
    async notAccepted(tenant, identity, by, code) {
      const refusal = { at: at(), action: 'acceptInvitation', target: null, code }
      await writeRecords(table, [counter.count(tenant, ofIdentity(identity, by, code), refusal)])
    },
  }
}

/** The subject of an issuer, who is nobody's member yet. */
function ofIdentity(identity: Identity, { source, requestId }: Requested, fault?: string): AuditOrigin {
  const { tokenId } = identity
  return { subject: strangerOf(identity, fault), name: null, applicationId: null, tokenId, source, requestId }
}
