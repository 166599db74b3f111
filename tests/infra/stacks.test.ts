import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INDEX_NAMES } from '../../functions/platform/indexes.ts'
import { synthesize } from '../../infra/app.ts'
import { deployments } from '../../infra/config/index.ts'
import { local } from '../../infra/config/local.ts'
import type { StageConfig } from '../../infra/config/stage.ts'
import { DataStack } from '../../infra/stacks/data.ts'

interface Resource {
  readonly Type: string
  readonly Properties: Record<string, unknown>
  readonly Metadata?: Record<string, unknown>
}
interface Template {
  readonly Resources: Record<string, Resource>
}
interface Statement {
  readonly Sid?: string
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource: unknown
  readonly Principal?: unknown
  readonly Condition?: Record<string, Record<string, unknown>>
}

const configs: readonly StageConfig[] = [...deployments, local]
const outdir = mkdtempSync(join(tmpdir(), 'hutong-infra-test-'))
const templates = new Map<string, Template>()

beforeAll(() => {
  for (const stack of synthesize(configs, outdir).stacks)
    templates.set(stack.stackName, stack.template as Template)
})

afterAll(() => rmSync(outdir, { recursive: true, force: true }))

function template(config: StageConfig, part: 'data' | 'api' | 'events'): Template {
  const found = templates.get(`hutong-${config.stage}-${config.region}-${part}`)
  if (found === undefined) throw new Error(`no stack ${part} for ${config.stage}`)
  return found
}

function ofType(from: Template, type: string): Resource[] {
  return Object.values(from.Resources).filter(resource => resource.Type === type)
}

/** The bucket of documents, which takes uploads, and that of the audit. */
function buckets(from: Template): { readonly documents: Resource; readonly archive: Resource } {
  const [archive, ...others] = ofType(from, 'AWS::S3::Bucket').filter(
    ({ Properties }) => Properties.ObjectLockEnabled,
  )
  const [documents, ...more] = ofType(from, 'AWS::S3::Bucket').filter(bucket => bucket !== archive)
  if (archive === undefined || documents === undefined || others.length + more.length > 0)
    throw new Error('expected two buckets')
  return { documents, archive }
}

function one(from: Template, type: string): Resource {
  const [found, ...others] = ofType(from, type)
  if (found === undefined || others.length > 0) throw new Error(`expected one ${type}`)
  return found
}

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

