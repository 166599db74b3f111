import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { ObjectsAndQueues } from '../emulators/fauxqs.ts'
import type { LocalKms } from '../emulators/kms.ts'
import type { LocalSts } from '../emulators/sts.ts'
import type { HttpApi } from '../http/gateway.ts'
import type { FunctionSpec } from '../lambda/function-pool.ts'

/** A queue that was made, as notifications, mappings and redrive policies refer to it. */
export interface MadeQueue {
  readonly name: string
  readonly url: string
  readonly arn: string
}

/** An event source mapping, before the platform starts to serve it. */
export interface DeclaredMapping {
  readonly functionArn: string
  readonly sourceArn: string
  readonly batchSize: number
  readonly patterns: readonly Readonly<Record<string, unknown>>[]
  readonly lanes: number
  readonly bisect: boolean
  readonly reportsFailures: boolean
  readonly retries: number | undefined
  readonly failureQueueArn: string | undefined
}

/** Small things kept across restarts: signing keys, secrets. In memory when no folder was given. */
export interface Keepsakes {
  /** The value kept under a name, or the one that `make` returns, which is then kept. */
  keep(name: string, make: () => string): string
}

/** Everything that the resources of the templates are made of and become. */
export interface Machine {
  readonly dynamodb: DynamoDBClient
  readonly objects: ObjectsAndQueues
  readonly kms: LocalKms
  readonly sts: LocalSts
  readonly keepsakes: Keepsakes
  /** What every function finds in its environment besides what its template says. */
  readonly endpointVariables: Readonly<Record<string, string>>
  readonly queues: Map<string, MadeQueue>
  readonly secrets: Map<string, string>
  readonly tables: Map<string, { readonly streamArn: string | undefined }>
  readonly buckets: Set<string>
  readonly functions: Map<string, FunctionSpec>
  readonly mappings: DeclaredMapping[]
  readonly apis: Map<string, HttpApi>
}

/** The same, before anything was made. */
export function emptyRegistries() {
  return {
    queues: new Map<string, MadeQueue>(),
    secrets: new Map<string, string>(),
    tables: new Map<string, { readonly streamArn: string | undefined }>(),
    buckets: new Set<string>(),
    functions: new Map<string, FunctionSpec>(),
    mappings: [] as DeclaredMapping[],
    apis: new Map<string, HttpApi>(),
  }
}
