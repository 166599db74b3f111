import { beforeAll, describe, expect, test } from 'vitest'
import { arns } from '../../infra/local/emulators/arns.ts'
import { requestContext } from '../../infra/local/emulators/trust.ts'
import { type Call, evaluate, type Principal } from '../../infra/local/policies/evaluate.ts'
import type { IdentityPolicy } from '../../infra/local/policies/policy.ts'
import type { DeclaredPolicies, LocalAccount } from '../../infra/local/template/account.ts'
import { isLongRun } from '../kit/amount.ts'
import { declaredAccount } from '../kit/policies.ts'
import { secondJudgement } from '../kit/second-judge.ts'

/** The gate's judge and an independent one, on the synthesized policies of every role: they must agree. */

const OWN = '41.01.00.agc_X'
const SESSIONS = [
  {},
  { tenant: OWN, reach: '41.01.', province: '41', duty: 'member' },
  { tenant: OWN, reach: '41.01.', province: '41', duty: 'registrar' },
  { tenant: 'P', reach: '-', province: '-', duty: 'registrar' },
]
const KEYS: readonly (readonly string[] | undefined)[] = [
  undefined,
  [`T#${OWN}#DOC#1`],
  [`T#${OWN}Y#DOC#1`],
  ['T#41x01x00.agc_X#DOC#1'],
  ['T##DOC#1'],
  ['D#AG#agc_Z'],
  ['D#R#410100'],
  ['D#SUB#agc_Z'],
  ['R#41.01.05.#2026'],
  ['R#41.02.#2026'],
  ['R#41.#UNDELIVERED'],
  ['D#ORGAN#41#郑政'],
  ['D#ORGAN#42#鄂政'],
  ['D#NAME#41#郑州市教育局'],
  ['D#NAME#410105#城关镇人民政府'],
  ['D#NAME#42#武汉市教育局'],
  [`T#${OWN}#DOC#1`, 'D#AG#agc_Z'],
  [`T#${OWN}#DOC#1`, 'T#41.02.00.agc_Z#DOC#1'],
]
const ON_ITEMS = [
  'GetItem',
  'BatchGetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
  'BatchWriteItem',
]
const PREFIXES = ['uploads', 'attachments', 'renditions', 'content', 'elsewhere']

let account: LocalAccount
let roles: string[]
let calls: Call[]
beforeAll(async () => {
  account = await declaredAccount()
  roles = [...account.policies.ofRoles.keys()]
  calls = [...onTables(), ...onBuckets(), ...onQueues(), ...onKeys(), ...onRoles()]
})

function onTables(): Call[] {
  return [...account.tables.keys()].flatMap(name => {
    const table = arns.table(name)
    const targets: [string, string][] = [
      ...ON_ITEMS.map((action): [string, string] => [action, table]),
      ['Query', table],
      ['Query', arns.index(name, 'list')],
      ['Query', arns.index(name, 'state')],
      ['Query', arns.index(name, 'byNumber')],
    ]
    const onKeys = targets.flatMap(([action, resource]) =>
      KEYS.map(keys => ({
        action: `dynamodb:${action}`,
        resource,
        context: new Map(keys === undefined ? [] : [['dynamodb:leadingkeys', keys]]),
      })),
    )
    const scans = [table, arns.index(name, 'list')].map(resource => ({
      action: 'dynamodb:Scan',
      resource,
      context: new Map(),
    }))
    return [...onKeys, ...scans]
  })
}

function onBuckets(): Call[] {
  const contexts = [
    ['true', '1.3'],
    ['false', '1.3'],
    ['true', '1.1'],
  ].map(
    ([secure = '', tls = '']) =>
      new Map([
        ['aws:securetransport', [secure]],
        ['s3:tlsversion', [tls]],
      ]),
  )
  return [...account.buckets].flatMap(bucket =>
    contexts.flatMap(context => [
      { action: 's3:ListBucket', resource: arns.bucket(bucket), context },
      ...['s3:GetObject', 's3:PutObject', 's3:DeleteObject'].flatMap(action =>
        PREFIXES.flatMap(prefix =>
          [OWN, 'other'].map(tenant => ({
            action,
            resource: arns.object(bucket, `${prefix}/${tenant}/x`),
            context,
          })),
        ),
      ),
    ]),
  )
}

function onQueues(): Call[] {
  const actions = ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'PurgeQueue']
  return [...account.queues.keys()].flatMap(resource =>
    actions.flatMap(action =>
      ['true', 'false'].map(secure => ({
        action: `sqs:${action}`,
        resource,
        context: new Map([['aws:securetransport', [secure]]]),
      })),
    ),
  )
}