/** The statements of identity policies, with the logical ids of the roles they are attached to. */
function statements(from: Template): Array<Statement & { roles: string }> {
  return ofType(from, 'AWS::IAM::Policy').flatMap(policy =>
    (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement.map(statement => ({
      ...statement,
      roles: JSON.stringify(policy.Properties.Roles),
    })),
  )
}

test('an audit that is locked for less than six months is not synthesized', () => {
  const short: StageConfig = { ...local, auditLock: { mode: 'GOVERNANCE', days: 183 } }
  expect(() => synthesize([short], outdir)).toThrow('locked for 183 days')
})

test('a table that is there gets its indexes one at a time, in an order that never changes', () => {
  const indexesOf = (tableIndexes: number): string[] => {
    const out = mkdtempSync(join(tmpdir(), 'hutong-indexes-'))
    // The data stack alone: the others have nothing of the indexes.
    const app = new App({ analyticsReporting: false, outdir: out })
    const { stackName } = new DataStack(app, 'hutong-indexes-data', { ...local, tableIndexes })
    const data = app.synth().getStackByName(stackName).template as Template
    rmSync(out, { recursive: true, force: true })
    const table = one(data, 'AWS::DynamoDB::Table').Properties
    return (table.GlobalSecondaryIndexes as { IndexName: string }[]).map(({ IndexName }) => IndexName)
  }
  expect(indexesOf(2)).toEqual(['list', 'state'])
  expect(indexesOf(3)).toEqual(['list', 'state', 'byKind'])
  expect(indexesOf(INDEX_NAMES.length)).toEqual([...INDEX_NAMES])
  for (const wrong of [0, 1, 2.5, INDEX_NAMES.length + 1])
    expect(() => indexesOf(wrong)).toThrow('tableIndexes')
})

test('there is a deployment in each partition, and a staging as well as a production in China', () => {
  expect(new Set(deployments.map(config => config.partition))).toEqual(new Set(['aws', 'aws-cn']))
  const inChina = deployments.filter(config => config.partition === 'aws-cn').map(({ stage }) => stage)
  expect(new Set(inChina)).toEqual(new Set(['production', 'staging']))
})

describe.each(configs)('$stage in $region', config => {
  const all = () => (['data', 'api', 'events'] as const).map(part => template(config, part))
  const alarms = () => all().flatMap(t => ofType(t, 'AWS::CloudWatch::Alarm'))
  const alarmNames = () => alarms().map(alarm => String(alarm.Properties.AlarmName))

  test('the table can be restored, streams its changes and forgets what has expired', () => {
    const table = one(template(config, 'data'), 'AWS::DynamoDB::Table')
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    })
    const indexes = table.Properties.GlobalSecondaryIndexes as Array<{
      IndexName: string
      Projection: object
    }>
    expect(indexes.map(index => index.IndexName)).toEqual(INDEX_NAMES)
    for (const { IndexName, Projection } of indexes) {
      const carried = IndexName === 'changes' ? ['version', 'updatedAt'] : ['card']
      const some = { ProjectionType: 'INCLUDE', NonKeyAttributes: carried }
      expect(Projection).toEqual(IndexName === 'byNumber' ? { ProjectionType: 'KEYS_ONLY' } : some)
    }
  })

  test.each(['documents', 'archive'] as const)(
    'the bucket %s is versioned, encrypted, closed to the public, and reachable by TLS only',
    name => {
      const data = template(config, 'data')
      const bucket = buckets(data)[name]
      expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' })
      expect(bucket.Properties.BucketEncryption).toBeDefined()
      expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration as object)).toEqual([
        true,
        true,
        true,
        true,
      ])
      const policies = ofType(data, 'AWS::S3::BucketPolicy')
      expect(policies).toHaveLength(2)
      for (const { Properties } of policies)
        expect((Properties.PolicyDocument as { Statement: Statement[] }).Statement).toContainEqual(
          expect.objectContaining({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        )
    },
  )

  test('nothing in the archive can be removed for six months, and in production by nobody at all', () => {
    const { ObjectLockConfiguration } = buckets(template(config, 'data')).archive.Properties
    const { DefaultRetention } = (
      ObjectLockConfiguration as { Rule: { DefaultRetention: { Days: number; Mode: string } } }
    ).Rule
    expect(DefaultRetention.Days).toBeGreaterThanOrEqual(184)
    expect(DefaultRetention.Mode).toBe(config.stage === 'production' ? 'COMPLIANCE' : 'GOVERNANCE')
  })

  test('pages of the allowed origins, and no others, may call API and bucket and read what they need of an answer', () => {
    const { CorsConfiguration: ofApi } = one(template(config, 'api'), 'AWS::ApiGatewayV2::Api').Properties
    expect(ofApi).toMatchObject({
      AllowOrigins: [...config.allowedOrigins],
      ExposeHeaders: [
        'x-request-id',
        'retry-after',
        'ratelimit',
        'ratelimit-policy',
        'www-authenticate',
        'dpop-nonce',
      ],
    })
    const { CorsConfiguration: ofBucket } = buckets(template(config, 'data')).documents.Properties
    const rule = { AllowedOrigins: [...config.allowedOrigins], ExposedHeaders: ['ETag'] }
    expect(ofBucket).toMatchObject({ CorsRules: [rule] })
  })

  test('new uploads put an event on the uploads queue, and only our bucket may send to it', () => {
    const data = template(config, 'data')
    const { NotificationConfiguration } = buckets(data).documents.Properties
    expect(NotificationConfiguration).toMatchObject({
      QueueConfigurations: [
        {
          Event: 's3:ObjectCreated:*',
          Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'uploads/' }] } },
        },
      ],
    })
    const sends = ofType(data, 'AWS::SQS::QueuePolicy')
      .flatMap(policy => (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement)
      .filter(statement => statement.Effect === 'Allow')
    expect(sends).toHaveLength(1)
    expect(Object.keys(sends[0]?.Condition ?? {}).sort()).toEqual(['ArnEquals', 'StringEquals'])
  })

  test('receipts and tokens are signed by keys that cannot leave KMS, one for each', () => {
    const keys = ofType(template(config, 'data'), 'AWS::KMS::Key')
    const signing = keys.filter(({ Properties }) => Properties.KeyUsage === 'SIGN_VERIFY')
    expect(signing.map(({ Properties }) => Properties.KeySpec)).toEqual(['ECC_NIST_P256', 'ECC_NIST_P256'])
    expect(keys).toHaveLength(3)
  })

  test('the secrets of bridges are encrypted by a key that is rotated: the API may seal, the token service open', () => {
    const [id, key] =
      Object.entries(template(config, 'data').Resources).find(
        ([, { Type, Properties }]) => Type === 'AWS::KMS::Key' && Properties.KeyUsage === 'ENCRYPT_DECRYPT',
      ) ?? []
    expect(key?.Properties).toMatchObject({ KeySpec: 'SYMMETRIC_DEFAULT', EnableKeyRotation: true })
    const users = (['api', 'events'] as const)
      .flatMap(part => statements(template(config, part)))
      .filter(s => list(s.Action).some(action => /^kms:(?!Sign$|GetPublicKey$)/.test(action)))
    const bound = {
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['bridge'] },
      Null: { 'kms:EncryptionContextKeys': 'false' },
    }
    expect(users.map(s => [/(Api|Token)Role/.exec(s.roles)?.[0], s.Action, s.Condition])).toEqual([
      ['ApiRole', 'kms:Encrypt', bound],
      ['TokenRole', 'kms:Decrypt', bound],
    ])
    for (const { Resource } of users) expect(JSON.stringify(Resource)).toContain(`GetAtt${id}Arn`)
  })

  test('every queue of work has a dead-letter queue, and every dead-letter queue an alarm', () => {
    const queues = all().flatMap(t => ofType(t, 'AWS::SQS::Queue'))
    const names = queues.map(queue => String(queue.Properties.QueueName))
    const dead = names.filter(name => name.endsWith('-dead')).sort()
    for (const queue of queues) {
      const isDead = String(queue.Properties.QueueName).endsWith('-dead')
      expect(queue.Properties.RedrivePolicy === undefined).toBe(isDead)
      expect(queue.Properties.SqsManagedSseEnabled).toBe(true)
    }
    expect(dead).toEqual(
      ['fanout', 'index-words', 'relay', 'uploads'].map(name => `hutong-${config.stage}-${name}-dead`),
    )
    expect(alarmNames().filter(name => name.endsWith('-dead-letters'))).toHaveLength(dead.length)
  })

  test('what fails, waits or is answered with 5xx raises an alarm, and all of them go to the topic', () => {
    const names = [
      ...['api', 'due', 'finish-uploads', 'index-words', 'pages', 'relay', 'sign-receipts', 'token'].flatMap(
        fn => [`${fn}-errors`, `${fn}-logged-errors`],
      ),
      ...['fanout', 'index-words', 'uploads'].flatMap(queue => [`${queue}-behind`, `${queue}-dead-letters`]),
      ...['relay-behind', 'relay-dead-letters', 'sign-receipts-behind', 'due-late', 'api-5xx'],
      'finish-uploads-quarantined',
    ]
    expect(alarmNames().sort()).toEqual(names.map(name => `hutong-${config.stage}-${name}`).sort())
    for (const { Properties } of alarms()) expect(JSON.stringify(Properties.AlarmActions)).toContain('Alarms')
    const outputs = (template(config, 'data') as { Outputs?: Record<string, { Value: unknown }> }).Outputs
    expect(outputs?.AlarmTopic?.Value).toEqual({ Ref: expect.stringMatching(/^Alarms/) })
  })

  test('an alarm on logged errors has a filter that feeds it, on the log of each function', () => {
    const filters = all().flatMap(t => ofType(t, 'AWS::Logs::MetricFilter'))
    expect(new Set(filters.map(f => JSON.stringify(f.Properties.LogGroupName))).size).toBe(8)
    const fed = filters.flatMap(({ Properties }) => {
      const counted = ['{ $.late > 0 }', '{ $.quarantined > 0 }', '{ $.unscanned > 0 }']
      expect(['{ $.level = "error" }', ...counted]).toContain(Properties.FilterPattern)
      return Properties.MetricTransformations as Array<{ MetricName: string; MetricNamespace: string }>
    })
    const watched = alarms().filter(({ Properties }) => Properties.Namespace === `Hutong/${config.stage}`)
    const alarming = watched.map(({ Properties }) => [Properties.Namespace, Properties.MetricName])
    // To be looked at only: a stage without a scanner would raise it with every upload.
    const silent = [`Hutong/${config.stage}`, 'finish-uploads-unscanned']
    expect(fed.map(m => [m.MetricNamespace, m.MetricName]).sort()).toEqual([...alarming, silent].sort())
  })

  test('the relay follows events, audit records and new deliveries only, corners a poison record, and sets it aside after some tries', () => {
    const mapping = ofType(template(config, 'events'), 'AWS::Lambda::EventSourceMapping').find(
      ({ Properties }) => Properties.StartingPosition !== undefined,
    )
    expect(mapping?.Properties).toMatchObject({
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
    })
    expect(mapping?.Properties.DestinationConfig).toBeDefined()
    const criteria = mapping?.Properties.FilterCriteria as { Filters: Array<{ Pattern: string }> }
    expect(criteria.Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown)).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: [{ prefix: 'EV#' }] } } } },
      { eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: [{ prefix: 'AUD#' }] } } } },
      { eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: ['DLV'] } } } },
      { eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: [{ prefix: 'NOTICE#' }] } } } },
    ])
  })

  test('receipts are signed in batches of some seconds, and retried for as long as the stream keeps its records', () => {
    const mapping = ofType(template(config, 'events'), 'AWS::Lambda::EventSourceMapping').find(
      ({ Properties }) => Properties.BatchSize === 500,
    )
    expect(mapping?.Properties).toMatchObject({ MaximumBatchingWindowInSeconds: 5, ParallelizationFactor: 1 })
    expect(mapping?.Properties.MaximumRetryAttempts).toBeUndefined()
    const criteria = mapping?.Properties.FilterCriteria as { Filters: Array<{ Pattern: string }> }
    expect(criteria.Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown)).toEqual([
      {
        eventName: ['INSERT'],
        dynamodb: { NewImage: { sk: { S: [{ prefix: 'LADDER#' }] }, leaf: { S: [{ exists: true }] } } },
      },
    ])
  })

  test('what is due is started every minute', () => {
    const rule = one(template(config, 'events'), 'AWS::Events::Rule')
    expect(rule.Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' })
    expect(JSON.stringify(rule.Properties.Targets)).toContain('DueFunction')
  })

  test('only the signer may use the signing key, and only pointers, postings and rows of lists can be removed', () => {
    const all = statements(template(config, 'events'))
    const signing = all.filter(s => list(s.Action).includes('kms:Sign'))
    expect(signing).toHaveLength(1)
    expect(signing.every(s => s.roles.includes('SignReceiptsRole'))).toBe(true)
    const removing = all.filter(s => list(s.Action).includes('dynamodb:DeleteItem'))
    expect(removing).toHaveLength(3)
    for (const { Condition } of removing) {
      const keys = list(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])
      const removable = ['DUE#*', 'R#*', 'WAIT#*', 'T#*#FIND#*', 'T#*#MINE#*']
      expect(keys.filter(key => !removable.includes(String(key)))).toEqual([])
      expect(Condition?.Null).toEqual({ 'dynamodb:LeadingKeys': 'false' })
    }
  })

  test('every function names its handler in its metadata, runs Node 24 on arm64 and has a log of its own', () => {
    const functions = all().flatMap(t => ofType(t, 'AWS::Lambda::Function'))
    expect(functions.map(fn => fn.Properties.FunctionName).sort()).toEqual(
      ['api', 'due', 'finish-uploads', 'index-words', 'pages', 'relay', 'sign-receipts', 'token'].map(
        name => `hutong-${config.stage}-${name}`,
      ),
    )
    for (const { Properties, Metadata } of functions) {
      expect(`hutong-${config.stage}-${Metadata?.['hutong:handler']}`).toBe(Properties.FunctionName)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
      expect(Properties.LoggingConfig).toBeDefined()
    }
  })

  describe('the role of one tenant’s data', () => {
    const dataStatements = () => statements(template(config, 'api')).filter(s => s.roles.includes('DataRole'))
    const onTable = () => dataStatements().filter(s => list(s.Action).some(a => a.startsWith('dynamodb:')))

    test('names the partition keys in every statement, and refuses requests that name none', () => {
      expect(onTable()).toHaveLength(8)
      for (const { Condition } of onTable()) {
        expect(Condition?.Null).toEqual({ 'dynamodb:LeadingKeys': 'false' })
        expect(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']).toBeDefined()
      }
    })

    test('removes nothing but rows of what a member of the tenant has to do', () => {
      const removing = onTable().filter(s => list(s.Action).includes('dynamodb:DeleteItem'))
      expect(
        removing.map(s => list(s.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])),
      ).toEqual([[['T#', '$', '{aws:PrincipalTag/tenant}#MINE#*'].join('')]])
    })

    test('cannot scan, and has no action with a star', () => {
      const actions = dataStatements().flatMap(s => list(s.Action))
      expect(actions.filter(action => /Scan|PartiQL|\*/.test(action))).toEqual([])
    })

    test('writes only where the tenant is; the directory is written by registrars alone', () => {
      const writers = onTable().filter(s => list(s.Action).includes('dynamodb:PutItem'))
      const keys = (s: Statement) => s.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']
      const own = ['T#', '$', '{aws:PrincipalTag/tenant}#*'].join('')
      expect(writers.map(s => [s.Sid, list(keys(s))])).toEqual([
        ['OwnWrites', [own]],
        [
          'RegistrarsRegister',
          [
            own,
            'D#AG#*',
            'D#USCC#*',
            'D#LINE#*',
            'D#APP#*',
            'D#ISS#*',
            'D#BRG#*',
            ['D#ORGAN#', '$', '{aws:PrincipalTag/province}#*'].join(''),
            ['D#NAME#', '$', '{aws:PrincipalTag/province}*'].join(''),
            ['D#CAL#', '$', '{aws:PrincipalTag/reach}*'].join(''),
          ],
        ],
        ['OperatorsRegister', [own, 'D#*']],
      ])
      const registrar = { 'aws:PrincipalTag/duty': 'registrar' }
      expect(writers.map(s => s.Condition?.StringEquals)).toEqual([
        undefined,
        registrar,
        { ...registrar, 'aws:PrincipalTag/tenant': 'P' },
      ])
    })

    test('is assumed by the API alone, and only with all of its tags', () => {
      const role = ofType(template(config, 'api'), 'AWS::IAM::Role').find(
        ({ Properties }) => Properties.MaxSessionDuration !== undefined,
      )
      const trust = role?.Properties.AssumeRolePolicyDocument as { Statement: Statement[] }
      expect(trust.Statement).toHaveLength(1)
      expect(trust.Statement[0]?.Condition).toEqual({
        StringLike: {
          'aws:RequestTag/tenant': ['?*'],
          'aws:RequestTag/reach': ['?*.', '-'],
          'aws:RequestTag/province': ['??', '-'],
          'aws:RequestTag/duty': ['member', 'registrar'],
        },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenant', 'reach', 'province', 'duty'] },
      })
    })
  })

  test('what serves the pages may do nothing but write its log, and its environment holds nothing', () => {
    const own = statements(template(config, 'api')).filter(s => s.roles.includes('PagesRole'))
    expect(own.flatMap(s => list(s.Action)).sort()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents'])
    const fn = ofType(template(config, 'api'), 'AWS::Lambda::Function').find(
      ({ Metadata }) => Metadata?.['hutong:handler'] === 'pages',
    )
    expect(fn?.Properties.Environment).toBeUndefined()
    expect(fn?.Properties.Layers).toBeUndefined()
  })

  test('the pages, the docs and the contract have routes of their own, to be read alone', () => {
    const api = template(config, 'api')
    const integration = Object.entries(api.Resources).find(
      ([id, { Type }]) => Type === 'AWS::ApiGatewayV2::Integration' && id.includes('PagesIntegration'),
    )
    const routes = ofType(api, 'AWS::ApiGatewayV2::Route')
      .filter(({ Properties }) => JSON.stringify(Properties.Target).includes(String(integration?.[0])))
      .map(({ Properties }) => Properties.RouteKey)
    const paths = [
      '/',
      '/assets/{file}',
      '/docs',
      '/docs/{page+}',
      '/graphiql',
      '/schema.graphql',
      '/settings.json',
    ]
    expect(routes.sort()).toEqual(paths.map(path => `GET ${path}`))
  })

  test('the API itself reaches no data: only by way of the data role', () => {
    const own = statements(template(config, 'api')).filter(s => s.roles.includes('ApiRole'))
    const actions = own.flatMap(s => list(s.Action)).sort()
    expect(actions).toEqual([
      'kms:Encrypt',
      'kms:GetPublicKey',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      's3:GetObject',
      's3:PutObject',
      'sts:AssumeRole',
      'sts:TagSession',
    ])
    const onBucket = own.filter(s => list(s.Action).some(action => action.startsWith('s3:')))
    expect(onBucket).toHaveLength(1)
    expect(JSON.stringify(onBucket[0]?.Resource)).toMatch(/"\/issuer\/\*"/)
  })

  test.each([
    [
      'api',
      'DataRole',
      [
        'BatchGetItem',
        'BatchWriteItem',
        'ConditionCheckItem',
        'DeleteItem',
        'GetItem',
        'PutItem',
        'Query',
        'UpdateItem',
      ],
    ],
    [
      'events',
      'RelayRole',
      [
        'BatchGetItem',
        'BatchWriteItem',
        'ConditionCheckItem',
        'DeleteItem',
        'GetItem',
        'PutItem',
        'Query',
        'UpdateItem',
      ],
    ],
    ['events', 'SignReceiptsRole', ['BatchWriteItem', 'PutItem']],
    ['events', 'DueRole', ['ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query']],
    ['events', 'FinishUploadsRole', ['GetItem', 'PutItem']],
  ] as const)('%s: %s may do with items what its code does, and no more', (part, role, expected) => {
    const actions = statements(template(config, part))
      .filter(s => s.roles.includes(role))
      .flatMap(s => list(s.Action))
      .filter(action => /^dynamodb:(?!DescribeStream|GetRecords|GetShardIterator|ListStreams)/.test(action))
    expect([...new Set(actions)].sort()).toEqual(expected.map(name => `dynamodb:${name}`))
  })

  test.each([
    [
      'api',
      'DataRole',
      [
        'GetObject attachments',
        'GetObject content',
        'GetObject renditions',
        'PutObject renditions',
        'PutObject uploads',
      ],
    ],
    // Of the archive everything: it is there for nothing else.
    ['events', 'RelayRole', ['PutObject ', 'PutObject content']],
    [
      'events',
      'FinishUploadsRole',
      [
        'DeleteObjectVersion uploads',
        'GetObject attachments',
        'GetObject uploads',
        'GetObjectVersion uploads',
        'ListBucket ',
        'ListBucketVersions ',
        'PutObject attachments',
        'PutObject quarantine',
      ],
    ],
  ] as const)('%s: %s may do with objects what its code does, and no more', (part, role, expected) => {
    const found = statements(template(config, part))
      .filter(s => s.roles.includes(role))
      .flatMap(s => list(s.Action).flatMap(action => list(s.Resource).map(on => [action, on] as const)))
      .filter(([action]) => action.startsWith('s3:'))
      .map(([action, on]) => `${action.slice(3)} ${/"\/(\w+)\//.exec(JSON.stringify(on))?.[1] ?? ''}`)
    expect(found.sort()).toEqual(expected)
  })

  test('no identity policy allows every resource, but for the one action that names none', () => {
    const stars = all()
      .flatMap(statements)
      .filter(s => list(s.Resource).includes('*'))
    // IAM knows no resource type for it: with any other resource it is never allowed.
    expect([...new Set(stars.flatMap(s => list(s.Action)))]).toEqual(['dynamodb:ListStreams'])
  })

  test('no template names a partition: no ARN and no host of one partition only', () => {
    for (const [name, found] of templates) {
      // The names of services are the same in every partition.
      const text = JSON.stringify(found).replaceAll(/"(Service|Principal)":"[a-z0-9]+\.amazonaws\.com"/g, '')
      expect(text.match(/.{0,40}(arn:aws:|arn:aws-cn:|amazonaws\.com)/g), name).toBeNull()
    }
  })

  test('no custom resource is in any stack', () => {
    const types = all().flatMap(t => Object.values(t.Resources).map(resource => resource.Type))
    expect(types.filter(type => type.startsWith('Custom::') || type.includes('CustomResource'))).toEqual([])
  })
})

test('operations of the API are compiled unless a stage says otherwise', () => {
  const [config = local] = deployments
  const folder = mkdtempSync(join(tmpdir(), 'hutong-infra-test-'))
  const changed = synthesize([{ ...config, compiledOperations: false }], folder).stacks
  const settings = (from: Template) =>
    ofType(from, 'AWS::Lambda::Function').flatMap(({ Properties }) => {
      const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Record<string, unknown> }
      return Variables.COMPILED_FROM ?? []
    })
  const api = changed.find(({ stackName }) => stackName.endsWith('-api'))?.template as Template
  expect([settings(api), settings(template(config, 'api'))]).toEqual([['0'], []])
  rmSync(folder, { recursive: true })
})
