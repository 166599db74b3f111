import { describe, expect, it } from 'vitest'
import { partsLeft, vetoedParts } from '../../../../functions/documents/drafting/rules/vetoed-parts.ts'
import type { DocumentText, GivenVeto, Veto } from '../../../../functions/documents/model/index.ts'
import { whyWord, whyWords } from '../../../../functions/documents/regulation/messages/why.ts'
import { findingsOn } from '../../../../functions/documents/regulation/rules/findings.ts'
import { vetoFindings } from '../../../../functions/documents/regulation/rules/vetoes.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { anAgency, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { applyFix } from '../../../kit/rules/apply-fix.ts'
import { addressed, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import { congress, party } from '../../../kit/rules/organs.ts'

const BODY = [
  '现将有关事项通知如下。',
  '一、做好汛期值守。',
  '二、做好干部考察。',
  '三、做好物资储备。',
].join('\n')
const garrison = anAgency(null, {
  name: '郑州警备区',
  kind: 'OTHER',
  actsAsGovernment: false,
  regionCode: '410100',
  tier: 'CITY',
})
const other = anAgency(null, {
  name: '中共郑州市委政法委员会',
  kind: 'PARTY_COMMITTEE',
  actsAsGovernment: false,
  regionCode: '410100',
  tier: 'CITY',
})
const ownText = (
  coIssuers: readonly Agency[],
  more: Partial<DocumentText> = {},
  host = zhengzhou,
): DocumentText =>
  aText('NOTICE', host, [zhongyuan], {
    body: BODY,
    coIssuers: coIssuers.map(one => addressed(host, one)),
    ...more,
  })
const vetoBy = (by: Agency, veto: Partial<Veto>, text = ownText([party])): GivenVeto => {
  const whole: Veto = { side: null, agency: null, sections: [], ...veto }
  const { id: agencyId, name } = by
  return { by: { agencyId, name }, reason: '超出职权', veto: whole, parts: vetoedParts(text, whole.sections) }
}
const found = (text: DocumentText, vetoes: readonly GivenVeto[], host = zhengzhou) =>
  vetoFindings(drafted(text, host, { vetoes }))
const governments = vetoBy(party, { side: 'GOVERNMENT' })
const named = (agency: Agency, side: Veto['side'] = null): Partial<Veto> => ({
  side,
  agency: { agencyId: agency.id, name: agency.name },
})

describe('a veto on a joint document (联合行文异议, art. 17)', () => {
  it('keeps its text from going on as a joint one, and says whose veto it is, why, and what can be done', () => {
    const draft = drafted(ownText([party]), zhengzhou, { vetoes: [governments] })
    const [finding, ...more] = vetoFindings(draft)
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      type: 'JointIssueVetoed',
      code: 'JOINT_ISSUE_VETOED',
      article: '17',
      agency: { agencyId: party.id, name: party.name },
      ...{ reason: '超出职权', side: 'GOVERNMENT', competent: null, sections: [] },
      allowed: ['REMOVE_CO_ISSUERS', 'CHANGE_TEXT'],
      fix: { removeCoIssuers: [party.id] },
    })
    expect(findingsOn(draft).filter(blocks)).toEqual([finding])
    expect(messageGaps(vetoFindings(draft))).toEqual([])
    expect(vetoFindings(applyFix(draft, finding?.fix ?? {}, zhengzhou, [party]))).toEqual([])
  })
  it.each<[string, Partial<DocumentText>]>([
    ['its title', { title: '郑州市人民政府关于防汛工作的通知' }],
    ['whom it is copied to', { copies: [addressed(zhengzhou, congress)] }],
    ['how urgent it is', { urgency: 'URGENT' }],
  ])('stands whatever becomes of %s', (_, more) => {
    expect(found(ownText([party], more), [governments])).toHaveLength(1)
  })
  it.each<[string, Partial<DocumentText>]>([
    ['the body', { body: BODY.replace('汛期', '全年') }],
    ['a text that it attaches', { attachedTexts: [{ title: '防汛规定', body: '第一条' }] }],
    [
      'an attachment',
      { attachments: [{ name: 'a', sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain', key: 'k' }] },
    ],
  ])('does not speak of another text: %s was changed', (_, more) => {
    expect(found(ownText([party], more), [governments])).toEqual([])
    // It is the same again once that is taken back.
    expect(found(ownText([party]), [governments])).toHaveLength(1)
  })
  it('of sections stands while one of them is there, wherever it stands', () => {
    const veto = vetoBy(party, { side: 'PARTY', sections: ['二', '三'] })
    const moved = ['现将有关事项通知如下。', '一、做好干部考察。', '', '二、做好汛期值守。'].join('\n')
    const at = (body: string) =>
      found(ownText([party], { body }), [veto]).map(({ sections, allowed }) => [sections, allowed])
    expect(at(BODY)).toEqual([
      [
        ['二', '三'],
        ['TAKE_SECTIONS_OUT', 'CHANGE_TEXT'],
      ],
    ])
    expect(at(moved)).toEqual([[['一'], ['TAKE_SECTIONS_OUT', 'CHANGE_TEXT']]])
    expect(at('一、做好汛期值守。')).toEqual([])
    expect(messageGaps(found(ownText([party]), [veto]))).toEqual([])
  })
  it('of a section that the body does not have speaks of the whole', () => {
    const text = ownText([party])
    const parts = vetoedParts(text, ['二', '九'])
    expect(parts).toEqual(vetoedParts(text, []))
    expect(partsLeft(text, parts)).toEqual({ sections: [] })
  })
  it.each<[string, readonly Agency[], GivenVeto, readonly Agency[] | 'BODY' | null]>([
    ['its party left, and another of its side stayed', [other], governments, [other]],
    ['all of the other side left', [garrison], governments, null],
    ['nobody issues it with the host', [], governments, null],
    ['those of the other side are two', [party, other, garrison], governments, [party, other]],
    ['the work is the party’s, and the host’s it is not', [party], vetoBy(party, { side: 'PARTY' }), 'BODY'],
    [
      'the work is the party’s, and none of the party is left',
      [garrison],
      vetoBy(party, { side: 'PARTY' }),
      null,
    ],
    [
      'the garrison says that it is the government’s',
      [garrison],
      vetoBy(garrison, { side: 'GOVERNMENT' }),
      [garrison],
    ],
    ['the garrison says that it is its own', [garrison, party], vetoBy(garrison, named(garrison)), 'BODY'],
    ['one of no side is named, and left', [party], vetoBy(party, named(garrison)), null],
    ['the host is named', [party], vetoBy(party, named(zhengzhou, 'GOVERNMENT')), [party]],
  ])('where %s', (_, coIssuers, veto, remedy) => {
    const findings = found(ownText(coIssuers), [veto])
    const fixes = findings.map(({ fix }) => fix)
    if (remedy === null) expect(fixes).toEqual([])
    else if (remedy === 'BODY') expect(fixes).toEqual([{ supply: ['body'] }])
    else expect(fixes).toEqual([{ removeCoIssuers: remedy.map(({ id }) => id) }])
    expect(messageGaps(findings)).toEqual([])
    for (const { text } of findings) expect(whyWords).toHaveProperty([whyWord(text ?? '', false)])
  })
  it('of several parties each stands by itself', () => {
    const theirs = vetoBy(other, { side: 'GOVERNMENT', sections: ['一'] })
    expect(found(ownText([party, other]), [governments, theirs]).map(({ agency }) => agency.name)).toEqual([
      party.name,
      other.name,
    ])
  })
})
