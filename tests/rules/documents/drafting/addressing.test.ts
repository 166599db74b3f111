import { describe, expect, it } from 'vitest'
import { MEMBERS } from '../../../../functions/access/permissions.ts'
import type { CountersignerInput, DraftInput } from '../../../../functions/documents/drafting/model.ts'
import { resolveFields } from '../../../../functions/documents/drafting/rules/resolving.ts'
import { storableText } from '../../../../functions/documents/drafting/rules/storing.ts'
import { LIMITS } from '../../../../functions/documents/model/index.ts'
import { permissions } from '../../../../functions/documents/permissions.ts'
import type { Rejection, Upload } from '../../../../functions/uploads/model.ts'
import { aMember, erqi, luoyang, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { addressed, messageGaps } from '../../../kit/rules/documents.ts'
import { aGround, anUpload } from '../../../kit/rules/ground.ts'
import { must, problemsOf } from '../../../kit/rules/results.ts'

const NOTICE = { kind: 'NOTICE', title: '关于某事的通知', body: '一、甲。' } as const
const text = (fields: DraftInput, ground = aGround()) => resolveFields(ground, null, { ...NOTICE, ...fields })
const refusal = (fields: DraftInput, ground = aGround()) => {
  const problems = problemsOf(storableText(ground, null, { ...NOTICE, ...fields }))
  expect(messageGaps(problems)).toEqual([])
  return problems
}
const unknown = 'agc-unknown'

describe('main recipients of a draft', () => {
  it('are agencies by id, each as it stands to the issuer', () => {
    const main = { mainRecipients: { agencyIds: [zhongyuan.id, luoyang.id] } }
    expect(must(text(main)).main).toEqual({
      form: 'NAMED',
      agencies: [addressed(zhengzhou, zhongyuan), addressed(zhengzhou, luoyang)],
    })
  })
  it.each([
    [undefined, null],
    [null, null],
    ['COUNTY', 'COUNTY'],
  ] as const)('are a class, of the tier %s', (tier, stored) => {
    const mainRecipients = { recipientClass: { class: 'GOVERNMENTS_DIRECTLY_UNDER', tier } } as const
    expect(must(text({ mainRecipients })).main).toEqual({
      form: 'CLASS',
      class: 'GOVERNMENTS_DIRECTLY_UNDER',
      tier: stored,
    })
  })
  it('are nobody while none is given', () => {
    const nobody = { form: 'NAMED', agencies: [] }
    expect(must(text({})).main).toEqual(nobody)
    expect(must(text({ mainRecipients: { agencyIds: [] } })).main).toEqual(nobody)
  })
  it('that do not exist, or are the issuer, are each refused in their place', () => {
    const mainRecipients = { agencyIds: [unknown, zhongyuan.id, zhengzhou.id] }
    expect(refusal({ mainRecipients })).toMatchObject([
      { code: 'NO_SUCH_AGENCY', path: ['mainRecipients', 'agencyIds', '0'], given: unknown },
      { code: 'ISSUER_NAMED', path: ['mainRecipients', 'agencyIds', '2'] },
    ])
  })
})

describe('a list of a draft that is too long', () => {
  const ids = (count: number) => Array.from({ length: count }, () => zhongyuan.id)
  it.each<[path: string, limit: number, fields: DraftInput]>([
    ['mainRecipients.agencyIds', 3, { mainRecipients: { agencyIds: ids(4) } }],
    ['copies', 3, { copies: ids(4) }],
    ['coIssuers', LIMITS.coIssuers, { coIssuers: ids(LIMITS.coIssuers + 1) }],
    [
      'countersigners',
      LIMITS.countersigners,
      { countersigners: ids(LIMITS.countersigners + 1).map(agencyId => ({ party: { agencyId } })) },
    ],
    [
      'attachments',
      LIMITS.attachments,
      { attachments: ids(LIMITS.attachments + 1).map(uploadId => ({ uploadId, name: 'a' })) },
    ],
    [
      'approvals',
      LIMITS.approvals,
      { approvals: ids(LIMITS.approvals + 1).map(agencyId => ({ agencyId, reference: 'a' })) },
    ],
  ])('is refused as a whole: %s takes %i', (path, limit, fields) => {
    expect(refusal(fields, aGround({ recipients: 3 }))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', path: path.split('.'), limit },
    ])
  })
})

