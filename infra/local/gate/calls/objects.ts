import { arns } from '../../emulators/arns.ts'
import type { Call } from '../../policies/evaluate.ts'

/** A request to S3: method, path, query and headers say what it asks for. */
export interface ObjectRequest {
  readonly method: string
  /** As it was sent: with the bucket first, and escaped. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Parameters that change nothing about what a policy must allow. */
const PLAIN =
  /^(x-amz-.*|x-id|response-.*|list-type|prefix|delimiter|max-keys|continuation-token|start-after)$/i
const PARTS = ['uploads', 'uploadId', 'partNumber']
/** Parameters by which another permission is demanded. */
const VERSIONED = ['versions', 'versionId', 'tagging']
/** Headers for which S3 demands another permission, none of which the product has. */
const UNKNOWN_HEADERS = /^x-amz-(acl|grant-.*|tagging|object-lock-.*|bypass-.*)$/

/** The bucket and the key that a path names. */
export function placeIn(path: string): { readonly bucket: string; readonly key: string } {
  const [bucket = '', ...key] = path.split('/').slice(1)
  return { bucket, key: decodeURIComponent(key.join('/')) }
}

/** The calls that policies must allow for one request; undefined for one that is not known here. */
export function callsOnObjects(request: ObjectRequest): Call[] | undefined {
  const { bucket, key } = placeIn(request.path)
  const others = [...request.query.keys()].filter(name => !PLAIN.test(name))
  if (bucket === '' || others.some(name => ![...PARTS, ...VERSIONED].includes(name))) return undefined
  if (Object.keys(request.headers).some(name => UNKNOWN_HEADERS.test(name))) return undefined
  if (key === '') return callsOnBucket(bucket, request, others)
  const action = actionOf(request.method, others)
  if (action === undefined) return undefined
  const call = { action, resource: arns.object(bucket, key), context: new Map() }
  const source = request.headers['x-amz-copy-source']
  if (typeof source !== 'string') return [call]
  const [place = '', version] = source.replace(/^\//, '').split('?')
  const from = placeIn(`/${place}`)
  const read = version === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  return [{ action: read, resource: arns.object(from.bucket, from.key), context: new Map() }, call]
}

function callsOnBucket(
  bucket: string,
  { method, query }: ObjectRequest,
  others: readonly string[],
): Call[] | undefined {
  if (method === 'GET' && others.join() === 'versions') {
    // Absent without a prefix, as in S3: a condition on it then does not hold.
    const prefix = query.get('prefix')
    const context = new Map(prefix === null ? [] : [['s3:prefix', [prefix]]])
    return [{ action: 's3:ListBucketVersions', resource: arns.bucket(bucket), context }]
  }
  return ['GET', 'HEAD'].includes(method) && others.length === 0 ? [onBucket(bucket)] : undefined
}

/** What is asked of a version, or of tags, by method and by the names of parameters in alphabetical order. */
const BY_PARTS: Readonly<Record<string, string>> = {
  'GET tagging': 's3:GetObjectTagging',
  'GET tagging,versionId': 's3:GetObjectVersionTagging',
  'GET versionId': 's3:GetObjectVersion',
  'HEAD versionId': 's3:GetObjectVersion',
  'DELETE versionId': 's3:DeleteObjectVersion',
}

function actionOf(method: string, parts: readonly string[]): string | undefined {
  if (parts.some(name => VERSIONED.includes(name))) return BY_PARTS[`${method} ${parts.toSorted().join()}`]
  switch (method) {
    case 'GET':
    case 'HEAD':
      return parts.length === 0 ? 's3:GetObject' : undefined
    case 'PUT':
      return 's3:PutObject'
    case 'POST':
      return parts.length > 0 ? 's3:PutObject' : undefined
    case 'DELETE':
      return parts.length === 0 ? 's3:DeleteObject' : 's3:AbortMultipartUpload'
    default:
      return undefined
  }
}

function onBucket(bucket: string): Call {
  return { action: 's3:ListBucket', resource: arns.bucket(bucket), context: new Map() }
}

/**
 * The call on which it depends how S3 answers for an object that is not there: who may not list the bucket gets
 * "forbidden" instead of "not found". Undefined if the request reads no object.
 */
export function callForAbsent({ method, path, headers }: ObjectRequest): Call | undefined {
  const source = headers['x-amz-copy-source']
  if (method === 'PUT' && typeof source === 'string') {
    return onBucket(placeIn(`/${source.replace(/^\//, '')}`).bucket)
  }
  return method === 'GET' || method === 'HEAD' ? onBucket(placeIn(path).bucket) : undefined
}
