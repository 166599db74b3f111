import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../../../functions/documents/kinds.ts'
import {
  contentDigestOf,
  type Manifest,
  manifestFaults,
  manifestOf,
} from '../../../../functions/documents/lifecycle/rules/manifest.ts'
import type { DocumentIn, DocumentText } from '../../../../functions/documents/model/index.ts'
import { envelopeOf } from '../../../../functions/exchange/rules/dispatch.ts'
import { digestOf } from '../../../../functions/kernel/digest.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { jiyuan, luoyang, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aNotice, BODY, countersigner, documentAfter, finance } from '../../../kit/rules/document-steps.ts'
import { addressed, aSource, aText, documentIn, HENAN_NOTICE } from '../../../kit/rules/documents.ts'
import { AT } from '../../../kit/rules/results.ts'

const sealed = (text: DocumentText, issuer: Agency = province): DocumentIn<'SEALED'> =>
  documentIn('SEALED', text, issuer).document

describe('the manifest of a document, which is what recipients get', () => {
  const SECRETS = {
    opinion: '此处语气宜缓',
    review: '建议删去第三段',
    returned: '数字有误',
    actor: 'mbr-drafter-of-ours',
  }
  const text: DocumentText = {
    ...HENAN_NOTICE,
    copies: [addressed(province, jiyuan)],
    attachments: [
      {
        name: '附件.pdf',
        sha256: 'a'.repeat(64),
        size: 10,
        mediaType: 'application/pdf',
        key: 'attachments/t/upl_1',
      },
    ],
    forwards: aSource(zhengzhou),
  }
  const plain = sealed(text)
  const document: DocumentIn<'SEALED'> = {
    ...plain,
    createdBy: SECRETS.actor,
    review: { ...plain.review, by: SECRETS.actor, opinion: SECRETS.review },
    signature: { ...plain.signature, by: SECRETS.actor, opinion: SECRETS.opinion },
    recheck: { ...plain.recheck, by: SECRETS.actor },
    registration: { ...plain.registration, by: SECRETS.actor },
    seal: { ...plain.seal, by: SECRETS.actor },
  }

  it('has exactly the printed elements and what proves them', () => {
    expect(manifestOf(document, AT)).toEqual({
      format: 'hutong-manifest/3',
      documentId: document.id,
      kind: 'NOTICE',
      title: text.title,
      body: text.body,
      urgency: null,
      direction: null,
      issuers: [{ id: province.id, name: '河南省人民政府' }],
      number: '豫政〔2026〕1号',
      date: '2026-01-05',
      signatories: [],
      sealed: true,
      printing: { organ: '河南省人民政府', date: '2026-01-05' },
      signatureMark: null,
      mainRecipients: [
        { id: zhengzhou.id, name: '郑州市人民政府' },
        { id: luoyang.id, name: '洛阳市人民政府' },
      ],
      recipientClass: null,
      copies: [{ id: jiyuan.id, name: '济源市人民政府' }],
      attachments: [{ name: '附件.pdf', sha256: 'a'.repeat(64), size: 10, mediaType: 'application/pdf' }],
      files: ['attachments/t/upl_1'],
      items: [],
      skipReason: null,
      contact: null,
      attention: null,
      meeting: null,
      revokes: null,
      approvals: [],
      replyTo: null,
      forwarded: {
        number: '郑政〔2026〕3号',
        title: '关于设立公文交换中心的请示',
        issuerName: '郑州市人民政府',
        contentDigest: 'a'.repeat(64),
      },
      signedDigest: document.signature.signedDigest,
      corrections: [],
    })
  })
  it('contains nothing of drafts, reviews, opinions or who did what', () => {
    const shown =
      JSON.stringify(manifestOf(document, AT)) +
      JSON.stringify(envelopeOf(documentIn('DISPATCHED', text).document, 'T'))
    for (const secret of Object.values(SECRETS)) expect(shown).not.toContain(secret)
    expect(shown).not.toContain('拟同意')
  })
  it('depends on the content and not on what happened on the way', () => {
    expect(contentDigestOf(document, AT)).toBe(contentDigestOf(plain, AT))
    expect(contentDigestOf({ ...document, text: { ...text, body: `${text.body}。` } }, AT)).not.toBe(
      contentDigestOf(plain, AT),
    )
    expect(
      contentDigestOf({ ...document, number: { ...document.number, text: '豫政〔2026〕2号' } }, AT),
    ).not.toBe(contentDigestOf(plain, AT))
  })
  it('names the signatories of all issuers (签发人) on upward documents alone', () => {
    const signatories = (kind: DocumentKind, to: Agency, coIssuers: readonly Agency[] = []) => {
      const joint = coIssuers.map(agency => addressed(zhengzhou, agency))
      const round = documentAfter(
        aText(kind, zhengzhou, [to], { coIssuers: joint }),
        ...(['submitForReview', 'approveDraft', 'AGREE', 'signDocument', 'recheckDocument'] as const),
        'registerDocument',
      ) as DocumentIn<'REGISTERED'>
      return manifestOf(round, AT).signatories
    }
    expect(signatories('REPORT', province)).toEqual([{ agency: '郑州市人民政府', name: '王刚' }])
    expect(signatories('REPORT', province, [luoyang])).toEqual([
      { agency: '郑州市人民政府', name: '王刚' },
      { agency: '洛阳市人民政府', name: '负责人mbr-party' },
    ])
    expect(signatories('LETTER', luoyang)).toEqual([])
  })
  it('names a class of recipients (统称) in place of agencies', () => {
    const main = { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: 'CITY' } as const
    expect(manifestOf(sealed({ ...HENAN_NOTICE, main }), AT)).toMatchObject({
      mainRecipients: [],
      recipientClass: { class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: 'CITY', name: '各下级人民政府' },
    })
  })
  it('names who signed an order (令), and nobody on other kinds', () => {
    const order = sealed(aText('ORDER', zhengzhou, [zhongyuan]), zhengzhou)
    expect(manifestOf(order, AT).signatureMark).toBe('王刚')
    const signature = { ...order.signature, for: 'mbr-head' }
    expect(manifestOf({ ...order, signature }, AT).signatureMark).toBe('王刚（代）')
    const withPost = { ...order.signature, post: '市长' }
    expect(manifestOf({ ...order, signature: withPost }, AT).signatureMark).toBe('市长　王刚')
    expect(manifestOf(document, AT).signatureMark).toBeNull()
  })
  it('of minutes has no seal', () => {
    const { document: minutes } = documentIn(
      'REGISTERED',
      aText('MINUTES', zhengzhou, [zhongyuan]),
      zhengzhou,
    )
    expect(manifestOf(minutes, AT).sealed).toBe(false)
    expect(manifestOf(document, AT).sealed).toBe(true)
  })
})

