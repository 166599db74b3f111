import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { synthesize } from '../../infra/app.ts'
import { deployments } from '../../infra/config/index.ts'
import type { StageConfig } from '../../infra/config/stage.ts'
import { trusts } from '../../infra/local/emulators/trust.ts'
import { trustPolicy } from '../../infra/local/policies/policy.ts'
import { resolve } from '../../infra/local/template/intrinsics.ts'

/** The third wall, proved without AWS: a simulator of IAM evaluates the policies that would be deployed. */

interface Policy {
  readonly Version: string
  readonly Statement: ReadonlyArray<{
    readonly Sid?: string
    readonly Condition?: Readonly<Record<string, unknown>>
  }>
}
type Template = { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> }

const ACCOUNT = '000000000000'
const outdir = mkdtempSync(join(tmpdir(), 'hutong-data-role-test-'))
let templates: Map<string, Template>

beforeAll(() => {
  const { stacks } = synthesize(deployments, outdir)
  templates = new Map(stacks.map(stack => [stack.stackName, stack.template as Template]))
})
afterAll(() => rmSync(outdir, { recursive: true, force: true }))

/** What is deployed in one partition, with every reference replaced by an ARN. */
function deployed({ stage, region, partition }: StageConfig) {
  const table = `arn:${partition}:dynamodb:${region}:${ACCOUNT}:table/hutong`
  const bucket = `arn:${partition}:s3:::documents`
  const apiRole = `arn:${partition}:iam::${ACCOUNT}:role/api`
  const dataRole = `arn:${partition}:iam::${ACCOUNT}:role/data`
  const resources = Object.entries(templates.get(`hutong-${stage}-${region}-api`)?.Resources ?? {})
  const roles = resources.filter(([, { Type }]) => Type === 'AWS::IAM::Role')
  const scope = {
    stack: 'api',
    parameters: { 'AWS::Partition': partition, 'AWS::AccountId': ACCOUNT, 'AWS::Region': region },
    instances: new Map(roles.map(([id]) => [id, { ref: id, attributes: { Arn: apiRole } }])),
    importValue: (name: string) =>
      name.includes('Table') ? table : name.includes('Bucket') ? bucket : undefined,
    secret: () => undefined,
  }
  const policyOf = (type: string, property: string): Policy => {
    const found = resources.find(([id, r]) => r.Type === type && id.startsWith('DataRole'))
    return resolve(found?.[1].Properties[property], scope, type) as Policy
  }
  return {
    table,
    bucket,
    apiRole,
    dataRole,
    policy: policyOf('AWS::IAM::Policy', 'PolicyDocument'),
    trust: policyOf('AWS::IAM::Role', 'AssumeRolePolicyDocument'),
  }
}

type Verdict = 'allowed' | 'denied'

interface Call {
  readonly action: string
  readonly resource: string
  readonly principal: string
  readonly context: Record<string, string | string[]>
  readonly policy?: Policy
  readonly resourcePolicy?: Policy
}

async function verdictOn({
  action,
  resource,
  principal,
  context,
  policy,
  resourcePolicy,
}: Call): Promise<Verdict> {
  const answer = await runSimulation(
    {
      request: {
        action,
        principal,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: context,
      },
      identityPolicies: policy === undefined ? [] : [{ name: 'policy', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy === undefined ? {} : { resourcePolicy }),
    },
    {},
  )
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors))
  // A context key that the simulator left out would make the answer one to another question.
  if (answer.resultType === 'single') expect(answer.result.ignoredContextKeys ?? []).toEqual([])
  return answer.overallResult === 'Allowed' ? 'allowed' : 'denied'
}

const OWN = '41.01.00.agc_X'
const SIBLING = '41.01.00.agc_XY'
const own = (rest: string) => `T#${OWN}#${rest}`
const member = { tenant: OWN, reach: '41.01.', province: '41', duty: 'member' }
const registrar = { ...member, duty: 'registrar' }
const operator = { tenant: 'P', reach: '-', province: '-', duty: 'registrar' }
/** The session by which an agency is found before anybody is known. */
const nobody = { tenant: '-', reach: '-', province: '-', duty: 'member' }
type Tags = Record<string, string>

