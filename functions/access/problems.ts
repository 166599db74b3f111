import * as z from 'zod'
import type { Param, Problem, Word } from '../kernel/problem.ts'
import type { Language, Messages } from './messages.ts'

/** A problem as stored in the result of an import. */
export const problemSchema: z.ZodType<Problem> = z.looseObject({
  type: z.string(),
  code: z.string(),
  path: z.array(z.string()),
  retryable: z.boolean(),
})

/** The first supported language in Accept-Language; Chinese if there is none. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map(part => {
      const [name = '', ...params] = part.trim().split(';')
      const q = Number(
        params
          .find(param => param.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      )
      return { name: name.toLowerCase(), q: Number.isNaN(q) ? 0 : q }
    })
    .filter(wish => wish.q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { name } of wishes) {
    if (name === 'zh' || name.startsWith('zh-')) return 'zh-CN'
    if (name === 'en' || name.startsWith('en-')) return 'en'
  }
  return 'zh-CN'
}

const COMMA: Readonly<Record<Language, string>> = { 'zh-CN': '、', en: ', ' }
const MAX_LISTED = 10

/** The text of a problem in a language; its code if there is no text. */
export function messageOf(problem: Problem, language: Language, messages: Messages): string {
  const template = (messages.problems[problem.text ?? problem.code] ?? messages.problems[problem.code])?.[
    language
  ]
  if (template === undefined) return problem.code
  const values: Readonly<Record<string, unknown>> = { ...problem, ...problem.params }
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    shown(values[name] as Param | undefined, language, messages),
  )
}

/** A value as it is: a word in this language, everything else unchanged. */
export function shownAs(value: string | Word, language: Language, messages: Messages): string {
  return typeof value === 'string' ? value : shown(value, language, messages)
}

function shown(value: Param | undefined, language: Language, messages: Messages): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if ('word' in value) return messages.words[value.word]?.[language] ?? value.word
  if ('zh' in value) return language === 'zh-CN' ? value.zh : value.en
  // Listed values are codes of the contract; those that have a word in this language are shown by it.
  const listed = value
    .slice(0, MAX_LISTED)
    .map(one => shown(typeof one === 'string' ? { word: one } : one, language, messages))
  const more = value.length > MAX_LISTED ? `… (${value.length})` : ''
  return listed.join(COMMA[language]) + more
}
