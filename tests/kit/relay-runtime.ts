import { createRequire } from 'node:module'

/** The part of relay-runtime that a client without React uses; the package brings types for Flow alone. */
interface RelayRuntime {
  readonly Environment: new (config: object) => RelayEnvironment
  readonly Store: new (source: unknown) => unknown
  readonly RecordSource: new () => unknown
  readonly Network: {
    create(fetch: (request: { text: string }, variables: object) => Promise<unknown>): unknown
  }
  createOperationDescriptor(request: unknown, variables: object): Operation
  getSingularSelector(fragment: unknown, of: unknown): unknown
}
interface RelayEnvironment {
  retain(operation: Operation): unknown
  execute(of: { operation: Operation }): { toPromise(): Promise<unknown> }
  lookup(selector: unknown): { readonly data: Record<string, unknown>; readonly isMissingData: boolean }
}
interface Operation {
  readonly fragment: unknown
}

const relay = createRequire(import.meta.url)('relay-runtime') as RelayRuntime

/** What a component shows, and whether the store has all of it. */
export interface Shown {
  readonly data: Record<string, unknown>
  readonly isMissingData: boolean
}

/** A Relay client of the API: the store and network of relay-runtime, as they are. */
export class RelayClient {
  readonly #environment: RelayEnvironment

  constructor(url: string, token: string) {
    const { Environment, Network, Store, RecordSource } = relay
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const network = Network.create(async ({ text: query }, variables) => {
      const body = JSON.stringify({ query, variables })
      return (await fetch(url, { method: 'POST', headers, body })).json()
    })
    this.#environment = new Environment({ network, store: new Store(new RecordSource()) })
  }

  /** Runs a compiled query. @returns a look at what the store has for it, now and later */
  async load(request: unknown, variables: object): Promise<() => Shown> {
    const operation = relay.createOperationDescriptor(request, variables)
    this.#environment.retain(operation)
    await this.#environment.execute({ operation }).toPromise()
    return () => this.#environment.lookup(operation.fragment)
  }

  /** What the store has for a compiled fragment of what a query answered. */
  show(fragment: unknown, of: Shown): Shown {
    return this.#environment.lookup(relay.getSingularSelector(fragment, of.data))
  }
}
