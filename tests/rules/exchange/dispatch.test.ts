import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_CHAIN } from '../../../functions/access/events.ts'
import { contentDigestOf } from '../../../functions/documents/lifecycle/rules/manifest.ts'
import type { DocumentIn, DocumentText } from '../../../functions/documents/model/index.ts'
import { envelopeSchema, recipientSchema } from '../../../functions/exchange/model.ts'
import {
  dispatch,
  envelopeOf,
  isRedeliverable,
  MAX_RECIPIENTS,
  recipientsOf,
} from '../../../functions/exchange/rules/dispatch.ts'
import { digestOf } from '../../../functions/kernel/digest.ts'
import type { Agency, AgencyCard } from '../../../functions/tenancy/model.ts'
import {
  anAgency,
  bureau,
  cardOf,
  erqi,
  jiyuan,
  luoyang,
  province,
  zhengzhou,
  zhongyuan,
  zone,
} from '../../kit/rules/agencies.ts'
import { addressed, aSource, aText, documentIn, HENAN_NOTICE } from '../../kit/rules/documents.ts'
import { AT, anAct, must, problemsOf } from '../../kit/rules/results.ts'

const toClass = (tier: 'CITY' | 'COUNTY' | 'TOWN' | null): DocumentText['main'] => ({
  form: 'CLASS',
  class: 'GOVERNMENTS_DIRECTLY_UNDER',
  tier,
})
const sealed = (text: DocumentText, issuer: Agency = province): DocumentIn<'SEALED'> =>
  documentIn('SEALED', text, issuer).document
const names = (recipients: readonly { readonly name: string; readonly role: string }[]) =>
  recipients.map(({ name, role }) => `${role} ${name}`)

const belowProvince = [zhengzhou, luoyang, jiyuan].map(cardOf)
const belowZhengzhou = [bureau, zhongyuan, erqi, zone].map(cardOf)

describe('the dispatch of a correction (更正)', () => {
  const replaces = {
    documentId: 'doc_1',
    number: '豫政〔2026〕1号',
    digest: 'f'.repeat(64),
    reason: '附件有误',
    numbering: 'NEW_NUMBER' as const,
    firstId: 'doc_0',
    before: 2,
    dispatchedAt: AT,
    recipients: 1,
  }
  it('says in its event what it replaces, and in its envelope what recipients are told of that', () => {
    const document = sealed({ ...HENAN_NOTICE, replaces })
    const { stepped } = must(dispatch(document, belowProvince, anAct()))
    const { documentId, number, digest, reason, numbering, firstId } = replaces
    expect(stepped.event.data.replaces).toEqual({ documentId, number, digest, reason, numbering })
    const envelope = envelopeOf(stepped.thing, 'T')
    expect(envelope.replaces).toEqual({ documentId, number, reason, firstId })
    expect(envelopeSchema.parse(envelope)).toEqual(envelope)
  })
  it('says nothing of it for any other document', () => {
    const { stepped } = must(dispatch(sealed(HENAN_NOTICE), belowProvince, anAct()))
    expect(stepped.event.data).not.toHaveProperty('replaces')
    expect(envelopeOf(stepped.thing, 'T')).not.toHaveProperty('replaces')
  })
})

