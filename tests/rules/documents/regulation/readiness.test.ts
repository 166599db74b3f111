import { describe, expect, it } from 'vitest'
import {
  type Countersigner,
  type DocumentText,
  issuerOf,
} from '../../../../functions/documents/model/index.ts'
import {
  agenciesSentTo,
  coIssuerNameFindings,
  type Directory,
  membersOfClasses,
  readinessFindings,
} from '../../../../functions/documents/regulation/rules/readiness.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { bureau, cardOf, jiyuan, luoyang, province, zhengzhou } from '../../../kit/rules/agencies.ts'
import { addressed, aText, messageGaps } from '../../../kit/rules/documents.ts'

const inactive = { state: 'REGISTERED', receives: false, countersigns: false } as const

/** A directory in which these agencies are as given, and nobody else is known. */
const directory = (
  agencies: readonly Agency[],
  below: readonly Agency[] | null = null,
  ...abolished: readonly string[]
): Directory => ({
  agency: id => agencies.find(agency => agency.id === id) ?? null,
  below: below?.map(cardOf) ?? null,
  abolished: new Set(abolished),
})
const notice = (to: readonly Agency[], more: Partial<DocumentText> = {}) =>
  aText('NOTICE', province, to, more)
const toClass = (tier: 'CITY' | 'COUNTY' | null = null) =>
  notice([], { main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier } })
const asked = (agency: Agency): Countersigner => ({
  party: { form: 'AGENCY', agency: addressed(province, agency) },
  sections: [],
  order: 0,
})

/** What the province sends. */
const from = (text: DocumentText) => ({ issuer: issuerOf(province), text })

/** Findings in short: severity, code, field, names. */
const outline = (text: DocumentText, known: Directory): string[] => {
  const findings = readinessFindings(from(text), known)
  expect(messageGaps(findings)).toEqual([])
  return findings.map(
    one => `${blocks(one) ? 'ERROR' : 'WARNING'} ${one.code} ${one.path.join('.')} ${one.params?.names}`,
  )
}

