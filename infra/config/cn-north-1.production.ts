import { deployingAccount, type StageConfig } from './stage.ts'

/** Production in Beijing. The issuer is a placeholder: the operator sets TokenIssuer and JwksUrl at deployment. */
export const cnNorth1Production: StageConfig = {
  stage: 'production',
  partition: 'aws-cn',
  region: 'cn-north-1',
  account: deployingAccount(),
  allowedOrigins: ['https://hutong.example.cn'],
  logRetentionDays: 365,
  throttle: { ratePerSecond: 500, burst: 1000 },
}
