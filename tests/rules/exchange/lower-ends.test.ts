import { describe, expect, it } from 'vitest'
import type { DocumentIn } from '../../../functions/documents/index.ts'
import { mayCongressRevoke } from '../../../functions/documents/model/index.ts'
import { lowerEndSchema } from '../../../functions/exchange/model.ts'
import { type EndAsked, endEffect } from '../../../functions/exchange/rules/effects.ts'
import { decideLowerEnd, settleLowerEnd } from '../../../functions/exchange/rules/lower-ends.ts'
import { anAgency, bureau, luoyang, province, zhengzhou, zhongyuan } from '../../kit/rules/agencies.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { ABOLISHED_END, RELAYED } from '../../kit/rules/recalled.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const id = anId('end', 1)
const { decidedBy } = ABOLISHED_END
const revoking: EndAsked = { kind: 'REVOKED', effectiveOn: null, reason: ' 超越职权 ', basis: null }
const sent = (): DocumentIn<'DISPATCHED'> => documentIn('DISPATCHED').document

describe('a decision on a document of an agency below', () => {
  const lower = zhengzhou
  const superior = province
  const asked = { ...revoking, number: '郑政〔2026〕1号' }
  const decided = (more: Partial<typeof asked> = {}) =>
    decideLowerEnd(id, { ...asked, ...more }, superior, lower, anAct())
  const { decision } = must(decided())
  const settled = (more: object = {}, of = decision) =>
    settleLowerEnd(
      anId('end', 9),
      of,
      { superior, lower, document: sent(), isReplaced: false, ...more },
      RELAYED,
    )
  it('is of whoever leads the issuer, and waits', () => {
    expect(decision).toMatchObject({
      outcome: 'PENDING',
      settledAt: null,
      reason: '超越职权',
      kind: 'REVOKED',
    })
    expect(lowerEndSchema.parse(decision)).toEqual(decision)
    expect(problemsOf(decided({ reason: '' })).map(({ code }) => code)).toEqual(['TEXT_EMPTY'])
    const other = { ...superior, id: anId('agc', 77) }
    expect(problemsOf(decideLowerEnd(id, asked, other, lower, anAct()))).toMatchObject([{ code: 'NOT_LED' }])
  })
  it('ends the document as its issuer would, in the name of the superior', () => {
    const { decision: done, ended } = settled()
    expect(done).toMatchObject({ outcome: 'DONE', settledAt: RELAYED.at })
    expect(ended?.document.dispatch.ends).toMatchObject([
      { id: anId('end', 9), kind: 'REVOKED', by: 'relay', decidedBy: { agencyId: province.id } },
    ])
  })
  it.each([
    ['its issuer is not led by it any more', { lower: { ...zhengzhou, line: [] } }, 'NOT_BELOW'],
    ['there is no such agency any more', { lower: null }, 'NOT_BELOW'],
    ['there is no such superior any more', { superior: null }, 'NOT_BELOW'],
    ['there is no such document', { document: null }, 'NO_SUCH_DOCUMENT'],
    ['the document is not dispatched', { document: documentIn('SEALED').document }, 'NO_SUCH_DOCUMENT'],
    ['a correction replaced it', { isReplaced: true }, 'REPLACED'],
    [
      'it ended before',
      { document: must(endEffect(id, sent(), revoking, decidedBy, anAct())).document },
      'ENDED_ALREADY',
    ],
  ] as const)('comes to nothing if %s', (_, found, outcome) => {
    expect(settled(found)).toMatchObject({ decision: { outcome }, ended: null })
  })
  it('comes to nothing before the date of the document', () => {
    const early = must(decided({ kind: 'ABOLISHED', effectiveOn: '2001-01-01' })).decision
    expect(settled({}, early)).toMatchObject({ decision: { outcome: 'BEFORE_ITS_DATE' }, ended: null })
  })
})

const congress = (name: string, regionCode = '410100', tier: 'CITY' | 'COUNTY' | 'PROVINCE' = 'CITY') =>
  anAgency(null, { name, regionCode, tier, kind: 'PEOPLES_CONGRESS', actsAsGovernment: false })
const city = congress('郑州市人民代表大会')
const standing = congress('郑州市人大常委会')

describe('what a people’s congress may revoke (人大撤销)', () => {
  it.each([
    ['the congress: its government', city, zhengzhou, true],
    ['the standing committee: its government', standing, zhengzhou, true],
    ['the congress: its standing committee', city, standing, true],
    [
      'the congress: one of a district in its region',
      city,
      congress('中原区人民代表大会', '410102', 'COUNTY'),
      true,
    ],
    ['the standing committee: the congress', standing, city, false],
    ['the standing committee: itself', standing, standing, false],
    ['a working committee: the government', congress('郑州市人大常委会法制工作委员会'), zhengzhou, false],
    ['the congress: a department of its government', city, bureau, false],
    ['the congress: a government below', city, zhongyuan, false],
    ['the congress: a government of another city', city, luoyang, false],
    [
      'the congress of the province: a city’s government',
      congress('河南省人民代表大会', '410000', 'PROVINCE'),
      zhengzhou,
      false,
    ],
    ['the congress: one of another city’s district', city, congress('涧西区人大', '410305', 'COUNTY'), false],
    ['a government with such a name: its like', { ...zhengzhou, name: '某人民代表大会' }, zhengzhou, false],
  ] as const)('%s: %s', (_, by, other, isAllowed) => {
    expect(mayCongressRevoke(by, other)).toBe(isAllowed)
  })
  const decide = (kind: 'REVOKED' | 'ABOLISHED', by = city, of = zhengzhou) =>
    decideLowerEnd(
      id,
      { ...revoking, kind, effectiveOn: kind === 'REVOKED' ? null : '2026-03-01', number: '郑政〔2026〕1号' },
      by,
      of,
      anAct(),
    )
  it('it decides on, and is carried as long as it is the congress of that level', () => {
    const { decision } = must(decide('REVOKED'))
    expect(decision.decidedBy).toEqual({ agencyId: city.id, name: city.name })
    const found = { superior: city, lower: zhengzhou, document: sent(), isReplaced: false }
    const settled = (more: object) => settleLowerEnd(anId('end', 9), decision, { ...found, ...more }, RELAYED)
    expect(settled({}).decision.outcome).toBe('DONE')
    expect(settled({ lower: luoyang }).decision.outcome).toBe('NOT_BELOW')
  })
  it('it does not abolish, and of others it does neither', () => {
    expect(problemsOf(decide('ABOLISHED'))).toMatchObject([
      { code: 'CONGRESS_ONLY_REVOKES', path: ['issuerId'], given: zhengzhou.name },
    ])
    for (const kind of ['REVOKED', 'ABOLISHED'] as const)
      expect(problemsOf(decide(kind, city, luoyang))).toMatchObject([{ code: 'NOT_LED' }])
  })
})
