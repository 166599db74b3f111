import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Duration, Stack } from 'aws-cdk-lib'
import { type CfnRule, Rule, type RuleProps, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Function as CdkFunction, type CfnFunction, Code, Runtime } from 'aws-cdk-lib/aws-lambda'
import { afterAll, describe, expect, test } from 'vitest'
import { HANDLER_METADATA } from '../../infra/constructs/handlers.ts'
import { LocalSts } from '../../infra/local/emulators/sts.ts'
import { Scheduler } from '../../infra/local/lambda/scheduler.ts'
import { serveFunctions } from '../../infra/local/lambda/serve.ts'
import { openClock } from '../../infra/local/process/clock.ts'
import { openRetainedValues } from '../../infra/local/process/retained.ts'
import { type LocalAccount, noResources } from '../../infra/local/template/account.ts'
import { interpret, type Template } from '../../infra/local/template/interpreter.ts'
import { ignoredTypes, kindsOf } from '../../infra/local/template/resources/index.ts'
import { readSchedule } from '../../infra/local/template/schedule.ts'
import { eventually } from './patience.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const folder = mkdtempSync(join(tmpdir(), 'hutong-schedule-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A scheduler for every minute, whose function does as given; `runs` has the times of its events. */
function aScheduler(work: (run: number) => unknown, retries = 0) {
  const clock = openClock(openRetainedValues(undefined))
  const schedule = readSchedule('rate(1 minute)', clock.now())
  if (schedule === undefined) throw new Error('no schedule')
  const runs: string[] = []
  const lines: string[] = []
  const targets = [{ functionArn: 'arn:fn', input: undefined }]
  const scheduler = new Scheduler(
    { ruleArn: 'arn:rule', schedule, targets },
    {
      clock,
      invoke: async (_, event) => {
        runs.push((event as { time: string }).time)
        await work(runs.length)
      },
      retriesOf: () => retries,
      log: line => lines.push(line),
      backoff: () => 0,
    },
  )
  scheduler.start()
  return { clock, scheduler, runs, lines }
}

describe('a rule', () => {
  test('does not fire before it is due', async () => {
    const { clock, scheduler, runs } = aScheduler(() => undefined)
    clock.moveBy(MINUTE / 2)
    await scheduler.stop()
    expect(runs).toEqual([])
  })

  test('fires once, at the new time, when the clock is moved past several due times', async () => {
    const { clock, scheduler, runs } = aScheduler(() => undefined)
    clock.moveBy(3 * DAY)
    await eventually(() => expect(runs).toHaveLength(1))
    expect(Math.abs(Date.parse(runs[0] ?? '') - Date.now() - 3 * DAY)).toBeLessThan(MINUTE)
    expect(runs[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    clock.moveBy(MINUTE)
    await eventually(() => expect(runs).toHaveLength(2))
    await scheduler.stop()
  })

  test('that becomes due while it runs waits for the end, and then fires once', async () => {
    let end = (): void => undefined
    const held = new Promise<void>(done => {
      end = done
    })
    let atOnce = 0
    let most = 0
    const { clock, scheduler, runs } = aScheduler(async () => {
      atOnce += 1
      most = Math.max(most, atOnce)
      await held
      atOnce -= 1
    })
    for (let time = 0; time < 4; time++) clock.moveBy(MINUTE)
    await eventually(() => expect(runs).toHaveLength(1))
    end()
    await eventually(() => expect(runs).toHaveLength(2))
    await scheduler.stop()
    expect([runs.length, most]).toEqual([2, 1])
  })

  test('invokes again a function that failed, as Lambda does, and gives it up with a line in the log', async () => {
    const { clock, scheduler, runs, lines } = aScheduler(() => {
      throw new Error('no luck')
    }, 2)
    clock.moveBy(MINUTE)
    await eventually(() => expect(lines).toHaveLength(3))
    expect(runs).toHaveLength(3)
    expect(new Set(runs).size).toBe(1)
    expect(lines.at(-1)).toContain('is given up: Error: no luck')
    // And it comes again when it is due next.
    clock.moveBy(MINUTE)
    await eventually(() => expect(runs.length).toBeGreaterThan(3))
    await scheduler.stop()
  })

  test('does not fire any more once it is stopped', async () => {
    const { clock, scheduler, runs } = aScheduler(() => undefined)
    await scheduler.stop()
    clock.moveBy(DAY)
    expect(runs).toEqual([])
  })
})

/** What CDK makes of a scheduled function that logs its event, interpreted. */
async function interpreted(
  schedule: Schedule,
  change: (stack: Stack, rule: Rule) => void = () => undefined,
  props: Partial<RuleProps> = {},
  retryAttempts?: number,
) {
  writeFileSync(
    join(folder, 'index.mjs'),
    `export const handler = async event => {
       if (event.fail) throw new Error('as asked')
       console.log(JSON.stringify({ event, now: globalThis[Symbol.for('hutong.clock')]() }))
     }`,
  )
  const app = new App({ outdir: mkdtempSync(join(folder, 'out-')) })
  const stack = new Stack(app, 'a-stack')
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  const fn = new CdkFunction(stack, 'Due', {
    functionName: 'due',
    role,
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromAsset(folder, { exclude: ['out-*'] }),
    ...(retryAttempts === undefined ? {} : { retryAttempts }),
  })
  ;(fn.node.defaultChild as CfnFunction).addMetadata(HANDLER_METADATA, 'due')
  const rule = new Rule(stack, 'Rule', { schedule, targets: [new LambdaFunction(fn)], ...props })
  change(stack, rule)
  const template = withoutBootstrap(app.synth().getStackByName('a-stack').template as Template)
  const [, key = ''] = /"S3Key":"([^"]+)"/.exec(JSON.stringify(template)) ?? []

  const retained = openRetainedValues(undefined)
  const clock = openClock(retained)
  const account = {
    ...noResources(),
    ...{ sts: new LocalSts(), retained, now: clock.now, endpointVariables: {} },
  } as unknown as LocalAccount
  await interpret([{ name: 'a-stack', template, assets: new Map([[key, folder]]) }], {
    kinds: kindsOf(account),
    ignoredTypes,
    secret: () => undefined,
  })
  const lines: string[] = []
  const serve = () =>
    serveFunctions(account, {
      endpoints: { dynamodb: 'http://127.0.0.1:1', sqs: 'http://127.0.0.1:1' },
      ...{ retained, clock, httpWorkers: 1, timeoutFactor: 100 },
      log: line => lines.push(line),
    })
  return { account, clock, lines, serve }
}

