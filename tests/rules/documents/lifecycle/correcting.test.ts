import { describe, expect, it } from 'vitest'
import { contentOf, digestOfText } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import {
  correctedText,
  correctionProblems,
  firstOfLine,
  replacementBy,
  replacementOf,
  versionsIn,
} from '../../../../functions/documents/lifecycle/rules/correcting.ts'
import { manifestFaults, manifestOf } from '../../../../functions/documents/lifecycle/rules/manifest.ts'
import { isAsSigned } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import {
  type CorrectionNumbering,
  type DocumentIn,
  type DocumentText,
  type LedgerEntry,
  MAX_VERSIONS,
  type Replacement,
  seriesOfNumber,
  textSchema,
} from '../../../../functions/documents/model/index.ts'
import { auditPage, auditStart } from '../../../../functions/documents/numbering/rules/audit.ts'
import {
  entryOf,
  givenUp,
  numberAgain,
  registerAgain,
} from '../../../../functions/documents/numbering/rules/numbers.ts'
import { imprintOf, printableOf } from '../../../../functions/documents/printing/rules.ts'
import { digestOf } from '../../../../functions/kernel/digest.ts'
import { documentIn } from '../../../kit/rules/documents.ts'
import { AT, anAct, anId, must, problemsOf } from '../../../kit/rules/results.ts'

const original = documentIn('DISPATCHED').document
const asked = (numbering: CorrectionNumbering = 'NEW_NUMBER') => ({ reason: ' 附件有误 ', numbering })
const begun = (numbering?: CorrectionNumbering) =>
  must(correctedText(original, original.version, asked(numbering), []))

describe('a correction of a dispatched document (更正)', () => {
  it('begins with the text of the original and says what it replaces', () => {
    const text = begun()
    expect(text).toEqual({
      ...original.text,
      replaces: {
        documentId: original.id,
        number: original.number.text,
        digest: original.dispatch.contentDigest,
        reason: '附件有误',
        numbering: 'NEW_NUMBER',
        firstId: original.id,
        before: 1,
        dispatchedAt: original.dispatch.at,
      },
    })
    expect(textSchema.parse(text)).toEqual(text)
    expect(textSchema.parse(original.text)).not.toHaveProperty('replaces')
  })
  it('of a correction stays in the line of the first', () => {
    const correction = { ...original, id: anId('doc', 2), text: begun() }
    const text = must(correctedText(correction, original.version, asked(), []))
    expect(text.replaces).toMatchObject({ documentId: correction.id, firstId: original.id, before: 2 })
    expect([firstOfLine(original), firstOfLine(correction)]).toEqual([original.id, original.id])
  })
  const linked: Replacement = {
    documentId: original.id,
    number: original.number.text,
    dispatchedAt: original.dispatch.at,
    by: { documentId: anId('doc', 2), number: '豫政〔2026〕9号', dispatchedAt: AT },
    reason: '附件有误',
    numbering: 'NEW_NUMBER',
  }
  const after: Replacement = {
    ...linked,
    documentId: linked.by.documentId,
    number: linked.by.number,
    by: { ...linked.by, documentId: anId('doc', 3), number: '豫政〔2026〕10号' },
  }
  it('that was replaced names what holds in its line', () => {
    const refused = correctedText(original, original.version, asked(), [linked, after])
    expect(problemsOf(refused)).toMatchObject([{ code: 'ALREADY_REPLACED', given: '豫政〔2026〕10号' }])
    expect(replacementOf(original.id, [linked])).toEqual(linked)
    expect(replacementOf(original.id, [after])).toBeNull()
  })
  it('needs a reason, the version that was seen, and a dispatched document', () => {
    const { version } = original
    expect(problemsOf(correctedText(original, version, { ...asked(), reason: ' ' }, []))).toHaveLength(1)
    expect(problemsOf(correctedText(original, version - 1, asked(), []))).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ])
    const sealed = documentIn('SEALED').document
    expect(problemsOf(correctedText(sealed, sealed.version, asked(), []))).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
    expect(correctionProblems(original)).toEqual([])
    expect(correctionProblems(sealed)).toMatchObject([{ code: 'WRONG_STATE', state: 'SEALED' }])
  })
  it('ends a line that is as long as a line may be', () => {
    const replaces = { ...begun().replaces, before: MAX_VERSIONS - 1 }
    const last = { ...original, text: { ...original.text, replaces } } as typeof original
    expect(problemsOf(correctedText(last, last.version, asked(), []))).toMatchObject([
      { code: 'TOO_MANY_CORRECTIONS', limit: MAX_VERSIONS },
    ])
  })
  it('keeps the series of a number that does not say it, and takes no other number for one', () => {
    const number = { series: 'MEETING_YEAR' as const, meeting: '', year: 2026, seq: 4, text: '〔2026〕4号' }
    const minutes = { ...original, number }
    const text = must(correctedText(minutes, original.version, asked('SAME_NUMBER'), []))
    expect(numberAgain({ text })).toEqual(number)
    expect(numberAgain({ text: begun('SAME_NUMBER') })).toEqual(original.number)
    for (const other of ['〔2026〕4号', '内部材料']) {
      const replaces = { ...begun('SAME_NUMBER').replaces, number: other } as DocumentText['replaces']
      expect(numberAgain({ text: { replaces } })).toBeNull()
    }
  })
  it('is signed with what it replaces, and other documents keep their digests', () => {
    const { issuer } = original
    expect(digestOfText(issuer, begun())).not.toBe(digestOfText(issuer, original.text))
    expect(isAsSigned({ issuer, text: begun() }, original.signature)).toBe(false)
    const text = begun()
    const signedDigest = digestOfText(issuer, text)
    const correction = {
      ...original,
      text,
      signature: { ...original.signature, signedDigest, corrections: [] },
    }
    const manifest = manifestOf(correction, AT)
    expect(manifestFaults(manifest, digestOf(manifest))).toEqual([])
    const forged = {
      ...manifest,
      replaces: { ...manifest.replaces, number: '豫政〔2026〕2号' },
    } as typeof manifest
    expect(manifestFaults(forged, digestOf(forged))).toEqual(['SIGNED_DIGEST'])
    // What the relay needs of the original is not for the signature.
    expect(Object.keys(manifest.replaces ?? {})).toEqual([
      'documentId',
      'number',
      'digest',
      'reason',
      'numbering',
    ])
  })
  it('is linked to what it replaces by its dispatch; any other document is not', () => {
    const correction = { ...original, id: anId('doc', 2), text: begun() }
    expect(replacementBy(correction)).toMatchObject({
      documentId: original.id,
      by: { documentId: anId('doc', 2), number: original.number.text, dispatchedAt: original.dispatch.at },
      reason: '附件有误',
    })
    expect(replacementBy(original)).toBeNull()
  })
  it('and all before and after it are the versions of the line, each once', () => {
    expect(versionsIn([linked, after]).map(({ documentId }) => documentId)).toEqual([
      original.id,
      anId('doc', 2),
      anId('doc', 3),
    ])
    expect(versionsIn([])).toEqual([])
  })
  it.each([
    ['NEW_NUMBER', `本文替代${original.number.text}，原文同时废止`],
    ['SAME_NUMBER', '更正版'],
  ] as const)('with %s says so below its date', (numbering, note) => {
    const content = contentOf(original.issuer, begun(numbering))
    expect(printableOf(content, imprintOf(original)).note).toBe(note)
    expect(printableOf(contentOf(original.issuer, original.text), imprintOf(original)).note).toBeNull()
  })
})

