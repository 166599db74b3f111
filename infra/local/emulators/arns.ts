import { local } from '../../config/local.ts'
import { ACCOUNT, REGION } from './region.ts'

const inRegion = (service: string, rest: string) =>
  `arn:${local.partition}:${service}:${REGION}:${ACCOUNT}:${rest}`
const global = (service: string, rest: string) => `arn:${local.partition}:${service}::${ACCOUNT}:${rest}`

/**
 * The ARN of everything that is made here. Policies compare ARNs as texts, and some of them are joined in a template
 * from its partition and account: so none is written anywhere else.
 */
export const arns = {
  root: global('iam', 'root'),
  role: (name: string) => global('iam', `role/${name}`),
  /** The caller's ARN in a session of a role, as messages of AWS show it. */
  session: (role: string, session: string) =>
    `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${session}`,
  table: (name: string) => inRegion('dynamodb', `table/${name}`),
  index: (table: string, name: string) => inRegion('dynamodb', `table/${table}/index/${name}`),
  stream: (table: string, label: string) => inRegion('dynamodb', `table/${table}/stream/${label}`),
  bucket: (name: string) => `arn:${local.partition}:s3:::${name}`,
  object: (bucket: string, key: string) => `arn:${local.partition}:s3:::${bucket}/${key}`,
  queue: (name: string) => inRegion('sqs', name),
  key: (id: string) => inRegion('kms', `key/${id}`),
  function: (name: string) => inRegion('lambda', `function:${name}`),
  layer: (name: string) => inRegion('lambda', `layer:${name}:1`),
  rule: (name: string) => inRegion('events', `rule/${name}`),
  /** With the streams in it, as CloudFormation's attribute has it. */
  logGroup: (name: string) => inRegion('logs', `log-group:${name}:*`),
  secret: (name: string) => inRegion('secretsmanager', `secret:${name}`),
}

/** The last part of an ARN: the name of a queue, a role, a key. */
export function nameIn(arn: string): string {
  return arn.split(/[:/]/).at(-1) ?? ''
}
