import * as z from 'zod'
import type { Versioned } from '../access/steps.ts'

/** 封存: what a seal says of the records of a tenant in a stretch of time. */
export const sealedSchema = z.object({
  /** Null for the first seal of a tenant, which covers everything before its end. */
  from: z.string().nullable(),
  /** A full hour; the records of that hour belong to the next seal. */
  until: z.string(),
  records: z.number().int().positive(),
  /** The root of the hash tree over the records (RFC 6962), in their order. */
  root: z.string(),
})
export type Sealed = z.infer<typeof sealedSchema>

/** The trail of a tenant: the chain of its seals. Each begins where the one before ends, so no record is outside of them. */
export interface AuditTrail extends Versioned {
  /** Where the last seal ends; null before the first. */
  readonly until: string | null
}

/** A seal as it stands in the chain. */
export interface AuditSeal extends Sealed {
  readonly number: number
  readonly sealedAt: string
  readonly previous: string | null
  readonly hash: string
}

/** What was found when a seal was compared with the records that are there now. */
export interface AuditCheck {
  readonly seal: AuditSeal
  readonly found: number
  /** Null if no record is left. */
  readonly root: string | null
  readonly faults: readonly AuditFault[]
}

export const AUDIT_FAULTS = [
  'RECORDS_MISSING',
  'RECORDS_ADDED',
  'RECORDS_CHANGED',
  'SEAL_CHANGED',
  'CHAIN_BROKEN',
] as const
export type AuditFault = (typeof AUDIT_FAULTS)[number]
