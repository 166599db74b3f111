import { deployingAccount, type StageConfig } from './stage.ts'

/** Staging in Ningxia, where provinces try a release before production in Beijing gets it. */
export const cnNorthwest1Staging: StageConfig = {
  stage: 'staging',
  partition: 'aws-cn',
  region: 'cn-northwest-1',
  account: deployingAccount(),
  allowedOrigins: ['https://staging.hutong.example.cn', 'http://localhost:5173'],
  protectedFromDeletion: false,
  logRetentionDays: 30,
  auditLock: { mode: 'GOVERNANCE', days: 184 },
  throttle: { ratePerSecond: 100, burst: 200 },
}
