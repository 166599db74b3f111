import { type Context, type Outcome, perform } from '../../access/command.ts'
import { stepWrites } from '../../access/step-writes.ts'
import { ok } from '../../kernel/result.ts'
import type { WayChoices } from '../model.ts'
import { permissions } from '../permissions.ts'
import { type Choosing, chooseWay as choose } from '../rules/choices.ts'
import { wayChoicesItem, wayChoicesKey, wayChoicesOf } from '../store/choices.ts'
import { addressedKeys, agencyOf, knownIn, organizationCheck } from './office.ts'

/** 选定办理方式. */
export function chooseWay(
  context: Context,
  { idempotencyKey, ...input }: Choosing & { readonly idempotencyKey: string },
): Promise<Outcome<WayChoices>> {
  const { caller, newId } = context
  const { tenant } = caller
  const key = wayChoicesKey(tenant)
  return perform<WayChoices>(context, {
    permission: permissions.chooseWay,
    idempotencyKey,
    input,
    load: [
      key,
      ...addressedKeys(
        tenant,
        input.addressees.map(({ to }) => to),
      ),
    ],
    alsoLoad: () => agencyOf(context),
    decide(facts, act) {
      const known = knownIn(context, facts, act.at, null)
      const chosen = choose(wayChoicesOf(facts.get(key)), input, known, newId('wch', act.at), act)
      if (!chosen.ok) return chosen
      return ok({
        thing: chosen.value.thing,
        ref: key,
        writes: [
          ...stepWrites(chosen.value, wayChoicesItem(tenant, chosen.value.thing)),
          organizationCheck(facts, tenant),
        ],
      })
    },
    restore(item) {
      const choices = wayChoicesOf(item)
      if (choices === null) throw new Error('what an agency chose cannot be read')
      return choices
    },
  })
}
