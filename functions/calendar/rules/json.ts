import * as z from 'zod'
import type { TextPlace } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { invalid } from '../problems.ts'
import type { GivenDay } from './given-days.ts'

const PATH = ['data', 'json']

/** The form of a calendar as JSON. Values are checked with those of CSV; here is only what a table cannot have wrong. */
const formSchema = z.strictObject({
  days: z.array(
    z.strictObject({ date: z.string(), kind: z.string(), name: z.string().nullable().optional() }),
  ),
})

/** The days that a JSON text names, each with its line and its path. */
export function readJson(text: string): Result<readonly GivenDay[]> {
  const parsed = parse(text.replace(/^\ufeff/, ''))
  if (!parsed.ok) return parsed
  const form = formSchema.safeParse(parsed.value)
  if (!form.success) {
    const path = form.error.issues.slice(0, 1).flatMap(issue => issue.path.map(String))
    return refuse(invalid('CALENDAR_JSON_MISFIT', [...PATH, ...path]))
  }
  const lines = linesOfDays(text)
  return ok(
    form.data.days.map(({ date, kind, name }, index) => ({
      line: Number(lines[index]),
      path: [...PATH, 'days', String(index)],
      date,
      kind,
      name: name ?? '',
    })),
  )
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch {
    const place = placeOfBreak(text)
    return refuse(invalid('CALENDAR_JSON_BROKEN', PATH, { place, params: { ...place } }))
  }
}

/**
 * Where a text stops being JSON: behind the longest start of it that more text could complete. The parser of the runtime names
 * the place of some faults only.
 */
function placeOfBreak(text: string): TextPlace {
  let [whole, broken] = [0, text.length]
  while (whole < broken) {
    const middle = Math.ceil((whole + broken) / 2)
    if (couldGoOn(text.slice(0, middle))) whole = middle
    else broken = middle - 1
  }
  const start = text.slice(0, whole)
  return { line: start.split('\n').length, character: whole - start.lastIndexOf('\n') }
}

/** True for JSON, and for a text with nothing wrong but its end. */
function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start)
    return true
  } catch (error) {
    const message = String(error)
    return /Unexpected end|Unterminated/.test(message) || message.includes(`at position ${start.length} `)
  }
}

/** The lines on which the objects of the list begin, in a text that has the form. */
function linesOfDays(text: string): number[] {
  const lines: number[] = []
  let [line, depth] = [1, 0]
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}\n]/g)) {
    if (token === '\n') line++
    else if (token === '{' && ++depth === 2) lines.push(line)
    else if (token === '}') depth--
  }
  return lines
}
