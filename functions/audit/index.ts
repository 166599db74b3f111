import type { Area } from '../access/area.ts'
import { events } from './events.ts'
import { messages } from './messages.ts'
import { permissions } from './permissions.ts'
import { announceSealing, archiveSeal, SEAL_DUE, sealHour, startSealing } from './relay.ts'
import { resolvers } from './resolvers.ts'

/** 审计: what was done and refused, sealed every hour and archived. */
export const audit: Area = {
  name: 'audit',
  resolvers,
  messages,
  events,
  relays: { AuditSealed: archiveSeal },
  permissions,
  queued: { sealing: sealHour },
  due: { [SEAL_DUE]: startSealing },
  followsAudit: announceSealing,
}
