import { createSign, generateKeyPairSync, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf, tenantKey } from '../../functions/access/authenticate.ts'
import { MANDATE_FAULTS } from '../../functions/access/delegation.ts'
import { LANGUAGES, MESSAGES } from '../../functions/access/messages.ts'
import {
  type Action,
  allowedActions,
  mayDo,
  PERMISSIONS,
  ROLES,
  SCOPES,
} from '../../functions/access/permissions.ts'
import { languageOf, messageOf } from '../../functions/access/problems.ts'
import * as problems from '../../functions/kernel/problem.ts'
import { mayRead, mayWrite, OPERATOR_TENANT, tenantPrefix } from '../../functions/platform/keys.ts'
import { joseSignature } from '../../functions/platform/signer.ts'
import { HENAN, holesIn, zhengzhou } from './given.ts'

const ACTIONS = Object.keys(PERMISSIONS) as Action[]
const roles = fc.uniqueArray(fc.constantFrom(...ROLES))
const scopes = fc.uniqueArray(fc.constantFrom(...SCOPES))

const ANSWERING = ['agreeToCountersign', 'returnCountersign'] as const

describe('who may do what', () => {
  it('every action needs its scope and one of its roles, and both come from the known ones', () => {
    for (const action of ACTIONS) {
      const { scope, roles: holders } = PERMISSIONS[action]
      expect(SCOPES).toContain(scope)
      expect(holders.length).toBeGreaterThan(0)
      expect(ROLES).toEqual(expect.arrayContaining([...holders]))
    }
    fc.assert(
      fc.property(roles, scopes, fc.constantFrom(...ACTIONS), (held, given, action) => {
        const { scope, roles: holders } = PERMISSIONS[action]
        const expected =
          given.includes(scope) && held.some(role => (holders as readonly string[]).includes(role))
        expect(mayDo({ roles: held, scopes: given }, action)).toBe(expected)
        expect(allowedActions({ roles: held, scopes: given }).includes(action)).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })
  it('whoever holds no role or no scope may do nothing', () => {
    expect(allowedActions({ roles: [], scopes: SCOPES })).toEqual([])
    expect(allowedActions({ roles: ROLES, scopes: [] })).toEqual([])
  })
  it('an operator runs the platform and reads no content', () => {
    const may = allowedActions({ roles: ['OPERATOR'], scopes: SCOPES })
    expect(may).toEqual([
      'readDirectory',
      'importRegions',
      'registerAgency',
      'importAgencies',
      'activateAgency',
    ])
    const content = ACTIONS.filter(action => ['document', 'exchange'].includes(PERMISSIONS[action].scope))
    expect(
      content.filter(action => (PERMISSIONS[action].roles as readonly string[]).includes('OPERATOR')),
    ).toEqual([])
  })
  it.each([
    [
      'DRAFTER',
      [
        'createDraft',
        'editDraft',
        'beginUpload',
        'submitForReview',
        'takeBack',
        ...ANSWERING,
        'reviseSigned',
      ],
    ],
    ['REVIEWER', ['approveDraft', 'returnDraft', 'takeBack', 'addCountersigner', ...ANSWERING]],
    ['SIGNATORY', ['returnDraft', 'takeBack', 'addCountersigner', ...ANSWERING, 'signDocument']],
    [
      'CLERK',
      [
        'returnDraft',
        'takeBack',
        ...ANSWERING,
        'reviseSigned',
        'recheckDocument',
        'registerDocument',
        'sealDocument',
        'voidNumber',
        'dispatchDocument',
        'signForDelivery',
        'registerDelivery',
        'acceptDelivery',
        'returnDelivery',
        'markHandled',
      ],
    ],
    ['ADMINISTRATOR', ['registerAgency', 'importAgencies', 'activateAgency', 'addMember']],
  ] as const)('a %s changes what is theirs, delegates, and nothing else', (role, theirs) => {
    const expected = [...theirs, 'handOverWork', 'grantDelegation', 'revokeDelegation']
    const changes = allowedActions({ roles: [role], scopes: SCOPES }).filter(
      action => !action.startsWith('read'),
    )
    expect([...changes].sort()).toEqual(expected.sort())
  })
  it('who signs does not review, register or dispatch by that role: those are others’ hands', () => {
    const holders = (action: Action): readonly string[] => PERMISSIONS[action].roles
    for (const action of ['approveDraft', 'registerDocument', 'dispatchDocument'] as const)
      expect(holders(action)).not.toContain('SIGNATORY')
  })
})

describe('the walls between tenants', () => {
  const tenants = HENAN.map(agency => tenantKey(agency.regionCode, agency.id))
  const rest = fc.constantFrom(
    'DOC#doc_1',
    'DLV#dlv_1',
    'OUT',
    'IN#DELIVERED',
    'MBR',
    'SERIES#2026',
    'IDEM#x',
  )

  it('no tenant’s partition starts like another’s', () => {
    for (const one of [...tenants, OPERATOR_TENANT])
      for (const other of [...tenants, OPERATOR_TENANT])
        expect(tenantPrefix(one).startsWith(tenantPrefix(other))).toBe(one === other)
  })
  it('a tenant reads and writes its own partitions and nobody else’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HENAN),
        fc.constantFrom(...tenants, OPERATOR_TENANT),
        rest,
        fc.constantFrom('member', 'registrar'),
        (agency, owner, key, duty) => {
          const tenant = tenantKey(agency.regionCode, agency.id)
          const pk = `${tenantPrefix(owner)}${key}`
          expect(mayRead(tenant, reachOf(agency.regionCode), pk)).toBe(owner === tenant)
          expect(mayWrite(tenant, duty as 'member' | 'registrar', pk)).toBe(owner === tenant)
        },
      ),
      { numRuns: 2_000 },
    )
  })
  it('everyone reads the directory; only a registrar writes it', () => {
    const tenant = tenantKey('410100', zhengzhou.id)
    expect(mayRead(tenant, '41.01.', 'D#AG#agc_1')).toBe(true)
    expect(mayWrite(tenant, 'member', 'D#AG#agc_1')).toBe(false)
    expect(mayWrite(tenant, 'registrar', 'D#AG#agc_1')).toBe(true)
  })
  it('roll-ups are read at and below one’s own region, never beside or above, and written by nobody', () => {
    const tenant = tenantKey('410100', zhengzhou.id)
    expect(mayRead(tenant, '41.01.', 'R#41.01.#x')).toBe(true)
    expect(mayRead(tenant, '41.01.', 'R#41.01.05.#x')).toBe(true)
    expect(mayRead(tenant, '41.01.', 'R#41.03.#x')).toBe(false)
    expect(mayRead(tenant, '41.01.', 'R#41.#x')).toBe(false)
    expect(mayWrite(tenant, 'registrar', 'R#41.01.#x')).toBe(false)
  })
  it('a key that only looks like one’s own is not', () => {
    const tenant = tenantKey('410100', zhengzhou.id)
    for (const pk of [
      `T#${tenant}`,
      `T#${tenant}X#DOC`,
      `t#${tenant}#DOC`,
      ` T#${tenant}#DOC`,
      `X#T#${tenant}#DOC`,
      `T#${tenant.slice(0, -1)}#DOC`,
      '',
    ])
      expect(mayRead(tenant, '41.01.', pk)).toBe(false)
  })
})

