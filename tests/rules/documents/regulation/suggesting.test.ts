import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, KINDS } from '../../../../functions/documents/kinds.ts'
import { isInRegion, issuerOf, waysTo } from '../../../../functions/documents/model/index.ts'
import { DOCUMENT_PURPOSES, type Purpose } from '../../../../functions/documents/regulation/model.ts'
import { routingViolations } from '../../../../functions/documents/regulation/rules/routing.ts'
import { SUGGESTIONS, suggestedKinds } from '../../../../functions/documents/regulation/rules/suggesting.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import {
  anAgency,
  bureau,
  luoyang,
  province,
  town,
  zhengzhou,
  zhongyuan,
} from '../../../kit/rules/agencies.ts'
import { addressed, aText, drafted } from '../../../kit/rules/documents.ts'
import { randomDrafts } from '../../../kit/rules/random-drafts.ts'

const place = { tier: 'CITY', regionCode: '410100', kind: 'OTHER' } as const
const garrison = anAgency(null, { ...place, name: '郑州警备区' })
const headquarters = anAgency(zhengzhou, { ...place, name: '郑州市防汛抗旱指挥部' })
const congress = anAgency(null, { ...place, name: '郑州市人民代表大会', kind: 'PEOPLES_CONGRESS' })

function kindsFor(purpose: Purpose, from: Agency, ...to: readonly Agency[]) {
  const issuer = issuerOf(from)
  const recipients = to.map(one => {
    const recipient = addressed(from, one)
    return { ways: waysTo(issuer, [], recipient), isLocal: isInRegion(issuer, recipient) }
  })
  return suggestedKinds(purpose, recipients, issuer).map(({ kind }) => kind)
}

describe('suggested kinds', () => {
  it('are a request to a superior and a letter to others, where approval is asked for', () => {
    expect(kindsFor('ASK_APPROVAL', bureau, zhengzhou)).toEqual(['REQUEST'])
    expect(kindsFor('ASK_APPROVAL', bureau, luoyang)).toEqual(['LETTER'])
    expect(kindsFor('ASK_APPROVAL', zhengzhou, bureau)).toEqual([])
  })
  it('are several where several are right, the usual one first', () => {
    expect(kindsFor('ARRANGE', zhengzhou, zhongyuan, bureau)).toEqual(['NOTICE', 'DECISION', 'OPINION'])
  })
  it('go to all recipients, units of others beside lower organs included', () => {
    expect(kindsFor('INFORM', zhengzhou, zhongyuan, luoyang)).toEqual(['NOTICE', 'CIRCULAR'])
    expect(kindsFor('ARRANGE', zhengzhou, zhongyuan, garrison)).toEqual(['NOTICE', 'DECISION', 'OPINION'])
    expect(kindsFor('ARRANGE', zhengzhou, garrison)).toEqual([])
  })
  it('are a report or bill to the congress of the level', () => {
    expect(kindsFor('REPORT', zhengzhou, congress)).toEqual(['REPORT', 'LETTER'])
    expect(kindsFor('SUBMIT_TO_CONGRESS', zhengzhou, congress)).toEqual(['BILL'])
    expect(kindsFor('SUBMIT_TO_CONGRESS', bureau, congress)).toEqual([])
  })
  it('are public without recipients', () => {
    expect(kindsFor('INFORM', zhengzhou)).toEqual(['PUBLIC_NOTICE', 'ANNOUNCEMENT', 'COMMUNIQUE'])
    expect(kindsFor('CONSULT', zhengzhou)).toEqual([])
  })
  it('are those that the issuer may issue, or that a law may empower it to issue', () => {
    expect(kindsFor('PROMULGATE', province)).toEqual(['ORDER'])
    expect(kindsFor('PROMULGATE', bureau)).toEqual([])
    expect(kindsFor('PROMULGATE', town)).toEqual([])
    expect(kindsFor('PROMULGATE', headquarters)).toEqual(['ORDER'])
  })
  it('cover every purpose and every kind, and the directions that art. 8 gives the kind', () => {
    expect(new Set(SUGGESTIONS.map(([purpose]) => purpose))).toEqual(new Set(DOCUMENT_PURPOSES))
    expect(new Set(SUGGESTIONS.map(([, , kind]) => kind))).toEqual(new Set(DOCUMENT_KINDS))
    const wrong = SUGGESTIONS.filter(([, ways, kind]) =>
      ways.some(way =>
        way === 'PUBLIC' ? KINDS[kind].main === 'REQUIRED' : !KINDS[kind].directions.includes(way),
      ),
    )
    expect(wrong).toEqual([])
  })
  it('pass the rules on direction and on who may issue a kind, whatever the tree', () => {
    fc.assert(
      fc.property(randomDrafts, fc.constantFrom(...DOCUMENT_PURPOSES), ({ tree, issuer }, purpose) => {
        const to = tree.filter(one => one !== issuer).slice(0, 3)
        for (const kind of kindsFor(purpose, issuer, ...to)) {
          const found = routingViolations(drafted(aText(kind, issuer, to, { direction: null }), issuer))
          const errors = found.filter(
            ({ severity, text }) => severity === 'ERROR' && OF_KINDS.includes(text ?? ''),
          )
          expect(errors).toEqual([])
        }
      }),
    )
  })
})

const OF_KINDS = ['R14_NOT_SUPERIOR', 'KIND_DIRECTION', 'KIND_ISSUER']
