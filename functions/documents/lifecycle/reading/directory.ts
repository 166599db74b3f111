import type { Context } from '../../../access/command.ts'
import { Facts } from '../../../access/facts.ts'
import {
  type AgencyCard,
  abolishedIn,
  agencyCardIn,
  agencyKey,
  agencyOf,
  regionsPointerOf,
} from '../../../tenancy/index.ts'
import type { DraftInput } from '../../drafting/model.ts'
import { issuerOf, leaderOf, partsOf } from '../../model/index.ts'
import { agenciesSentTo, type Directory, type Sending } from '../../regulation/rules/readiness.ts'
import { readMembers } from './members.ts'

/** The directory as far as it is among the facts, for an issuer of this region. */
export function directoryIn(facts: Facts, region: string, below: Directory['below'] = null): Directory {
  return { agency: id => agencyCardIn(facts, id), below, abolished: abolishedIn(facts, region) }
}

/** The directory for all that a document sends: the agencies that it names, beside those that classes stand for. */
export async function readDirectory({ table }: Pick<Context, 'table'>, sending: Sending): Promise<Directory> {
  const { issuer, text } = sending
  const [items, below] = await Promise.all([
    table.getMany([regionsPointerOf(issuer.regionCode), ...agenciesSentTo(sending).map(agencyKey)], {
      eventual: true,
    }),
    readMembers(table, issuer, partsOf(text.main).classes),
  ])
  return directoryIn(new Facts(items), issuer.regionCode, below)
}

/**
 * The agencies that a text is sent to as far as they are in the issuer's own tree: those directly under it, or under the government
 * that a general office speaks for, of those that it names, by their keys; and what its classes stand for, from the lists. It does
 * not grow with how many there are beside.
 */
export async function subordinatesSentTo(
  { table }: Pick<Context, 'table'>,
  sending: Sending,
): Promise<AgencyCard[]> {
  const { issuer, text } = sending
  const leaderId = leaderOf(issuer).id
  const named = agenciesSentTo(sending)
  const [items, ofClasses] = await Promise.all([
    table.getMany(named.map(agencyKey), { eventual: true }),
    readMembers(table, issuer, partsOf(text.main).classes),
  ])
  const facts = new Facts(items)
  const below = named
    .flatMap(id => agencyCardIn(facts, id) ?? [])
    .filter(card => card.superiorId === leaderId)
  return [...(ofClasses ?? []), ...below]
}

/**
 * The agencies that a draft's classes of recipients stand for, as far as they are known before it is resolved.
 * @param issuerId the caller's agency, of which only the id is known; its record is read for classes alone
 */
export async function readClasses(
  { table }: Pick<Context, 'table'>,
  issuerId: string,
  { mainRecipients }: DraftInput,
): Promise<Directory['below']> {
  const { recipientClass, list } = mainRecipients ?? {}
  const given = recipientClass === undefined ? (list?.recipientClasses ?? []) : [recipientClass]
  if (given.length === 0) return null
  const issuer = agencyOf(await table.get(agencyKey(issuerId)))
  const classes = given.map(({ class: name, tier = null }) => ({ class: name, tier }))
  return issuer === null ? null : readMembers(table, issuerOf(issuer), classes)
}
