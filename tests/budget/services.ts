import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BatchGetItemCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { bodyOf, forward } from '../../infra/local/gate/forward.ts'
import { nameOf, type Part, partsOf } from '../bench/calls.ts'
import type { ReadAnswer } from '../bench/reads.ts'
import type { Attributes, Index } from '../bench/units.ts'
import { closeLater } from '../kit/closing.ts'
import { replaceInEnvironments } from '../kit/functions.ts'
import type { Stack } from '../kit/stack.ts'
import { type Figures, sumOf } from './figures.ts'
import { unitsOfReads, unitsOfWrites } from './units.ts'
import { Waves } from './waves.ts'

export interface MeasuredServices {
  /** What the functions called while this ran, and its result. */
  during<T>(work: () => Promise<T>): Promise<readonly [T, Figures]>
}

/** Puts an address of its own before the services of all functions. Call before any of them is loaded. */
export async function measureServices({ dynamodb, tableName, gate }: Stack): Promise<MeasuredServices> {
  const indexes = await indexesOf(dynamodb, tableName)
  const waves = new Waves()
  const agent = new Agent({ keepAlive: true })
  let seen: Figures[] | null = null

  async function carryOut(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const call = callIn(request, body)
    const parts = seen === null ? [] : partsOf(call.operation, call.input)
    const before = await itemsOf(dynamodb, tableName, parts)
    const answer = await forward(request, response, { target: gate, agent, body })
    const content = await bodyOf(answer)
    if (seen !== null) {
      const after = await itemsOf(dynamodb, tableName, parts)
      const changes = parts.map(part => ({
        part,
        before: before.get(nameOf(part)),
        after: after.get(nameOf(part)),
      }))
      const isTransaction = call.operation === 'TransactWriteItems'
      const written = unitsOfWrites(changes, { isTransaction, isDone: answer.statusCode === 200, indexes })
      seen.push({ ...figuresOfCall(call, content), ...written })
    }
    return () => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      response.end(content)
    }
  }
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const breakOff = () => void request.socket.destroy()
    const work = () => carryOut(request, response, body).catch(() => breakOff)
    if (seen === null) return (await work())()
    const { operation, input } = callIn(request, body)
    waves.add(partsOf(operation, input).length === 0, work)
  }
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy())
  })
  // The function keeps its connections, and would meet one that is being closed.
  server.keepAliveTimeout = 0
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closeLater(async () => {
    server.close()
    server.closeAllConnections()
    agent.destroy()
  })
  replaceInEnvironments(gate, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    async during(work) {
      seen = []
      waves.takeCount()
      try {
        const result = await work()
        return [result, sumOf([...seen, { roundTrips: waves.takeCount() }])]
      } finally {
        seen = null
      }
    },
  }
}

interface Call {
  readonly service: string
  readonly operation: string
  readonly input: unknown
}

/** The scope of a signature names the service; of S3 the method tells the call. */
function callIn({ method = '', headers }: IncomingMessage, body: Buffer): Call {
  const [, service = 's3'] =
    /Credential=[^/]+\/[^/]+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '') ?? []
  const operation = String(headers['x-amz-target'] ?? method)
    .split('.')
    .at(-1) as string
  return { service, operation, input: service === 'dynamodb' ? JSON.parse(body.toString()) : null }
}

function figuresOfCall({ service, operation, input }: Call, content: Buffer): Figures {
  switch (service) {
    case 'dynamodb': {
      const answer = JSON.parse(content.toString() || '{}') as ReadAnswer
      return { databaseCalls: 1, readUnits: unitsOfReads(operation, input, answer) }
    }
    case 's3':
      // To delete is free.
      if (operation === 'DELETE') return {}
      return operation === 'GET' || operation === 'HEAD' ? { s3Reads: 1 } : { s3Writes: 1 }
    case 'kms':
      return { kms: 1 }
    case 'sts':
      return { sts: 1 }
    case 'sqs':
      return { sqs: 1 }
    default:
      throw new Error(`a call to ${service}, which the budget does not know`)
  }
}

/** The items that a call writes or checks, as they are now. */
async function itemsOf(
  dynamodb: DynamoDBClient,
  table: string,
  parts: readonly Part[],
): Promise<Map<string, Attributes>> {
  const found = new Map<string, Attributes>()
  const keys = [
    ...new Map(parts.map(({ pk, sk }) => [nameOf({ pk, sk }), { pk: { S: pk }, sk: { S: sk } }])).values(),
  ]
  while (keys.length > 0) {
    const RequestItems = { [table]: { Keys: keys.splice(0, 100), ConsistentRead: true } }
    const { Responses = {}, UnprocessedKeys } = await dynamodb.send(new BatchGetItemCommand({ RequestItems }))
    keys.push(...((UnprocessedKeys?.[table]?.Keys ?? []) as typeof keys))
    for (const item of Responses[table] ?? []) {
      const wire = JSON.parse(JSON.stringify(item)) as Attributes
      found.set(nameOf({ pk: String(wire.pk?.S), sk: String(wire.sk?.S) }), wire)
    }
  }
  return found
}

async function indexesOf(dynamodb: DynamoDBClient, TableName: string): Promise<Index[]> {
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }))
  return (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName: name = '', KeySchema = [], Projection }) => {
    if (Projection?.ProjectionType === 'ALL') throw new Error(`the size of entries in ${name} is not known`)
    const key = (type: string) => KeySchema.find(({ KeyType }) => KeyType === type)?.AttributeName ?? ''
    return { name, pk: key('HASH'), sk: key('RANGE'), projected: Projection?.NonKeyAttributes ?? [] }
  })
}
