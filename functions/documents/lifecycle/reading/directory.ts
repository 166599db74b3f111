import type { Context } from '../../../access/command.ts'
import { Facts } from '../../../access/facts.ts'
import {
  type AgencyCard,
  abolishedIn,
  agencyCardIn,
  agencyKey,
  agencyOf,
  allSubordinates,
  regionsPointerOf,
} from '../../../tenancy/index.ts'
import type { DraftInput } from '../../drafting/model.ts'
import { type DocumentText, type Issuer, leaderOf } from '../../model/index.ts'
import { agenciesSentTo, type Directory } from '../../regulation/rules/readiness.ts'

/** The directory as far as it is among the facts, for an issuer of this region. */
export function directoryIn(facts: Facts, region: string, below: Directory['below'] = null): Directory {
  return { agency: id => agencyCardIn(facts, id), below, abolished: abolishedIn(facts, region) }
}

/** What says whose subordinates a class of recipients stands for. */
type Leading = Pick<Issuer, 'id' | 'name' | 'kind' | 'line'>

/** The directory for all that a document sends: the agencies that it names, beside those that a class stands for. */
export async function readDirectory(
  { table }: Pick<Context, 'table'>,
  issuer: Leading & Pick<Issuer, 'regionCode'>,
  text: DocumentText,
): Promise<Directory> {
  const [items, below] = await Promise.all([
    table.getMany([regionsPointerOf(issuer.regionCode), ...agenciesSentTo(text).map(agencyKey)], {
      eventual: true,
    }),
    text.main.form === 'CLASS' ? allSubordinates(table, leaderOf(issuer).id, text.main.tier) : null,
  ])
  return directoryIn(new Facts(items), issuer.regionCode, below)
}

/**
 * The agencies directly under the issuer, or under the government that a general office speaks for, that a text is sent to: of
 * those that it names, by their keys, and only for a class from the list. It does not grow with how many there are.
 */
export async function subordinatesSentTo(
  { table }: Pick<Context, 'table'>,
  issuer: Leading,
  text: DocumentText,
): Promise<AgencyCard[]> {
  const leaderId = leaderOf(issuer).id
  const named = agenciesSentTo(text)
  const [items, ofClass] = await Promise.all([
    table.getMany(named.map(agencyKey), { eventual: true }),
    text.main.form === 'CLASS' ? allSubordinates(table, leaderId, text.main.tier) : [],
  ])
  const facts = new Facts(items)
  const below = named
    .flatMap(id => agencyCardIn(facts, id) ?? [])
    .filter(card => card.superiorId === leaderId)
  return [...ofClass, ...below]
}

/**
 * The agencies that a draft's class of recipients stands for, as far as they are known before it is resolved.
 * @param issuerId the caller's agency, of which only the id is known; its record is read for a class alone
 */
export async function readClass(
  { table }: Pick<Context, 'table'>,
  issuerId: string,
  { mainRecipients }: DraftInput,
): Promise<Directory['below']> {
  const { recipientClass } = mainRecipients ?? {}
  if (recipientClass === undefined) return null
  const issuer = agencyOf(await table.get(agencyKey(issuerId)))
  return issuer === null ? null : allSubordinates(table, leaderOf(issuer).id, recipientClass.tier ?? null)
}