describe('an agency that another field of a draft names', () => {
  it.each<[path: string, fields: DraftInput]>([
    ['copies.0', { copies: [unknown] }],
    ['coIssuers.0', { coIssuers: [unknown] }],
    ['countersigners.0.party.agencyId', { countersigners: [{ party: { agencyId: unknown } }] }],
    ['revokes.agencyId', { revokes: { agencyId: unknown, number: '中政〔2025〕9号' } }],
    ['approvals.0.agencyId', { approvals: [{ agencyId: unknown, reference: '批示' }] }],
  ])('must exist: %s', (path, fields) => {
    expect(refusal(fields)).toMatchObject([{ code: 'NO_SUCH_AGENCY', path: path.split('.'), given: unknown }])
  })
})

describe('a countersigner (会签方) of a draft', () => {
  it.each(MEMBERS)('who is a member must hold a role that may answer: %s', role => {
    const one = aGround({ members: [aMember('mbr-c', '科长', role)] })
    const fields = { countersigners: [{ party: { agencyId: erqi.id } }, { party: { memberId: 'mbr-c' } }] }
    const { roles: allowed } = permissions.agreeToCountersign
    if (allowed.includes(role)) expect(must(text(fields, one)).countersigners).toHaveLength(2)
    else
      expect(refusal(fields, one)).toMatchObject([
        { code: 'LACKS_ROLE', path: ['countersigners', '1', 'party', 'memberId'], given: '科长', allowed },
      ])
  })
  const ground = aGround({ members: [aMember('mbr-c', '科长', 'DRAFTER')] })
  const asked = (countersigner: CountersignerInput) => ({ countersigners: [countersigner] })
  it('is an agency or a member of the own one, by default asked about everything, first', () => {
    expect(must(text(asked({ party: { agencyId: erqi.id } }), ground)).countersigners).toEqual([
      { party: { form: 'AGENCY', agency: addressed(zhengzhou, erqi) }, sections: [], order: 0 },
    ])
    expect(
      must(text(asked({ party: { memberId: 'mbr-c' }, sections: null, order: null }), ground)).countersigners,
    ).toEqual([{ party: { form: 'MEMBER', memberId: 'mbr-c', name: '科长' }, sections: [], order: 0 }])
  })
  it('that is no member of the agency is not found', () => {
    expect(refusal(asked({ party: { memberId: 'mbr-unknown' } }), ground)).toMatchObject([
      { code: 'NOT_FOUND', path: ['countersigners', '0', 'party', 'memberId'] },
    ])
  })
  it.each([-1, 0.5, Number.NaN, LIMITS.countersigners + 1])('has a place in the order, not %d', order => {
    expect(refusal(asked({ party: { agencyId: erqi.id }, order }))).toMatchObject([
      {
        code: 'OUT_OF_RANGE',
        path: ['countersigners', '0', 'order'],
        given: String(order),
        limit: LIMITS.countersigners,
      },
    ])
  })
  it.each([0, 1, LIMITS.countersigners])('may have the place %d in the order', order => {
    expect(must(text(asked({ party: { agencyId: erqi.id }, order }))).countersigners).toMatchObject([
      { order },
    ])
  })
  it.each(['1', '一、', '（一）', '一一一一一一', ''])(
    'is asked about sections by their numerals, not by %j',
    odd => {
      expect(refusal(asked({ party: { agencyId: erqi.id }, sections: ['二', odd] }))).toMatchObject([
        { code: 'NOT_A_SECTION', path: ['countersigners', '0', 'sections'], given: odd },
      ])
    },
  )
  it('is asked about a limited number of sections', () => {
    const sections = Array.from({ length: LIMITS.sections + 1 }, () => '一')
    expect(refusal(asked({ party: { agencyId: erqi.id }, sections }))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', path: ['countersigners', '0', 'sections'], limit: LIMITS.sections },
    ])
  })
})

