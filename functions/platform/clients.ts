import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { LeastRecent } from '../kernel/least-recent.ts'
import type { WhenNeeded } from '../kernel/when-needed.ts'
import { type Duty, provinceOf } from './keys.ts'
import { UPLOAD_SECONDS } from './objects.ts'
import { openS3, type S3, S3_OPTIONS } from './s3.ts'
import type { SessionOwner } from './session-owner.ts'
import { Sha256 } from './sha256.ts'
import type { Item } from './table.ts'

/** Clients whose credentials are limited to one tenant. */
export interface TenantClients {
  readonly dynamo: DynamoDBDocumentClient
  readonly s3: WhenNeeded<S3>
}

const DOCUMENT_OPTIONS = { marshallOptions: { removeUndefinedValues: true } }
/** Of one instance: more than the agencies of a province. What they cost in memory is in infra/README.md. */
export const KEPT_SESSIONS = 5_000
const SESSION_SECONDS = 3600
// A presigned URL expires with the session that signed it, so sessions are renewed early enough for an upload URL.
const URL_MARGIN_MS = (UPLOAD_SECONDS + 60) * 1000

/** A document client with the function's own credentials: for the relay and the upload check. */
export function ownDynamo(): DynamoDBDocumentClient {
  return documentClient(new DynamoDBClient({ sha256: Sha256 }))
}

/** What the SDK does for each call, and DynamoDB needs of none. */
const NEEDLESS = [
  // Prepares each call for a log, without secrets, also where there is none: it copies the whole answer, 100 µs of 51 items.
  'loggerMiddleware',
  // Writes out the versions of the SDK and of Node: 16 µs of a call.
  'getUserAgentMiddleware',
  // Hands a trace on to services that start functions, so that they see a loop: 6 µs of a call.
  'recursionDetectionMiddleware',
]

function documentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  for (const name of NEEDLESS) client.middlewareStack.remove(name)
  const documents = DynamoDBDocumentClient.from(client, DOCUMENT_OPTIONS)
  // Each call copies the configuration five times. V8 keeps it as a hash table, since it was put together by its keys, until
  // it is the prototype of an object: 25 µs of a call.
  Object.create(client.config)
  return documents
}

/** The item in a stream record. */
export function itemInImage(image: Readonly<Record<string, unknown>>): Item {
  return unmarshall(image as Record<string, AttributeValue>) as Item
}

/**
 * Clients under the data role with session tags, which the role's policy compares with the partition key of each call: the third layer of isolation. One set per tenant and duty is kept while the function
 * lives, up to `kept`; the least recently used one makes room for another. The SDK renews credentials shortly before
 * they expire.
 */
export function tenantClients(
  dataRoleArn: string,
  kept = KEPT_SESSIONS,
): (owner: SessionOwner, duty: Duty) => TenantClients {
  const sts = new STSClient({})
  // One pool of connections for all tenants: only the signature differs.
  const { requestHandler } = new DynamoDBClient({}).config
  const sessions = new LeastRecent<string, TenantClients>(kept)
  return (owner, duty) => {
    const { tenant, reach } = owner
    const name = `${owner.name}|${duty}`
    const known = sessions.get(name)
    if (known !== undefined) return known
    const credentials = async () => {
      const answer = await sts.send(
        new AssumeRoleCommand({
          RoleArn: dataRoleArn,
          RoleSessionName: `t-${tenant}`.slice(0, 64),
          DurationSeconds: SESSION_SECONDS,
          Tags: [
            { Key: 'tenant', Value: tenant },
            // IAM treats an empty tag as absent, so operators, whose reach is empty, get `-`.
            { Key: 'reach', Value: reach === '' ? '-' : reach },
            { Key: 'province', Value: provinceOf(reach) ?? '-' },
            { Key: 'duty', Value: duty },
          ],
        }),
      )
      const given = answer.Credentials
      if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined) {
        throw new Error('the data role gave no credentials')
      }
      return {
        accessKeyId: given.AccessKeyId,
        secretAccessKey: given.SecretAccessKey,
        ...(given.SessionToken === undefined ? {} : { sessionToken: given.SessionToken }),
        ...(given.Expiration === undefined
          ? {}
          : { expiration: new Date(given.Expiration.getTime() - URL_MARGIN_MS) }),
      }
    }
    const dynamo = new DynamoDBClient({ credentials, requestHandler, sha256: Sha256 })
    const clients: TenantClients = {
      dynamo: documentClient(dynamo),
      // With what the other client has resolved: each would assume the role for itself.
      s3: openS3(
        ({ S3Client }) =>
          new S3Client({ ...S3_OPTIONS, credentials: dynamo.config.credentials, requestHandler }),
      ),
    }
    sessions.set(name, clients)
    return clients
  }
}
