import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { ObjectsAndQueues } from '../emulators/fauxqs.ts'
import type { LocalKms } from '../emulators/kms.ts'
import type { LocalSts } from '../emulators/sts.ts'
import type { IdentityPolicy, ResourcePolicy } from '../policies/policy.ts'
import type { RetainedValues } from '../process/retained.ts'
import type { Schedule } from './schedule.ts'

/** A queue that was made, as notifications, mappings and redrive policies refer to it. */
export interface MadeQueue {
  readonly name: string
  readonly url: string
  readonly arn: string
}

/** A Lambda function as its template declares it, with its code on disk. */
export interface FunctionSpec {
  /** Which handler of the product it runs, from its metadata: `api`, `relay`, `finish-uploads`. */
  readonly handler: string
  readonly file: string
  readonly exportName: string
  readonly functionName: string
  readonly functionArn: string
  readonly memoryMb: number
  readonly timeoutMs: number
  readonly environment: Readonly<Record<string, string>>
}

/** An event source mapping, before the platform starts to serve it. */
export interface DeclaredMapping {
  /** Its own name: a function may have several mappings, also of one source. */
  readonly id: string
  readonly functionArn: string
  readonly sourceArn: string
  readonly batchSize: number
  /** How long a batch that is not full waits for more. */
  readonly windowMs: number
  readonly patterns: readonly Readonly<Record<string, unknown>>[]
  readonly lanes: number
  readonly bisect: boolean
  readonly reportsFailures: boolean
  /** Tries after the first; undefined: until the record leaves the stream. */
  readonly retries: number | undefined
  readonly failureQueueArn: string | undefined
  /** Batches of a queue at once; undefined: as many as there are instances. */
  readonly maxConcurrency: number | undefined
}

/** A rule with a schedule, before the platform starts to follow it. */
export interface DeclaredSchedule {
  readonly ruleArn: string
  readonly schedule: Schedule
  /** The functions to invoke, each with the event or with a constant in its place. */
  readonly targets: readonly { readonly functionArn: string; readonly input: unknown }[]
}

/** Who may invoke a function. */
export interface InvokePermission {
  readonly functionArn: string
  readonly principal: string
  readonly sourceArn: string | undefined
}

export interface Cors {
  readonly AllowOrigins?: readonly string[]
  readonly AllowMethods?: readonly string[]
  readonly AllowHeaders?: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly MaxAge?: number
  readonly AllowCredentials?: boolean
}

/** An HTTP API as its template declares it: routes by route key, each to the function of its integration. */
export interface HttpApi {
  readonly cors: Cors | undefined
  /** Route keys such as `POST /graphql`, to ids of integrations. */
  readonly routes: Map<string, string>
  /** Ids of integrations, to function ARNs. */
  readonly integrations: Map<string, string>
}

/** A table that was made. */
export interface MadeTable {
  readonly streamArn: string | undefined
  /** The names of its key attributes, the partition key first: of the table itself under '', and of each index. */
  readonly keyNames: ReadonlyMap<string, readonly string[]>
}

/** Every policy that the templates declare, by the ARN of what it belongs to. */
export interface DeclaredPolicies {
  /** What each role may do. */
  readonly ofRoles: Map<string, IdentityPolicy[]>
  /** Who may use a bucket, a queue or a key, or assume a role. */
  readonly ofResources: Map<string, ResourcePolicy>
}

/** What stands in for an AWS account: the emulators, and every resource that the templates have made in it so far. */
export interface LocalAccount {
  readonly dynamodb: DynamoDBClient
  readonly objects: ObjectsAndQueues
  readonly kms: LocalKms
  readonly sts: LocalSts
  readonly retained: Pick<RetainedValues, 'keep'>
  /** The platform's time. */
  readonly now: () => Date
  /** Set in the environment of every function beside what its template declares. */
  readonly endpointVariables: Readonly<Record<string, string>>
  readonly queues: Map<string, MadeQueue>
  readonly secrets: Map<string, string>
  readonly tables: Map<string, MadeTable>
  readonly buckets: Set<string>
  /** Versions of layers, to the folder that a function would find under /opt. */
  readonly layers: Map<string, string>
  readonly functions: Map<string, FunctionSpec>
  readonly mappings: DeclaredMapping[]
  readonly schedules: DeclaredSchedule[]
  readonly permissions: InvokePermission[]
  /** How often Lambda invokes a function again that failed, by its ARN, where a template says so. */
  readonly asyncRetries: Map<string, number>
  readonly apis: Map<string, HttpApi>
  readonly policies: DeclaredPolicies
}

/** The resources of an account in which nothing was made yet. */
export function noResources() {
  return {
    queues: new Map<string, MadeQueue>(),
    secrets: new Map<string, string>(),
    tables: new Map<string, MadeTable>(),
    buckets: new Set<string>(),
    layers: new Map<string, string>(),
    functions: new Map<string, FunctionSpec>(),
    mappings: [] as DeclaredMapping[],
    schedules: [] as DeclaredSchedule[],
    permissions: [] as InvokePermission[],
    asyncRetries: new Map<string, number>(),
    apis: new Map<string, HttpApi>(),
    policies: { ofRoles: new Map(), ofResources: new Map() } as DeclaredPolicies,
  }
}
