import type { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { MALWARE_PROTECTION_FOR_S3 } from '../config/partitions.ts'
import type { StageConfig } from '../config/stage.ts'
import type { ProductFunction } from './function.ts'

const HOST = /^[A-Za-z0-9.:-]+$/

/**
 * The scanner of a stage as its function is told of it, in SCANNER.
 * @throws for one that the partition is not known to have, and for an address that is none
 */
export function scannerSetting({ stage, partition, scanner }: StageConfig): string {
  if (scanner === undefined) return 'none'
  if (scanner.kind === 'GUARDDUTY') {
    if (MALWARE_PROTECTION_FOR_S3[partition] !== 'AVAILABLE')
      throw new Error(
        `${stage}: GuardDuty Malware Protection for S3 is not known to exist in ${partition}; run a clamd there`,
      )
    return 'guardduty'
  }
  const { host, port } = scanner
  if (!HOST.test(host) || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${stage}: no clamd can be at ${host}:${port}`)
  return `clamd:${host}:${port}`
}

/** Lets the function that checks uploads ask the scanner of its stage. */
export function allowScanner(fn: ProductFunction, { scanner }: StageConfig, bucketArn: string): void {
  if (scanner === undefined) return
  if (scanner.kind === 'GUARDDUTY') {
    fn.allow(['s3:GetObjectTagging', 's3:GetObjectVersionTagging'], [`${bucketArn}/uploads/*`])
    return
  }
  if (scanner.network === undefined) return
  const { subnetIds, securityGroupIds } = scanner.network
  const resource = fn.lambda.node.defaultChild as CfnFunction
  resource.vpcConfig = { subnetIds: [...subnetIds], securityGroupIds: [...securityGroupIds] }
  // What Lambda demands of the role of a function in a network; it takes no narrower resource.
  fn.allow(
    ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'],
    ['*'],
  )
}
