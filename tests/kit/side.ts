import { operation } from '../../graphql/operations.ts'
import type { Answer } from './api.ts'
import { sha256Of } from './documents.ts'
import type { TestAgency } from './government.ts'
import type { Side, World } from './two-worlds.ts'

/** What a side may do in a turn; `pick` chooses among what it has. */
export const DEEDS = [
  'draft',
  'step',
  'receive',
  'member',
  'upload',
  'list',
  'look',
  'find',
  'waste',
] as const
export interface Deed {
  readonly kind: (typeof DEEDS)[number]
  readonly pick: number
}

interface Tracked {
  readonly id: string
  version: number
  state: string
}

/** The way of a document, and of a delivery. */
const COURSE: Readonly<Record<string, readonly [string, object]>> = {
  DRAFT: ['SubmitForReview', {}],
  IN_REVIEW: ['ApproveDraft', { opinion: '拟同意' }],
  APPROVED: ['SignDocument', { opinion: '同意' }],
  SIGNED: ['RecheckDocument', {}],
  RECHECKED: ['RegisterDocument', {}],
  REGISTERED: ['SealDocument', {}],
  SEALED: ['DispatchDocument', {}],
}
const RUNGS: Readonly<Record<string, readonly [string, object]>> = {
  DELIVERED: ['SignForDelivery', {}],
  SIGNED_FOR: ['RegisterDelivery', {}],
  REGISTERED: ['AcceptDelivery', {}],
  ACCEPTED: ['MarkHandled', {}],
}
const LISTS = [
  'Inbox',
  'Outbox',
  'Members',
  'Worklist',
  'Dashboard',
  'Counts',
  'OutboxProgress',
  'NumberSeriesAudit',
  'NumberLedger',
  'ChangesSince',
  'AuditRecords',
  'ViewerQuotas',
  'CountersignRequests',
  'Delegations',
  'Applications',
] as const
const OF_A_DOCUMENT = [
  'Document',
  'DocumentLadder',
  'Evidence',
  'WhoCanSee',
  'Validate',
  'DocumentUndelivered',
] as const

/** Two agencies that exchange documents with each other alone, and what they know of their own. */
export class Family {
  readonly #side: Side
  readonly #world: World
  readonly #agencies: readonly [TestAgency, TestAgency]
  readonly #tokens: readonly [string, string]
  readonly #documents: Tracked[] = []
  readonly #deliveries = new Map<string, Tracked>()
  #turn = 0

  constructor(
    world: World,
    side: Side,
    agencies: readonly [TestAgency, TestAgency],
    tokens: readonly [string, string],
  ) {
    this.#world = world
    this.#side = side
    this.#agencies = agencies
    this.#tokens = tokens
  }

  async do({ kind, pick }: Deed): Promise<void> {
    this.#turn++
    const [first, second] = this.#agencies
    switch (kind) {
      case 'draft': {
        const body = `请办理第${this.#turn}件事。`.repeat(1 + (pick % 3))
        const draft = {
          kind: 'NOTICE',
          title: `关于第${pick}项工作的通知`,
          body,
          mainRecipients: { agencyIds: [second.id] },
        }
        this.#track(await this.#ask('CreateDraft', 0, this.#input({ draft })))
        return
      }
      case 'step': {
        const document = this.#documents[pick % this.#documents.length]
        const [name, more] = COURSE[document?.state ?? ''] ?? []
        if (document === undefined || name === undefined) return this.do({ kind: 'draft', pick })
        const seal = name === 'SealDocument' ? { sealOf: first.name } : {}
        const on = { documentId: document.id, expectedVersion: document.version, ...more, ...seal }
        this.#track(await this.#ask(name, 0, this.#input(on)), document)
        return
      }
      case 'receive': {
        const inbox = await this.#ask('Inbox', 1, {})
        for (const delivery of inbox.data?.inbox?.nodes ?? [])
          this.#deliveries.set(delivery.id, { ...delivery })
        const delivery = [...this.#deliveries.values()][pick % Math.max(1, this.#deliveries.size)]
        const [name, more] = RUNGS[delivery?.state ?? ''] ?? []
        if (delivery === undefined || name === undefined) return
        const on = { deliveryId: delivery.id, expectedVersion: delivery.version, ...more }
        await this.#ask(name, 1, this.#input(on))
        return
      }
      case 'member': {
        await this.#ask('AddMember', pick % 2, this.#input({ name: `科员${this.#turn}`, roles: ['CLERK'] }))
        return
      }
      case 'upload': {
        const bytes = new TextEncoder().encode(`第${this.#turn}份附件`)
        const file = { sha256: sha256Of(bytes), size: bytes.length, mediaType: 'text/plain' }
        await this.#ask('BeginUpload', pick % 2, this.#input(file))
        return
      }
      case 'list':
        await this.#ask(LISTS[pick % LISTS.length] ?? 'Inbox', pick % 2, {})
        return
      case 'look': {
        const document = this.#documents[pick % Math.max(1, this.#documents.length)]
        const name = OF_A_DOCUMENT[pick % OF_A_DOCUMENT.length] ?? 'Document'
        const documentId = document?.id ?? 'doc_01HZZZZZZZZZZZZZZZZZZZZZZZ'
        const variables =
          name === 'Validate'
            ? { input: { documentId } }
            : name === 'Evidence'
              ? { documentId }
              : { id: documentId }
        await this.#ask(name, pick % 2, variables)
        return
      }
      case 'find':
        await this.#ask('Find', pick % 2, { text: '工作' })
        return
      case 'waste':
        // A list of everything, as dear as one request may be, and one that is refused.
        await this.#ask('Outbox', pick % 2, { first: 100 })
        await this.#ask('Inbox', pick % 2, { first: 101 })
        return
      default:
        kind satisfies never
    }
  }

  /** Everything that this side can see at the end. */
  async lookAround(): Promise<void> {
    for (const agency of [0, 1] as const) {
      for (const name of LISTS) await this.#ask(name, agency, {})
      for (const { id } of this.#documents)
        for (const name of ['Document', 'DocumentLadder', 'WhoCanSee']) await this.#ask(name, agency, { id })
      for (const { id } of this.#documents) await this.#ask('Evidence', agency, { documentId: id })
    }
    for (const { id } of this.#deliveries.values()) await this.#ask('Delivery', 1, { id })
  }

  #input(fields: object): Record<string, unknown> {
    return { input: { idempotencyKey: `${this.#side}${this.#turn}`, ...fields } }
  }

  async #ask(name: string, agency: number, variables: Record<string, unknown>): Promise<Answer<Seen>> {
    const token = this.#tokens[agency === 0 ? 0 : 1]
    return (await this.#world.ask(this.#side, token, operation(name), variables)) as Answer<Seen>
  }

  #track({ data }: Answer<Seen>, document?: Tracked): void {
    const seen = Object.values(data ?? {})[0]?.document
    if (seen === null || seen === undefined) return
    if (document === undefined) this.#documents.push({ ...seen })
    else Object.assign(document, { version: seen.version, state: seen.state })
  }
}

/** What is read of answers, of whatever operation. */
interface Seen {
  readonly [field: string]: { readonly document?: Tracked | null; readonly nodes?: readonly Tracked[] }
}
