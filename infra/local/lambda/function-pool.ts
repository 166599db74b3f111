import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import type { FunctionSpec } from '../template/account.ts'
import type { Invocation, Sandbox, WorkerMessage } from './worker-messages.ts'

/** When the sandbox dies in the invocation that a fault is meant for. */
export interface Fault {
  /** `during`: so many milliseconds after the start. `after`: the work is done, but its answer is lost. */
  readonly when: 'during' | 'after'
  readonly afterMs?: number
}

type FailureKind = 'error' | 'timeout' | 'crash'

/** The function was invoked and failed: by an exception, its time-out, or the death of its sandbox. */
export class InvocationFailed extends Error {
  readonly kind: FailureKind
  constructor(functionName: string, kind: FailureKind, message: string) {
    super(`${functionName}: ${message}`)
    this.kind = kind
  }
}

export interface FunctionPoolOptions {
  /** How many sandboxes there are at most. */
  readonly max: number
  /**
   * How many times its declared time-out an invocation may take here, and what the
   * function sees as its remaining time: it may end its own work by that. One that takes longer than declared is logged.
   */
  readonly timeoutFactor: number
  /** The clock of the platform; without it, functions have the time of the machine. */
  readonly clock?: SharedArrayBuffer
  readonly log: (line: string) => void
}

/** Lambda gives a new sandbox this long to load its code; only then does the time-out of the function begin. */
const LOADING_MS = 10_000

/** Lambda refuses a larger answer, measured as JSON. */
const MAX_ANSWER_BYTES = 6_291_556

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
  readonly #options: FunctionPoolOptions
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  readonly #loaded = new WeakSet<Worker>()
  readonly #waiting: Waiting[] = []
  readonly #faults: Fault[] = []
  #stopped = false

  constructor(spec: FunctionSpec, options: FunctionPoolOptions) {
    this.spec = spec
    this.#options = options
  }

  /** Starts one sandbox before it is needed. */
  warm(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start())
  }

  /** The next invocation meets this fault, once. */
  failNext(fault: Fault): void {
    this.#faults.push(fault)
  }

  /** Invokes the function and waits for its answer, as JSON would carry it. @throws InvocationFailed */
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
      const worker = this.#idle.pop() ?? (this.#all.size < this.#options.max ? this.#start() : undefined)
      if (worker === undefined) return
      const job = this.#waiting.shift()
      if (job !== undefined) this.#run(worker, job)
    }
  }

  #run(worker: Worker, job: Waiting): void {
    const { log } = this.#options
    const fault = this.#faults.shift()
    const requestId = randomUUID()
    const timers = new Set<NodeJS.Timeout>()
    const limitMs = this.spec.timeoutMs * this.#options.timeoutFactor
    let startedAt = Date.now()
    const settle = (): void => {
      for (const timer of timers) clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const fail = (kind: FailureKind, message: string): void => {
      settle()
      log(`${requestId} ${kind}: ${message}`)
      job.reject(this.#failure(kind, message))
      this.#next()
    }
    const kill = (kind: FailureKind, message: string): void => {
      this.#all.delete(worker)
      void worker.terminate()
      fail(kind, message)
    }
    const killIn = (ms: number, kind: FailureKind, message: string): void => {
      timers.add(setTimeout(() => kill(kind, message), ms))
    }
    const begin = (): void => {
      for (const timer of timers) clearTimeout(timer)
      startedAt = Date.now()
      killIn(limitMs, 'timeout', `Task timed out after ${seconds(limitMs)}`)
      if (fault?.when === 'during') killIn(fault.afterMs ?? 0, 'crash', 'killed by a test during its work')
    }
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'loaded') {
        begin()
        return
      }
      // Also a fault during the work: on a busy machine the answer may come before the timer.
      if (fault !== undefined) {
        kill('crash', `killed by a test ${fault.when} its work`)
        return
      }
      settle()
      this.#warnOfTimeout(requestId, Date.now() - startedAt)
      if (!this.#stopped) this.#idle.push(worker)
      if (message.kind === 'answer') {
        const bytes = Buffer.byteLength(message.result)
        if (bytes <= MAX_ANSWER_BYTES) job.resolve(JSON.parse(message.result))
        else {
          const text = `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${MAX_ANSWER_BYTES} bytes).`
          log(`${requestId} error: ${text}`)
          job.reject(this.#failure('error', text))
        }
      } else {
        log(`${requestId} error: ${message.error.stack}`)
        job.reject(this.#failure('error', `${message.error.name}: ${message.error.message}`))
      }
      this.#next()
    }
    const onError = (error: Error): void => {
      log(`${requestId} ${error.stack ?? error.message}`)
      kill('crash', error.message)
    }
    const onExit = (code: number): void => fail('crash', `the sandbox ended with code ${code}`)

    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage({ event: job.event, requestId, limitMs } satisfies Invocation)
    const loadingMs = LOADING_MS * this.#options.timeoutFactor
    if (this.#loaded.has(worker)) begin()
    else killIn(loadingMs, 'timeout', `Its code was not loaded after ${seconds(loadingMs)}`)
  }

  #warnOfTimeout(requestId: string, tookMs: number): void {
    const { timeoutMs } = this.spec
    if (tookMs <= timeoutMs) return
    this.#options.log(
      `${requestId} took ${seconds(tookMs)}: when deployed, it is ended after ${seconds(timeoutMs)}`,
    )
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
      workerData: sandboxOf(this.spec, this.#options.clock),
      env: { ...this.spec.environment },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.round(this.spec.memoryMb * 0.9) },
    })
    for (const stream of [worker.stdout, worker.stderr]) {
      createInterface({ input: stream }).on('line', line => this.#options.log(line))
    }
    this.#all.add(worker)
    worker.once('message', () => this.#loaded.add(worker))
    // A sandbox may die while it loads its code: of a broken bundle, or of a variable that is missing. It says so in the
    // log; an invocation that waits for it fails by 'exit'.
    worker.on('error', error => {
      if (!this.#loaded.has(worker)) this.#options.log(`not loaded: ${error.message}`)
    })
    worker.once('exit', () => {
      this.#all.delete(worker)
      const position = this.#idle.indexOf(worker)
      if (position >= 0) this.#idle.splice(position, 1)
      if (!this.#stopped) this.#next()
    })
    worker.unref()
    return worker
  }

  #failure(kind: FailureKind, message: string): InvocationFailed {
    return new InvocationFailed(this.spec.functionName, kind, message)
  }
}

function sandboxOf(spec: FunctionSpec, clock: SharedArrayBuffer | undefined): Sandbox {
  const { file, exportName, functionName, functionArn, memoryMb } = spec
  return { file, exportName, functionName, functionArn, memoryMb, clock }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} seconds`
}