const sessionContext = (tags: Tags) =>
  Object.fromEntries(Object.entries(tags).map(([name, value]) => [`aws:PrincipalTag/${name}`, value]))

/** No keys at all is another request than one with keys; `on` is the index, if it is one. */
type Row = [
  title: string,
  verdict: Verdict,
  tags: Tags,
  action: string,
  keys?: string[] | undefined,
  on?: string,
]

const onTable: Row[] = [
  ['reads its own item', 'allowed', member, 'GetItem', [own('DOC#1')]],
  ['queries its own partition', 'allowed', member, 'Query', [own('DOC#1')]],
  [
    'reads many of its own and the directory',
    'allowed',
    member,
    'BatchGetItem',
    [own('DOC#1'), 'D#AG#agc_Z'],
  ],
  ['writes its own item', 'allowed', member, 'PutItem', [own('DOC#1')]],
  ['checks its own item beside a write', 'allowed', member, 'ConditionCheckItem', [own('MDT#1')]],
  ['checks another tenant’s item', 'denied', member, 'ConditionCheckItem', [`T#${SIBLING}#MDT#1`]],
  ['checks without naming a key', 'denied', member, 'ConditionCheckItem'],
  ['queries its own list', 'allowed', member, 'Query', [own('OUT')], '/index/list'],
  ['queries the list of the directory', 'allowed', member, 'Query', ['D#R#410100'], '/index/list'],
  ['reads a roll-up within its reach', 'allowed', member, 'GetItem', ['R#41.01.05.#2026']],
  ['reads a roll-up beyond its reach', 'denied', member, 'GetItem', ['R#41.02.#2026']],
  ['reads a roll-up above it', 'denied', member, 'GetItem', ['R#41.#2026']],

  ['reads another tenant', 'denied', member, 'GetItem', ['T#41.01.05.agc_Z#DOC#1']],
  ['reads a tenant whose key begins with its own', 'denied', member, 'GetItem', [`T#${SIBLING}#DOC#1`]],
  ['writes to a tenant whose key begins with its own', 'denied', member, 'PutItem', [`T#${SIBLING}#DOC#1`]],
  [
    'reads a tenant whose key its own begins with',
    'denied',
    { ...member, tenant: SIBLING },
    'Query',
    [own('DOC#1')],
  ],
  ['queries another tenant’s list', 'denied', member, 'Query', [`T#${SIBLING}#OUT`], '/index/list'],
  ['queries another tenant by state', 'denied', member, 'Query', ['T#41.02.00.agc_Z#IN#NEW'], '/index/state'],
  ['reads many with a foreign one', 'denied', member, 'BatchGetItem', [own('DOC#1'), `T#${SIBLING}#DOC#1`]],
  [
    'writes its own and a foreign item',
    'denied',
    member,
    'PutItem',
    [own('DOC#1'), 'T#41.02.00.agc_Z#DOC#1'],
  ],
  ['reads a key of no kind', 'denied', member, 'GetItem', ['X#1']],

  ['reads without naming a key', 'denied', member, 'GetItem'],
  ['reads many without naming a key', 'denied', member, 'BatchGetItem'],
  ['queries without naming a key', 'denied', member, 'Query'],
  ['writes without naming a key', 'denied', member, 'PutItem'],
  ['scans', 'denied', member, 'Scan'],
  ['scans an index', 'denied', member, 'Scan', undefined, '/index/list'],
  ['selects by PartiQL', 'denied', member, 'PartiQLSelect', [own('DOC#1')]],

  ['registers an application', 'allowed', registrar, 'PutItem', [own('APP'), 'D#APP#app_Z']],
  ['registers an issuer', 'allowed', registrar, 'PutItem', [own('ISS'), 'D#ISS#1']],
  ['registers a bridge', 'allowed', registrar, 'PutItem', [own('BRG'), 'D#BRG#brg_Z']],
  ['registers a bridge as a member', 'denied', member, 'PutItem', [own('BRG'), 'D#BRG#brg_Z']],
  ['registers an application as a member', 'denied', member, 'PutItem', [own('APP'), 'D#APP#app_Z']],
  ['looks for an agency in nobody’s name', 'allowed', nobody, 'GetItem', ['D#AG#agc_Z']],
  ['reads a tenant in nobody’s name', 'denied', nobody, 'GetItem', [own('DOC#1')]],
  ['reads a roll-up in nobody’s name', 'denied', nobody, 'GetItem', ['R#41.#2026']],
  ['writes the directory in nobody’s name', 'denied', nobody, 'PutItem', ['D#AG#agc_Z']],

  ['reads the directory', 'allowed', member, 'GetItem', ['D#AG#agc_Z']],
  ['writes the directory as a member', 'denied', member, 'PutItem', ['D#AG#agc_Z']],
  [
    'writes the directory beside its own as a member',
    'denied',
    member,
    'PutItem',
    [own('AGR#1'), 'D#AG#agc_Z'],
  ],
  ['writes the directory in a batch as a member', 'denied', member, 'BatchWriteItem', ['D#REGION#41']],
  [
    'writes the directory with no duty',
    'denied',
    { tenant: OWN, reach: '41.01.', province: '41' },
    'PutItem',
    ['D#AG#agc_Z'],
  ],
  ['writes the directory as a registrar', 'allowed', registrar, 'PutItem', ['D#AG#agc_Z']],
  ['writes the directory beside its own', 'allowed', registrar, 'PutItem', [own('AGR#1'), 'D#AG#agc_Z']],
  [
    'registers an agency with its codes in its province',
    'allowed',
    registrar,
    'PutItem',
    [own('AGR#1'), 'D#AG#agc_Z', 'D#USCC#1', 'D#ORGAN#41#郑政', 'D#NAME#41#郑州市教育局'],
  ],
  ['takes an organ code of another province', 'denied', registrar, 'PutItem', ['D#ORGAN#42#鄂政']],
  [
    'takes an organ code of a province whose number begins alike',
    'denied',
    registrar,
    'PutItem',
    ['D#ORGAN#411#x'],
  ],
  ['takes a name of a town in its province', 'allowed', registrar, 'PutItem', ['D#NAME#410105#城关镇']],
  ['asks another agency for a line', 'allowed', registrar, 'PutItem', ['D#LINE#agc_Z']],
  ['asks for a line as a member', 'denied', member, 'PutItem', ['D#LINE#agc_Z']],
  ['imports its region’s calendar', 'allowed', registrar, 'PutItem', [own('CAL#1'), 'D#CAL#41.01.']],
  ['imports a calendar of the region above', 'denied', registrar, 'PutItem', ['D#CAL#41.']],
  ['imports a calendar of another city', 'denied', registrar, 'PutItem', ['D#CAL#41.03.']],
  ['imports the nation’s calendar', 'denied', registrar, 'PutItem', ['D#CAL#CN']],
  ['imports a calendar as a member', 'denied', member, 'PutItem', ['D#CAL#41.01.']],
  ['takes a name of another province', 'denied', registrar, 'PutItem', ['D#NAME#42#武汉市教育局']],
  ['takes a name of a town of another province', 'denied', registrar, 'PutItem', ['D#NAME#420102#x']],
  ['writes a region as a registrar', 'denied', registrar, 'PutItem', ['D#REGION#410100']],
  ['makes an edition current as a registrar', 'denied', registrar, 'PutItem', ['D#EDITIONS']],
  ['writes regions in a batch as a registrar', 'denied', registrar, 'BatchWriteItem', ['D#REGION#41']],
  ['writes an agency in a batch, so without a condition', 'denied', registrar, 'BatchWriteItem', ['D#AG#x']],
  ['writes to another tenant as a registrar', 'denied', registrar, 'PutItem', [`T#${SIBLING}#MBR`]],
  ['writes a roll-up as a registrar', 'denied', registrar, 'PutItem', ['R#41.01.#2026']],

  [
    'as an operator, imports regions in a batch',
    'allowed',
    operator,
    'BatchWriteItem',
    ['D#REGION#41', 'D#REGION#4101'],
  ],
  ['as an operator, makes an edition current', 'allowed', operator, 'PutItem', ['D#EDITIONS', 'T#P#IDEM#1']],
  [
    'as an operator, registers the top of any province',
    'allowed',
    operator,
    'PutItem',
    ['T#P#AGR#1', 'D#AG#agc_Z', 'D#USCC#1', 'D#ORGAN#42#鄂政'],
  ],
  ['as an operator, imports the nation’s calendar', 'allowed', operator, 'PutItem', ['D#CAL#CN']],
  [
    'as an operator, writes a batch with a foreign key',
    'denied',
    operator,
    'BatchWriteItem',
    ['D#REGION#41', `T#${SIBLING}#MBR`],
  ],
  ['as an operator, writes an agency in a batch', 'denied', operator, 'BatchWriteItem', ['D#AG#agc_Z']],
  ['as an operator, writes a batch without naming a key', 'denied', operator, 'BatchWriteItem'],
  [
    'as an operator’s member, writes the directory',
    'denied',
    { ...operator, duty: 'member' },
    'PutItem',
    ['D#AG#agc_Z'],
  ],
  ['as an operator, reads an agency’s partition', 'denied', operator, 'GetItem', [own('DOC#1')]],
  ['as an operator, reads a roll-up', 'denied', operator, 'GetItem', ['R#41.01.#2026']],
  ['as an operator, lists what is undelivered', 'allowed', operator, 'Query', ['R#41.#UNDELIVERED']],
  [
    'as an operator’s member, lists what is undelivered',
    'allowed',
    { ...operator, duty: 'member' },
    'Query',
    ['R#41.#UNDELIVERED'],
  ],
  ['lists what is undelivered in its province', 'denied', member, 'Query', ['R#41.#UNDELIVERED']],

  ['deletes its own item', 'denied', member, 'DeleteItem', [own('DOC#1')]],
  ['updates its own item', 'denied', member, 'UpdateItem', [own('DOC#1')]],
  ['adds to its own counts', 'allowed', member, 'UpdateItem', [own('COUNT')]],
  [
    'adds to its own counts beside another item',
    'denied',
    member,
    'UpdateItem',
    [own('COUNT'), own('DOC#1')],
  ],
  ['adds to another tenant’s counts', 'denied', member, 'UpdateItem', [`T#${SIBLING}#COUNT`]],
  ['adds without naming a key', 'denied', member, 'UpdateItem'],
  ['deletes the table', 'denied', registrar, 'DeleteTable'],
  ['exports the table', 'denied', registrar, 'ExportTableToPointInTime'],
  ['has no tags and reads anything', 'denied', {}, 'GetItem', [own('DOC#1')]],
  ['has no tags and reads a key of no tenant', 'denied', {}, 'GetItem', ['T##DOC#1']],
]

