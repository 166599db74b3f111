import { describe, expect, it } from 'vitest'
import { findingsOn } from '../../../../functions/documents/regulation/rules/findings.ts'
import { routingViolations } from '../../../../functions/documents/regulation/rules/routing.ts'
import { anAgency } from '../../../kit/rules/agencies.ts'
import { addressed } from '../../../kit/rules/documents.ts'
import { agencyNamed, type VectorInput } from '../../../kit/rules/drafting-vectors.ts'
import { checkPractice, practiceDraft } from '../../../kit/rules/practice.ts'

describe('orders (令) and joint issuers (art. 17)', () => {
  checkPractice([
    ['a town gives orders (地方组织法 art. 76)', { issuer: 'town', kind: 'ORDER' }, []],
    [
      'a headquarters where a law empowers it',
      { issuer: 'cityFlood', kind: 'ORDER' },
      ['KIND_EMPOWERED WARNING'],
    ],
    [
      'another organ under the government does not',
      { issuer: 'citySafety', kind: 'ORDER' },
      ['KIND_ISSUER ERROR'],
    ],
    ['garrison and government issue together', { coIssuers: ['cityArmy'], to: ['county'] }, []],
    [
      'garrison and department as well',
      { issuer: 'cityEdu', coIssuers: ['cityArmy'], to: ['countyEdu'] },
      [],
    ],
    ['not the garrison of another tier', { coIssuers: ['provArmy'], to: ['county'] }, ['R13_LEVEL ERROR']],
    [
      'not an organ that the government leads',
      { coIssuers: ['cityFlood'], to: ['county'] },
      ['R13_LEVEL ERROR'],
    ],
    [
      'offices of party and government together',
      { issuer: 'cityPartyOffice', coIssuers: ['cityOffice'], to: ['county'] },
      [],
    ],
    [
      'a general office and a department',
      { issuer: 'cityOffice', coIssuers: ['cityFin'], to: ['county'] },
      [],
    ],
    [
      'not a department’s office and a department',
      { issuer: 'cityEduOffice', coIssuers: ['cityFin'], to: ['countyEdu'] },
      ['R13_LEVEL ERROR'],
    ],
    [
      'a joint document that a government’s office issues is not bound by art. 16(2)',
      { issuer: 'cityEdu', coIssuers: ['cityOffice'], to: ['county'] },
      [],
    ],
    [
      'one of two departments is',
      { issuer: 'cityEdu', coIssuers: ['cityFin'], to: ['county'] },
      ['R10_MANDATORY ERROR'],
    ],
  ])
})

describe('art. 15(5) (nothing to leaders, nothing in a leader’s name)', () => {
  checkPractice([
    [
      'a report does not speak in its title for a leader',
      { kind: 'REPORT', to: ['prov'], title: '黄冈市市长关于防汛工作的报告' },
      ['R7_OWN_LEADER ERROR'],
    ],
    [
      'nor at the end of its body',
      { kind: 'REPORT', to: ['prov'], body: '现报告如下。\n市长：王某某' },
      ['R7_OWN_LEADER WARNING'],
    ],
    [
      'a report to the congress is made by a leader',
      { kind: 'REPORT', to: ['cityCongress'], body: '主任：\n现报告如下。\n市长：王某某' },
      [],
    ],
    ['a notice may be signed so', { to: ['county'], body: '现通知如下。\n市长：王某某' }, []],
  ])
})

describe('an organ that the host leads (art. 17)', () => {
  it('does not issue together with it, though nobody of the region leads it', () => {
    const bureau = agencyNamed('cityEdu')
    const centre = anAgency(bureau, {
      name: '黄冈市招生考试中心',
      regionCode: bureau.regionCode,
      tier: 'CITY',
      kind: 'OTHER',
      actsAsGovernment: false,
    })
    const draft = practiceDraft({ issuer: 'cityEdu', to: ['countyEdu'] })
    const text = { ...draft.text, coIssuers: [addressed(bureau, centre)] }
    expect(routingViolations({ ...draft, text }).map(one => one.text)).toEqual(['R13_LEVEL'])
  })
})

describe('what was stored before the lines of co-issuers were recorded', () => {
  it('is told to the host’s superior alone (art. 16(1))', () => {
    const draft = practiceDraft({ coIssuers: ['cityParty'], to: ['county'], important: true })
    const coIssuers = draft.text.coIssuers.map(({ above: _, ...one }) => one)
    const [finding] = routingViolations({ ...draft, text: { ...draft.text, coIssuers } })
    expect(finding?.params).toEqual({ names: ['湖北省人民政府'] })
  })
})