describe('a party that a draft names twice', () => {
  const ground = aGround({ members: [aMember('mbr-c', '科长', 'DRAFTER')] })
  it.each<[string, DraftInput, field: string, name: string]>([
    [
      'as a main recipient',
      { mainRecipients: { agencyIds: [erqi.id, erqi.id] } },
      'mainRecipients',
      erqi.name,
    ],
    [
      'to act and to know',
      { mainRecipients: { agencyIds: [erqi.id] }, copies: [erqi.id] },
      'mainRecipients',
      erqi.name,
    ],
    [
      'to know, beside a class',
      {
        mainRecipients: { recipientClass: { class: 'GOVERNMENTS_DIRECTLY_UNDER' } },
        copies: [luoyang.id, luoyang.id],
      },
      'mainRecipients',
      luoyang.name,
    ],
    ['as a co-issuer', { coIssuers: [luoyang.id, luoyang.id] }, 'countersigners', luoyang.name],
    [
      'as a co-issuer and as a countersigner',
      { coIssuers: [luoyang.id], countersigners: [{ party: { agencyId: luoyang.id } }] },
      'countersigners',
      luoyang.name,
    ],
    [
      'as a countersigning member',
      { countersigners: [{ party: { memberId: 'mbr-c' } }, { party: { memberId: 'mbr-c' }, order: 1 }] },
      'countersigners',
      '科长',
    ],
  ])('%s is refused', (_, fields, field, name) => {
    expect(refusal(fields, ground)).toMatchObject([{ code: 'PARTY_NAMED_TWICE', path: [field], given: name }])
  })
  it('may be a recipient and a countersigner: these are different things', () => {
    const fields = {
      mainRecipients: { agencyIds: [erqi.id] },
      countersigners: [{ party: { agencyId: erqi.id } }],
    }
    expect(storableText(aGround(), null, { ...NOTICE, ...fields }).ok).toBe(true)
  })
})

describe('an attachment of a draft', () => {
  const attached = (upload: Partial<Upload>) =>
    refusal(
      { attachments: [{ uploadId: 'upl-1', name: '名单.pdf' }] },
      aGround({ uploads: [anUpload('upl-1', upload)] }),
    )
  const path = ['attachments', '0', 'uploadId']
  it('must have been uploaded', () => {
    expect(refusal({ attachments: [{ uploadId: 'upl-2', name: '名单.pdf' }] })).toMatchObject([
      { code: 'NOT_FOUND', path },
    ])
  })
  it('that is still being checked is not ready, and the same request may succeed soon', () => {
    expect(attached({ state: 'PENDING' })).toMatchObject([{ code: 'NOT_READY', path, retryable: true }])
  })
  it.each<[Rejection | null, string]>([
    ['SIZE_DIFFERS', 'UPLOAD_DIFFERS'],
    ['SHA256_DIFFERS', 'UPLOAD_DIFFERS'],
    ['TYPE_DIFFERS', 'UPLOAD_DIFFERS'],
    ['TYPE_NOT_TAKEN', 'UPLOAD_REFUSED'],
    ['ARCHIVE_BROKEN', 'UPLOAD_REFUSED'],
    ['ARCHIVE_TOO_LARGE', 'UPLOAD_REFUSED'],
    [null, 'UPLOAD_REFUSED'],
  ])('whose upload was rejected for %s is refused as %s', (rejection, code) => {
    expect(attached({ state: 'REJECTED', rejection })).toMatchObject([{ code, path, given: rejection ?? '' }])
  })
})

describe('a delivery that a draft answers or passes on', () => {
  it.each(['replyTo', 'forwards'] as const)('must be one that the agency received: %s', field => {
    expect(refusal({ [field]: 'dlv-unknown' })).toMatchObject([{ code: 'NOT_FOUND', path: [field] }])
  })
})
