import { deployingAccount, type StageConfig } from './stage.ts'

/** Production in Beijing. The operator sets TokenIssuer, TokenAudience and JwksUrl at deployment, and the origins here. */
export const cnNorth1Production: StageConfig = {
  stage: 'production',
  partition: 'aws-cn',
  region: 'cn-north-1',
  account: deployingAccount(),
  allowedOrigins: ['https://hutong.example.cn'],
  protectedFromDeletion: false,
  logRetentionDays: 365,
  auditLock: { mode: 'COMPLIANCE', days: 366 },
  throttle: { ratePerSecond: 500, burst: 1000 },
}