function onKeys(): Call[] {
  const keys = [...account.policies.ofResources.keys()].filter(arn => arn.includes(':kms:'))
  const bindings = [[], ['bridge'], ['bridge', 'tenant'], ['tenant']]
  return keys.flatMap(resource => [
    ...['Sign', 'GetPublicKey', 'ScheduleKeyDeletion'].map(action => ({
      action: `kms:${action}`,
      resource,
      context: new Map(),
    })),
    ...['Encrypt', 'Decrypt'].flatMap(action =>
      bindings.map(names => ({
        action: `kms:${action}`,
        resource,
        context: new Map(names.length === 0 ? [] : [['kms:encryptioncontextkeys', names]]),
      })),
    ),
  ])
}

function onRoles(): Call[] {
  return roles.flatMap(resource =>
    [...SESSIONS, { tenant: OWN }].flatMap(tags =>
      ['AssumeRole', 'TagSession'].map(action => ({
        action: `sts:${action}`,
        resource,
        context: requestContext(tags),
      })),
    ),
  )
}

/** Every call by every role; sessions with tags only of roles whose policies ask for them. */
function questions(policies: DeclaredPolicies): { who: Principal; call: Call }[] {
  return roles.flatMap(role => {
    const tagged = JSON.stringify(policies.ofRoles.get(role)).includes('aws:PrincipalTag')
    return (tagged ? SESSIONS : [{}]).flatMap(tags => {
      const who = { role, tags }
      return calls.map(call => ({ who, call }))
    })
  })
}

const ours = (policies: DeclaredPolicies, who: Principal, call: Call): boolean => {
  const owner = call.action.startsWith('s3:') ? (call.resource.split('/')[0] ?? '') : call.resource
  const identity = policies.ofRoles.get(who.role) ?? []
  const resourceDecides = /^(kms|sts):/.test(call.action)
  const resource = policies.ofResources.get(owner)
  return evaluate({ identity, resource, resourceDecides }, who, call).allowed
}

async function disagreements(
  policies: DeclaredPolicies,
  asked: readonly { readonly who: Principal; readonly call: Call }[],
): Promise<string[]> {
  const wrong: string[] = []
  for (const { who, call } of asked) {
    const here = ours(policies, who, call)
    const there = await secondJudgement(policies, who, call)
    if (here === there) continue
    const context = JSON.stringify([who.tags, ...call.context])
    wrong.push(`${who.role} ${call.action} ${call.resource} ${context}: ours ${here}, theirs ${there}`)
  }
  return wrong
}

/** The policies with one condition of one statement left out. */
function* withoutAKeyCondition(policies: DeclaredPolicies) {
  for (const [role, [policy, ...others]] of policies.ofRoles) {
    for (const [index, { Condition = {} }] of (policy?.Statement ?? []).entries()) {
      for (const operator of ['Null', 'ForAllValues:StringLike', 'ForAllValues:StringEquals'] as const) {
        if (Condition[operator] === undefined || policy === undefined) continue
        const Statement = policy.Statement.with(index, {
          ...(policy.Statement[index] as IdentityPolicy['Statement'][number]),
          Condition: { ...Condition, [operator]: undefined },
        })
        const ofRoles = new Map(policies.ofRoles).set(role, [{ ...policy, Statement }, ...others])
        yield {
          name: `${operator} of statement ${index} of ${role}`,
          role,
          policies: { ...policies, ofRoles },
        }
      }
    }
  }
}

describe('the two judges of the synthesized policies', () => {
  // The independent one takes most of the time: of a usual run it judges a third of all calls, others in each run.
  test('agree on every role, action and kind of key, bound by tags or not', async () => {
    const asked = questions(account.policies).filter(() => isLongRun || Math.random() < 1 / 3)
    expect(await disagreements(account.policies, asked)).toEqual([])
  })

  test('see calls allowed and denied of every service', () => {
    const seen = new Set(
      questions(account.policies).map(
        ({ who, call }) => `${call.action.split(':')[0]} ${ours(account.policies, who, call)}`,
      ),
    )
    const services = ['dynamodb', 's3', 'sqs', 'kms', 'sts']
    expect([...seen].sort()).toEqual(services.flatMap(one => [`${one} false`, `${one} true`]).sort())
  })

  test('agree that some call depends on each condition on keys: without it, what was denied is allowed', async () => {
    const asked = questions(account.policies)
    let conditions = 0
    for (const { name, role, policies } of withoutAKeyCondition(account.policies)) {
      conditions++
      const freed = asked.filter(
        ({ who, call }) =>
          who.role === role && ours(policies, who, call) && !ours(account.policies, who, call),
      )
      expect(freed.length, `nothing depends on ${name}`).toBeGreaterThan(0)
      expect(await disagreements(policies, freed), name).toEqual([])
    }
    expect(conditions).toBeGreaterThanOrEqual(6)
  })
})
