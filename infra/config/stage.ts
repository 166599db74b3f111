import type { Handler } from '../constructs/handlers.ts'
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
  readonly tokens?: {
    readonly issuer: string
    readonly audience: string
    readonly jwksUrl: string
    /** Subjects that operate the platform, with commas between them: no claim makes anybody one. */
    readonly operators: string
  }
  /** Accepts a token issuer on this machine without TLS. For a stage that is never deployed. */
  readonly issuerOnLoopback?: true
  /**
   * Networks, such as `10.20.0.0/16`, on which registered issuers and the services of bridges may be: many live on the
   * government's own. Public addresses need not be named; private ones that are not named are never called.
   */
  readonly issuerNetworks?: readonly string[]
  /** The address of the API, if it is known before the deployment. Without it a deployment must name it. */
  readonly serviceUrl?: string
  /**
   * Protects the stacks and the table from being deleted. Set it after the first deployment has succeeded: a stack that
   * could not be created must be deleted before it is tried again, which this would forbid. Deploying an unprotected
   * stage prints a warning.
   */
  readonly protectedFromDeletion: boolean
  /**
   * Which key signs receipts: 1 if absent. Raised by one, the next deployment makes a new key and signs with it. The keys
   * before it stay, and what they signed is verified as before. Never lower it: that would take a key out of the stack.
   */
  readonly signingKeyGeneration?: number
  /** The same for the key that signs the tokens of applications. */
  readonly tokenKeyGeneration?: number
  /**
   * How many indexes the table has (`functions/platform/indexes.ts`): all if absent, as every new table has. CloudFormation
   * adds one index an update to a table that exists, so such a stage begins with what it has and is raised by one
   * (`infra/README.md`, "Indexes").
   */
  readonly tableIndexes?: number
  readonly logRetentionDays: 7 | 30 | 180 | 365
  /**
   * How long nobody can remove what is archived of the audit: 184 days at least, since the law asks for six months. In
   * GOVERNANCE mode whoever has a special right still can; in COMPLIANCE mode not even the account's owner, nor can the days
   * of what is archived already be shortened.
   */
  readonly auditLock: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly days: number }
  /** Requests per second that one API takes, on average and in a burst, before it answers 429. */
  readonly throttle: { readonly ratePerSecond: number; readonly burst: number }
  /**
   * Instances that functions have to themselves and at most, in an account that others use as well. AWS wants 100 of the
   * account's to stay unreserved.
   */
  readonly reservedConcurrency?: Readonly<Partial<Record<Handler, number>>>
  /**
   * False: graphql-js runs all operations of the API, and none is compiled. Slower; for the case that a compiled one should
   * answer otherwise.
   */
  readonly compiledOperations?: boolean
  /** Font files for the faces of printed documents (`infra/README.md`, "Fonts"). A face without one is set in the shipped font. */
  readonly faces?: Readonly<Partial<Record<FaceRole, FontChoice>>>
  /** What scans uploads for malware. Without it they are taken unscanned, and every reader is told so. */
  readonly scanner?: ScannerConfig
}

/** The faces of GB/T 9704 that an operator may have fonts of: 仿宋, 小标宋, 黑体, 楷体. */
export type FaceRole = 'fangsong' | 'xiaobiaosong' | 'heiti' | 'kaiti'

/** A font file of the operator's. */
export interface FontChoice {
  /** A TrueType or OpenType font; a relative path is one from the folder in which the stacks are synthesized. */
  readonly file: string
  /** Which font of a collection (.ttc), from 0. */
  readonly index?: number
  /** Accepts a font without all of GB 2312: the shipped ones stand in for what it lacks. */
  readonly mayLackCharacters?: true
}

/** A scanner that the operator runs (`infra/README.md`, "Malware"). */
export type ScannerConfig =
  | {
      readonly kind: 'CLAMAV'
      /** Where its clamd listens, by TCP. The connection is not encrypted: keep it in a network of your own. */
      readonly host: string
      readonly port: number
      /** Where the check of uploads runs, to reach it. Without it, on networks of Lambda's own. */
      readonly network?: {
        readonly subnetIds: readonly string[]
        readonly securityGroupIds: readonly string[]
      }
    }
  /** GuardDuty Malware Protection for S3, with a plan for the prefix `uploads/` of the bucket that tags what it scans. */
  | { readonly kind: 'GUARDDUTY' }

/**
 * The account comes from whoever deploys (the CDK CLI sets CDK_DEFAULT_ACCOUNT from the credentials in use).
 * The zeros are a placeholder that lets templates be synthesized and tested without any account.
 */
export function deployingAccount(): string {
  return process.env.CDK_DEFAULT_ACCOUNT ?? '000000000000'
}
