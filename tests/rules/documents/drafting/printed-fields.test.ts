import { describe, expect, it } from 'vitest'
import { PRINTED_FIELDS } from '../../../../functions/documents/drafting/rules/printed.ts'
import { LIMITS } from '../../../../functions/documents/model/index.ts'
import type { Problem } from '../../../../functions/kernel/problem.ts'

type Name = keyof typeof PRINTED_FIELDS
const problemsIn = (name: Name, value: unknown): readonly Problem[] =>
  (PRINTED_FIELDS[name].problems as (value: unknown, path: readonly string[]) => readonly Problem[])(value, [
    name,
  ])
const many = (count: number, text: string): string[] => Array.from({ length: count }, () => text)
const nobody = { present: [], absent: [], observers: [] }
const attached = { title: '办法', body: '甲。' }
const BROKEN = '甲\ud800'

describe('a field that only the print has', () => {
  it.each<[string, Name, unknown]>([
    ['texts', 'attachedTexts', many(LIMITS.attachedTexts, '').map(() => attached)],
    ['notes', 'notes', many(LIMITS.notes, '此件公开发布')],
    ['participants', 'participants', { ...nobody, present: many(LIMITS.participants, '王刚') }],
    ['a printing organ', 'printingOrgan', '河南省人民政府办公厅'],
    ['none', 'notes', undefined],
  ])('takes as many %s as are allowed', (_, name, value) => {
    expect(problemsIn(name, value)).toEqual([])
  })

  it.each<[string, Name, unknown, string[], string]>([
    ['too many texts', 'attachedTexts', many(11, '').map(() => attached), [], 'TOO_MANY_ITEMS'],
    ['too many notes', 'notes', many(6, '甲'), [], 'TOO_MANY_ITEMS'],
    [
      'too many observers',
      'participants',
      { ...nobody, observers: many(201, '甲') },
      ['observers'],
      'TOO_MANY_ITEMS',
    ],
    ['a text without a title', 'attachedTexts', [{ ...attached, title: '' }], ['0', 'title'], 'TEXT_EMPTY'],
    [
      'a text too long',
      'attachedTexts',
      [{ ...attached, body: '甲'.repeat(34_000) }],
      ['0', 'body'],
      'TEXT_TOO_LONG',
    ],
    ['a note of broken Unicode', 'notes', ['甲', BROKEN], ['1'], 'TEXT_BROKEN_UNICODE'],
    [
      'a broken name',
      'participants',
      { ...nobody, absent: [BROKEN] },
      ['absent', '0'],
      'TEXT_BROKEN_UNICODE',
    ],
    ['an organ too long', 'printingOrgan', '甲'.repeat(67), [], 'TEXT_TOO_LONG'],
  ])('is refused with %s, by its place', (_, name, value, place, code) => {
    expect(problemsIn(name, value)).toMatchObject([{ code, path: [name, ...place] }])
  })
})
