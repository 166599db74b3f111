import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import type { FunctionSpec } from '../template/account.ts'
import type { Invocation, Outcome } from './worker-messages.ts'

/** When the sandbox dies in the invocation that a fault is meant for. */
export interface Fault {
  /** `during`: so many milliseconds after the start. `after`: the work is done, but nobody hears of it. */
  readonly when: 'during' | 'after'
  readonly afterMs?: number
}

/** The function was invoked and failed: by an exception, its timeout, or the death of its sandbox. */
export class InvocationFailed extends Error {
  readonly kind: 'error' | 'timeout' | 'crash'
  constructor(functionName: string, kind: 'error' | 'timeout' | 'crash', message: string) {
    super(`${functionName}: ${message}`)
    this.kind = kind
  }
}

interface Waiting {
  readonly event: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * The sandboxes of one function. Each serves one invocation at a time; more are started while all are busy, up to
 * a limit, and beyond it invocations wait. A sandbox that crashes or times out is replaced by the next one needed.
 */
export class FunctionPool {
  readonly spec: FunctionSpec
  readonly #max: number
  readonly #log: (line: string) => void
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  readonly #waiting: Waiting[] = []
  readonly #faults: Fault[] = []
  #stopped = false

  constructor(spec: FunctionSpec, max: number, log: (line: string) => void) {
    this.spec = spec
    this.#max = max
    this.#log = log
  }

  /** Starts one sandbox before it is needed. */
  warm(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start())
  }

  /** The next invocation meets this fault, once. */
  failNext(fault: Fault): void {
    this.#faults.push(fault)
  }

  /** Invokes the function and waits for its answer, as JSON would carry it. */
  invoke(event: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#stopped) return reject(this.#failure('crash', 'the local platform is stopping'))
      this.#waiting.push({ event: JSON.stringify(event), resolve, reject })
      this.#next()
    })
  }

  /** Ends all sandboxes, in the middle of their work if they have any. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const { reject } of this.#waiting.splice(0))
      reject(this.#failure('crash', 'the local platform is stopping'))
    await Promise.all([...this.#all].map(worker => worker.terminate()))
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#all.size < this.#max ? this.#start() : undefined)
      if (worker === undefined) return
      const job = this.#waiting.shift()
      if (job !== undefined) this.#run(worker, job)
    }
  }

  #run(worker: Worker, job: Waiting): void {
    const fault = this.#faults.shift()
    const deadline = Date.now() + this.spec.timeoutMs
    const requestId = randomUUID()
    const timers: NodeJS.Timeout[] = []
    const settle = (): void => {
      for (const timer of timers) clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const fail = (kind: InvocationFailed['kind'], message: string): void => {
      settle()
      this.#log(`${requestId} ${kind}: ${message}`)
      job.reject(this.#failure(kind, message))
      this.#next()
    }
    const kill = (kind: InvocationFailed['kind'], message: string): void => {
      this.#all.delete(worker)
      void worker.terminate()
      fail(kind, message)
    }
    const onMessage = (outcome: Outcome): void => {
      if (fault?.when === 'after') {
        kill('crash', 'killed by a test after its work was done')
        return
      }
      settle()
      if (!this.#stopped) this.#idle.push(worker)
      if (outcome.ok) job.resolve(JSON.parse(outcome.result))
      else {
        this.#log(`${requestId} error: ${outcome.error.stack}`)
        job.reject(this.#failure('error', `${outcome.error.name}: ${outcome.error.message}`))
      }
      this.#next()
    }
    const onError = (error: Error): void => {
      this.#log(`${requestId} ${error.stack ?? error.message}`)
      kill('crash', error.message)
    }
    const onExit = (code: number): void => fail('crash', `the sandbox ended with code ${code}`)

    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    timers.push(
      setTimeout(
        () => kill('timeout', `Task timed out after ${(this.spec.timeoutMs / 1000).toFixed(2)} seconds`),
        this.spec.timeoutMs,
      ),
    )
    worker.postMessage({ event: job.event, requestId, deadline } satisfies Invocation)
    if (fault?.when === 'during') {
      timers.push(
        setTimeout(() => kill('crash', 'killed by a test in the middle of its work'), fault.afterMs ?? 0),
      )
    }
  }

  #start(): Worker {
    const { handler: _, environment, timeoutMs: __, ...sandbox } = this.spec
    const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
      workerData: sandbox,
      env: { ...environment },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.round(this.spec.memoryMb * 0.9) },
    })
    for (const stream of [worker.stdout, worker.stderr]) {
      createInterface({ input: stream }).on('line', line => this.#log(line))
    }
    this.#all.add(worker)
    // Before its first invocation a sandbox may die of a broken bundle; the invocation then hears of it by 'exit'.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      this.#all.delete(worker)
      const position = this.#idle.indexOf(worker)
      if (position >= 0) this.#idle.splice(position, 1)
      if (!this.#stopped) this.#next()
    })
    worker.unref()
    return worker
  }

  #failure(kind: InvocationFailed['kind'], message: string): InvocationFailed {
    return new InvocationFailed(this.spec.functionName, kind, message)
  }
}
