import { KINDS } from '../../../functions/documents/kinds.ts'
import {
  type Addressed,
  type DocumentText,
  type Drafted,
  partsOf,
} from '../../../functions/documents/model/index.ts'
import type { RoutingFix } from '../../../functions/documents/regulation/problems.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { addressed, aSource } from './documents.ts'

const EMPTY: Partial<DocumentText> = {
  main: { form: 'NAMED', agencies: [] },
  direction: null,
  attention: null,
  meeting: null,
  revokes: null,
  replyTo: null,
  forwards: null,
  items: [],
}

/** A draft after a fix was applied as a client would with editDraft: fields emptied and agencies removed first, then added. */
export function applyFix(draft: Drafted, fix: RoutingFix, issuer: Agency, tree: readonly Agency[]): Drafted {
  const byId = (id: string): Addressed => {
    const agency = tree.find(one => one.id === id)
    if (agency === undefined || agency === issuer) throw new Error(`the fix names ${id}`)
    return addressed(issuer, agency)
  }
  const without = (list: readonly Addressed[], ids: readonly string[] = []): Addressed[] =>
    list.filter(one => !ids.includes(one.agencyId))
  const withAll = (list: readonly Addressed[], ids: readonly string[] = []): Addressed[] => [
    ...list,
    ...ids.filter(id => !list.some(one => one.agencyId === id)).map(byId),
  ]
  const cleared: DocumentText = { ...draft.text }
  for (const field of fix.clear ?? []) {
    if (!(field in FIELDS)) throw new Error(`a fix cannot clear ${field}`)
    Object.assign(cleared, FIELDS[field])
  }
  // Names stand beside the classes of a list, and take the place of one class alone.
  const isNamed = (fix.addMainRecipients ?? []).length + (fix.removeMainRecipients ?? []).length > 0
  const named = partsOf(cleared.main).agencies
  const main = withAll(without(named, fix.removeMainRecipients), fix.addMainRecipients)
  const copies = withAll(without(cleared.copies, fix.removeCopies), fix.addCopies)
  const text: DocumentText = {
    ...cleared,
    ...(fix.kind === undefined ? {} : { kind: fix.kind as DocumentText['kind'] }),
    ...(fix.direction === undefined ? {} : { direction: fix.direction as DocumentText['direction'] }),
    ...(isNamed
      ? {
          main:
            cleared.main.form === 'LIST'
              ? { ...cleared.main, agencies: main }
              : { form: 'NAMED', agencies: main },
        }
      : {}),
    // Whoever is a main recipient needs no copy.
    copies: isNamed
      ? without(
          copies,
          main.map(one => one.agencyId),
        )
      : copies,
    coIssuers: without(cleared.coIssuers, fix.removeCoIssuers),
    countersigners: cleared.countersigners.filter(
      ({ party }) => party.form === 'MEMBER' || !fix.removeCountersigners?.includes(party.agency.agencyId),
    ),
    approvals: [
      ...cleared.approvals,
      ...(fix.approvalsFrom ?? []).map(id => ({ agency: byId(id), reference: '郑政〔2026〕3号' })),
    ],
  }
  return { ...draft, text, agreed: [...draft.agreed, ...(fix.consentsFrom ?? [])] }
}

const FIELDS: Readonly<Record<string, Partial<DocumentText>>> = {
  mainRecipients: { main: { form: 'NAMED', agencies: [] } },
  ...Object.fromEntries(Object.keys(EMPTY).map(field => [field, { [field]: EMPTY[field as 'main'] }])),
}

/**
 * A draft with values for the fields that a fix asks a person to supply. A recipient or a request to answer must be in
 * the tree; where it has none that fits, the field stays as it is.
 */
export function supplyFields(
  draft: Drafted,
  fix: RoutingFix,
  issuer: Agency,
  tree: readonly Agency[],
): Drafted {
  let now = draft
  for (const field of fix.supply ?? []) {
    const given = VALUES[field]
    if (given === undefined) throw new Error(`no value to supply for ${field}`)
    now = { ...now, text: { ...now.text, ...given(now, issuer, tree) } }
  }
  return now
}

type Value = (draft: Drafted, issuer: Agency, tree: readonly Agency[]) => Partial<DocumentText>
const POSITION = '我机关认为可行。'
const VALUES: Readonly<Record<string, Value>> = {
  title: ({ text }) => ({ title: `关于互通工作的${KINDS[text.kind].word}` }),
  body: ({ text }) => ({ body: `经市政府同意，现将来文及意见报告如下。${text.position ?? POSITION}` }),
  position: () => ({ position: POSITION }),
  skipReason: () => ({ skipReason: '防汛紧急' }),
  contact: () => ({ contact: { name: '李明', phone: '0371-60000000' } }),
  items: ({ text }) => ({ items: text.items.slice(0, 1) }),
  meeting: () => ({ meeting: { name: '常务会议', date: '2026-01-04' } }),
  direction: () => ({ direction: 'DOWN' }),
  attachments: () => ({ attachments: [] }),
  replyTo: ({ text }, issuer, tree) => {
    const asking = partsOf(text.main).agencies.find(one => one.relation.direction === 'DOWN')
    const sender = tree.find(agency => asking !== undefined && agency.id === asking.agencyId)
    return sender === undefined || sender === issuer ? {} : { replyTo: aSource(sender) }
  },
  mainRecipients: ({ text }, issuer, tree) => {
    const ways = KINDS[text.kind].directions
    const fits = (agency: Agency): boolean =>
      agency !== issuer &&
      ways.includes(addressed(issuer, agency).relation.direction) &&
      (text.kind !== 'BILL' ||
        (agency.kind === 'PEOPLES_CONGRESS' && agency.regionCode === issuer.regionCode))
    const somebody = tree.find(fits)
    if (somebody === undefined) return {}
    const copies = text.copies.filter(one => one.agencyId !== somebody.id)
    return { main: { form: 'NAMED', agencies: [addressed(issuer, somebody)] }, copies }
  },
}
