import { deployingAccount, type StageConfig } from './stage.ts'

/** Staging in Singapore, where vendors try their clients against sample data. */
export const apSoutheast1Staging: StageConfig = {
  stage: 'staging',
  partition: 'aws',
  region: 'ap-southeast-1',
  account: deployingAccount(),
  allowedOrigins: ['https://staging.hutong.example.com', 'http://localhost:5173'],
  protectedFromDeletion: false,
  logRetentionDays: 30,
  auditLock: { mode: 'GOVERNANCE', days: 184 },
  throttle: { ratePerSecond: 100, burst: 200 },
}
