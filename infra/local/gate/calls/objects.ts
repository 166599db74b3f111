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
  if (bucket === '' || others.some(name => !PARTS.includes(name))) return undefined
  if (Object.keys(request.headers).some(name => UNKNOWN_HEADERS.test(name))) return undefined
  if (key === '') {
    const lists = ['GET', 'HEAD'].includes(request.method) && others.length === 0
    return lists ? [onBucket(bucket)] : undefined
  }
  const action = actionOf(request.method, others)
  if (action === undefined) return undefined
  const call = { action, resource: arns.object(bucket, key), context: new Map() }
  const source = request.headers['x-amz-copy-source']
  if (typeof source !== 'string') return [call]
  const from = placeIn(`/${source.replace(/^\//, '').split('?')[0]}`)
  return [{ action: 's3:GetObject', resource: arns.object(from.bucket, from.key), context: new Map() }, call]
}

function actionOf(method: string, parts: readonly string[]): string | undefined {
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
