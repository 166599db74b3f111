import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CREDENTIALS, REGION } from '../emulators/region.ts'
import { type Emulators, type Endpoints, endpointVariables } from '../emulators/start.ts'
import type { RetainedValues } from '../process/retained.ts'
import { step } from '../process/step.ts'
import { type LocalAccount, noResources } from '../template/account.ts'
import { interpret, type Stack } from '../template/interpreter.ts'
import { ignoredTypes, kindsOf } from '../template/resources/index.ts'
import type { Contention, ContentionOptions } from './contention.ts'
import { type Gate, openGate } from './gate.ts'
import { openJournal } from './journal.ts'

export interface AccountOptions {
  readonly emulators: Emulators
  readonly stacks: readonly Stack[]
  /** The name of the deployment, as names of resources contain it. */
  readonly stage: string
  /** Values for template parameters, in place of the defaults. */
  readonly parameters: Readonly<Record<string, string>>
  readonly retained: Pick<RetainedValues, 'keep'>
  /** The time by which the functions go. */
  readonly now: () => Date
  readonly contention?: ContentionOptions | undefined
  /** A folder that gets everything that is judged. */
  readonly journal?: string | undefined
  readonly log: (line: string) => void
  /** Registers what must be undone at the end, in reverse. */
  readonly onStop: (undo: () => unknown) => void
}

/** What the stacks declare, made and reached through the gate alone. */
export interface OpenAccount {
  readonly account: LocalAccount
  readonly endpoints: Endpoints
  readonly gate: Gate
  readonly contention: Contention
}

/** Makes what the stacks declare on the emulators, and a gate in front of them that judges by the stacks' policies. */
export async function openAccount(options: AccountOptions): Promise<OpenAccount> {
  const { emulators, stacks, parameters, retained, now, log, onStop } = options
  const gate = await step('opening the gate', () => openGate({ ...emulators, log }))
  onStop(() => gate.stop())
  const endpoints = endpointsOf(gate)
  // The platform's own work, such as making tables, does not pass the gate.
  const settings = { endpoint: emulators.endpoints.dynamodb, region: REGION, credentials: CREDENTIALS }
  const { objects, kms, sts } = emulators
  const account: LocalAccount = {
    ...noResources(),
    dynamodb: new DynamoDBClient(settings),
    objects,
    kms,
    sts,
    retained,
    now,
    endpointVariables: endpointVariables(endpoints),
  }
  onStop(() => account.dynamodb.destroy())
  const secret = (arn: string) => account.secrets.get(arn)
  await step('making the resources of the stacks', () =>
    whileTheyRun(emulators, interpret(stacks, { kinds: kindsOf(account), ignoredTypes, parameters, secret })),
  )
  return { account, endpoints, gate, contention: enforce(gate, account, options) }
}

/** Everything is reached at one address. */
function endpointsOf({ endpoint }: Gate): Endpoints {
  return { dynamodb: endpoint, s3: endpoint, sqs: endpoint, kms: endpoint, sts: endpoint }
}

/** Lets the gate judge by the policies that were just made. */
function enforce(gate: Gate, account: LocalAccount, options: AccountOptions): Contention {
  const { contention, journal: folder, stage, onStop } = options
  const journal = folder === undefined ? undefined : openJournal(folder, account.policies, stage)
  if (journal !== undefined) onStop(() => journal.close())
  return gate.enforce({ account, contention, journal })
}

/** Does the work, and fails with the reason why an emulator ended if that is what the work fails of. */
async function whileTheyRun<T>(emulators: Emulators, work: Promise<T>): Promise<T> {
  try {
    return await Promise.race([work, emulators.failed])
  } catch (error) {
    // A request to an emulator that dies fails a moment before its death is known.
    await Promise.race([sleep(2000), emulators.failed])
    throw error
  }
}
