import type { NewId } from '../kernel/ids.ts'
import type { Objects } from '../platform/objects.ts'
import type { Table } from '../platform/table.ts'
import type { Caller } from './caller.ts'
import type { Permissions } from './permissions.ts'
import type { RequestAudit } from './request-audit.ts'

/** The context of an action. Its tables and objects are bound to the caller's tenant. */
export interface Context {
  readonly requestId: string
  readonly caller: Caller
  /** The permissions of all areas, to list what may be delegated and what the caller may do. */
  readonly permissions: Permissions
  readonly now: () => Date
  readonly newId: NewId
  readonly table: Table
  readonly objects: Objects
  /** The same table with the right to write the directory. */
  readonly registry: Table
  /** Records what is done and refused. */
  readonly audit: RequestAudit
}
