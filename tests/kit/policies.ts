import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inject } from 'vitest'
import { arns } from '../../infra/local/emulators/arns.ts'
import type { ObjectsAndQueues } from '../../infra/local/emulators/fauxqs.ts'
import { LocalKms } from '../../infra/local/emulators/kms.ts'
import { LocalSts } from '../../infra/local/emulators/sts.ts'
import { type LocalAccount, noResources } from '../../infra/local/template/account.ts'
import { interpret } from '../../infra/local/template/interpreter.ts'
import { ignoredTypes, kindsOf } from '../../infra/local/template/resources/index.ts'
import { declaredStacks } from './declared-stacks.ts'

/** What the synthesized stacks of this machine declare, without any emulator: names, roles and policies only. */
export async function declaredAccount(): Promise<LocalAccount> {
  const stream = 'arn:aws:dynamodb:ddblocal:000000000000:table/a-table/stream/2026-01-01T00:00:00.000'
  const account: LocalAccount = {
    ...noResources(),
    dynamodb: { send: async () => ({ Table: { LatestStreamArn: stream } }) } as unknown as DynamoDBClient,
    objects: {
      createBucket: () => undefined,
      createQueue: (name: string) => ({ url: `http://127.0.0.1/${name}`, arn: arns.queue(name) }),
      onObjectCreated: () => undefined,
    } as unknown as ObjectsAndQueues,
    kms: new LocalKms(),
    sts: new LocalSts(),
    retained: { keep: (_, make) => make() },
    now: () => new Date(),
    endpointVariables: {},
  }
  const secret = (arn: string) => account.secrets.get(arn)
  await interpret(declaredStacks(inject('shared').stacks), { kinds: kindsOf(account), ignoredTypes, secret })
  return account
}
