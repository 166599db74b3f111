import type { Context } from '../../../access/command.ts'
import { Facts } from '../../../access/facts.ts'
import {
  type AgencyCard,
  abolishedIn,
  agencyCardIn,
  agencyKey,
  allSubordinates,
  regionsPointerOf,
} from '../../../tenancy/index.ts'
import type { DraftInput } from '../../drafting/model.ts'
import type { DocumentText, Issuer } from '../../model/index.ts'
import { agenciesSentTo, type Directory } from '../../regulation/rules/readiness.ts'

/** The directory as far as it is among the facts, for an issuer of this region. */
export function directoryIn(facts: Facts, region: string, below: Directory['below'] = null): Directory {
  return { agency: id => agencyCardIn(facts, id), below, abolished: abolishedIn(facts, region) }
}

/** The directory for all that a document sends: the agencies that it names, beside those that a class stands for. */
export async function readDirectory(
  { table }: Pick<Context, 'table'>,
  issuer: Pick<Issuer, 'id' | 'regionCode'>,
  text: DocumentText,
): Promise<Directory> {
  const [items, below] = await Promise.all([
    table.getMany([regionsPointerOf(issuer.regionCode), ...agenciesSentTo(text).map(agencyKey)], {
      eventual: true,
    }),
    text.main.form === 'CLASS' ? allSubordinates(table, issuer.id, text.main.tier) : null,
  ])
  return directoryIn(new Facts(items), issuer.regionCode, below)
}

/**
 * The agencies directly under the issuer that a text is sent to: of those that it names, by their keys, and only for a
 * class from the list. It does not grow with how many there are.
 */
export async function subordinatesSentTo(
  { table }: Pick<Context, 'table'>,
  issuerId: string,
  text: DocumentText,
): Promise<AgencyCard[]> {
  const named = agenciesSentTo(text)
  const [items, ofClass] = await Promise.all([
    table.getMany(named.map(agencyKey), { eventual: true }),
    text.main.form === 'CLASS' ? allSubordinates(table, issuerId, text.main.tier) : [],
  ])
  const facts = new Facts(items)
  const below = named
    .flatMap(id => agencyCardIn(facts, id) ?? [])
    .filter(card => card.superiorId === issuerId)
  return [...ofClass, ...below]
}

/** The agencies that a draft's class of recipients stands for, as far as they are known before it is resolved. */
export function readClass(
  { table }: Pick<Context, 'table'>,
  issuerId: string,
  { mainRecipients }: DraftInput,
): Promise<Directory['below']> {
  const { recipientClass } = mainRecipients ?? {}
  if (recipientClass === undefined) return Promise.resolve(null)
  return allSubordinates(table, issuerId, recipientClass.tier ?? null)
}