describe('the recipients of a document (主送、抄送)', () => {
  it('are the named agencies in their order, then the copies', () => {
    const text = { ...aText('NOTICE', province, [luoyang, zhengzhou]), copies: [addressed(province, jiyuan)] }
    expect(names(recipientsOf(sealed(text), []))).toEqual([
      'MAIN 洛阳市人民政府',
      'MAIN 郑州市人民政府',
      'COPY 济源市人民政府',
    ])
  })
  it('of a class are all directly below that act as governments: 济源 and the cities, not the bureau', () => {
    const text = { ...HENAN_NOTICE, main: toClass(null) }
    expect(names(recipientsOf(sealed(text), belowProvince))).toEqual([
      'MAIN 郑州市人民政府',
      'MAIN 洛阳市人民政府',
      'MAIN 济源市人民政府',
    ])
  })
  it('of a class of one tier are the governments of that tier alone', () => {
    expect(names(recipientsOf(sealed({ ...HENAN_NOTICE, main: toClass('CITY') }), belowProvince))).toEqual([
      'MAIN 郑州市人民政府',
      'MAIN 洛阳市人民政府',
    ])
    expect(names(recipientsOf(sealed({ ...HENAN_NOTICE, main: toClass('COUNTY') }), belowProvince))).toEqual([
      'MAIN 济源市人民政府',
    ])
  })
  it('of a class are none of an abolished region, unless they are among the copies', () => {
    const text = { ...HENAN_NOTICE, main: toClass(null), copies: [addressed(province, luoyang)] }
    expect(names(recipientsOf(sealed(text), belowProvince, new Set(['410300', '419001'])))).toEqual([
      'MAIN 郑州市人民政府',
      'COPY 洛阳市人民政府',
    ])
  })
  it('of a class include a functional zone’s management committee that acts as a government', () => {
    const text = { ...aText('NOTICE', zhengzhou, [zhongyuan]), main: toClass(null) }
    expect(names(recipientsOf(sealed(text, zhengzhou), belowZhengzhou))).toEqual([
      'MAIN 中原区人民政府',
      'MAIN 二七区人民政府',
      'MAIN 郑州经济技术开发区管理委员会',
    ])
    const idle = belowZhengzhou.map(card =>
      card.id === zone.id ? { ...card, actsAsGovernment: false } : card,
    )
    expect(recipientsOf(sealed(text, zhengzhou), idle)).toHaveLength(2)
  })
  it('are listed once: a copy to a main recipient of the class is dropped', () => {
    const text = {
      ...HENAN_NOTICE,
      main: toClass(null),
      copies: [addressed(province, luoyang), addressed(province, zhongyuan)],
    }
    expect(names(recipientsOf(sealed(text), belowProvince))).toEqual([
      'MAIN 郑州市人民政府',
      'MAIN 洛阳市人民政府',
      'MAIN 济源市人民政府',
      'COPY 中原区人民政府',
    ])
  })

  const cards = fc
    .array(
      fc.record({
        actsAsGovernment: fc.boolean(),
        tier: fc.constantFrom('CITY' as const, 'COUNTY' as const, 'TOWN' as const),
      }),
      { maxLength: 30 },
    )
    .map(all =>
      all.map(
        (fields, index): AgencyCard => ({
          ...cardOf(anAgency(province, { name: `机关${index}`, ...fields })),
        }),
      ),
    )

  it('are numbered without gaps, listed once, main recipients first, and of a class only governments of its tier, in any tree', () => {
    const base = sealed({ ...HENAN_NOTICE, main: toClass(null) })
    fc.assert(
      fc.property(
        cards,
        fc.constantFrom(null, 'CITY' as const, 'COUNTY' as const),
        fc.array(fc.nat(), { maxLength: 10 }),
        (below, tier, picks) => {
          const picked = [...new Set(picks.map(pick => below[pick % Math.max(1, below.length)]))].filter(
            card => card !== undefined,
          )
          const copies = picked.map(card => ({
            agencyId: card.id,
            tenant: '',
            name: card.name,
            tier: card.tier,
            regionCode: card.regionCode,
            kind: card.kind,
            actsAsGovernment: card.actsAsGovernment,
            relation: { direction: 'DOWN' as const, line: 'LEADERSHIP' as const, skipped: [] },
            superiors: [],
          }))
          const recipients = recipientsOf(
            { ...base, text: { ...base.text, main: toClass(tier), copies } },
            below,
          )
          expect(recipients.map(one => one.order)).toEqual(recipients.map((_, index) => index))
          expect(new Set(recipients.map(one => one.agencyId)).size).toBe(recipients.length)
          const main = recipients.filter(one => one.role === 'MAIN')
          expect(recipients.slice(0, main.length)).toEqual(main)
          const expected = below.filter(
            card => card.actsAsGovernment && (tier === null || card.tier === tier),
          )
          expect(main.map(one => one.agencyId)).toEqual(expected.map(card => card.id))
          for (const card of picked) expect(recipients.some(one => one.agencyId === card.id)).toBe(true)
          for (const one of recipients) expect(recipientSchema.parse(one)).toEqual(one)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('dispatching a document (核发)', () => {
  it('records how many recipients it has and a digest of who they are', () => {
    const { stepped, recipients } = must(dispatch(sealed(HENAN_NOTICE), [], anAct()))
    expect(stepped.thing).toMatchObject({
      state: 'DISPATCHED',
      dispatch: { recipientCount: 2, contentDigest: contentDigestOf(stepped.thing, AT) },
    })
    expect(stepped.event.data).toEqual({
      issuerId: stepped.thing.issuer.id,
      issuerName: stepped.thing.issuer.name,
      kind: 'NOTICE',
      number: '豫政〔2026〕1号',
      title: HENAN_NOTICE.title,
      contentDigest: contentDigestOf(stepped.thing, AT),
      recipientCount: 2,
      recipientsDigest: digestOf(recipients),
    })
  })
  it('is refused if the class of its main recipients is empty', () => {
    const result = dispatch(
      sealed({ ...HENAN_NOTICE, main: toClass('TOWN') }, province),
      belowProvince,
      anAct(),
    )
    expect(problemsOf(result)).toMatchObject([{ code: 'NO_GOVERNMENTS_BELOW', path: ['mainRecipients'] }])
  })
  it('is refused for more than 3,000 recipients', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...cardOf(zhengzhou), id: `agc_${index}` }))
    const document = sealed({ ...HENAN_NOTICE, main: toClass(null) })
    expect(dispatch(document, many(MAX_RECIPIENTS), anAct()).ok).toBe(true)
    expect(problemsOf(dispatch(document, many(MAX_RECIPIENTS + 1), anAct()))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 3_000 },
    ])
  })
  it('is refused while its only main recipient is not activated, and warns if it is one of several', () => {
    const asleep = { ...cardOf(zhengzhou), state: 'REGISTERED' as const }
    const below = [asleep, cardOf(luoyang)]
    const alone = sealed(aText('NOTICE', province, [zhengzhou]))
    expect(problemsOf(dispatch(alone, below, anAct()))).toMatchObject([
      { code: 'AGENCY_NOT_ACTIVE', path: ['mainRecipients'] },
    ])
    const several = sealed(aText('NOTICE', province, [zhengzhou, luoyang]))
    const { stepped } = must(dispatch(several, below, anAct()))
    expect(stepped.warnings).toMatchObject([{ code: 'AGENCY_NOT_ACTIVE' }])
  })
  it('warns of those that a class leaves out, and is refused if it leaves out all', () => {
    const document = sealed({ ...HENAN_NOTICE, main: toClass('CITY') })
    const { stepped, recipients } = must(dispatch(document, belowProvince, anAct(), new Set(['410300'])))
    expect(stepped.warnings).toMatchObject([
      { code: 'LEFT_OUT_OF_CLASS', agencies: [{ agencyId: luoyang.id }] },
    ])
    expect(names(recipients)).toEqual(['MAIN 郑州市人民政府'])
    expect(
      problemsOf(dispatch(document, belowProvince, anAct(), new Set(['410300', '410100']))),
    ).toMatchObject([{ code: 'LEFT_OUT_OF_CLASS' }, { code: 'NO_GOVERNMENTS_BELOW' }])
  })
  it('checks the routing rules again', () => {
    const document = sealed(HENAN_NOTICE)
    const text = { ...document.text, main: aText('NOTICE', zhongyuan, [province]).main }
    expect(problemsOf(dispatch({ ...document, text }, [], anAct()))).toMatchObject([
      { code: 'ROUTING_VIOLATION' },
      { code: 'ROUTING_VIOLATION' },
    ])
  })
})

describe('the envelope of a dispatched document', () => {
  it('names document, issuer and digest, and starts a cascade of its own', () => {
    const { document } = documentIn('DISPATCHED')
    const envelope = envelopeOf(document, '41.00.00.agc_X')
    expect(envelopeSchema.parse(envelope)).toEqual(envelope)
    expect(envelope.source).toMatchObject({
      documentId: document.id,
      senderId: province.id,
      number: '豫政〔2026〕1号',
      contentDigest: document.dispatch.contentDigest,
      root: { documentId: document.id, tenant: '41.00.00.agc_X' },
    })
    expect(envelope.answers).toBeNull()
  })
  it('names the event of the dispatch, the last of its chain, which every receipt covers', () => {
    const { document, events } = documentIn('DISPATCHED')
    const last = events.at(-1)
    expect(envelopeOf(document, 'T').dispatchEvent).toEqual({ seq: last?.seq, hash: last?.hash })
    expect(envelopeOf({ ...document, chain: EMPTY_CHAIN }, 'T').dispatchEvent).toEqual({ seq: 0, hash: '' })
  })
  it('of a forwarded document stays in the cascade of the first', () => {
    const root = { documentId: 'doc_FIRST', tenant: 'first' }
    const { document } = documentIn('DISPATCHED', { ...HENAN_NOTICE, forwards: aSource(zhengzhou, { root }) })
    expect(envelopeOf(document, 'T').source.root).toEqual(root)
  })
})

describe('a document that may be delivered again (重新投递)', () => {
  it('is one that was dispatched, and no other', () => {
    const text = aText('NOTICE', province, [luoyang])
    const before = sealed(text)
    const after = must(dispatch(before, belowProvince, anAct())).stepped.thing
    expect([before, after].map(isRedeliverable)).toEqual([false, true])
  })
})
