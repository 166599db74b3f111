import { type Context, type Outcome, perform } from '../../access/command.ts'
import type { Permission } from '../../access/permissions.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { permissions } from '../permissions.ts'
import type { AgencyTemplates } from './model.ts'
import {
  type KeptTemplate,
  keepTemplate as keep,
  type WithdrawnTemplate,
  withdrawTemplate as withdraw,
} from './rules/templates.ts'
import { agencyTemplatesOf, templatesItem, templatesKey } from './store.ts'

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
