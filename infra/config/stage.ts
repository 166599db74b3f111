import type { Partition } from './partitions.ts'

/** Everything that differs between one deployment and another. One file per region and stage exports one. */
export interface StageConfig {
  /** Names the deployment: the stacks, queues and functions carry it. */
  readonly stage: string
  readonly partition: Partition
  readonly region: string
  readonly account: string
  /** Origins that may call from a browser, and upload to and download from the bucket. */
  readonly allowedOrigins: readonly string[]
  /** Defaults of the template's parameters. Without them a deployment must name its issuer, so that none is trusted by mistake. */
  readonly tokens?: { readonly issuer: string; readonly audience: string; readonly jwksUrl: string }
  readonly logRetentionDays: 7 | 30 | 180 | 365
  /** Requests per second that one API takes, on average and in a burst, before it answers 429. */
  readonly throttle: { readonly ratePerSecond: number; readonly burst: number }
}

/**
 * The account comes from whoever deploys (the CDK CLI sets CDK_DEFAULT_ACCOUNT from the credentials in use).
 * The zeros are a placeholder that lets templates be synthesized and tested without any account.
 */
export function deployingAccount(): string {
  return process.env.CDK_DEFAULT_ACCOUNT ?? '000000000000'
}
