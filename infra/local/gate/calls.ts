import type { Call } from '../policies/evaluate.ts'
import type { LocalAccount } from '../template/account.ts'
import { callsOnTables } from './calls/dynamodb.ts'
import { callsOnKeys, callsOnRoles } from './calls/keys-and-roles.ts'
import { callsOnObjects, type ObjectRequest } from './calls/objects.ts'
import { callsOnQueues } from './calls/queues.ts'
import { Streams } from './calls/streams.ts'
import type { Service } from './services.ts'

/** What a request asks of a service. */
export type Operation =
  | { readonly kind: 'items' | 'streams' | 'queues' | 'keys'; readonly name: string; readonly body: unknown }
  | { readonly kind: 'roles'; readonly form: URLSearchParams }
  | { readonly kind: 'objects'; readonly request: ObjectRequest }

/** Reads the operation of a request; services with a JSON protocol name it in a header. */
export function operationOf(service: Service, request: ObjectRequest, body: Buffer | undefined): Operation {
  if (service === 's3') return { kind: 'objects', request }
  if (service === 'sts') return { kind: 'roles', form: new URLSearchParams(body?.toString()) }
  const [target = '', name = ''] = String(request.headers['x-amz-target']).split('.')
  const kind =
    service === 'dynamodb'
      ? target.startsWith('DynamoDBStreams')
        ? 'streams'
        : 'items'
      : service === 'sqs'
        ? 'queues'
        : 'keys'
  return { kind, name, body: jsonIn(body) }
}

/** Undefined if it is not JSON, which no operation accepts. */
function jsonIn(body: Buffer | undefined): unknown {
  try {
    return JSON.parse(body?.toString() || '{}')
  } catch {
    return undefined
  }
}

/** Translates operations to the calls that policies are asked about. */
export class CallReader {
  readonly streams = new Streams()
  readonly #account: Pick<LocalAccount, 'tables' | 'kms'>

  constructor(account: Pick<LocalAccount, 'tables' | 'kms'>) {
    this.#account = account
  }

  /** The calls, or a sentence if the operation is not known here: nothing passes that cannot be judged. */
  callsOf(operation: Operation): readonly Call[] | string {
    try {
      return this.#known(operation) ?? `the gate does not know ${nameOf(operation)}`
    } catch (error) {
      return `the gate cannot read ${nameOf(operation)}: ${error instanceof Error ? error.message : String(error)}`
    }
  }

  #known(operation: Operation): Call[] | undefined {
    switch (operation.kind) {
      case 'items':
        return callsOnTables(operation.name, operation.body, this.#account.tables)
      case 'streams':
        return this.streams.callsOf(operation.name, operation.body)
      case 'queues':
        return callsOnQueues(operation.name, operation.body)
      case 'keys':
        return callsOnKeys(operation.name, operation.body, name => this.#account.kms.idOf(name))
      case 'roles':
        return callsOnRoles(operation.form)
      case 'objects':
        return callsOnObjects(operation.request)
    }
  }
}

function nameOf(operation: Operation): string {
  if (operation.kind === 'roles') return String(operation.form.get('Action'))
  if (operation.kind !== 'objects') return operation.name
  const { method, path, query } = operation.request
  return `${method} ${path} with ${[...query.keys()].join(', ') || 'no parameters'}`
}