describe('a formal correction with the number of the original (更正重发)', () => {
  const text = begun('SAME_NUMBER')
  const rechecked = {
    ...documentIn('RECHECKED').document,
    id: anId('doc', 2),
    text,
  } as DocumentIn<'RECHECKED'>
  const entry = entryOf(original as never)
  const number = numberAgain(rechecked)
  if (number === null) throw new Error('it has no number')

  it('has that number and takes none; any other document takes its own', () => {
    expect(number).toEqual(original.number)
    expect(numberAgain({ text: begun() })).toBeNull()
    expect(numberAgain(original)).toBeNull()
    const { stepped, entry: now } = registerAgain(rechecked, number, entry, anAct())
    expect(stepped.thing).toMatchObject({ state: 'REGISTERED', number: original.number })
    expect(stepped.event).toMatchObject({
      type: 'DocumentRegistered',
      data: { number: number.text, again: true },
    })
    expect(now).toMatchObject({
      documentId: original.id,
      voided: null,
      again: [{ documentId: rechecked.id }],
    })
  })
  it('may give it up, and take it again', () => {
    const first = registerAgain(rechecked, number, entry, anAct()).entry
    const voided = { by: 'mbr-CLERK', at: AT, reason: '登记有误' }
    const up = givenUp(first, rechecked.id, voided)
    expect(up).toMatchObject({ voided: null, again: [{ documentId: rechecked.id, voided }] })
    expect(givenUp(up, anId('doc', 7), voided)).toEqual(up)
    const second = registerAgain(rechecked, number, up, anAct()).entry
    expect(second.again?.map(one => one.voided)).toEqual([voided, null])
    expect(givenUp(entry, rechecked.id, voided).again).toEqual([])
  })
  const audited = (...entries: readonly LedgerEntry[]) =>
    auditPage(
      seriesOfNumber(number),
      auditStart(entries.length),
      entries.map((data, index) => ({ seq: index + 1, version: 1, data })),
      entries.length,
    )
  const numbered = (seq: number, more: Partial<LedgerEntry>): LedgerEntry => ({
    ...entry,
    number: number.text.replace(/\d+号$/u, `${seq}号`),
    ...more,
  })
  it('is neither a gap nor a duplicate in the audit of its series', () => {
    const again = registerAgain(rechecked, number, entry, anAct()).entry.again
    expect(
      audited(numbered(1, again === undefined ? {} : { again }), numbered(2, { documentId: 'doc_X' })),
    ).toMatchObject({
      gaps: [],
      doubles: [],
      sound: true,
    })
  })
  it('is a duplicate if it has another number as well', () => {
    const again = registerAgain(rechecked, number, entry, anAct()).entry.again
    const found = audited(
      numbered(1, again === undefined ? {} : { again }),
      numbered(2, { documentId: rechecked.id }),
    )
    expect(found.doubles).toMatchObject([{ documentId: rechecked.id }])
    expect(found.sound).toBe(false)
  })
})
