import { globSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Entry, Question } from '../../infra/local/gate/journal.ts'
import { policiesOn } from '../../infra/local/gate/judge.ts'
import { evaluate } from '../../infra/local/policies/evaluate.ts'
import { identityPolicy, resourcePolicy } from '../../infra/local/policies/policy.ts'
import type { DeclaredPolicies } from '../../infra/local/template/account.ts'
import { callIn, type Explained, faultsOf, unusedGrants } from './grants.ts'
import { secondJudgement } from './second-judge.ts'

/** What all platforms of a test run judged. */
export interface Judgements {
  readonly calls: number
  /** Each set of policies with the questions that were asked about it; normally there is one. */
  readonly asked: readonly { readonly policies: DeclaredPolicies; readonly questions: readonly Question[] }[]
}

/** Reads the journals in a folder. */
export function readJudgements(folder: string): Judgements {
  let calls = 0
  const asked = new Map<string, Map<string, Question>>()
  for (const file of globSync('*.jsonl', { cwd: folder })) {
    const [first = '', ...others] = readFileSync(join(folder, file), 'utf8').trim().split('\n')
    const questions = asked.get(first) ?? new Map<string, Question>()
    asked.set(first, questions)
    for (const line of others) {
      const entry = JSON.parse(line) as Entry
      if ('calls' in entry) calls += entry.calls
      if ('question' in entry) questions.set(line, entry.question)
    }
  }
  return {
    calls,
    asked: [...asked].map(([text, questions]) => ({
      policies: policiesIn(JSON.parse(text) as Entry),
      questions: [...questions.values()],
    })),
  }
}

function policiesIn(entry: Entry): DeclaredPolicies {
  if (!('policies' in entry)) throw new Error('a journal does not begin with the policies')
  const { ofRoles, ofResources } = entry.policies
  return {
    ofRoles: new Map(ofRoles.map(([role, list]) => [role, identityPolicy.array().parse(list)])),
    ofResources: new Map(ofResources.map(([arn, policy]) => [arn, resourcePolicy.parse(policy)])),
  }
}

/** What the report says, and what must fail the run. */
export interface Report {
  readonly lines: readonly string[]
  readonly faults: readonly string[]
}

/** Judges everything a second time. Unused grants are no fault unless every test that may use them ran. */
export async function reportOn(
  { calls, asked }: Judgements,
  explained: readonly Explained[],
  isWhole: boolean,
): Promise<Report> {
  const denied: string[] = []
  const disputed: string[] = []
  for (const { policies, questions } of asked) {
    for (const question of questions) {
      const call = callIn(question)
      const again = evaluate(policiesOn(call, question, policies), question, call).allowed
      const other = await secondJudgement(policies, question, call).catch(String)
      if (question.allowed !== again || question.allowed !== other) {
        disputed.push(`the judges disagree: ${describe(question)}, again ${again}, the other ${other}`)
      }
      if (!question.allowed) denied.push(`denied: ${describe(question)}`)
    }
  }
  const unused = [...new Set(asked.flatMap(({ policies, questions }) => unusedGrants(policies, questions)))]
  const questions = asked.reduce((sum, one) => sum + one.questions.length, 0)
  const agreement = disputed.length === 0 ? 'two judges agree on all' : `${disputed.length} disputed`
  const part = isWhole ? `${unused.length} grants unused` : 'unused grants: only seen when all tests run'
  return {
    lines: [
      `Gate: ${calls} calls judged, ${questions} different ones: ${agreement}`,
      `Gate: ${denied.length} denied`,
      `Gate: ${part}`,
    ],
    faults: [...disputed, ...denied, ...(isWhole ? faultsOf(unused, explained) : [])],
  }
}

function describe({ role, tags, action, resource, context }: Question): string {
  const keys = context['dynamodb:leadingkeys'] ?? []
  const by = `${basename(role)} ${JSON.stringify(tags)}`
  return `${action} on ${resource}${keys.length > 0 ? ` with the keys ${keys.join(', ')}` : ''} by ${by}`
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** True if every test file that calls AWS through the gate is in the list. */
export function isWholeRun(ran: readonly string[]): boolean {
  const files = new Set(ran.map(file => relative(root, file)))
  return globSync('tests/{api,local}/**/*.test.ts', { cwd: root }).every(file => files.has(file))
}
