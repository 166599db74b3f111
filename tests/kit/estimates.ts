import { getVariableValues } from 'graphql'
import { type Costed, costPlan, type Estimate } from '../../functions/access/cost.ts'

/** The estimate of a request with its variables as a client sends them. @throws if they do not fit their types */
export function estimateOf(costed: Costed, variables: Readonly<Record<string, unknown>> = {}): Estimate {
  const { schema, operation } = costed
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (coerced === undefined) throw errors[0]
  return costPlan(costed)(coerced)
}