describe('the check of a manifest', () => {
  const corrected = documentAfter(
    aNotice([countersigner(finance)], [], {
      attachments: [
        { name: '附件.pdf', sha256: 'a'.repeat(64), size: 10, mediaType: 'application/pdf', key: 'k' },
      ],
    }),
    ...(['submitForReview', 'approveDraft', 'AGREE', 'signDocument'] as const),
    [
      'reviseSigned',
      {
        text: aNotice([countersigner(finance)], [], {
          attachments: [
            { name: '附件.pdf', sha256: 'a'.repeat(64), size: 10, mediaType: 'application/pdf', key: 'k' },
          ],
          body: BODY.replace('通知', ' 通知'),
        }),
      },
    ],
    ...(['recheckDocument', 'registerDocument', 'sealDocument', 'dispatchDocument'] as const),
  ) as DocumentIn<'DISPATCHED'>
  const manifest = manifestOf(corrected, AT)
  const digest = corrected.dispatch.contentDigest
  const others: Readonly<Record<keyof Manifest, unknown>> = {
    format: 'hutong-manifest/1',
    documentId: 'doc_OTHER',
    number: '豫政〔2026〕2号',
    date: '2026-01-06',
    signatories: [{ agency: '郑州市人民政府', name: '别人' }],
    sealed: false,
    printing: { organ: luoyang.name, date: '2026-01-06' },
    signatureMark: '别人',
    files: ['elsewhere'],
    signedDigest: 'f'.repeat(64),
    corrections: [],
    kind: 'LETTER',
    title: '别的通知',
    body: `${manifest.body}另有安排。`,
    urgency: 'URGENT',
    direction: 'UP',
    issuers: [{ id: luoyang.id, name: luoyang.name }],
    mainRecipients: [],
    recipientClass: { class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null, name: '各下级人民政府' },
    recipientClasses: [{ class: 'GOVERNMENTS_BELOW', tier: null }],
    recipientsOnPaper: ['某中心'],
    recipientsPrinted: '各级人民政府',
    copies: [{ id: luoyang.id, name: luoyang.name }],
    attachments: [{ ...manifest.attachments[0], sha256: 'b'.repeat(64) }],
    items: ['甲事'],
    skipReason: '紧急',
    contact: { name: '李明', phone: '0371-60000000' },
    attention: { name: '王市长', assignment: null },
    meeting: { name: '常务会议', date: '2026-01-04' },
    revokes: { agency: { id: 'x', name: 'y' }, number: 'z' },
    approvals: [{ agency: { id: 'x', name: 'y' }, reference: 'z' }],
    replyBy: '2026-10-15',
    replyWithin: 5,
    replyTo: { number: 'x', title: 'y' },
    forwarded: { number: 'x', title: 'y', issuerName: 'z', contentDigest: 'f'.repeat(64) },
    attachedTexts: [{ title: '办法', body: '甲。' }],
    printFormat: 'LETTER',
    telegramUrgency: 'UTMOST',
    printingOrgan: luoyang.name,
    notes: ['此件公开发布'],
    participants: { present: ['王刚'], absent: [], observers: [] },
    replaces: { documentId: 'x', number: 'y', digest: 'z', reason: '更正', numbering: 'NEW_NUMBER' },
  }
  // What registration and dispatch add is bound by the digest of the whole alone.
  const ADDED: readonly string[] = [
    'documentId',
    'number',
    'date',
    'signatories',
    'sealed',
    'printing',
    'signatureMark',
  ]

  it('passes one that was dispatched, formal corrections included', () => {
    expect(manifest.corrections).toHaveLength(1)
    expect(manifestFaults(manifest, digest)).toEqual([])
  })
  it('is tested here for every field', () => {
    // The demand of a reply and what is printed besides are there only if given, and what is replaced only in a correction.
    const printed = {
      attachedTexts: null,
      printFormat: null,
      telegramUrgency: null,
      printingOrgan: null,
      notes: null,
      participants: null,
    }
    const listed = { recipientClasses: null, recipientsOnPaper: null, recipientsPrinted: null }
    const all = { ...manifest, ...listed, replyBy: null, replyWithin: null, replaces: null, ...printed }
    expect(Object.keys(others).sort()).toEqual(Object.keys(all).sort())
    expect(Object.keys(manifest)).not.toContain('replyBy')
  })
  it.each(Object.entries(others))('finds another %s', (field, value) => {
    const changed = { ...manifest, [field]: value } as Manifest
    expect(manifestFaults(changed, digest)).toContain('CONTENT_DIGEST')
    // Even for one who forges the digest of the whole along with it, what was signed stands.
    const forged = manifestFaults(changed, digestOf(changed))
    if (field === 'files') expect(forged).toEqual([])
    else if (ADDED.includes(field)) expect(forged).toEqual([])
    else expect(forged).not.toEqual([])
  })
  it('finds an additional field, and a file without an attachment', () => {
    const more = { ...manifest, remark: '内部意见' } as Manifest
    expect(manifestFaults(more, digestOf(more))).toEqual(['SIGNED_DIGEST'])
    const files = { ...manifest, files: [...manifest.files, 'elsewhere'] }
    expect(manifestFaults(files, digestOf(files))).toEqual(['FILES'])
  })
  it('finds corrections that do not lead from what was signed to what was sent', () => {
    const [first] = manifest.corrections as [Manifest['corrections'][number]]
    const broken = { ...manifest, corrections: [{ ...first, from: 'f'.repeat(64) }] }
    expect(manifestFaults(broken, digestOf(broken))).toEqual(['CORRECTIONS'])
    const beyond = { ...manifest, corrections: [first, { ...first, from: first.to, to: 'f'.repeat(64) }] }
    expect(manifestFaults(beyond, digestOf(beyond))).toEqual(['SIGNED_DIGEST'])
  })
})