describe('the readiness of those whom a document is sent to', () => {
  it('is nothing to say of agencies that are active and have the members that it takes', () => {
    const all = [zhengzhou, luoyang, jiyuan]
    const text = notice([zhengzhou, luoyang], { copies: [addressed(province, jiyuan)] })
    expect(outline(text, directory(all))).toEqual([])
  })
  it('is nothing to say of agencies that were not read', () => {
    expect(outline(notice([zhengzhou]), directory([]))).toEqual([])
    expect(outline(toClass(), directory([]))).toEqual([])
  })
  it('is an error if a class of recipients is empty, since nothing could be dispatched to it', () => {
    const empty = [{ code: 'NO_GOVERNMENTS_BELOW', path: ['mainRecipients'] }]
    expect(readinessFindings(from(toClass()), directory([], [bureau]))).toMatchObject(empty)
    expect(readinessFindings(from(toClass('COUNTY')), directory([], [zhengzhou]))).toMatchObject(empty)
    expect(readinessFindings(from(toClass('CITY')), directory([], [zhengzhou]))).toEqual([])
    const { code } = readinessFindings(from(toClass()), directory([], [zhengzhou], '410100')).at(-1) ?? {}
    expect(code).toBe('NO_GOVERNMENTS_BELOW')
  })
  it('is an error if the only main recipient is not activated, whoever gets a copy', () => {
    const text = notice([zhengzhou], { copies: [addressed(province, luoyang)] })
    expect(outline(text, directory([{ ...zhengzhou, ...inactive }, luoyang]))).toEqual([
      `ERROR AGENCY_NOT_ACTIVE mainRecipients ${zhengzhou.name}`,
    ])
  })
  it('is an error if nobody at the only main recipient may sign for it', () => {
    const [finding] = readinessFindings(
      from(notice([zhengzhou])),
      directory([{ ...zhengzhou, receives: false }]),
    )
    expect(finding).toMatchObject({
      type: 'AgencyNotReady',
      code: 'NOBODY_SIGNS_FOR',
      severity: 'ERROR',
      agencies: [{ agencyId: zhengzhou.id }],
      retryable: false,
    })
    expect(finding === undefined || blocks(finding)).toBe(true)
  })
  it('is a warning for one of several main recipients, and for copies', () => {
    const text = notice([zhengzhou, luoyang], { copies: [addressed(province, jiyuan)] })
    const known = directory([zhengzhou, { ...luoyang, ...inactive }, { ...jiyuan, receives: false }])
    expect(outline(text, known)).toEqual([
      `WARNING AGENCY_NOT_ACTIVE mainRecipients ${luoyang.name}`,
      `WARNING NOBODY_SIGNS_FOR copies ${jiyuan.name}`,
    ])
    expect(readinessFindings(from(text), known).some(blocks)).toBe(false)
  })
  it('lists agencies of one field and one reason together; an inactive one has nobody anyway', () => {
    const text = notice([zhengzhou, luoyang, jiyuan, bureau])
    const known = directory([
      { ...zhengzhou, ...inactive },
      { ...luoyang, receives: false },
      { ...jiyuan, ...inactive, receives: true },
      bureau,
    ])
    expect(outline(text, known)).toEqual([
      `WARNING AGENCY_NOT_ACTIVE mainRecipients ${zhengzhou.name},${jiyuan.name}`,
      `WARNING NOBODY_SIGNS_FOR mainRecipients ${luoyang.name}`,
    ])
  })
  it('asks of co-issuers and countersigners for somebody who countersigns, and only warns', () => {
    const text = notice([zhengzhou], {
      coIssuers: [addressed(province, luoyang)],
      countersigners: [asked(jiyuan), asked(bureau)],
    })
    const known = directory([
      zhengzhou,
      { ...luoyang, countersigns: false },
      { ...jiyuan, receives: false },
      { ...bureau, ...inactive },
    ])
    expect(outline(text, known)).toEqual([
      `WARNING NOBODY_COUNTERSIGNS coIssuers ${luoyang.name}`,
      `WARNING AGENCY_NOT_ACTIVE countersigners ${bureau.name}`,
    ])
  })
  it('asks nothing of members of the own agency', () => {
    const member: Countersigner = {
      party: { form: 'MEMBER', memberId: 'mbr-1', name: '张伟' },
      sections: [],
      order: 0,
    }
    expect(outline(notice([zhengzhou], { countersigners: [member] }), directory([zhengzhou]))).toEqual([])
  })
})

describe('the readiness of a class of recipients (统称)', () => {
  const below = [zhengzhou, { ...luoyang, ...inactive }, jiyuan]

  it('is that of those it stands for', () => {
    expect(outline(toClass(), directory([], below))).toEqual([
      `WARNING AGENCY_NOT_ACTIVE mainRecipients ${luoyang.name}`,
    ])
    expect(outline(toClass('COUNTY'), directory([], below))).toEqual([])
  })
  it('is an error if it stands for one agency alone, and that is not ready', () => {
    const county = [zhengzhou, luoyang, { ...jiyuan, receives: false }]
    expect(outline(toClass('COUNTY'), directory([], county))).toEqual([
      `ERROR NOBODY_SIGNS_FOR mainRecipients ${jiyuan.name}`,
    ])
  })
  it('leaves out agencies below that are no government, ready or not', () => {
    const all = [...below, { ...bureau, ...inactive }].map(cardOf)
    const ids = (tier: 'COUNTY' | null, ...abolished: readonly string[]) =>
      membersOfClasses(from(toClass(tier)), all, new Set(abolished)).map(({ id }) => id)
    expect(ids(null)).toEqual([zhengzhou.id, luoyang.id, jiyuan.id])
    expect(ids('COUNTY')).toEqual([jiyuan.id])
    expect(ids(null, '410100', '410300001')).toEqual([luoyang.id, jiyuan.id])
  })
})

