import { randomUUID } from 'node:crypto'
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { BenchStack } from './stack.ts'

/** The API's packages without anything of ours, as the entry of a bundle. */
export const API_PACKAGES = `import { ApolloServer } from '@apollo/server'
  import { buildASTSchema, GraphQLSchema, parse } from 'graphql'
  import { jwtVerify } from 'jose'
  import middy from '@middy/core'
  globalThis.kept = [ApolloServer, buildASTSchema, GraphQLSchema, parse, jwtVerify, middy]`

/**
 * The same with a handler that does by them what no first request can do without: it verifies a token, assumes a role, asks the
 * database for 50 items, and has a server answer with them. No rule, no cost, no membership, no zod, and a schema of two types.
 */
export const SERVING = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
  import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
  import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
  import { ApolloServer } from '@apollo/server'
  import {
    ApolloServerPluginCacheControlDisabled,
    ApolloServerPluginInlineTraceDisabled,
    ApolloServerPluginLandingPageDisabled,
  } from '@apollo/server/plugin/disabled'
  import { buildASTSchema, parse } from 'graphql'
  import { importJWK, jwtVerify } from 'jose'
  import middy from '@middy/core'
  const sts = new STSClient({})
  const schema = buildASTSchema(parse('type Query { rows: [Row] } type Row { id: ID title: String number: String state: String at: String }'))
  const plugins = [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
  ]
  const server = new ApolloServer({ schema, plugins, persistedQueries: false, stopOnTerminationSignals: false })
  schema.getQueryType().getFields().rows.resolve = (_, __, { rows }) => rows
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests()
  const { TABLE_NAME: TableName, DATA_ROLE_ARN: RoleArn } = process.env
  export const handler = middy().handler(async ({ body, token, jwk, pk }) => {
    await jwtVerify(token, await importJWK(jwk, 'ES256'))
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'bench' }))
    const credentials = { accessKeyId: Credentials.AccessKeyId, secretAccessKey: Credentials.SecretAccessKey, sessionToken: Credentials.SessionToken }
    const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ credentials }))
    const asked = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    const { Items } = await documents.send(new QueryCommand(asked))
    const { body: answer } = await server.executeOperation(JSON.parse(body), { contextValue: { rows: Items } })
    if (answer.singleResult.data.rows.length !== 50) throw new Error('not all rows')
    return { statusCode: 200, body: JSON.stringify(answer.singleResult) }
  })`

/** An event for `SERVING`, whose items are in the table from then on. */
export async function eventForPackages({ dynamodb, tableName }: BenchStack): Promise<object> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256' })
    .setExpirationTime('1h')
    .sign(privateKey)
  const pk = `BENCH#${randomUUID()}`
  const rows = Array.from({ length: 50 }, (_, n) => {
    const fields = {
      pk,
      sk: String(n).padStart(3, '0'),
      id: randomUUID(),
      title: '关于做好防汛工作的通知',
      number: `豫政发〔2026〕${n}号`,
      state: 'DELIVERED',
      at: new Date().toISOString(),
    }
    return {
      PutRequest: { Item: Object.fromEntries(Object.entries(fields).map(([name, S]) => [name, { S }])) },
    }
  })
  for (const part of [rows.slice(0, 25), rows.slice(25)])
    await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: part } }))
  const query = 'query Rows { rows { id title number state at } }'
  return { pk, token, jwk: await exportJWK(publicKey), body: JSON.stringify({ query }) }
}
