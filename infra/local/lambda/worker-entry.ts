/** Runs inside a worker: loads one bundle and answers one invocation after another, as a Lambda sandbox does. */
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { CLOCK_SOURCE, type ClockSource } from '../../../functions/platform/clock.ts'
import { sharedTime } from '../process/clock.ts'
import type { Invocation, Sandbox, WorkerMessage } from './worker-messages.ts'

const sandbox = workerData as Sandbox
const port = parentPort
if (port === null) throw new Error('worker-entry.ts runs only in a worker')

if (sandbox.clock !== undefined) {
  const product = globalThis as { [CLOCK_SOURCE]?: ClockSource }
  product[CLOCK_SOURCE] = sharedTime(sandbox.clock)
}

type Handler = (event: unknown, context: unknown) => unknown
const module = (await import(pathToFileURL(sandbox.file).href)) as Record<string, unknown>
const handler = module[sandbox.exportName] as Handler
if (typeof handler !== 'function')
  throw new Error(`${sandbox.file} exports no function ${sandbox.exportName}`)

port.on('message', (invocation: Invocation) => {
  void answer(invocation).then(send)
})
send({ kind: 'loaded' })

function send(message: WorkerMessage): void {
  port?.postMessage(message)
}

async function answer({ event, requestId, limitMs }: Invocation): Promise<WorkerMessage> {
  const deadline = Date.now() + limitMs
  const context = {
    awsRequestId: requestId,
    functionName: sandbox.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: sandbox.functionArn,
    memoryLimitInMB: String(sandbox.memoryMb),
    logGroupName: `/local/${sandbox.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  }
  try {
    // Events and answers cross the boundary as JSON, as they do in Lambda: no dates, maps or class instances.
    return { kind: 'answer', result: JSON.stringify((await handler(JSON.parse(event), context)) ?? null) }
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'error', error: { name, message, stack: stack ?? '' } }
  }
}
