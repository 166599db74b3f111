import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ACCOUNT, REGION } from '../emulators/region.ts'
import type { PlatformClock } from '../process/clock.ts'
import type { DeclaredSchedule } from '../template/account.ts'

export interface SchedulerPorts {
  readonly clock: Pick<PlatformClock, 'now' | 'onMove'>
  invoke(functionArn: string, event: unknown): Promise<unknown>
  /** How often Lambda invokes a function again that failed. */
  retriesOf(functionArn: string): number
  log(line: string): void
  /** How many milliseconds to wait before a retry, by the number of tries so far. */
  backoff?(tries: number): number
}

/** A timer cannot be set for longer than 24 days, and the machine's clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 60_000

/**
 * Invokes the functions of one rule when the platform's clock has reached its next due time. A clock that is moved past
 * several due times makes one invocation, at the time that it then shows; one that becomes due while the last one still
 * runs follows it. EventBridge promises neither: it may invoke twice for a due time, or while another one runs.
 */
export class Scheduler {
  readonly #declared: DeclaredSchedule
  readonly #ports: SchedulerPorts
  #due: Date | undefined
  #timer: NodeJS.Timeout | undefined
  #run: Promise<void> | undefined
  readonly #stop = new AbortController()

  constructor(declared: DeclaredSchedule, ports: SchedulerPorts) {
    this.#declared = declared
    this.#ports = ports
  }

  start(): void {
    this.#due = this.#declared.schedule.next(this.#ports.clock.now())
    this.#ports.clock.onMove(() => this.#look())
    this.#look()
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#run
  }

  /** Fires if it is time and nothing runs; sets when to look again. */
  #look(): void {
    clearTimeout(this.#timer)
    if (this.#stop.signal.aborted || this.#run !== undefined || this.#due === undefined) return
    const now = this.#ports.clock.now()
    if (now < this.#due) {
      const wait = Math.min(this.#due.getTime() - now.getTime(), LONGEST_SLEEP_MS)
      this.#timer = setTimeout(() => this.#look(), wait)
      return
    }
    this.#due = this.#declared.schedule.next(now)
    this.#run = this.#fire(now).then(() => {
      this.#run = undefined
      this.#look()
    })
  }

  async #fire(now: Date): Promise<void> {
    const event = scheduledEvent(this.#declared.ruleArn, now)
    await Promise.all(
      this.#declared.targets.map(({ functionArn, input }) => this.#invoke(functionArn, input ?? event)),
    )
  }

  /** Lambda invokes again what fails; what fails to the last is logged, and the next due time comes anyway. */
  async #invoke(functionArn: string, event: unknown): Promise<void> {
    const retries = this.#ports.retriesOf(functionArn)
    for (let tries = 0; !this.#stop.signal.aborted; tries++) {
      try {
        await this.#ports.invoke(functionArn, event)
        return
      } catch (error) {
        if (this.#stop.signal.aborted) return
        const outlook = tries < retries ? 'and is tried again' : 'and is given up'
        this.#ports.log(`${this.#declared.ruleArn} failed ${outlook}: ${String(error)}`)
        if (tries >= retries) return
        const wait = this.#ports.backoff?.(tries) ?? 1000 * 2 ** tries
        await sleep(wait, undefined, { signal: this.#stop.signal }).catch(() => undefined)
      }
    }
  }
}

/** What EventBridge hands to the target of a schedule; its time has no milliseconds. */
function scheduledEvent(ruleArn: string, now: Date): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: ACCOUNT,
    time: now.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    region: REGION,
    resources: [ruleArn],
    detail: {},
  }
}
