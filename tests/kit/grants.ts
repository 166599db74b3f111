import type { Question } from '../../infra/local/gate/journal.ts'
import { policiesOn } from '../../infra/local/gate/judge.ts'
import { type Call, evaluate } from '../../infra/local/policies/evaluate.ts'
import { isLike } from '../../infra/local/policies/patterns.ts'
import type { Statement } from '../../infra/local/policies/policy.ts'
import type { DeclaredPolicies } from '../../infra/local/template/account.ts'

/** Something that a statement of a role's policy allows: an action on a resource, or the keys of a form. */
export interface Grant {
  /** Such as `RelayRole: kms:Sign on key/id-1`. */
  readonly label: string
  readonly role: string
  readonly statement: Statement
  readonly covers: (question: Question) => boolean
}

/** Everything that the roles' policies allow, one by one. */
export function grantsOf({ ofRoles }: DeclaredPolicies): Grant[] {
  return [...ofRoles].flatMap(([role, policies]) =>
    policies
      .flatMap(policy => policy.Statement)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap((statement, index) => [...actionsOf(role, statement), ...keysOf(role, statement, index)]),
  )
}

function actionsOf(role: string, statement: Statement): Grant[] {
  return statement.Action.flatMap(action =>
    statement.Resource.map(resource => ({
      label: `${short(role)}: ${action} on ${short(resource)}`,
      role,
      statement,
      covers: (question: Question) =>
        isLike(question.action, action, {}) && isLike(question.resource, resource, question.tags),
    })),
  )
}

function keysOf(role: string, statement: Statement, index: number): Grant[] {
  const patterns = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []
  return patterns.map(pattern => ({
    label: `${short(role)}: keys ${pattern} of ${statement.Sid ?? `statement ${index}`}`,
    role,
    statement,
    covers: ({ context, tags }: Question) =>
      (context['dynamodb:leadingkeys'] ?? []).some(key => isLike(key, pattern, tags)),
  }))
}

/** A name without what CloudFormation puts before and behind it. */
function short(arn: string): string {
  return arn
    .replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:(role\/)?/, '')
    .replaceAll(/hutong-[a-z]+-[a-z]+-[a-z]+-\d-[a-z]+-([A-Za-z]+?)[0-9A-F]{8}/g, '$1')
    .replaceAll(/hutong-[a-z]+-/g, '')
}

/** A question as the call that it is about. */
export function callIn({ action, resource, context }: Question): Call {
  return { action, resource, context: new Map(Object.entries(context)) }
}

/** The labels of all grants by which none of the questions was allowed. */
export function unusedGrants(policies: DeclaredPolicies, questions: readonly Question[]): string[] {
  const used = new Set<string>()
  const grants = Map.groupBy(grantsOf(policies), ({ statement }) => statement)
  for (const question of questions) {
    const call = callIn(question)
    const verdict = evaluate(policiesOn(call, question, policies), question, call)
    if (!verdict.allowed) continue
    for (const grant of verdict.by.flatMap(statement => grants.get(statement) ?? [])) {
      if (!used.has(grant.label) && grant.covers(question)) used.add(grant.label)
    }
  }
  return [...new Set(grantsOf(policies).map(({ label }) => label))].filter(label => !used.has(label))
}

/** A grant that no test uses, and why it is needed. */
export interface Explained {
  readonly grant: RegExp
  readonly reason: string
  /** Some runs use it, by chance. */
  readonly sometimes?: true
}

/** What is wrong with a list of unused grants: those that nothing explains, and explanations of none. */
export function faultsOf(unused: readonly string[], explained: readonly Explained[]): string[] {
  return [
    ...unused
      .filter(label => !explained.some(({ grant }) => grant.test(label)))
      .map(label => `granted, never used and not explained in tests/kit/unused-grants.ts: ${label}`),
    ...explained
      .filter(({ grant, sometimes }) => sometimes !== true && !unused.some(label => grant.test(label)))
      .map(
        ({ grant }) => `explained in tests/kit/unused-grants.ts, but used or not granted: ${grant.source}`,
      ),
  ]
}
