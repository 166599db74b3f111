import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { CompactEncrypt, exportJWK, importSPKI } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { send } from '../kit/api.ts'
import { addToRegister, anAgency, aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { es256, type Forgery, forge } from '../kit/tokens.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await addToRegister(stack, tree.zhengzhou.tenant, { id: 'mbr-clerk', name: '文书', roles: ['CLERK'] })
})

const VIEWER = '{ viewer { subject agency { id } roles } }'
const HOUR = 3600
const seconds = (): number => Math.floor(Date.now() / 1000)
const good = () => ({
  iss: stack.issuer.issuer,
  aud: stack.issuer.audience,
  sub: 'mbr-clerk',
  agency: tree.zhengzhou.id,
  scope: 'directory document exchange tenancy',
  iat: seconds(),
  exp: seconds() + HOUR,
  jti: '1',
})
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const strangersPem = stranger.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const publicPem = (): string =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.from(JSON.stringify(stack.issuer.jwks)).toString('base64')}\n-----END PUBLIC KEY-----`
const hmac = (key: string) => (signed: string) => createHmac('sha256', key).update(signed).digest('base64url')

test('a token as it should be is accepted', async () => {
  const { status, data } = await send<{ viewer: object }>(await forge({ claims: good() }), VIEWER)
  expect([status, data?.viewer]).toEqual([
    200,
    { subject: 'mbr-clerk', agency: { id: tree.zhengzhou.id }, roles: ['CLERK'] },
  ])
})

describe('a forged or misused token is refused with 401', () => {
  const forgeries: readonly (readonly [
    what: string,
    reason: string,
    make: () => Forgery | Promise<Forgery>,
  ])[] = [
    [
      'alg none without a signature',
      'TOKEN_MALFORMED',
      () => ({ header: { alg: 'none' }, signature: () => '' }),
    ],
    ['alg none with a signature', 'TOKEN_SIGNATURE_INVALID', () => ({ header: { alg: 'none' } })],
    ['alg NONE', 'TOKEN_SIGNATURE_INVALID', () => ({ header: { alg: 'NONE' } })],
    [
      'HS256 with the public key as the secret',
      'TOKEN_SIGNATURE_INVALID',
      () => ({ header: { alg: 'HS256' }, signature: hmac(publicPem()) }),
    ],
    [
      'HS256 with the published key set as the secret',
      'TOKEN_SIGNATURE_INVALID',
      () => ({ header: { alg: 'HS256' }, signature: hmac(JSON.stringify(stack.issuer.jwks.keys[0])) }),
    ],
    [
      'HS256 with an empty secret',
      'TOKEN_SIGNATURE_INVALID',
      () => ({ header: { alg: 'HS256' }, signature: hmac('') }),
    ],
    [
      'RS256 by a key of the attacker',
      'TOKEN_SIGNATURE_INVALID',
      () => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
        const signature = (signed: string) =>
          sign('sha256', Buffer.from(signed), privateKey).toString('base64url')
        return { header: { alg: 'RS256' }, signature }
      },
    ],
    ['ES384 in the header', 'TOKEN_SIGNATURE_INVALID', () => ({ header: { alg: 'ES384' } })],
    [
      'a foreign key under the issuer’s key id',
      'TOKEN_SIGNATURE_INVALID',
      () => ({ signature: es256(strangersPem) }),
    ],
    [
      'a foreign key without a key id',
      'TOKEN_SIGNATURE_INVALID',
      () => ({ header: { kid: undefined }, signature: es256(strangersPem) }),
    ],
    ...['../../etc/passwd', "' OR 1=1 --", 'https://attacker.example/key', '', '\u0000'].map(
      kid =>
        [
          `the key id ${JSON.stringify(kid)}`,
          'TOKEN_SIGNATURE_INVALID',
          () => ({ header: { kid }, signature: es256(strangersPem) }),
        ] as const,
    ),
    [
      'a key in the header (jwk)',
      'TOKEN_SIGNATURE_INVALID',
      async () => ({ header: { jwk: await exportJWK(stranger.publicKey) }, signature: es256(strangersPem) }),
    ],
    ...['jku', 'x5u'].map(
      name =>
        [
          `the address of a key in the header (${name})`,
          'TOKEN_SIGNATURE_INVALID',
          () => ({ header: { [name]: 'http://127.0.0.1:9/jwks.json' }, signature: es256(strangersPem) }),
        ] as const,
    ),
    [
      'a certificate in the header (x5c)',
      'TOKEN_SIGNATURE_INVALID',
      () => ({ header: { x5c: ['MIIB'] }, signature: es256(strangersPem) }),
    ],
    [
      'a critical extension nobody knows',
      'TOKEN_MALFORMED',
      () => ({ header: { crit: ['hutong'], hutong: true } }),
    ],
    ['an unencoded payload (b64)', 'TOKEN_MALFORMED', () => ({ header: { crit: ['b64'], b64: false } })],
    ['crit that is empty', 'TOKEN_MALFORMED', () => ({ header: { crit: [] } })],
    [
      'a signature of r = s = 0',
      'TOKEN_SIGNATURE_INVALID',
      () => ({ signature: () => Buffer.alloc(64).toString('base64url') }),
    ],
    [
      'a signature of r = s = n',
      'TOKEN_SIGNATURE_INVALID',
      () => {
        const n = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'
        return { signature: () => Buffer.from(n + n, 'hex').toString('base64url') }
      },
    ],
    [
      'a signature in DER',
      'TOKEN_SIGNATURE_INVALID',
      () => ({
        signature: signed => sign('sha256', Buffer.from(signed), strangersPem).toString('base64url'),
      }),
    ],
    ['another type of token (typ)', 'TOKEN_CLAIMS_INVALID', () => ({ header: { typ: 'JWT' } })],
    ['no type at all', 'TOKEN_CLAIMS_INVALID', () => ({ header: { typ: undefined } })],
    ['an expiry in the past', 'TOKEN_EXPIRED', () => ({ claims: { ...good(), exp: seconds() - 31 } })],
    [
      'an expiry in a hundred years, and issued yesterday',
      'TOKEN_TOO_OLD',
      () => ({ claims: { ...good(), iat: seconds() - 25 * HOUR, exp: seconds() + 100 * 366 * 24 * HOUR } }),
    ],
    [
      'issued in ten years',
      'TOKEN_NOT_YET_VALID',
      () => ({ claims: { ...good(), iat: seconds() + 10 * 8766 * HOUR } }),
    ],
    ['issued in an hour', 'TOKEN_NOT_YET_VALID', () => ({ claims: { ...good(), iat: seconds() + HOUR } })],
    [
      'valid from tomorrow on',
      'TOKEN_NOT_YET_VALID',
      () => ({ claims: { ...good(), nbf: seconds() + 24 * HOUR } }),
    ],
    ...['exp', 'iat', 'sub'].map(
      name =>
        [`no ${name}`, 'TOKEN_CLAIMS_INVALID', () => ({ claims: { ...good(), [name]: undefined } })] as const,
    ),
    ['times as text', 'TOKEN_CLAIMS_INVALID', () => ({ claims: { ...good(), exp: '2099-01-01', iat: '0' } })],
    ['an expiry beyond all numbers', 'TOKEN_MALFORMED', () => ({ payload: '{"exp":1e999' })],
    ['a payload that is a list', 'TOKEN_MALFORMED', () => ({ payload: '[]' })],
    ['a payload that is not UTF-8', 'TOKEN_MALFORMED', () => ({ payload: '\ud800' })],
    ['a subject that is a number', 'TOKEN_CLAIMS_INVALID', () => ({ claims: { ...good(), sub: 1 } })],
    [
      'a subject that is a classification mark',
      'TOKEN_CLAIMS_INVALID',
      () => ({ claims: { ...good(), sub: '机密★20年' } }),
    ],
    [
      'a subject with a control character',
      'TOKEN_CLAIMS_INVALID',
      () => ({ claims: { ...good(), sub: 'a\u0007b' } }),
    ],
    ['a subject that is empty', 'TOKEN_CLAIMS_INVALID', () => ({ claims: { ...good(), sub: '' } })],
    [
      'a subject of 300 characters',
      'TOKEN_CLAIMS_INVALID',
      () => ({ claims: { ...good(), sub: 'x'.repeat(300) } }),
    ],
    [
      'an agency that is a list',
      'TOKEN_CLAIMS_INVALID',
      () => ({ claims: { ...good(), agency: [tree.zhengzhou.id] } }),
    ],
    ['an agency that is a path', 'TOKEN_CLAIMS_INVALID', () => ({ claims: { ...good(), agency: 'x#y' } })],
    ['roles that are text', 'TOKEN_CLAIMS_INVALID', () => ({ claims: { ...good(), roles: 'CLERK' } })],
    [
      'a scope that is a list',
      'TOKEN_CLAIMS_INVALID',
      () => ({ claims: { ...good(), scope: ['document'] } }),
    ],
    ...(['sub', 'region', 'scope', 'iss', 'aud'] as const).map(
      name =>
        [
          `broken Unicode in ${name}`,
          name === 'iss'
            ? 'TOKEN_ISSUER_INVALID'
            : name === 'aud'
              ? 'TOKEN_AUDIENCE_INVALID'
              : 'TOKEN_CLAIMS_INVALID',
          () => ({ payload: JSON.stringify({ ...good(), [name]: `a\ud800` }) }),
        ] as const,
    ),
    [
      'another issuer',
      'TOKEN_ISSUER_INVALID',
      () => ({ claims: { ...good(), iss: 'https://elsewhere.example' } }),
    ],
    [
      'an issuer that is a list',
      'TOKEN_ISSUER_INVALID',
      () => ({ claims: { ...good(), iss: [stack.issuer.issuer] } }),
    ],
    ['another audience', 'TOKEN_AUDIENCE_INVALID', () => ({ claims: { ...good(), aud: 'another-api' } })],
  ]
  test.each(forgeries)('%s: %s', async (_, reason, make) => {
    const forgery = await make()
    const token = await forge({ claims: good(), ...forgery })
    const answer = await send(token, VIEWER)
    expect([answer.status, answer.errors?.[0]?.extensions]).toEqual([
      401,
      { code: 'UNAUTHENTICATED', reason, requestId: answer.headers['x-request-id'] },
    ])
  })

  test('claims that were changed after the signature', async () => {
    const [header, , signature] = (await forge({ claims: good() })).split('.')
    const payload = Buffer.from(JSON.stringify({ ...good(), agency: tree.province.id })).toString('base64url')
    const answer = await send(`${header}.${payload}.${signature}`, VIEWER)
    expect(answer.errors?.[0]?.extensions.reason).toBe('TOKEN_SIGNATURE_INVALID')
  })

  test('an encrypted token (JWE), a token of 100 kB, and what is no token', async () => {
    const key = await importSPKI(
      stranger.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      'ECDH-ES',
    )
    const encrypted = await new CompactEncrypt(Buffer.from(JSON.stringify(good())))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
      .encrypt(key)
    const huge = await forge({ claims: { ...good(), filler: 'x'.repeat(100_000) } })
    for (const token of [encrypted, huge, 'abc', '..', 'a.b.c', `${await forge({ claims: good() })}.x`]) {
      const { status, errors } = await send(token, VIEWER)
      expect([status, errors?.[0]?.extensions.reason]).toEqual([401, 'TOKEN_MALFORMED'])
    }
  })

  test('a claim that stands twice counts once, as the issuer’s signature covers it', async () => {
    const twice = JSON.stringify(good()).replace('{', `{"agency":"${tree.province.id}",`)
    const { data } = await send<{ viewer: { agency: { id: string } } }>(
      await forge({ payload: twice }),
      VIEWER,
    )
    expect(data?.viewer.agency.id).toBe(tree.zhengzhou.id)
  })
})

describe('a good token whose holder the directory does not have as it claims is refused with 403', () => {
  const refusals: readonly (readonly [
    what: string,
    reason: string,
    claims: () => object | Promise<object>,
  ])[] = [
    ['a member that never existed', 'MEMBER_UNKNOWN', () => ({ sub: 'mbr-nobody' })],
    ['a member of another agency', 'MEMBER_UNKNOWN', () => ({ agency: tree.luoyang.id })],
    ['the relay’s name as the subject', 'MEMBER_UNKNOWN', () => ({ sub: 'relay' })],
    ['an agency that never existed', 'AGENCY_UNKNOWN', () => ({ agency: 'agc_01M8BAVJCNAVR61Y8BMCRDJ00Z' })],
    [
      'an agency that is registered and not activated',
      'AGENCY_NOT_ACTIVE',
      async () => {
        const place = { regionCode: '410102', tier: 'COUNTY', active: false } as const
        const agency = await anAgency(stack, tree.zhengzhou, place)
        await addToRegister(stack, agency.tenant, { id: 'mbr-clerk', name: '文书', roles: ['CLERK'] })
        return { agency: agency.id }
      },
    ],
    ['another region', 'CLAIMS_CONTRADICT_DIRECTORY', () => ({ region: '410000' })],
    ['a region that is a path', 'CLAIMS_CONTRADICT_DIRECTORY', () => ({ region: '41.01.00' })],
    ['another tier', 'CLAIMS_CONTRADICT_DIRECTORY', () => ({ tier: 'PROVINCE' })],
    ['a role that the member does not hold', 'CLAIMS_CONTRADICT_DIRECTORY', () => ({ roles: ['SIGNATORY'] })],
    ['a role that nobody knows', 'CLAIMS_CONTRADICT_DIRECTORY', () => ({ roles: ['CLERK', 'KING'] })],
    [
      'to operate the platform as well',
      'CLAIMS_CONTRADICT_DIRECTORY',
      () => ({ roles: ['CLERK', 'OPERATOR'] }),
    ],
    ['to operate the platform', 'NOT_AN_OPERATOR', () => ({ agency: undefined, roles: ['OPERATOR'] })],
    ['no agency', 'NOT_AN_OPERATOR', () => ({ agency: undefined })],
    [
      'an operator with the role of a member',
      'CLAIMS_CONTRADICT_DIRECTORY',
      () => ({ sub: 'operator', agency: undefined, roles: ['CLERK'] }),
    ],
  ]
  test.each(refusals)('%s: %s', async (_, reason, claims) => {
    const answer = await send(await forge({ claims: { ...good(), ...(await claims()) } }), VIEWER)
    expect([answer.status, answer.errors?.[0]?.extensions]).toEqual([
      403,
      { code: 'NOT_ADMITTED', reason, requestId: answer.headers['x-request-id'] },
    ])
  })

  test('what a token claims and the directory has alike changes nothing', async () => {
    const claims = { ...good(), region: '410100', tier: 'CITY', roles: ['CLERK'] }
    const { status } = await send(await forge({ claims }), VIEWER)
    expect(status).toBe(200)
  })
})
