import { runSimulation } from '@cloud-copilot/iam-simulate'

interface Statement {
  readonly Action: string | string[]
}
/** A synthesized template, as far as its policies are read. */
export interface PolicyTemplate {
  readonly Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
}

/** What the role of a function allows on the table: its construct's id, and the template that declares it. */
export function tablePolicyOf(template: PolicyTemplate | undefined, construct: string, table: string) {
  const statements = Object.entries(template?.Resources ?? {})
    .filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.startsWith(construct))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
    .filter(({ Action }) => [Action].flat().some(action => action.startsWith('dynamodb:')))
  return { Version: '2012-10-17', Statement: statements.map(one => ({ ...one, Resource: table })) }
}

/** True if a policy allows an action of DynamoDB on a table with these partition keys. */
export async function allows(
  policy: object,
  {
    partition,
    table,
    action,
    keys,
  }: { partition: string; table: string; action: string; keys?: string[] | undefined },
): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: {
        action: `dynamodb:${action}`,
        principal: `arn:${partition}:iam::000000000000:role/function`,
        resource: { resource: table, accountId: '000000000000' },
        contextVariables: keys === undefined ? {} : { 'dynamodb:LeadingKeys': keys },
      },
      identityPolicies: [{ name: 'policy', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors))
  return answer.overallResult === 'Allowed'
}