/** CDK's own check of the bootstrap version, which the product's synthesizer leaves out. */
function withoutBootstrap({ Resources }: Template): Template {
  return Resources === undefined ? {} : { Resources }
}

describe('a rule in a template', () => {
  test('invokes its function with the event of a schedule when the clock is moved', async () => {
    const { clock, lines, serve } = await interpreted(Schedule.rate(Duration.minutes(1)))
    const lambda = serve()
    clock.moveBy(2 * DAY)
    await eventually(() => expect(lines.some(line => line.startsWith('[due] {'))).toBe(true))
    const line = lines.find(one => one.startsWith('[due] {')) ?? ''
    const { event, now } = JSON.parse(line.slice('[due] '.length))
    expect(event).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '000000000000',
      time: expect.any(String),
      region: 'cn-north-1',
      resources: [expect.stringContaining(':rule/a-stack-Rule')],
      detail: {},
    })
    // The function sees the moved clock as well.
    expect(Math.abs(now - Date.parse(event.time))).toBeLessThan(HOUR)
    await lambda.stop()
  })

  test('is followed with its retries, its constant input and its retry policy', async () => {
    const { account } = await interpreted(
      Schedule.cron({ minute: '0', hour: '1' }),
      (_, rule) => {
        ;(rule.node.defaultChild as CfnRule).addPropertyOverride('Targets.0.Input', '{"fail":true}')
        ;(rule.node.defaultChild as CfnRule).addPropertyOverride('Targets.0.RetryPolicy', {
          MaximumRetryAttempts: 3,
        })
      },
      {},
      0,
    )
    expect(account.schedules[0]?.targets).toEqual([
      { functionArn: expect.stringContaining(':function:due'), input: { fail: true } },
    ])
    expect([...account.asyncRetries.values()]).toEqual([0])
  })

  test('that is disabled never fires', async () => {
    const { account } = await interpreted(Schedule.rate(Duration.minutes(1)), undefined, { enabled: false })
    expect(account.schedules).toEqual([])
  })

  test.each<[string, Schedule, (stack: Stack, rule: Rule) => void, string]>([
    [
      'with a schedule that is not understood',
      Schedule.expression('cron(0 9 L * ? *)'),
      () => undefined,
      'cannot interpret the schedule expression cron(0 9 L * ? *) (stack a-stack, resource Rule',
    ],
    [
      'that waits for events',
      Schedule.rate(Duration.minutes(1)),
      (_, rule) => (rule.node.defaultChild as CfnRule).addPropertyOverride('EventPattern', { source: ['a'] }),
      'cannot interpret the property EventPattern',
    ],
    [
      'with a target that is no function',
      Schedule.rate(Duration.minutes(1)),
      (_, rule) => (rule.node.defaultChild as CfnRule).addPropertyOverride('Targets.0.Arn', 'arn:a-queue'),
      'cannot interpret the target arn:a-queue, which is no function',
    ],
    [
      'that transforms its event',
      Schedule.rate(Duration.minutes(1)),
      (_, rule) => (rule.node.defaultChild as CfnRule).addPropertyOverride('Targets.0.InputPath', '$.time'),
      'cannot interpret the property Targets.0.InputPath',
    ],
  ])('%s stops the start with one line', async (_, schedule, change, words) => {
    const error = await interpreted(schedule, change).catch((e: Error) => e.message)
    expect(error).toContain(words)
    expect(String(error).split('\n')).toHaveLength(1)
  })

  test('that may not invoke its function, and so would never run, stops the start', async () => {
    const { account, serve } = await interpreted(Schedule.rate(Duration.minutes(1)))
    account.permissions.length = 0
    expect(serve).toThrow(/The rule arn:\S+ would never run: no AWS::Lambda::Permission/)
  })
})
