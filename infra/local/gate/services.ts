/** The services behind the gate, as the scope of a signature names them. */
export const SERVICES = ['dynamodb', 's3', 'sqs', 'kms', 'sts'] as const
export type Service = (typeof SERVICES)[number]
