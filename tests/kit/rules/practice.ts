import { expect, it } from 'vitest'
import { routingViolations } from '../../../functions/documents/regulation/rules/routing.ts'
import { messageGaps } from './documents.ts'
import { draftOf, type VectorInput } from './drafting-vectors.ts'

/** A sentence of practice, a draft in the tree of the vectors, and the routing findings on it in short. */
export type Case = readonly [sentence: string, draft: Partial<VectorInput>, finds: readonly string[]]
const WORDS = { NOTICE: '通知', REPORT: '报告', REQUEST: '请示', LETTER: '函', OPINION: '意见' } as const

/** A draft that lacks nothing but what is given. */
export const practiceDraft = (input: Partial<VectorInput>) => {
  const { kind = 'NOTICE' } = input
  const word = WORDS[kind as keyof typeof WORDS] ?? ''
  return draftOf({ fn: 'validate', issuer: 'city', kind, title: `关于公文互通的${word}`, to: [], ...input })
}
/** Routing findings in short. Their texts have no holes. */
const outline = (input: Partial<VectorInput>): string[] => {
  const found = routingViolations(practiceDraft(input))
  expect(messageGaps(found)).toEqual([])
  return found.map(({ text, severity }) => `${text} ${severity}`)
}
/** A test for each sentence. */
export const checkPractice = (cases: readonly Case[]) =>
  it.each(cases)('%s', (_, input, finds) => {
    expect(outline(input)).toEqual(finds)
  })
