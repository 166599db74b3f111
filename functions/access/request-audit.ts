import type { NewId } from '../kernel/ids.ts'
import type { Problem } from '../kernel/problem.ts'
import { log } from '../platform/log.ts'
import { commitOrRetryLater } from '../platform/retry.ts'
import type { Item, Table } from '../platform/table.ts'
import {
  type Audited,
  type AuditOrigin,
  auditItem,
  isSecurityRelevant,
  type RefusalCounter,
} from './audit.ts'

/** An act as it is recorded, without when. */
export type Subject = Pick<Audited, 'action' | 'target' | 'onBehalfOf'>

export interface RequestAuditOptions {
  readonly tenant: string
  readonly origin: AuditOrigin
  readonly counter: RefusalCounter
  readonly newId: NewId
  readonly now: () => Date
  /** Codes that the areas name beside missing rights. */
  readonly codes: ReadonlySet<string>
}

/** A refusal, with everything that it was met on. */
interface Refused {
  readonly first: Audited & { readonly code: string }
  readonly targets: Set<string | null>
}

/**
 * The audit records of one request. What is done is recorded in its own transaction; what is refused, and what is read, is
 * collected and written once, when the request has its answer.
 */
export class RequestAudit {
  readonly #options: RequestAuditOptions
  readonly #refused = new Map<string, Refused>()
  readonly #read = new Map<string, Audited>()
  constructor(options: RequestAuditOptions) {
    this.#options = options
  }

  /** The record of an act at this moment. */
  recordOf(act: Audited): Item {
    const { tenant, origin, newId } = this.#options
    return auditItem(tenant, newId('aud'), origin, act)
  }

  /** Notes a refusal, if any of its problems concerns security. The same one counts once a request for each thing. */
  refused(subject: Subject, problems: readonly Pick<Problem, 'type' | 'code'>[]): void {
    const problem = problems.find(one => isSecurityRelevant(one, this.#options.codes))
    if (problem === undefined) return
    const { code } = problem
    const name = JSON.stringify([subject.action, subject.onBehalfOf, code])
    const known = this.#refused.get(name)
    if (known !== undefined) known.targets.add(subject.target)
    else {
      const first = { ...subject, code, at: this.#at() }
      this.#refused.set(name, { first, targets: new Set([subject.target]) })
    }
  }

  /** Notes that something was read that is not read unseen. */
  read(subject: Subject): void {
    this.#read.set(JSON.stringify(subject), { ...subject, at: this.#at() })
  }

  /** Writes what was noted. A failure is logged, which raises an alarm, and does not change the answer. */
  async flush(table: Table): Promise<void> {
    const { tenant, origin, counter } = this.#options
    const refused = [...this.#refused.values()].map(({ first, targets }) =>
      counter.count(tenant, origin, first, targets.size),
    )
    const read = [...this.#read.values()].map(one => this.recordOf(one))
    await writeRecords(table, [...refused, ...read])
  }

  #at(): string {
    return this.#options.now().toISOString()
  }
}

/** Writes audit records that belong to no transaction. A failure is logged, which raises an alarm. */
export async function writeRecords(table: Table, items: readonly (Item | null)[]): Promise<void> {
  const due = items.filter(item => item !== null)
  await Promise.all(
    due.map(async put => {
      try {
        await commitOrRetryLater(table, [{ put, when: 'any' }])
      } catch (error) {
        log.error('an audit record was not written', error)
      }
    }),
  )
}