describe('art. 16(2) in other kinds, replies on paper, and forwarding', () => {
  const toCounty = { issuer: 'cityEdu', to: ['county'] } as const
  const asked = { issuer: 'prov', kind: 'REPLY', to: ['city'], title: '关于设立高新区的批复' } as const
  checkPractice([
    ['a letter asks', { ...toCounty, kind: 'LETTER', body: '请你县研究后函复。' }, []],
    [
      'a letter does not demand',
      { ...toCounty, kind: 'LETTER', body: '请你县务必于3月1日前完成整治。' },
      ['R10_DEMAND WARNING'],
    ],
    [
      'unless the government agreed',
      {
        ...toCounty,
        kind: 'LETTER',
        body: '经市政府同意，请你县务必完成整治。',
        approvals: [{ agency: 'city', reference: '黄政函〔2026〕1号' }],
      },
      [],
    ],
    [
      'an opinion does not demand either',
      { ...toCounty, kind: 'OPINION', direction: 'DOWN', body: '逾期将予以通报问责。' },
      ['R10_DEMAND WARNING'],
    ],
    [
      'a notice that informs demands nothing',
      { ...toCounty, title: '关于启用新印章的通知', body: '我局启用新印章，特此通知。' },
      [],
    ],
    [
      'one that informs and demands does',
      { ...toCounty, title: '关于启用新印章的通知', body: '请于3月1日前将旧印章送交我局。' },
      ['R10_MANDATORY ERROR'],
    ],
    [
      'a reply names the request that came on paper',
      { ...asked, body: '你市2026年1月4日《关于设立高新区的请示》（黄政〔2025〕30号）收悉。' },
      [],
    ],
    [
      'its date and who sent it are asked for',
      { ...asked, body: '《关于设立高新区的请示》（黄政〔2025〕30号）收悉。' },
      ['REPLY_ON_PAPER WARNING'],
    ],
    [
      'its number is necessary',
      { ...asked, body: '你市《关于设立高新区的请示》收悉。' },
      ['REPLY_WITHOUT_REQUEST ERROR'],
    ],
    [
      'a number of something else is no request',
      { ...asked, body: '根据国发〔2025〕30号文件，同意。' },
      ['REPLY_WITHOUT_REQUEST ERROR'],
    ],
  ])

  const from = (sender: string, kind: 'NOTICE' | 'OPINION' = 'NOTICE') => ({ forwards: { sender, kind } })
  const found = (input: Partial<VectorInput>) =>
    findingsOn(practiceDraft(input))
      .filter(one => 'element' in one && one.element === 'FORWARDS')
      .map(one => one.code)
  it.each([
    [
      'a government forwards what is above',
      { title: '转发省政府关于防火的通知', to: ['county'], ...from('prov') },
      [],
    ],
    [
      'and does not approve it',
      { title: '批转省政府关于防火的通知', to: ['county'], ...from('prov') },
      ['FORWARDED_OTHERWISE'],
    ],
    [
      'it approves what its department or a lower government submitted',
      { title: '关于批转市财政局意见的通知', to: ['county'], ...from('cityFin', 'OPINION') },
      [],
    ],
    [
      'also what is below',
      { title: '关于批转黄梅县意见的通知', to: ['county2'], ...from('county', 'OPINION') },
      [],
    ],
    [
      'and does not merely forward it',
      { title: '关于转发市财政局意见的通知', to: ['county'], ...from('cityFin', 'OPINION') },
      ['FORWARDED_OTHERWISE'],
    ],
    [
      'nor what is below',
      { title: '关于转发黄梅县意见的通知', to: ['county2'], ...from('county', 'OPINION') },
      ['FORWARDED_OTHERWISE'],
    ],
    [
      'what its party committee issued it forwards',
      { title: '关于转发市委通知的通知', to: ['county'], ...from('cityParty') },
      [],
    ],
    [
      'its office approves nothing',
      { issuer: 'cityOffice', title: '批转市财政局意见的通知', to: ['county'], ...from('cityFin') },
      ['FORWARDED_OTHERWISE'],
    ],
    [
      'of another city nothing is known',
      { title: '批转鄂州市意见的通知', to: ['county'], ...from('city2') },
      [],
    ],
    [
      'of who is beside a department nothing is known',
      { issuer: 'cityEdu', title: '批转市财政局意见的通知', to: ['countyEdu'], ...from('cityFin') },
      [],
    ],
    [
      'a guiding department is above',
      { issuer: 'cityEdu', title: '批转省教育厅意见的通知', to: ['countyEdu'], ...from('provEdu') },
      ['FORWARDED_OTHERWISE'],
    ],
    [
      'a source on paper is named with its number',
      {
        title: '转发省政府办公厅关于防火的通知',
        body: '现将鄂政办发〔2026〕1号转发给你们。',
        to: ['county'],
      },
      [],
    ],
    ['a source is named', { title: '关于转发防火要求的通知', to: ['county'] }, ['MISSING_ELEMENT']],
    ['what is said of a word is no forwarding', { title: '关于规范网络转发行为的通知', to: ['county'] }, []],
  ] as const)('批转、转发: %s', (_, input, codes) => {
    expect(found(input as Partial<VectorInput>)).toEqual(codes)
  })
})
