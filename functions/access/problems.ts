import { z } from 'zod'
import type { Problem } from '../kernel/problem.ts'
import { type Language, MESSAGES } from './messages.ts'

/** A problem as it is kept in the result of an import. */
export const problemSchema: z.ZodType<Problem> = z.looseObject({
  type: z.string(),
  code: z.string(),
  path: z.array(z.string()),
  retryable: z.boolean(),
}) as unknown as z.ZodType<Problem>

/** The language of a request: the first of Accept-Language that the platform speaks; Chinese if none is. */
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

/** The text of a problem for people. */
export function messageOf(problem: Problem, language: Language): string {
  // Some codes have several texts, and the problem says which.
  const key = (problem.params.message ?? problem.code) as keyof typeof MESSAGES
  const template = (MESSAGES[key] ?? MESSAGES[problem.code])[language]
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(problem.params[name] ?? ''))
}
