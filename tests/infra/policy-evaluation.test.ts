import { describe, expect, test } from 'vitest'
import type { Context } from '../../infra/local/policies/conditions.ts'
import { type Call, evaluate, type Principal } from '../../infra/local/policies/evaluate.ts'
import { identityPolicy, resourcePolicy, trustPolicy } from '../../infra/local/policies/policy.ts'

const ACCOUNT = '000000000000'
const role = `arn:aws-cn:iam::${ACCOUNT}:role/relay`
const root = `arn:aws-cn:iam::${ACCOUNT}:root`
const table = `arn:aws-cn:dynamodb:cn-north-1:${ACCOUNT}:table/hutong`
const variable = (name: string) => ['$', '{', name, '}'].join('')
const ofTenant = `T#${variable('aws:PrincipalTag/tenant')}#*`

const who: Principal = { role, tags: { tenant: '41.01.00.agc_X' } }
const putting = (keys?: readonly string[]): Call => ({
  action: 'dynamodb:PutItem',
  resource: table,
  context: new Map(keys === undefined ? [] : [['dynamodb:leadingkeys', keys]]),
})
const statement = (more: object = {}) => ({
  Effect: 'Allow',
  Action: 'dynamodb:PutItem',
  Resource: table,
  ...more,
})
const policyWith = (...statements: object[]) =>
  identityPolicy.parse({ Version: '2012-10-17', Statement: statements })
const verdict = (statements: object[], call = putting(), as = who) =>
  evaluate({ identity: [policyWith(...statements)] }, as, call)
const isAllowed = (statements: object[], call?: Call, as?: Principal) => verdict(statements, call, as).allowed

describe('a policy of a role', () => {
  test.each<[string, boolean, object]>([
    ['this action', true, {}],
    ['all actions of the service', true, { Action: 'dynamodb:*' }],
    ['the action in other letters', true, { Action: 'DynamoDB:putitem' }],
    ['a list that contains it', true, { Action: ['dynamodb:GetItem', 'dynamodb:PutItem'] }],
    ['another action', false, { Action: 'dynamodb:GetItem' }],
    ['an action that begins with its name', false, { Action: 'dynamodb:PutItems' }],
    ['every resource', true, { Resource: '*' }],
    ['resources of this form', true, { Resource: table.replace('hutong', 'h?t*') }],
    ['the indexes of the table alone', false, { Resource: `${table}/index/*` }],
    ['the same name in another partition', false, { Resource: table.replace('aws-cn', 'aws') }],
  ])('for %s: allowed is %s', (_, expected, more) => {
    expect(isAllowed([statement(more)])).toBe(expected)
  })

  test('allows nothing that none of its statements allows', () => {
    expect(verdict([])).toEqual({ allowed: false, explicitly: false })
  })

  test('that denies a call wins over every statement that allows it', () => {
    const deny = statement({ Effect: 'Deny', Action: '*' })
    expect(verdict([statement(), deny])).toEqual({ allowed: false, explicitly: true })
  })

  test('names the statements by which a call is allowed, and no others', () => {
    const decided = verdict([
      statement({ Sid: 'One' }),
      statement({ Sid: 'Other', Action: 'dynamodb:GetItem' }),
    ])
    expect(decided.allowed && decided.by.map(({ Sid }) => Sid)).toEqual(['One'])
  })
})

describe('a condition on the keys of a request', () => {
  const like = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [ofTenant, 'D#*'] } }
  const guarded = { ...like, Null: { 'dynamodb:LeadingKeys': 'false' } }

  test.each<[string, boolean, string[] | undefined]>([
    ['the tenant’s own', true, ['T#41.01.00.agc_X#DOC#1']],
    ['its own and the directory', true, ['T#41.01.00.agc_X#DOC#1', 'D#AG#1']],
    ['another tenant’s', false, ['T#41.01.00.agc_Y#DOC#1']],
    ['a tenant’s whose key begins with its own', false, ['T#41.01.00.agc_XY#DOC#1']],
    ['one in which the dots are other characters', false, ['T#41x01x00.agc_X#DOC#1']],
    ['its own and another’s', false, ['T#41.01.00.agc_X#DOC#1', 'T#41.01.00.agc_Y#DOC#1']],
    ['none at all', false, undefined],
  ])('holds for %s: %s', (_, expected, keys) => {
    expect(isAllowed([statement({ Condition: guarded })], putting(keys))).toBe(expected)
  })

  test('without the guard holds for a request that names no key, as on AWS', () => {
    expect(isAllowed([statement({ Condition: like })], putting())).toBe(true)
  })

  test('holds for nobody whose session lacks the tag, not even for a key with an empty tenant', () => {
    const only = { ...guarded, 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ofTenant } }
    expect(isAllowed([statement({ Condition: only })], putting(['T##DOC#1']), { role, tags: {} })).toBe(false)
  })

  test('takes an asterisk in a tag as a character, not as any text', () => {
    const all = { role, tags: { tenant: '*' } }
    expect(isAllowed([statement({ Condition: guarded })], putting(['T#41.01.00.agc_Y#DOC']), all)).toBe(false)
    expect(isAllowed([statement({ Condition: guarded })], putting(['T#*#DOC']), all)).toBe(true)
  })

  test('finds the tag whatever its letters', () => {
    const tags = { Tenant: '41.01.00.agc_X' }
    expect(
      isAllowed([statement({ Condition: guarded })], putting(['T#41.01.00.agc_X#DOC']), { role, tags }),
    ).toBe(true)
  })
})

