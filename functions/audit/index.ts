import type { Area, AreaWork } from '../access/area.ts'
import { events } from './events.ts'
import { permissions } from './permissions.ts'
import { announceSealing, archiveSeal, type SEAL_DUE, sealHour, startSealing } from './relay.ts'
import { resolvers } from './resolvers.ts'

/** 审计: what was done and refused, sealed every hour and archived. */
export const audit: Area = {
  name: 'audit',
  resolvers,
  messages: async () => (await import('./messages.ts')).messages,
  permissions,
}

/** What it does for the relay and when something is due. */
export const auditWork: AreaWork = {
  name: 'audit',
  events,
  relays: { AuditSealed: archiveSeal },
  queued: { sealing: sealHour },
  due: { audit: startSealing } satisfies Record<typeof SEAL_DUE, unknown>,
  followsAudit: announceSealing,
}
