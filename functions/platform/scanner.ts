import { GUARDDUTY_TAG, type MalwareVerdict, verdictOfGuardDuty } from '../kernel/malware.ts'
import type { WhenNeeded } from '../kernel/when-needed.ts'
import { type Clamd, scanWithClamd } from './clamd.ts'
import type { S3 } from './s3.ts'

/** One version of an object with its bytes. */
export interface Scannable {
  readonly key: string
  readonly versionId: string | undefined
  readonly bytes: Uint8Array
}

/** Says whether a file is malware. It never throws for what can pass: that verdict is AWAITED. */
export interface Scanner {
  scan(file: Scannable): Promise<MalwareVerdict>
}

/** A clamd that the operator runs: it is sent the bytes. */
export function clamdScanner(clamd: Clamd): Scanner {
  return { scan: ({ bytes }) => scanWithClamd(clamd, bytes) }
}

/** GuardDuty, which scans by itself what comes into the bucket and tags it: the tag of the version that was read counts. */
export function guardDutyScanner(s3: WhenNeeded<S3>, bucket: string): Scanner {
  return {
    async scan({ key, versionId }) {
      const { client, GetObjectTaggingCommand } = await s3()
      const { TagSet = [] } = await client.send(
        new GetObjectTaggingCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
      )
      return verdictOfGuardDuty(TagSet.find(tag => tag.Key === GUARDDUTY_TAG)?.Value)
    },
  }
}

/** The milliseconds that one scan may take: less than a function has for one upload. */
const SCAN_MS = 40_000

/**
 * The scanner that a stage has: `guardduty`, or `clamd:<host>:<port>`; null for `none`.
 * @throws for any other text: a misspelt one must not turn scanning off
 */
export function scannerOf(setting: string, s3: WhenNeeded<S3>, bucket: string): Scanner | null {
  if (setting === 'none') return null
  if (setting === 'guardduty') return guardDutyScanner(s3, bucket)
  const { host, port } = /^clamd:(?<host>[\w.:-]+):(?<port>\d{1,5})$/.exec(setting)?.groups ?? {}
  if (host === undefined || port === undefined) throw new Error(`no scanner is called ${setting}`)
  return clamdScanner({ host, port: Number(port), timeoutMs: SCAN_MS })
}
