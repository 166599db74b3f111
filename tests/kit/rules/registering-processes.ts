import { vi } from 'vitest'
import type { Context, Outcome } from '../../../functions/access/command.ts'
import { SCOPES } from '../../../functions/access/permissions.ts'
import { reachOf } from '../../../functions/access/regions.ts'
import type { Document } from '../../../functions/documents/model/index.ts'
import type { registerDocument } from '../../../functions/documents/numbering/actions.ts'
import { documentItem } from '../../../functions/documents/store.ts'
import { randomIds } from '../../../functions/kernel/ids.ts'
import type { Objects } from '../../../functions/platform/objects.ts'
import type { Table } from '../../../functions/platform/table.ts'
import { anAudit } from '../audit.ts'
import { documentIn } from './documents.ts'
import type { SlowDatabase } from './slow-table.ts'

/** A process of its own: what it remembers, no other does. */
export interface RegisteringProcess {
  /** Registers a new document at the table. */
  register(table: Table, database: SlowDatabase, options?: RegisteringOptions): Promise<Outcome<Document>>
}

export interface RegisteringOptions {
  /** Which document it is, as long as it is the same. */
  readonly id?: string
  readonly kind?: 'ORDER'
  /** In milliseconds from now. */
  readonly deadlineIn?: number
  /** The process's clock. */
  readonly now?: () => Date
}

let made = 0

/** Each with the databases that it has used: what a process remembers is of the tenant of one. */
const loaded: { readonly process: RegisteringProcess; readonly used: WeakSet<SlowDatabase> }[] = []

/**
 * Processes that know nothing of the database yet. To load one takes some 30 ms, so those of earlier databases are used
 * again.
 */
export async function newProcesses(count: number, database: SlowDatabase): Promise<RegisteringProcess[]> {
  const processes: RegisteringProcess[] = []
  for (const { process, used } of loaded) {
    if (processes.length === count) break
    if (used.has(database)) continue
    used.add(database)
    processes.push(process)
  }
  while (processes.length < count) {
    const process = await aProcess()
    loaded.push({ process, used: new WeakSet([database]) })
    processes.push(process)
  }
  return processes
}

/** Loads the code of registering once more. */
async function aProcess(): Promise<RegisteringProcess> {
  vi.resetModules()
  const loaded: { registerDocument: typeof registerDocument } = await import(
    '../../../functions/documents/numbering/actions.ts'
  )
  return {
    register(table, { items, tenant }, { id, kind, deadlineIn = 25_000, now = () => new Date() } = {}) {
      const { document: base } = documentIn('RECHECKED')
      const text = kind === undefined ? base.text : { ...base.text, kind }
      const document = { ...base, text, id: id ?? `doc_${++made}` }
      const stored = documentItem(tenant, document)
      const name = `${stored.pk}\n${stored.sk}`
      if (!items.has(name)) items.set(name, stored)
      const context: Context & { readonly deadline: Date } = {
        requestId: 'request',
        permissions: {},
        caller: {
          subject: 'mbr-clerk',
          name: '文书',
          post: null,
          applicationId: null,
          agency: { id: document.issuer.id, name: document.issuer.name, region: '410000', tier: 'PROVINCE' },
          tenant,
          reach: reachOf('410000'),
          roles: ['CLERK'],
          scopes: SCOPES,
        },
        now,
        deadline: new Date(now().getTime() + deadlineIn),
        audit: anAudit(tenant),
        newId: randomIds(now),
        table,
        registry: table,
        objects: {} as Objects,
      }
      const input = { documentId: document.id, expectedVersion: document.version }
      return loaded.registerDocument(context, { ...input, idempotencyKey: document.id })
    },
  }
}

/** The number of a registration within its series; null if it was refused. */
export function seqOf({ thing }: Outcome<Document>): number | null {
  return thing !== null && 'number' in thing ? thing.number.seq : null
}
