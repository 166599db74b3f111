import { describe, expect, it } from 'vitest'
import { signedTextItem, signedTextOf } from '../../../functions/documents/store.ts'
import { zhengzhou } from '../../kit/rules/agencies.ts'
import { aNotice, documentAfter } from '../../kit/rules/document-steps.ts'

describe('the text as it was last signed', () => {
  const document = documentAfter(aNotice())
  const { issuer: named, ...item } = signedTextItem('41.01.00.agc_Z', document)

  it('is stored with the name of the issuer that was signed', () => {
    const issuer = { id: zhengzhou.id, name: zhengzhou.name }
    expect(signedTextOf({ ...item, issuer: named })).toEqual({ text: document.text, issuer })
  })
  it('has no issuer if it was stored before that was kept', () => {
    expect(signedTextOf(item)).toEqual({ text: document.text, issuer: null })
    expect(signedTextOf(null)).toBe(null)
  })
})
