import type { Act } from '../../../functions/access/act.ts'
import { LANGUAGES, type Messages } from '../../../functions/access/messages.ts'
import { messageOf } from '../../../functions/access/problems.ts'
import { type IdPrefix, idFrom } from '../../../functions/kernel/ids.ts'
import type { Param, Problem } from '../../../functions/kernel/problem.ts'
import type { Result } from '../../../functions/kernel/result.ts'

/** The moment at which every test of a rule plays, unless it says otherwise: 9:30 in the morning in Zhengzhou. */
export const AT = '2026-01-05T01:30:00.000Z'

export function anAct(by = 'mbr-clerk', at = AT): Act {
  return { by, at }
}

/** A well-formed id that a number names. */
export function anId(prefix: IdPrefix, number: number): string {
  const bytes = Buffer.alloc(16)
  for (let place = 0; place < 16; place++) bytes[place] = Math.floor(number / 32 ** place) % 32
  return idFrom(prefix, Date.parse(AT), bytes)
}

/** The value of an answer that must be positive. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`)
  return result.value
}

/** The problems of an answer that must be a refusal. */
export function problemsOf(result: Result<unknown>): readonly Problem[] {
  if (result.ok) throw new Error('not refused')
  return result.problems
}

/** Several areas' texts as one. */
export function allMessages(...all: readonly Messages[]): Messages {
  return {
    problems: Object.assign({}, ...all.map(({ problems }) => problems)),
    words: Object.assign({}, ...all.map(({ words }) => words)),
  }
}

/** What texts ask for and their problems do not bring: a text, a value, a word. A sentence must have no holes. */
export function holesIn(problems: readonly Problem[], messages: Messages): string[] {
  return problems.flatMap(problem => {
    const name = problem.text ?? problem.code
    const text = messages.problems[name]
    if (text === undefined) return [`${name} has no text`]
    const values: Readonly<Record<string, unknown>> = { ...problem, ...problem.params }
    return LANGUAGES.flatMap(language => {
      const wanted = [...text[language].matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
      const missing = wanted
        .filter(value => values[value] === undefined)
        .map(value => `${name} lacks ${value}`)
      const unsaid = wanted
        .flatMap(value => wordsIn(values[value] as Param | undefined))
        .filter(word => messages.words[word] === undefined)
        .map(word => `${name}: ${word} has no word`)
      return [
        ...missing,
        ...unsaid,
        ...(messageOf(problem, language, messages) === '' ? [`${name} is empty`] : []),
      ]
    })
  })
}

/** Words that a value is shown by. What a list allows is shown as it is where it has no word. */
function wordsIn(value: Param | undefined): string[] {
  if (value === undefined || typeof value !== 'object') return []
  if ('word' in value) return [value.word]
  return 'zh' in value ? [] : value.flatMap(wordsIn)
}

/** What is wrong with texts that people are shown. */
export function textFaults({ problems, words }: Messages): string[] {
  const asked = (text: string): string =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort().join()
  const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u
  const sentences = Object.entries(problems).flatMap(([name, { 'zh-CN': zh, en }]) => [
    /[\u4e00-\u9fff].*。$/u.test(zh) ? '' : `${name}: not a sentence in Chinese`,
    /^["A-Z{].*\.$/u.test(en) ? '' : `${name}: not a sentence in English`,
    chinese.test(en) ? `${name}: Chinese in the English text` : '',
    asked(zh) === asked(en) ? '' : `${name}: asks for other values in English`,
  ])
  const names = Object.entries(words).flatMap(([name, { 'zh-CN': zh, en }]) => [
    zh === '' || en === '' ? `${name}: empty` : '',
    chinese.test(en) ? `${name}: Chinese in the English word` : '',
  ])
  return [...sentences, ...names].filter(fault => fault !== '')
}