describe('languages', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['zh', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['fr, en;q=0.5', 'en'],
    ['zh-CN;q=0.5, en;q=0.9', 'en'],
    ['en;q=0.5, zh-CN;q=0.9', 'zh-CN'],
    ['en, zh-CN', 'en'],
    ['en;q=0', 'zh-CN'],
    ['en;q=0, zh', 'zh-CN'],
    ['en; q=0.8 , zh; q=0.7', 'en'],
    ['english', 'zh-CN'],
    ['en;q=abc, zh;q=0.1', 'zh-CN'],
    [',,;q=1,', 'zh-CN'],
  ])('Accept-Language %j is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
  it('any header is answered in one of the two', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('zh', 'en', '-', ';', 'q', '=', ',', '0', '.', '9', ' ', '*', 'CN'),
          maxLength: 20,
        }),
        header => {
          expect(LANGUAGES).toContain(languageOf(header))
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('what problems say', () => {
  const all: readonly problems.Problem[] = [
    problems.invalid('TEXT_TOO_LONG', ['title'], { limit: 300 }),
    problems.invalid('INVALID_VALUE', ['size'], { reason: '1–9' }),
    problems.invalid('OUTDATED_EDITION', ['edition'], { current: '2026-01-01' }),
    problems.invalid('INVALID_VALUE', ['title'], { reason: '通知' }),
    problems.notFound(['documentId']),
    problems.alreadyExists(['creditCode'], '91350100M000100Y43'),
    problems.versionConflict(7),
    problems.wrongState('SIGNED', ['recheckDocument']),
    problems.notPermitted('signDocument', ['SIGNATORY']),
    ...MANDATE_FAULTS.map(fault => problems.notMandated('signDocument', ['SIGNATORY'], fault)),
    problems.idempotencyKeyReused(),
    problems.notReady(['attachments', '0']),
    problems.busy(),
    problems.classifiedContent(['body'], '机密'),
  ]
  it('is a whole sentence in each language, in Chinese and in English', () => {
    expect(holesIn(all)).toEqual([])
    for (const problem of all) {
      expect(messageOf(problem, 'zh-CN')).toMatch(/[\u4e00-\u9fff].*。$/u)
      expect(messageOf(problem, 'en')).toMatch(/^["A-Z].*\.$/u)
      expect(messageOf(problem, 'en')).not.toMatch(/[{}]/)
    }
  })
  it('asks for the same values in both languages', () => {
    const asked = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort()
    for (const texts of Object.values(MESSAGES)) expect(asked(texts['zh-CN'])).toEqual(asked(texts.en))
  })
  it('only what may pass by itself is retryable', () => {
    expect(all.filter(problem => problem.retryable).map(problem => problem.code)).toEqual([
      'NOT_READY',
      'BUSY',
    ])
  })
  it('everything blocks but a warning', () => {
    expect(all.every(problems.blocks)).toBe(true)
  })
  it('what was typed by others is not taken for a place to fill', () => {
    const problem = problems.alreadyExists(['name'], '{code} $& $1')
    expect(messageOf(problem, 'en')).toBe('"{code} $& $1" is there already.')
  })
})

describe('signatures from KMS', () => {
  it('are turned from DER into r and s of 32 bytes each, whatever their leading zeros', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    for (let round = 0; round < 300; round++) {
      const text = Buffer.from(`receipt ${round}`)
      const jose = joseSignature(createSign('sha256').update(text).sign(privateKey))
      expect(jose).toHaveLength(64)
      expect(verify('sha256', text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, jose)).toBe(true)
    }
  })
  it('that are none are refused', () => {
    for (const der of [Buffer.alloc(0), Buffer.from([0x30]), Buffer.from('not a signature')])
      expect(() => joseSignature(der)).toThrow()
  })
})
