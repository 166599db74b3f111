import { INDEX_NAMES, keyNamesOf } from '../../functions/platform/indexes.ts'
import { local } from '../../infra/config/local.ts'
import { stacksIn } from '../../infra/local/template/assembly.ts'
import type { Stack } from '../../infra/local/template/interpreter.ts'

/**
 * The synthesized stacks in a text; those of another stage if one is named, for its name is in every fixed name. With the
 * first indexes of the table alone if their number is given, as `tableIndexes` of a stage declares them.
 */
export function declaredStacks(text: string, stage: string = local.stage, tableIndexes?: number): Stack[] {
  const stacks = stacksIn(text.replaceAll(`hutong-${local.stage}-`, `hutong-${stage}-`))
  if (tableIndexes === undefined) return stacks
  const left = new Set<string>(INDEX_NAMES.slice(tableIndexes))
  const leftKeys = new Set(INDEX_NAMES.slice(tableIndexes).flatMap(keyNamesOf))
  for (const properties of stacks.flatMap(tablesIn)) {
    properties.GlobalSecondaryIndexes = properties.GlobalSecondaryIndexes.filter(
      ({ IndexName }) => !left.has(IndexName),
    )
    properties.AttributeDefinitions = properties.AttributeDefinitions.filter(
      ({ AttributeName }) => !leftKeys.has(AttributeName),
    )
  }
  return stacks
}

interface TableProperties {
  GlobalSecondaryIndexes: readonly { readonly IndexName: string }[]
  AttributeDefinitions: readonly { readonly AttributeName: string }[]
}

function tablesIn({ template }: Stack): TableProperties[] {
  return Object.values(template.Resources ?? {})
    .filter(({ Type }) => Type === 'AWS::DynamoDB::Table')
    .map(({ Properties }) => Properties as unknown as TableProperties)
}
