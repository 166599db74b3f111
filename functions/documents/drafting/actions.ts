import type { Context } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import type { RequestContext } from '../../access/request.ts'
import { isId } from '../../kernel/ids.ts'
import { notFound } from '../../kernel/problem.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import { agencyIn, agencyKey, memberKey, memberOf } from '../../tenancy/index.ts'
import { attachmentObjectKey, uploadKey, uploadOf } from '../../uploads/index.ts'
import type { DocumentKind } from '../kinds.ts'
import { type Distribution, type EffectEndKind, type Issuer, LIMITS, type Source } from '../model/index.ts'
import type { DeliveryUse, DraftInput } from './model.ts'
import type { Ground } from './rules/addressing.ts'
import { referencesIn } from './rules/resolving.ts'

/**
 * Access to the deliveries that the agency received. The exchange provides it: documents knows neither their keys nor
 * their states.
 */
export interface ReceivedDeliveries {
  readonly keyOf: (tenant: string, id: string) => Key
  /** The delivery as a document refers to it; refused if it does not exist or is not ready for this use. */
  readonly sourceFor: (item: Item | null, use: DeliveryUse, path: readonly string[]) => Result<Source>
  /** For whom the delivery is by now, by what its issuer, and those of what it contains, changed since; null if they changed nothing. */
  readonly distributionOf: (item: Item | null) => Distribution | null
  /** What the agency has received under these numbers; nothing is said of the others, nor to who may not read deliveries. */
  readonly ofNumbers: (
    context: RequestContext,
    numbers: readonly NumberAsked[],
  ) => Promise<ReadonlyMap<string, readonly ReceivedNumber[]>>
}

/** A document number that is looked up among what was received. */
export interface NumberAsked {
  readonly number: string
  /** True if it does not say whose it is: 第5号 is the number of many orders. */
  readonly isAnyones: boolean
}

/** A document that the agency received under a number; of one that says whose it is, the last one alone. */
export interface ReceivedNumber {
  readonly issuer: string
  readonly kind: DocumentKind
  /** Null of what its sender took back. */
  readonly title: string | null
  /** The number of the correction that replaced it; null if none did. */
  readonly replacedBy: string | null
  /** That it was revoked or abolished; null while it is in force. */
  readonly ended: EffectEndKind | null
}

/** Keys of all items that the fields refer to. Malformed ids are not looked up. */
export function keysOf(
  { caller: { tenant } }: Pick<Context, 'caller'>,
  input: DraftInput,
  deliveries: ReceivedDeliveries | null = null,
  recipients: number = LIMITS.recipients,
): Key[] {
  const ids = referencesIn(input, recipients)
  return [
    ...ids.agencies.filter(id => isId('agc', id)).map(agencyKey),
    ...ids.members.filter(id => isId('mbr', id)).map(id => memberKey(tenant, id)),
    ...ids.uploads.filter(id => isId('upl', id)).map(id => uploadKey(tenant, id)),
    ...(deliveries === null
      ? []
      : ids.deliveries.filter(id => isId('dlv', id)).map(id => deliveries.keyOf(tenant, id))),
  ]
}

/** The ground that a draft's fields are resolved on, made from the loaded items. */
export function groundOf(
  { caller: { tenant } }: Pick<Context, 'caller'>,
  facts: Facts,
  issuer: Issuer,
  deliveries: ReceivedDeliveries | null = null,
  { recipients, copies }: Pick<Ground, 'recipients' | 'copies'> = LIMITS,
): Ground {
  return {
    issuer,
    recipients,
    copies,
    agency: id => agencyIn(facts, id),
    member: id => {
      const item = facts.get(memberKey(tenant, id))
      return item === null ? null : memberOf(item)
    },
    upload: id => uploadOf(facts.get(uploadKey(tenant, id))),
    attachmentKey: id => attachmentObjectKey(tenant, id),
    delivery: (id, use) =>
      deliveries === null
        ? refuse(notFound([use]))
        : deliveries.sourceFor(facts.get(deliveries.keyOf(tenant, id)), use, [use]),
  }
}
