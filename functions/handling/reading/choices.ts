import { loadItem } from '../../access/item-loader.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import type { DocumentKind } from '../../documents/index.ts'
import type { Way, WayChoice, WayChoices } from '../model.ts'
import { permissions } from '../permissions.ts'
import { chosenWay } from '../rules/choices.ts'
import { wayChoicesKey, wayChoicesOf } from '../store/choices.ts'

/** What an agency chose, with the version that the next choice names. */
export type WayChoicesView = Pick<WayChoices, 'version' | 'choices'>

/** What the caller's agency chose of ways of working. Version 0 before its first choice. */
export async function wayChoices(context: RequestContext): Promise<WayChoicesView> {
  demand(context, permissions.readMatters)
  const item = await loadItem(context, wayChoicesKey(context.caller.tenant))
  return wayChoicesOf(item) ?? { version: 0, choices: [] }
}

/** The way of a choice, as a matter would begin it now. */
export function wayOfChoice(choice: WayChoice): Way {
  return chosenWay(choice)
}

/** The kinds of arrivals for which the agency chose a way; null stands for all without a choice of their own. */
export async function kindsChosenFor(
  context: RequestContext,
  { key }: Pick<Way, 'key'>,
): Promise<readonly (DocumentKind | null)[]> {
  const { choices } = await wayChoices(context)
  return choices.filter(({ way }) => way === key).map(({ kind }) => kind)
}
