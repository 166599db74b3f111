import type { StageConfig } from './stage.ts'

/** What `npm start` runs on this machine: the stacks of the China partition, where most of the users are. */
export const local = {
  stage: 'local',
  partition: 'aws-cn',
  region: 'cn-north-1',
  account: '000000000000',
  allowedOrigins: ['*'],
  // The local platform gives JwksUrl its own address when it starts.
  tokens: {
    issuer: 'https://issuer.local.hutong',
    audience: 'hutong-api',
    operators: 'operator',
    jwksUrl: 'http://127.0.0.1:4000/.well-known/jwks.json',
  },
  issuerOnLoopback: true,
  issuerNetworks: ['127.0.0.0/8'],
  // The local platform gives its own.
  serviceUrl: 'http://127.0.0.1:4000',
  protectedFromDeletion: false,
  logRetentionDays: 7,
  auditLock: { mode: 'GOVERNANCE', days: 184 },
  throttle: { ratePerSecond: 1000, burst: 2000 },
} as const satisfies StageConfig

/**
 * The same with a scanner, if one is named: `host:port` of a clamd that runs on this machine.
 * @throws for an address without a port
 */
export function localWith(clamd: string | undefined): StageConfig {
  if (clamd === undefined || clamd === '') return local
  const { host, port } = /^(?<host>.+):(?<port>\d+)$/.exec(clamd)?.groups ?? {}
  if (host === undefined) throw new Error(`CLAMD is ${clamd}, which is not host:port, such as 127.0.0.1:3310`)
  return { ...local, scanner: { kind: 'CLAMAV', host, port: Number(port) } }
}
