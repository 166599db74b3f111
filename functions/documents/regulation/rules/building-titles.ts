import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { storedTextProblem } from '../../../kernel/stored-text.ts'
import { tidy } from '../../../kernel/text.ts'
import { type DocumentKind, KINDS } from '../../kinds.ts'
import { LIMITS } from '../../model/index.ts'
import { invalid } from '../../problems.ts'

/** How a document passes another on (转发、批转、印发). */
export const PASSING_VERBS = ['FORWARD', 'APPROVE_AND_FORWARD', 'ISSUE'] as const
export type PassingVerb = (typeof PASSING_VERBS)[number]

/** What a title is built of (标题的要素): who issues it, about what, as what kind. */
export interface TitleParts {
  readonly kind: DocumentKind
  /** Names of the issuers as they are to be printed, the host first. */
  readonly issuers: readonly string[]
  /** 事由, with or without 关于 and the kind; null where the title says whose document is passed on, or of an order. */
  readonly matter: string | null
  /** The document that is passed on, by its title; null if there is none. */
  readonly passes: { readonly title: string; readonly verb: PassingVerb } | null
}

/** More issuers, or longer names, leave no room for the matter: the title begins with 关于. [u] */
const MOST_ISSUERS = 3
const MOST_CHARACTERS = 40

const URGENCY = /特急|加急|特提|平急/u
const KIND_AT_END = new RegExp(
  `(?:的)?(?:${Object.values(KINDS)
    .map(({ word }) => word)
    .join('|')}|命令)$`,
  'u',
)
/** Laws and rules, whose names stand in 书名号 within a title; those of other documents do not. [u] */
const RULES = /(?:法|条例|规定|办法|规则|细则|章程)(?:（[^（）]{1,8}）)?$/u
/** What is passed on loses its 的 before the kind: 批转…工作意见的通知. [u] */
const OF_SOURCE = /的(?=(?:意见|报告|请示|方案|办法|规划|纲要)$)/u
const MEETING_AT_END = /会(?:议)?$/u

/** Builds the title of a document by art. 9(7): 发文机关 + 关于…的 + 文种. Refuses line feeds, an urgency, and an empty matter. */
export function builtTitle(parts: TitleParts): Result<string> {
  const problems = partProblems(parts)
  if (problems.length > 0) return refuse(...problems)
  const title = `${issuersIn(parts.issuers)}${restOf(parts)}`
  const fault = storedTextProblem(['title'], title, LIMITS.title, 'LINE')
  return fault === null ? ok(title) : refuse(fault)
}

function partProblems({ kind, issuers, matter, passes }: TitleParts): Problem[] {
  const texts = [
    ...issuers.map((name, index) => [['issuers', String(index)], name] as const),
    ...(matter === null ? [] : [[['matter'], matter] as const]),
    ...(passes === null ? [] : [[['passes', 'title'], passes.title] as const]),
  ]
  const faults = texts.flatMap(([path, text]): Problem[] => {
    const fault = storedTextProblem(path, text, LIMITS.title, 'LINE')
    if (fault !== null) return [fault]
    const urgency = URGENCY.exec(text)?.[0]
    return urgency === undefined ? [] : [invalid('URGENCY_IN_TITLE', path, { given: urgency })]
  })
  const lacks = matter === null && passes === null && kind !== 'ORDER'
  return [...faults, ...(lacks ? [invalid('FIELD_REQUIRED', ['matter'])] : [])]
}

function issuersIn(issuers: readonly string[]): string {
  const names = issuers.map(name => tidy(name, 'LINE')).join(' ')
  return issuers.length > MOST_ISSUERS || names.length > MOST_CHARACTERS ? '' : names
}

function restOf({ kind, matter, passes }: TitleParts): string {
  if (passes !== null) return passing(passes, KINDS[kind].word)
  const { word } = KINDS[kind]
  if (matter === null) return word
  const about = tidy(matter, 'LINE').replace(/^关于/u, '')
  // The title of minutes is the meeting's name.
  if (kind === 'MINUTES' && MEETING_AT_END.test(about)) return `${about}${word}`
  return `关于${about.replace(KIND_AT_END, '').replace(/的$/u, '')}的${kind === 'ORDER' ? '命令' : word}`
}

/** 转发、批转、印发: neither 关于 nor 通知 stands there twice. */
function passing(
  { title, verb }: { readonly title: string; readonly verb: PassingVerb },
  word: string,
): string {
  const source = tidy(title, 'LINE').replace(/^《(.*)》$/u, '$1')
  if (verb === 'ISSUE') {
    const named = RULES.test(source) ? `《${source}》` : source
    return `关于印发${named}的${word}`
  }
  // Of what was passed on before, the first document is named. [u]
  const original = source
    .replace(/^[^关《]{2,60}?(?:转发|批转)(?=.*关于)/u, '')
    .replace(/的通知的通知$/u, '的通知')
  const inner = original.replace(OF_SOURCE, '')
  const about = original.includes('关于') ? '' : '关于'
  const verbWord = verb === 'FORWARD' ? '转发' : '批转'
  return inner.endsWith(word) ? `${about}${verbWord}${inner}` : `${about}${verbWord}${inner}的${word}`
}