const onBucket: [title: string, verdict: Verdict, action: string, key: string][] = [
  ['uploads under its own prefix', 'allowed', 'PutObject', `uploads/${OWN}/upl_1`],
  ['uploads under another tenant’s prefix', 'denied', 'PutObject', 'uploads/41.02.00.agc_Z/upl_1'],
  ['uploads under a prefix that begins with its own', 'denied', 'PutObject', `uploads/${SIBLING}/upl_1`],
  ['reads back its own upload, which is not checked yet', 'denied', 'GetObject', `uploads/${OWN}/upl_1`],
  ['deletes its own upload', 'denied', 'DeleteObject', `uploads/${OWN}/upl_1`],
  [
    'reads an attachment, its own or one sent to it',
    'allowed',
    'GetObject',
    'attachments/41.02.00.agc_Z/upl_1',
  ],
  ['puts an attachment that was not checked', 'denied', 'PutObject', `attachments/${OWN}/upl_1`],
  ['reads content', 'allowed', 'GetObject', 'content/0123.json'],
  ['replaces content', 'denied', 'PutObject', 'content/0123.json'],
]

describe.each(deployments)('the data role in $partition', config => {
  test('is allowed and denied on the table what is listed, request by request', async () => {
    const { policy, table, dataRole } = deployed(config)
    const wrong: string[] = []
    for (const [title, expected, tags, action, keys, on = ''] of onTable) {
      const context = {
        ...sessionContext(tags),
        ...(keys === undefined ? {} : { 'dynamodb:LeadingKeys': keys }),
      }
      const resource = table + on
      const call = { action: `dynamodb:${action}`, resource, principal: dataRole, context, policy }
      const verdict = await verdictOn(call)
      if (verdict !== expected) wrong.push(`${title}: ${verdict}`)
    }
    expect(wrong).toEqual([])
  })

  test('is allowed and denied on the bucket what is listed, request by request', async () => {
    const { policy, bucket, dataRole } = deployed(config)
    const context = sessionContext(member)
    const wrong: string[] = []
    for (const [title, expected, action, key] of onBucket) {
      const resource = `${bucket}/${key}`
      const verdict = await verdictOn({
        action: `s3:${action}`,
        resource,
        principal: dataRole,
        context,
        policy,
      })
      if (verdict !== expected) wrong.push(`${title}: ${verdict}`)
    }
    expect(wrong).toEqual([])
  })

  test('lists no bucket', async () => {
    const { policy, bucket, dataRole } = deployed(config)
    const call = { action: 's3:ListBucket', resource: bucket, principal: dataRole, policy }
    expect(await verdictOn({ ...call, context: sessionContext(member) })).toBe('denied')
  })

  test('would allow a request that names no key without its guard: the simulator models ForAllValues rightly', async () => {
    const { policy, table, dataRole } = deployed(config)
    const Statement = policy.Statement.map(({ Condition, ...statement }) => {
      const { Null: _, ...others } = Condition ?? {}
      return { ...statement, ...(Condition === undefined ? {} : { Condition: others }) }
    })
    const call = { action: 'dynamodb:Query', resource: table, principal: dataRole }
    const context = sessionContext(member)
    expect(await verdictOn({ ...call, context, policy: { ...policy, Statement } })).toBe('allowed')
    expect(await verdictOn({ ...call, context, policy })).toBe('denied')
  })

  test.each<[string, Verdict, Tags]>([
    ['a member', 'allowed', member],
    ['a registrar', 'allowed', registrar],
    ['an operator', 'allowed', operator],
    ['without a tenant', 'denied', { reach: '41.01.', province: '41', duty: 'member' }],
    ['without a reach', 'denied', { tenant: OWN, province: '41', duty: 'member' }],
    ['without a province', 'denied', { tenant: OWN, reach: '41.01.', duty: 'member' }],
    ['without a duty', 'denied', { tenant: OWN, reach: '41.01.', province: '41' }],
    ['with a province that is a pattern', 'denied', { ...member, province: '4101' }],
    ['with an empty tenant', 'denied', { ...member, tenant: '' }],
    ['with an empty reach', 'denied', { ...member, reach: '' }],
    ['with a reach that ends inside a region’s number', 'denied', { ...member, reach: '41.0' }],
    ['with a duty of its own making', 'denied', { ...member, duty: 'relay' }],
    ['with a tag too many', 'denied', { ...member, admin: 'yes' }],
  ])('is assumed %s: %s, by the simulator and by the local STS alike', async (_, verdict, tags) => {
    const { trust, apiRole, dataRole } = deployed(config)
    const parsed = trustPolicy.parse(trust)
    const requested = Object.entries(tags).map(([name, value]) => [`aws:RequestTag/${name}`, value])
    const context = { ...Object.fromEntries(requested), 'aws:TagKeys': Object.keys(tags) }
    const simulated = (principal: string) =>
      verdictOn({ action: 'sts:AssumeRole', resource: dataRole, principal, context, resourcePolicy: trust })
    expect(await simulated(apiRole)).toBe(verdict)
    expect(trusts(parsed, { principal: apiRole, tags })).toBe(verdict === 'allowed')
    expect(await simulated(apiRole.replace('api', 'relay'))).toBe('denied')
    expect(trusts(parsed, { principal: apiRole.replace('api', 'relay'), tags })).toBe(false)
  })
})
