import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import type { ProductFunction } from './function.ts'

export interface WatchProps {
  readonly config: StageConfig
  readonly functions: Readonly<Record<string, ProductFunction>>
  /** Queues in which anything at all means that someone must look. */
  readonly deadLetters: Readonly<Record<string, Queue>>
}

/** Alarms that ask for a person: work that was given up, and functions that fail. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id)
    const { alarmTopicArn, stage } = props.config
    const topic = alarmTopicArn === undefined ? undefined : Topic.fromTopicArn(this, 'Topic', alarmTopicArn)
    const alarm = (name: string, title: string, description: string, metric: IMetric): void => {
      const made = new Alarm(this, name, {
        alarmName: `hutong-${stage}-${title}`,
        alarmDescription: description,
        metric,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
      if (topic !== undefined) made.addAlarmAction(new SnsAction(topic))
    }
    const period = Duration.minutes(1)
    for (const [name, queue] of Object.entries(props.deadLetters)) {
      const metric = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' })
      alarm(
        `Dead${pascal(name)}`,
        `${name}-dead-letters`,
        `Work was given up: see the queue of ${name}`,
        metric,
      )
    }
    for (const [name, fn] of Object.entries(props.functions)) {
      const metric = fn.lambda.metricErrors({ period, statistic: 'Sum' })
      alarm(`Errors${pascal(name)}`, `${name}-errors`, `The function ${name} failed: see its log`, metric)
    }
  }
}

function pascal(name: string): string {
  return name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
}
