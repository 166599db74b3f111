import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DELEGATION_FAULTS } from '../../../functions/access/delegation.ts'
import { messages as general, LANGUAGES, type Messages } from '../../../functions/access/messages.ts'
import { languageOf, messageOf } from '../../../functions/access/problems.ts'
import * as problems from '../../../functions/kernel/problem.ts'
import { messages as tenancy } from '../../../functions/tenancy/messages.ts'
import { AGENCY_KINDS, AGENCY_STEPS, DELEGATION_STEPS } from '../../../functions/tenancy/model.ts'
import { permissions as tenancyPermissions } from '../../../functions/tenancy/permissions.ts'
import { invalid } from '../../../functions/tenancy/problems.ts'
import { messages as uploads } from '../../../functions/uploads/messages.ts'
import { permissions as uploadPermissions } from '../../../functions/uploads/permissions.ts'
import { allMessages, holesIn, textFaults } from '../../kit/rules/results.ts'

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

const TEXTS = allMessages(general, tenancy, uploads, {
  problems: {},
  words: {
    signDocument: { 'zh-CN': '签发', en: 'sign' },
    'Document.SIGNED': { 'zh-CN': '已签发', en: 'signed' },
  },
})

describe('the text of a problem', () => {
  const all: readonly problems.Problem[] = [
    problems.invalidInput('TEXT_TOO_LONG', ['title'], { limit: 300 }),
    problems.invalidInput('OUT_OF_RANGE', ['size'], { given: '0', limit: 9 }),
    problems.invalidInput('TOO_MANY_ITEMS', ['recipients'], { limit: 200 }),
    problems.invalidInput('NOT_ONE_OF', ['tier'], { given: '市', allowed: ['CITY', 'COUNTY'] }),
    invalid('OUTDATED_EDITION', ['edition'], { given: '2020-12-31', allowed: ['2026-01-01'] }),
    problems.notFound(['documentId']),
    problems.alreadyExists(['creditCode'], '114101050000000008'),
    problems.versionConflict(7),
    problems.wrongState('SIGNED', ['recheckDocument'], 'Document.SIGNED'),
    problems.notPermitted('signDocument', ['SIGNATORY']),
    problems.scopeMissing('signDocument', ['SIGNATORY'], 'document'),
    ...DELEGATION_FAULTS.map(fault => problems.notDelegated('signDocument', ['SIGNATORY'], fault)),
    problems.heldByAnother('signDocument', 'mbr-head'),
    problems.idempotencyKeyReused(),
    problems.notReady(['attachments', '0']),
    problems.busy(),
  ]
  it('is a whole sentence in each language, in Chinese and in English', () => {
    expect(holesIn(all, TEXTS)).toEqual([])
    for (const problem of all) {
      expect(messageOf(problem, 'zh-CN', TEXTS)).toMatch(/[\u4e00-\u9fff].*。$/u)
      expect(messageOf(problem, 'en', TEXTS)).toMatch(/^["A-Z].*\.$/u)
      expect(messageOf(problem, 'en', TEXTS)).not.toMatch(/[{}]/)
    }
  })
  it('shows nobody an id, the name of a function or, in English, Chinese', () => {
    for (const problem of all)
      for (const language of LANGUAGES)
        expect(messageOf(problem, language, TEXTS)).not.toMatch(/mbr-head|signDocument|SIGNED/)
    expect(messageOf(problems.notPermitted('signDocument', ['SIGNATORY']), 'en', TEXTS)).toBe(
      'You do not have the permission to do this: sign.',
    )
  })
  it('only what may pass by itself is retryable', () => {
    expect(all.filter(problem => problem.retryable).map(problem => problem.code)).toEqual([
      'NOT_READY',
      'BUSY',
    ])
  })
  it('everything blocks but a warning', () => {
    expect(all.every(problems.blocks)).toBe(true)
    const finding = { type: 'Finding', code: 'X', path: [], retryable: false }
    const severities = ['ERROR', 'WARNING'].map(severity =>
      problems.blocks({ ...finding, severity } as never),
    )
    expect(severities).toEqual([true, false])
  })
  it('what was typed by others is not taken for a place to fill', () => {
    const problem = problems.alreadyExists(['name'], '{code} $& $1')
    expect(messageOf(problem, 'en', TEXTS)).toBe('"{code} $& $1" exists already.')
  })
  it('shows values by their words, lists in the way of the language, and no more than ten of a list', () => {
    const of = (allowed: readonly string[]) =>
      problems.invalidInput('NOT_ONE_OF', ['x'], { given: 'x', allowed })
    expect(messageOf(of(['CITY', 'x']), 'zh-CN', TEXTS)).toBe('取值无效，可用的值：市级（CITY）、x。')
    expect(messageOf(of(['CITY', 'x']), 'en', TEXTS)).toBe('Not one of the values taken: city (CITY), x.')
    const many = Array.from({ length: 12 }, (_, index) => `v${index}`)
    expect(messageOf(of(many), 'en', TEXTS)).toContain('v9… (12)')
  })
  it('without a text is the code, and without a word the word itself', () => {
    expect(messageOf({ ...problems.busy(), code: 'UNHEARD_OF' }, 'en', TEXTS)).toBe('UNHEARD_OF')
    expect(messageOf(problems.wrongState('BROKEN', []), 'en', TEXTS)).toContain('BROKEN')
    expect(messageOf({ ...problems.busy(), text: 'UNHEARD_OF' }, 'en', TEXTS)).toBe(
      messageOf(problems.busy(), 'en', TEXTS),
    )
    expect(
      messageOf({ ...problems.invalidInput('LIST_EMPTY', []), text: 'TEXT_TOO_LONG' }, 'en', TEXTS),
    ).toContain('at most  bytes')
  })
  it('shortens what was given, and never within a character', () => {
    expect(problems.invalidInput('NOT_A_DATE', [], { given: '𠮷'.repeat(50) }).given).toBe('𠮷'.repeat(40))
    expect(problems.invalidInput('LIST_EMPTY', [])).not.toHaveProperty('given')
  })
})

describe.each<[string, Messages]>([
  ['every area', general],
  ['tenancy', tenancy],
  ['uploads', uploads],
])('the texts of %s', (_, messages) => {
  it('are whole sentences that ask for the same values in both languages, the English ones without Chinese', () => {
    expect(textFaults(messages)).toEqual([])
  })
})

describe('every step and state has a word', () => {
  it('of tenancy and uploads', () => {
    const actions = Object.keys({ ...tenancyPermissions, ...uploadPermissions })
    const states = [AGENCY_STEPS, DELEGATION_STEPS].flatMap(({ of, from }) =>
      Object.values(from)
        .flat()
        .map(state => `${of}.${state}`),
    )
    const words = [
      ...actions,
      ...states,
      ...AGENCY_KINDS,
      'Agency.ACTIVE',
      'Delegation.EXPIRED',
      'Delegation.REVOKED',
    ]
    expect(words.filter(word => TEXTS.words[word] === undefined)).toEqual([])
  })
})
