import { z } from 'zod'
import { arns } from '../../emulators/arns.ts'
import type { LocalAccount } from '../account.ts'
import { defineKind, type Kind } from '../interpreter.ts'
import { Uninterpretable } from '../intrinsics.ts'
import { readSchedule } from '../schedule.ts'
import { functionNamed } from './functions.ts'

const target = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  /** A constant in place of the event. */
  Input: z.string().optional(),
  // Both are for what EventBridge cannot hand over to Lambda, which cannot happen on one machine. A function that fails
  // is another matter: Lambda retries it by itself.
  RetryPolicy: z.unknown().optional(),
  DeadLetterConfig: z.unknown().optional(),
})

const ruleProperties = z.strictObject({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  EventBusName: z.literal('default').optional(),
  Targets: z.array(target).default([]),
})

/** AWS::Events::Rule with a schedule and functions as targets; no rule that waits for events. */
export function ruleKind(account: LocalAccount): Kind {
  return defineKind({
    properties: ruleProperties,
    ignored: { Description: 'a label only', Tags: 'labels only' },
    make({ stack, id, properties }) {
      const refuse = (feature: string): never => {
        throw new Uninterpretable(stack.name, `resource ${id}`, feature)
      }
      const { ScheduleExpression: expression, State, Targets } = properties
      const schedule =
        readSchedule(expression, account.now()) ?? refuse(`the schedule expression ${expression}`)
      const name = properties.Name ?? `${stack.name}-${id}`
      const ruleArn = arns.rule(name)
      const targets = Targets.map(({ Arn, Input }) => ({
        functionArn:
          functionNamed(account, Arn)?.functionArn ?? refuse(`the target ${Arn}, which is no function`),
        input: Input === undefined ? undefined : (JSON.parse(Input) as unknown),
      }))
      if (State === 'ENABLED') account.schedules.push({ ruleArn, schedule, targets })
      return { ref: name, attributes: { Arn: ruleArn } }
    },
  })
}

const permissionProperties = z.strictObject({
  Action: z.literal('lambda:InvokeFunction'),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
})

/** AWS::Lambda::Permission: asked for by schedules. The gateway on this machine may invoke every function. */
export function permissionKind(account: LocalAccount): Kind {
  return defineKind({
    properties: permissionProperties,
    ignored: {},
    make({ stack, id, properties }) {
      const { FunctionName: name, Principal: principal, SourceArn: sourceArn } = properties
      const found = functionNamed(account, name)
      if (found === undefined) throw new Uninterpretable(stack.name, `resource ${id}`, `the function ${name}`)
      account.permissions.push({ functionArn: found.functionArn, principal, sourceArn })
      return { ref: `${stack.name}-${id}`, attributes: {} }
    },
  })
}

const invokeConfigProperties = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().optional(),
})

/** AWS::Lambda::EventInvokeConfig: how often a function that a schedule invoked is tried again. */
export function invokeConfigKind(account: LocalAccount): Kind {
  return defineKind({
    properties: invokeConfigProperties,
    ignored: { MaximumEventAgeInSeconds: 'nothing waits that long here' },
    make({ stack, id, properties }) {
      const { FunctionName: name, MaximumRetryAttempts } = properties
      const found = functionNamed(account, name)
      if (found === undefined) throw new Uninterpretable(stack.name, `resource ${id}`, `the function ${name}`)
      if (MaximumRetryAttempts !== undefined)
        account.asyncRetries.set(found.functionArn, MaximumRetryAttempts)
      return { ref: `${stack.name}-${id}`, attributes: {} }
    },
  })
}
