import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import type { ProductFunction } from './function.ts'
import type { WorkQueue } from './queue.ts'

export interface WatchProps {
  readonly config: StageConfig
  /** Where alarms go. */
  readonly topic: ITopic
}

const period = Duration.minutes(1)
/** A message is visible again six minutes after a try: one this old has failed, or is not read at all. */
const QUEUE_BEHIND_SECONDS = 600
const STREAM_BEHIND_MS = 60_000

/** Alarms that need a person: work that fails, work that waits too long, work in a dead-letter queue. */
export class Watch extends Construct {
  readonly #stage: string
  readonly #action: SnsAction

  constructor(scope: Construct, id: string, { config, topic }: WatchProps) {
    super(scope, id)
    this.#stage = config.stage
    this.#action = new SnsAction(topic)
  }

  /**
   * Functions answer their own failures, with a 500 or with the list of what failed, and log them: Lambda counts as
   * errors only what they had no time or memory to answer.
   */
  failures(name: string, fn: ProductFunction): void {
    const filter = new MetricFilter(this, `Logged${pascal(name)}`, {
      logGroup: fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
      metricNamespace: `Hutong/${this.#stage}`,
      metricName: `${name}-logged-errors`,
      metricValue: '1',
    })
    const logged = filter.metric({ period, statistic: 'Sum' })
    this.#alarm(`${name}-logged-errors`, `The function ${name} logged an error: see its log`, logged)
    const crashes = fn.lambda.metricErrors({ period, statistic: 'Sum' })
    this.#alarm(`${name}-errors`, `The function ${name} crashed or ran out of time: see its log`, crashes)
  }

  /** Raised when a function logs a number above zero in this field. */
  counted(name: string, field: string, fn: ProductFunction, description: string): void {
    const metric = this.metric(name, field, fn).metric({ period, statistic: 'Maximum' })
    this.#alarm(`${name}-${field}`, description, metric)
  }

  /** A metric of the numbers above zero that a function logs in this field: to be looked at, without an alarm. */
  metric(name: string, field: string, fn: ProductFunction): MetricFilter {
    return new MetricFilter(this, `Counted${pascal(name)}${pascal(field)}`, {
      logGroup: fn.logGroup,
      filterPattern: FilterPattern.numberValue(`$.${field}`, '>', 0),
      metricNamespace: `Hutong/${this.#stage}`,
      metricName: `${name}-${field}`,
      metricValue: `$.${field}`,
    })
  }

  /** Raised when changes of the table wait too long for this function. */
  streamAge(name: string, fn: ProductFunction): void {
    const age = fn.lambda.metric('IteratorAge', { period, statistic: 'Maximum' })
    this.#alarm(`${name}-behind`, `The function ${name} lags behind the table`, age, STREAM_BEHIND_MS, 5)
  }

  /** Raised when messages wait too long in a queue of work, or end in its dead-letter queue. */
  queue(name: string, { queue, dead }: WorkQueue): void {
    const age = queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' })
    this.#alarm(`${name}-behind`, `Messages in the queue ${name} wait too long`, age, QUEUE_BEHIND_SECONDS)
    this.deadLetters(name, dead)
  }

  /** Raised by any message at all in a dead-letter queue. */
  deadLetters(name: string, queue: Queue): void {
    const waiting = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' })
    this.#alarm(
      `${name}-dead-letters`,
      `Work failed too often: see the dead-letter queue of ${name}`,
      waiting,
    )
  }

  /** Raised by answers of an API with a status of 500 or more, its own and its functions'. */
  serverErrors(name: string, api: HttpApi): void {
    const errors = api.metricServerError({ period, statistic: 'Sum' })
    this.#alarm(`${name}-5xx`, `The HTTP API ${name} answered with 5xx: see its access log`, errors)
  }

  #alarm(title: string, description: string, metric: IMetric, threshold = 1, evaluationPeriods = 1): void {
    new Alarm(this, pascal(title), {
      alarmName: `hutong-${this.#stage}-${title}`,
      alarmDescription: description,
      metric,
      threshold,
      evaluationPeriods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.#action)
  }
}

function pascal(name: string): string {
  return name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
}
