import type { Explained } from './grants.ts'

const BY_LAMBDA = 'the Lambda service demands it of the role when it makes an event source mapping'

/** Grants that no test run uses, each with the reason why it is there all the same. */
export const UNUSED_GRANTS: readonly Explained[] = [
  { grant: /: logs:\w+ on log-group:/, reason: 'the Lambda service writes the log of a function' },
  { grant: /: sqs:GetQueueAttributes on /, reason: BY_LAMBDA },
  { grant: /: dynamodb:ListStreams on /, reason: BY_LAMBDA },
  {
    grant: /: sqs:GetQueueUrl on relay-dead/,
    reason: 'CDK grants it to whatever sends to a queue of failures',
  },
  {
    grant: /: sqs:SendMessage on relay-dead/,
    reason: 'the Lambda service sends the records that failed ten times; no test waits for that',
  },
  {
    grant: /: sqs:ChangeMessageVisibility on /,
    reason: 'the Lambda service returns a message that failed, which no test run can count on',
    sometimes: true,
  },
  {
    grant: /DataRole: dynamodb:(Batch)?GetItem on table\/Table\/index/,
    reason: 'only queries go to an index; one statement for all reads keeps the policy short',
  },
  {
    grant: /TokenRole: s3:GetObject on .*issuer/,
    reason: 'the last keys of an issuer, for instances that start during its outage: shown of the API',
    sometimes: true,
  },
  { grant: /DataRole: keys R#/, reason: 'roll-ups are read by the area insight, which is not built yet' },
]
