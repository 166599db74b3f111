import {
  type AttributeDefinition,
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceNotFoundException,
  type StreamViewType,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'

/** The properties of an AWS::DynamoDB::Table that are applied locally. */
export interface TableProperties {
  readonly TableName?: string
  readonly KeySchema: KeySchemaElement[]
  readonly AttributeDefinitions: AttributeDefinition[]
  readonly GlobalSecondaryIndexes?: GlobalSecondaryIndex[]
  readonly StreamSpecification?: { readonly StreamViewType: StreamViewType }
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean }
}

export interface LocalTable {
  readonly name: string
  readonly streamArn: string | undefined
}

/** Creates one table as its template declares it; one that is there from an earlier run is kept as it is. */
export async function createTable(
  client: DynamoDBClient,
  name: string,
  properties: TableProperties,
): Promise<LocalTable> {
  const existing = await describe(client, name)
  if (existing !== undefined) return { name, streamArn: existing.LatestStreamArn }
  const { GlobalSecondaryIndexes, StreamSpecification, TimeToLiveSpecification } = properties
  const created = await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: properties.KeySchema,
      AttributeDefinitions: properties.AttributeDefinitions,
      ...(GlobalSecondaryIndexes === undefined ? {} : { GlobalSecondaryIndexes }),
      ...(StreamSpecification === undefined
        ? {}
        : {
            StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType },
          }),
    }),
  )
  if (TimeToLiveSpecification !== undefined) {
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }))
  }
  return { name, streamArn: created.TableDescription?.LatestStreamArn }
}

async function describe(client: DynamoDBClient, name: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

interface TableTemplate {
  readonly Resources?: Readonly<Record<string, { readonly Type: string; readonly Properties?: unknown }>>
}

/**
 * Creates every table of a template, without running anything else of it: for tests that need the real keys and
 * indexes. `nameOf` may give each table another name, so that tests can have tables of their own.
 */
export async function createTablesFromTemplate(
  template: TableTemplate,
  client: DynamoDBClient,
  nameOf: (logicalId: string) => string = id => id,
): Promise<LocalTable[]> {
  const tables = Object.entries(template.Resources ?? {}).filter(([, r]) => r.Type === 'AWS::DynamoDB::Table')
  return Promise.all(
    tables.map(([id, r]) => createTable(client, nameOf(id), r.Properties as TableProperties)),
  )
}
