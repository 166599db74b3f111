import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { local } from '../../config/local.ts'
import { atExit } from '../process/lifetime.ts'
import type { DeclaredPolicies } from '../template/account.ts'
import type { Judgement } from './judge.ts'

/** A folder in which every platform of a test run leaves what it judged: see openJournal. */
export const JOURNAL_VARIABLE = 'HUTONG_GATE_JOURNAL'

/** A judgement without the names that differ from run to run; two with the same text are the same question. */
export interface Question {
  readonly role: string
  readonly tags: Readonly<Record<string, string>>
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, readonly string[]>>
  readonly allowed: boolean
}

/** A line of a journal. */
export type Entry =
  | { readonly policies: JournalPolicies }
  | { readonly question: Question }
  | { readonly calls: number }

/** The declared policies as JSON: entries of their maps. */
export interface JournalPolicies {
  readonly ofRoles: readonly [string, unknown][]
  readonly ofResources: readonly [string, unknown][]
}

export interface Journal {
  judged(judgement: Judgement): void
  close(): void
}

/**
 * Opens a file of its own in a folder. It gets the policies once, each question the first time it is asked, and at the
 * end the number of calls. Ids are replaced in the order in which a question names them: policies name none, so the
 * answer stays the same, and a day's calls become some hundred questions.
 */
export function openJournal(folder: string, policies: DeclaredPolicies, stage: string): Journal {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${process.pid}-${randomUUID()}.jsonl`)
  const write = (text: string): void => appendFileSync(file, `${text}\n`)
  const ofStage = (text: string) => text.replaceAll(`hutong-${stage}-`, `hutong-${local.stage}-`)
  // Those of the policies keep their names in every question: the key, the stream.
  const names = new Map<string, string>()
  const seen = new Set<string>()
  let calls = 0

  const declared = { ofRoles: [...policies.ofRoles], ofResources: [...policies.ofResources] }
  write(ofStage(withoutIds(JSON.stringify({ policies: declared }), names)))
  const close = (): void => {
    withdraw()
    write(JSON.stringify({ calls }))
  }
  const withdraw = atExit(close)
  return {
    judged({ who, call, verdict }) {
      calls += 1
      const { action, resource, context } = call
      const keys = Object.fromEntries(context)
      const question = { ...who, action, resource, context: keys, allowed: verdict.allowed }
      const text = ofStage(withoutIds(JSON.stringify({ question }), new Map(names)))
      if (seen.has(text)) return
      seen.add(text)
      write(text)
    },
    close,
  }
}

/**
 * ULIDs, digests, UUIDs, the time at which a stream was made, and the hour and shard in which something is due: two thirds of
 * the questions of a run were one question about different hours.
 */
const IDS =
  /(?<=\/stream\/)\d{4}-[\dT:.-]+|(?<=DUE#)\d{4}-\d\d-\d\dT\d\d#\d+|(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Z])|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The text with a name for each id; new ones are added to the names. */
function withoutIds(text: string, names: Map<string, string>): string {
  return text.replaceAll(IDS, id => {
    const name = names.get(id) ?? `id-${names.size + 1}`
    names.set(id, name)
    return name
  })
}