describe('an operator', () => {
  const tls = 's3:tlsversion'
  test.each<[string, boolean, object, Context]>([
    [
      'StringEquals of the value',
      true,
      { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
      new Map([['aws:sourceaccount', [ACCOUNT]]]),
    ],
    [
      'StringEquals of a form',
      false,
      { StringEquals: { 'aws:SourceAccount': '0*' } },
      new Map([['aws:sourceaccount', [ACCOUNT]]]),
    ],
    [
      'StringLike of a form',
      true,
      { StringLike: { 'aws:RequestTag/reach': '?*.' } },
      new Map([['aws:requesttag/reach', ['41.']]]),
    ],
    ['StringLike of an absent key', false, { StringLike: { 'aws:RequestTag/reach': '*' } }, new Map()],
    [
      'ArnEquals of the ARN',
      true,
      { ArnEquals: { 'aws:SourceArn': 'arn:aws-cn:s3:::b' } },
      new Map([['aws:sourcearn', ['arn:aws-cn:s3:::b']]]),
    ],
    [
      'ArnEquals of another',
      false,
      { ArnEquals: { 'aws:SourceArn': 'arn:aws-cn:s3:::b' } },
      new Map([['aws:sourcearn', ['arn:aws-cn:s3:::bc']]]),
    ],
    [
      'Bool of the value',
      true,
      { Bool: { 'aws:SecureTransport': true } },
      new Map([['aws:securetransport', ['true']]]),
    ],
    [
      'Bool of the other',
      false,
      { Bool: { 'aws:SecureTransport': 'false' } },
      new Map([['aws:securetransport', ['true']]]),
    ],
    [
      'NumericLessThan of less',
      true,
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
      new Map([[tls, ['1.1']]]),
    ],
    [
      'NumericLessThan of the same',
      false,
      { NumericLessThan: { 's3:TlsVersion': '1.2' } },
      new Map([[tls, ['1.2']]]),
    ],
    ['Null true of an absent key', true, { Null: { 's3:TlsVersion': true } }, new Map()],
    ['Null true of a present key', false, { Null: { 's3:TlsVersion': 'true' } }, new Map([[tls, ['1.2']]])],
    [
      'ForAllValues:StringEquals of a part',
      true,
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } },
      new Map([['aws:tagkeys', ['a']]]),
    ],
    [
      'ForAllValues:StringEquals of more',
      false,
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } },
      new Map([['aws:tagkeys', ['a', 'c']]]),
    ],
    [
      'two conditions of which one fails',
      false,
      { Bool: { 'aws:SecureTransport': true }, Null: { 's3:TlsVersion': false } },
      new Map([['aws:securetransport', ['true']]]),
    ],
  ])('%s: %s', (_, expected, Condition, context) => {
    expect(isAllowed([statement({ Condition })], { ...putting(), context })).toBe(expected)
  })
})

describe('the policy of a resource', () => {
  const ofResource = (...statements: object[]) =>
    resourcePolicy.parse({ Version: '2012-10-17', Statement: statements })
  const own = policyWith(statement())
  const open = (Principal: unknown, more = {}) => ofResource(statement({ Principal, Resource: '*', ...more }))
  const decide = (resource: ReturnType<typeof ofResource>, identity = [own], resourceDecides = false) =>
    evaluate({ identity, resource, resourceDecides }, who, putting()).allowed

  test('allows a role that it names although the role’s own policies do not', () => {
    expect(decide(open({ AWS: role }), [])).toBe(true)
    expect(decide(open({ AWS: `${role}-2` }), [])).toBe(false)
  })

  test('that denies everybody something denies it to a role whose own policies allow it', () => {
    expect(decide(open('*', { Effect: 'Deny' }))).toBe(false)
    expect(decide(open({ AWS: '*' }, { Effect: 'Deny', Action: 'dynamodb:GetItem' }))).toBe(true)
  })

  test('that names a service concerns no role', () => {
    expect(decide(open({ Service: 's3.amazonaws.com' }), [])).toBe(false)
  })

  test('of a key leaves it to the roles’ policies only if it names the root of the account', () => {
    expect(decide(open({ AWS: root }), [own], true)).toBe(true)
    expect(decide(open({ AWS: root }), [], true)).toBe(false)
    expect(decide(open({ AWS: root.replace(ACCOUNT, '111111111111') }), [own], true)).toBe(false)
    expect(decide(ofResource(), [own], true)).toBe(false)
  })
})

describe('a policy with something that is not evaluated', () => {
  test.each<[string, object]>([
    ['StringNotLike', { Condition: { StringNotLike: { 'aws:RequestTag/a': 'b' } } }],
    ['aws:CurrentTime', { Condition: { StringEquals: { 'aws:CurrentTime': 'x' } } }],
    ['aws:username', { Resource: `${table}/${variable('aws:username')}` }],
    [
      'aws:username',
      { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': variable('aws:username') } } },
    ],
    [
      'StringLike on dynamodb:LeadingKeys, which has many values',
      { Condition: { StringLike: { 'dynamodb:LeadingKeys': 'T#*' } } },
    ],
    [
      'ForAllValues:StringLike on aws:RequestTag/a, which has one value',
      { Condition: { 'ForAllValues:StringLike': { 'aws:RequestTag/a': 'b' } } },
    ],
    ['NotAction', { NotAction: 'dynamodb:Scan' }],
    ['NotResource', { NotResource: table }],
  ])('is refused by its name: %s', (words, more) => {
    const parsed = identityPolicy.safeParse({ Version: '2012-10-17', Statement: [statement(more)] })
    expect(parsed.error?.message).toContain(words)
  })

  test('is refused also where a role is trusted and where a resource is shared', () => {
    const NotPrincipal = { AWS: root }
    for (const schema of [trustPolicy, resourcePolicy]) {
      const parsed = schema.safeParse({ Version: '2012-10-17', Statement: [statement({ NotPrincipal })] })
      expect(parsed.error?.message).toContain('NotPrincipal')
    }
  })
})
