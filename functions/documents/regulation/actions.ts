import type { Act } from '../../access/act.ts'
import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Advanced } from '../../access/steps.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { permissions } from '../permissions.ts'
import type { AgencyTemplates, ShortName, ShortNames } from './model.ts'
import { defineShortName as define, withdrawShortName as withdrawName } from './rules/short-names.ts'
import {
  type KeptTemplate,
  keepTemplate as keep,
  type WithdrawnTemplate,
  withdrawTemplate as withdraw,
} from './rules/templates.ts'
import {
  agencyTemplatesOf,
  shortNamesKey,
  shortNamesOf,
  shortNamesWrites,
  templatesItem,
  templatesKey,
} from './store.ts'

type Keyed<Input> = Input & { readonly idempotencyKey: string }

/** 保存模板. */
export function keepTemplate(context: Context, { idempotencyKey, ...input }: Keyed<KeptTemplate>) {
  return changed(context, permissions.keepTemplate, idempotencyKey, input, (before, newId) =>
    keep(before, input, newId),
  )
}

/** 撤下模板. */
export function withdrawTemplate(context: Context, { idempotencyKey, ...input }: Keyed<WithdrawnTemplate>) {
  return changed(context, permissions.withdrawTemplate, idempotencyKey, input, before =>
    withdraw(before, input),
  )
}

/** A change of the one item that holds an agency's templates for a kind. */
function changed(
  context: Context,
  permission: Permission,
  idempotencyKey: string,
  input: Pick<KeptTemplate, 'kind' | 'expectedVersion'>,
  decide: (before: AgencyTemplates | null, newId: string) => Result<AgencyTemplates>,
): Promise<Outcome<AgencyTemplates>> {
  const { tenant } = context.caller
  const key = templatesKey(tenant, input.kind)
  return perform<AgencyTemplates>(context, {
    permission,
    idempotencyKey,
    input,
    load: [key],
    decide(facts, act) {
      const decided = decide(agencyTemplatesOf(facts.get(key)), context.newId('tpl', act.at))
      if (!decided.ok) return decided
      const { expectedVersion } = input
      return ok({
        thing: decided.value,
        ref: key,
        writes: [
          {
            put: templatesItem(tenant, decided.value),
            when: expectedVersion === 0 ? 'absent' : { version: expectedVersion },
          },
        ],
      })
    },
    restore(item) {
      const templates = agencyTemplatesOf(item)
      if (templates === null) throw new Error('the templates of an agency cannot be read')
      return templates
    },
  })
}

/** 设定简称. */
export function defineShortName(
  context: Context,
  { idempotencyKey, ...input }: Keyed<ShortName & { readonly expectedVersion: number }>,
) {
  return renamed(context, permissions.defineShortName, idempotencyKey, input, (agencyId, before, act) =>
    define(agencyId, before, input, act),
  )
}

/** 撤下简称. */
export function withdrawShortName(
  context: Context,
  { idempotencyKey, ...input }: Keyed<{ readonly expectedVersion: number; readonly shortName: string }>,
) {
  return renamed(context, permissions.withdrawShortName, idempotencyKey, input, (agencyId, before, act) =>
    withdrawName(agencyId, before, input, act),
  )
}

/** A change of the one item that holds an agency's short names. */
async function renamed(
  context: Context,
  permission: Permission,
  idempotencyKey: string,
  input: object,
  decide: (agencyId: string, before: ShortNames | null, act: Act) => Result<Advanced<ShortNames>>,
): Promise<Outcome<ShortNames>> {
  const { tenant, agency } = context.caller
  if (agency === null) return refused(notFound([]))
  const key = shortNamesKey(tenant)
  return perform<ShortNames>(context, {
    permission,
    idempotencyKey,
    input,
    load: [key],
    decide(facts, act) {
      const decided = decide(agency.id, shortNamesOf(facts.get(key)), act)
      if (!decided.ok) return decided
      const { thing } = decided.value
      return ok({ thing, ref: key, writes: shortNamesWrites(tenant, agency.id, decided.value) })
    },
    restore: item => shortNamesOf(item) as ShortNames,
  })
}
