import type { EventMap } from '../access/events.ts'
import { sealedSchema } from './model.ts'

/** The events of an audit trail. */
export const events = { AuditSealed: sealedSchema } as const satisfies EventMap
