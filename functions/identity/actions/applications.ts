import type { Act } from '../../access/act.ts'
import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import { applicationKey } from '../../access/directory.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Advanced } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Item } from '../../platform/table.ts'
import type { ChainedApplication } from '../model.ts'
import { permissions } from '../permissions.ts'
import { end, type Registration, register, replaceKeys, resume, suspend } from '../rules/applications.ts'
import { applicationOf, applicationWrites, registrationWrites } from '../store.ts'

export interface RegisterInput extends Registration {
  readonly idempotencyKey: string
}

/** Registers an application of the caller's agency. Its id is found in the directory, so a registrar's table commits. */
export async function registerApplication(
  context: Context,
  { idempotencyKey, ...registration }: RegisterInput,
): Promise<Outcome<ChainedApplication>> {
  const { caller, newId } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  return perform<ChainedApplication>(context, {
    permission: permissions.registerApplication,
    idempotencyKey,
    input: registration,
    load: [],
    decide(_, act) {
      const decision = register(agency.id, newId('app'), registration, act)
      if (!decision.ok) return decision
      const { thing } = decision.value
      const writes = registrationWrites(tenant, decision.value)
      return ok({ thing, ref: applicationKey(tenant, thing.id), writes })
    },
    restore,
    table: context.registry,
  })
}

export interface ApplicationInput extends StepInput {
  readonly applicationId: string
}

/** Replaces the keys of an application by others. */
export function replaceApplicationKeys(
  context: Context,
  input: ApplicationInput & { readonly keys: readonly unknown[] },
): Promise<Outcome<ChainedApplication>> {
  return takeApplicationStep(context, input, permissions.replaceApplicationKeys, (application, act) =>
    replaceKeys(application, input.keys, input.expectedVersion, act),
  )
}

/** 停用应用. */
export function suspendApplication(
  context: Context,
  input: ApplicationInput & { readonly reason: string },
): Promise<Outcome<ChainedApplication>> {
  return takeApplicationStep(context, input, permissions.suspendApplication, (application, act) =>
    suspend(application, input, act),
  )
}

/** 恢复应用. */
export function resumeApplication(
  context: Context,
  input: ApplicationInput,
): Promise<Outcome<ChainedApplication>> {
  return takeApplicationStep(context, input, permissions.resumeApplication, (application, act) =>
    resume(application, input.expectedVersion, act),
  )
}

/** 注销应用. */
export function endApplication(
  context: Context,
  input: ApplicationInput & { readonly reason: string },
): Promise<Outcome<ChainedApplication>> {
  return takeApplicationStep(context, input, permissions.endApplication, (application, act) =>
    end(application, input, act),
  )
}

function takeApplicationStep(
  context: Context,
  input: ApplicationInput,
  permission: Permission,
  decide: (application: ChainedApplication, act: Act) => Result<Advanced<ChainedApplication>>,
): Promise<Outcome<ChainedApplication>> {
  const { tenant } = context.caller
  const key = applicationKey(tenant, input.applicationId)
  return takeStep<ChainedApplication>(context, input, {
    permission,
    key,
    named: 'applicationId',
    read: applicationOf,
    decide(application, act) {
      const decision = decide(application, act)
      if (!decision.ok) return decision
      const { thing } = decision.value
      return ok({ thing, ref: key, writes: applicationWrites(tenant, decision.value) })
    },
  })
}

function restore(item: Item): ChainedApplication {
  const application = applicationOf(item)
  if (application === null) throw new Error('not an application')
  return application
}