describe('the agencies of abolished regions (已撤销的行政区划)', () => {
  const below = [zhengzhou, { ...luoyang, ...inactive }, jiyuan, bureau]

  it('are left out of a class of recipients, with a warning that names them and nothing else of them', () => {
    expect(outline(toClass(), directory([], below, '410300', '419001'))).toEqual([
      `WARNING LEFT_OUT_OF_CLASS mainRecipients ${luoyang.name},${jiyuan.name}`,
    ])
    expect(outline(toClass('COUNTY'), directory([], below, '410300'))).toEqual([])
    expect(outline(toClass(), directory([], null, '410300'))).toEqual([])
  })
  it('do not count for whether a class stands for one agency alone', () => {
    const county = [
      { ...jiyuan, receives: false },
      { ...luoyang, tier: 'COUNTY' as const },
    ]
    expect(outline(toClass('COUNTY'), directory([], county, luoyang.regionCode))).toEqual([
      `WARNING LEFT_OUT_OF_CLASS mainRecipients ${luoyang.name}`,
      `ERROR NOBODY_SIGNS_FOR mainRecipients ${jiyuan.name}`,
    ])
  })
  it('get what they are named for, with a warning, also as the only main recipient', () => {
    const text = notice([luoyang], {
      copies: [addressed(province, zhengzhou)],
      countersigners: [asked(jiyuan)],
    })
    const all = [zhengzhou, luoyang, jiyuan]
    expect(outline(text, directory(all, null, '410300', '410100', '419001'))).toEqual([
      `WARNING AGENCY_REGION_ABOLISHED mainRecipients ${luoyang.name}`,
      `WARNING AGENCY_REGION_ABOLISHED copies ${zhengzhou.name}`,
      `WARNING AGENCY_REGION_ABOLISHED countersigners ${jiyuan.name}`,
    ])
    expect(outline(text, directory([], null, '410300'))).toEqual([])
  })
})

describe('the agencies that a document sends something to', () => {
  it('are its recipients, copies, co-issuers and countersigners by name', () => {
    const text = notice([zhengzhou], {
      copies: [addressed(province, luoyang)],
      coIssuers: [addressed(province, jiyuan)],
      countersigners: [asked(bureau)],
      approvals: [{ agency: addressed(province, province), reference: '豫政〔2026〕1号' }],
    })
    expect(agenciesSentTo(from(text))).toEqual([zhengzhou.id, luoyang.id, jiyuan.id, bureau.id])
    expect(agenciesSentTo(from(toClass()))).toEqual([])
  })
})

describe('the names of co-issuers (联合行文) after a renaming', () => {
  const text = notice([zhengzhou], { coIssuers: [luoyang, jiyuan].map(one => addressed(province, one)) })
  const found = (agencies: readonly Agency[], agreed: readonly string[] = []) => {
    const drafted = { issuer: issuerOf(province), text, agreed, stage: 'MAKING' as const }
    const findings = coIssuerNameFindings(drafted, directory(agencies))
    expect(messageGaps(findings)).toEqual([])
    return findings.map(({ severity, code, path, params }) => `${severity} ${code} ${path} ${params?.names}`)
  }
  const renamed = [luoyang, jiyuan].map(one => ({ ...one, name: `新${one.name}` }))

  it('are nothing to say if they are the present ones, or the agencies were not read', () => {
    expect(found([luoyang, jiyuan])).toEqual([])
    expect(found([])).toEqual([])
  })
  it('are an error if they are former ones, which the document is shown to bear', () => {
    expect(found(renamed)).toEqual([`ERROR CO_ISSUER_RENAMED coIssuers ${luoyang.name},${jiyuan.name}`])
  })
  it('are a warning if their heads signed under them', () => {
    expect(found(renamed, [jiyuan.id])).toEqual([
      `ERROR CO_ISSUER_RENAMED coIssuers ${luoyang.name}`,
      `WARNING CO_ISSUER_RENAMED coIssuers ${jiyuan.name}`,
    ])
  })
})
