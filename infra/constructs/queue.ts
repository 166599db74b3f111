import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface WorkQueueProps {
  /** The physical name; its dead-letter queue has the same with `-dead` behind. */
  readonly name: string
  /** At least six times the timeout of the function that reads it, as AWS recommends. */
  readonly visibilityTimeout: Duration
  /** How often a message is delivered before it is moved to the dead-letter queue. */
  readonly attempts: number
}

/** A queue of work and its dead-letter queue, for messages that failed too often. */
export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly dead: Queue

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id)
    this.dead = deadLetters(this, 'Dead', `${props.name}-dead`)
    this.queue = new Queue(this, 'Queue', {
      queueName: props.name,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: props.visibilityTimeout,
      deadLetterQueue: { queue: this.dead, maxReceiveCount: props.attempts },
    })
  }
}

/** A queue that keeps what could not be processed, for the longest time that SQS allows. */
export function deadLetters(scope: Construct, id: string, name: string): Queue {
  return new Queue(scope, id, {
    queueName: name,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
}
