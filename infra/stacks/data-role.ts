import { Duration } from 'aws-cdk-lib'
import {
  ArnPrincipal,
  Effect,
  type IRole,
  PolicyStatement,
  PrincipalWithConditions,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { DataStack } from './data.ts'

/** The tags that a session must carry: for whom it acts. */
export const SESSION_TAGS = ['tenant', 'reach', 'province', 'duty'] as const

// None may be absent or empty. A reach ends with a region's dot; it and the province are `-` for operators.
const ACCEPTED: Record<(typeof SESSION_TAGS)[number], string[]> = {
  tenant: ['?*'],
  reach: ['?*.', '-'],
  province: ['??', '-'],
  duty: ['member', 'registrar'],
}

const tenant = ['T#', tag('tenant'), '#*'].join('')
const counts = ['T#', tag('tenant'), '#COUNT'].join('')
const used = ['T#', tag('tenant'), '#USE'].join('')
const lists = ['T#', tag('tenant'), '#MINE#*'].join('')
const rollUps = ['R#', tag('reach'), '*'].join('')
const directory = 'D#*'

const UNBOUNDED = ['D#AG#*', 'D#USCC#*', 'D#LINE#*', 'D#APP#*', 'D#ISS#*', 'D#BRG#*']
const organCodes = ['D#ORGAN#', tag('province'), '#*'].join('')
// Of the province, `41#`, or of one of its counties, `410105#`.
const names = ['D#NAME#', tag('province'), '*'].join('')
// Of a region within the reach: `41.01.`.
const calendars = ['D#CAL#', tag('reach'), '*'].join('')
const registrar = { StringEquals: { 'aws:PrincipalTag/duty': 'registrar' } }
const operator = { StringEquals: { 'aws:PrincipalTag/duty': 'registrar', 'aws:PrincipalTag/tenant': 'P' } }

/** How IAM writes the value of a session tag inside a policy. */
function tag(name: (typeof SESSION_TAGS)[number]): string {
  return ['$', '{aws:PrincipalTag/', name, '}'].join('')
}

/**
 * The third wall between tenants: the role that the API assumes for each caller, tagged with the tenant it acts
 * for. Even a bug in a query cannot reach a partition key that begins with another tenant's.
 */
export function makeDataRole(scope: Construct, data: DataStack, assumedBy: IRole): Role {
  const accepted = Object.fromEntries(SESSION_TAGS.map(name => [`aws:RequestTag/${name}`, ACCEPTED[name]]))
  const role = new Role(scope, 'DataRole', {
    description: 'Data of one tenant: assumed by the API with the tenant as a session tag',
    maxSessionDuration: Duration.hours(1),
    // Assuming it without all tags, or with any other, is refused.
    assumedBy: new SessionTagsPrincipal(
      new PrincipalWithConditions(new ArnPrincipal(assumedBy.roleArn), {
        StringLike: accepted,
        'ForAllValues:StringEquals': { 'aws:TagKeys': [...SESSION_TAGS] },
      }),
    ),
  })
  for (const statement of [
    ...tableStatements(data.table.tableArn),
    ...objectStatements(data.bucket.bucketArn),
  ]) {
    role.addToPolicy(statement)
  }
  return role
}

function tableStatements(tableArn: string): PolicyStatement[] {
  const withIndexes = [tableArn, `${tableArn}/index/*`]
  const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
  return [
    // A transaction is allowed by allowing each of its parts: puts, and checks of items that a write depends on without
    // changing them. There is no Scan and no PartiQL. Each statement lists all keys that one request may touch
    // together: one statement must allow the whole request.
    allow('Reads', reads, withIndexes, [tenant, directory, rollUps]),
    // Roll-ups are read within a reach, and operators have none. Of them they need this one, which tells no content.
    allow('OperatorsFindUndelivered', ['dynamodb:Query'], [tableArn], ['R#??.#UNDELIVERED'], {
      StringEquals: { 'aws:PrincipalTag/tenant': 'P' },
    }),
    allow('OwnWrites', ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], [tableArn], [tenant]),
    // Sharded counts, and what was used of quotas: they are added to without being read.
    allow('OwnCounts', ['dynamodb:UpdateItem'], [tableArn], [counts, used, lists]),
    // What each member has to do is listed in a partition of their own: a row goes when the task is theirs no more.
    allow('OwnLists', ['dynamodb:DeleteItem'], [tableArn], [lists]),
    // What tells its province by its key is bounded by it. An agency's key and a credit code tell no region: which ones a
    // registrar writes, a condition of the transaction bounds (functions/platform/registrar.ts).
    allow(
      'RegistrarsRegister',
      ['dynamodb:PutItem'],
      [tableArn],
      [tenant, ...UNBOUNDED, organCodes, names, calendars],
      registrar,
    ),
    // The tenant of operators is `P`. They register the top of every province, and alone import the regions, in
    // batches, by the thousand.
    allow('OperatorsRegister', ['dynamodb:PutItem'], [tableArn], [tenant, directory], operator),
    allow('OperatorsImportRegions', ['dynamodb:BatchWriteItem'], [tableArn], ['D#REGION#*'], operator),
  ]
}

/**
 * The condition that a request names partition keys of these forms only. `ForAllValues` is also true of a request that
 * names no key at all, so the `Null` guard refuses those.
 */
export function onKeys(keys: string[]): Record<string, Record<string, unknown>> {
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  }
}

function allow(
  sid: string,
  actions: string[],
  resources: string[],
  keys: string[],
  also: Record<string, Record<string, unknown>> = {},
): PolicyStatement {
  const conditions = { ...onKeys(keys), ...also }
  return new PolicyStatement({ sid, effect: Effect.ALLOW, actions, resources, conditions })
}

/**
 * Uploads go under the tenant's own prefix. Attachments and content are read by whoever was sent them, so their
 * keys name no reader: which of them a caller may see, the application decides from the caller's own items.
 */
function objectStatements(bucketArn: string): PolicyStatement[] {
  const objects = (pattern: string) => `${bucketArn}/${pattern}`
  return [
    new PolicyStatement({
      sid: 'OwnUploads',
      actions: ['s3:PutObject'],
      resources: [objects(`uploads/${tag('tenant')}/*`)],
    }),
    new PolicyStatement({
      sid: 'OwnRenditions',
      actions: ['s3:PutObject', 's3:GetObject'],
      resources: [objects(`renditions/${tag('tenant')}/*`)],
    }),
    new PolicyStatement({
      sid: 'AttachmentsAndContent',
      actions: ['s3:GetObject'],
      resources: [objects('attachments/*'), objects('content/*')],
    }),
  ]
}
