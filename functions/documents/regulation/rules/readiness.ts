import type { Problem } from '../../../kernel/problem.ts'
import type { Ability, AgencyCard } from '../../../tenancy/index.ts'
import {
  type Addressed,
  type ClassOfTier,
  classWords,
  type Drafted,
  type Issuer,
  leadingOf,
  membersAmong,
  partsOf,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { type AgencyNotReady, agencyNotReady, membersUnsaid } from '../problems.ts'
import { unsaidMembers } from './recipients-wording.ts'

/** What the directory knows of an agency's being ready for what a document sends it. */
export type Standing = Pick<AgencyCard, 'name' | 'state' | 'regionCode' | Ability>

/** The part of the directory that was read. */
export interface Directory {
  /** Null for an agency that was not read: nothing is found of it. */
  readonly agency: (id: string) => Standing | null
  /** Every agency that the classes may stand for, with those between them and the issuer; null if they were not read. */
  readonly below: readonly AgencyCard[] | null
  /** Codes of abolished regions (已撤销的行政区划), as far as they were read. */
  readonly abolished: ReadonlySet<string>
}

/** What is sent: by whom, and to whom. */
export type Sending = Pick<Drafted, 'issuer' | 'text'>

/** 统称: which of the agencies that were read the classes stand for, and get a document by; each once. */
export function membersOfClasses(
  { issuer, text }: Sending,
  below: readonly AgencyCard[],
  abolished: ReadonlySet<string>,
): AgencyCard[] {
  return everyMember(issuer, partsOf(text.main).classes, below).filter(
    ({ regionCode }) => !abolished.has(regionCode),
  )
}

/** Those of the classes that are left out, since their regions are abolished. */
function leftOut({ issuer, text }: Sending, { below, abolished }: Directory): AgencyCard[] {
  return everyMember(issuer, partsOf(text.main).classes, below ?? []).filter(({ regionCode }) =>
    abolished.has(regionCode),
  )
}

/** The members of all classes, each once; never an issuer. */
function everyMember(
  issuer: Issuer,
  classes: readonly ClassOfTier[],
  below: readonly AgencyCard[],
): AgencyCard[] {
  const members = classes.flatMap(one => membersAmong(one, leadingOf(issuer), below))
  return [...new Map(members.map(card => [card.id, card])).values()]
}

/** An agency that something is sent to; without a standing, nothing is found of it. */
interface Receiver {
  readonly id: string
  readonly name: string
  readonly standing: Standing | null
}

/** Agencies that a document sends something to, by the field that names them, and what each needs somebody for. */
function receiversOf({ issuer, text }: Sending, directory: Directory) {
  const { main, copies, coIssuers, countersigners } = text
  const named = (agencies: readonly Pick<Addressed, 'agencyId' | 'name'>[]): Receiver[] =>
    agencies.map(({ agencyId: id, name }) => ({ id, name, standing: directory.agency(id) }))
  const ofClass = (agencies: readonly AgencyCard[]): Receiver[] =>
    agencies.map(card => ({ id: card.id, name: card.name, standing: card }))
  const { agencies } = partsOf(main)
  const names = new Set(agencies.map(({ agencyId }) => agencyId))
  const members = membersOfClasses({ issuer, text }, directory.below ?? [], directory.abolished)
  const recipients = [...named(agencies), ...ofClass(members.filter(({ id }) => !names.has(id)))]
  const asked = countersigners.flatMap(({ party }) => (party.form === 'AGENCY' ? [party.agency] : []))
  return [
    { field: 'mainRecipients', receivers: recipients, ability: 'receives' },
    { field: 'copies', receivers: named(copies), ability: 'receives' },
    { field: 'coIssuers', receivers: named(coIssuers), ability: 'countersigns' },
    { field: 'countersigners', receivers: named(asked), ability: 'countersigns' },
  ] as const
}

const UNREAD: Directory = { agency: () => null, below: null, abolished: new Set() }

/** Ids of all agencies that a document names and sends something to. */
export function agenciesSentTo(sending: Sending): string[] {
  return receiversOf(sending, UNREAD).flatMap(({ receivers }) => receivers.map(({ id }) => id))
}

/**
 * Recipients and countersigning agencies that are not activated (未开通), or where nobody may sign for a delivery or
 * countersign. What is sent there waits, so it is a warning; for the only main recipient it is an error, since the
 * document would reach nobody who is to act on it. Agencies of abolished regions are always a warning: a class leaves them
 * out, and one that is named still gets what it is sent.
 */
export function readinessFindings(sending: Sending, directory: Directory): Problem[] {
  const missed = leftOut(sending, directory)
  const left =
    missed.length === 0 ? [] : [agencyNotReady('LEFT_OUT_OF_CLASS', 'mainRecipients', missed, 'WARNING')]
  const unsaid = unsaidMembers(sending, membersOfClasses(sending, directory.below ?? [], directory.abolished))
  return [
    ...left,
    ...emptyClasses(sending, directory),
    ...(unsaid.length === 0 ? [] : [membersUnsaid(unsaid.map(({ name }) => name))]),
    ...receiverFindings(sending, directory),
  ]
}

/** Classes that nobody is in: what is printed would name nobody, and it could not be dispatched. */
function emptyClasses({ issuer, text: { main } }: Sending, { below, abolished }: Directory): Problem[] {
  if (below === null) return []
  const empty = partsOf(main).classes.filter(one =>
    membersAmong(one, leadingOf(issuer), below).every(({ regionCode }) => abolished.has(regionCode)),
  )
  return empty.map(one =>
    main.form === 'CLASS' && one.class === 'GOVERNMENTS_DIRECTLY_UNDER'
      ? invalid('NO_GOVERNMENTS_BELOW', ['mainRecipients'])
      : invalid('CLASS_EMPTY', ['mainRecipients'], { given: classWords(one) }),
  )
}

/**
 * Co-issuers that a text calls by a former name (更名). An error, since their heads are refused to sign it so; a warning
 * for those who signed it under the name of that time.
 */
export function coIssuerNameFindings({ text, agreed }: Drafted, directory: Directory): AgencyNotReady[] {
  const renamed = text.coIssuers
    .map(({ agencyId: id, name }) => ({ id, name, now: directory.agency(id)?.name ?? name }))
    .filter(({ name, now }) => name !== now)
  return (['ERROR', 'WARNING'] as const).flatMap(severity => {
    const some = renamed.filter(({ id }) => agreed.includes(id) === (severity === 'WARNING'))
    return some.length === 0 ? [] : [agencyNotReady('CO_ISSUER_RENAMED', 'coIssuers', some, severity)]
  })
}

function receiverFindings(sending: Sending, directory: Directory): AgencyNotReady[] {
  const isAbolished = ({ standing }: Receiver): boolean =>
    standing !== null && directory.abolished.has(standing.regionCode)
  return receiversOf(sending, directory).flatMap(({ field, receivers, ability }) => {
    const severity = field === 'mainRecipients' && receivers.length === 1 ? 'ERROR' : 'WARNING'
    const inactive = receivers.filter(({ standing }) => standing !== null && standing.state !== 'ACTIVE')
    const unable = receivers.filter(({ standing }) => standing?.state === 'ACTIVE' && !standing[ability])
    const abolished = receivers.filter(isAbolished)
    return [
      ...(abolished.length === 0
        ? []
        : [agencyNotReady('AGENCY_REGION_ABOLISHED', field, abolished, 'WARNING')]),
      ...(inactive.length === 0 ? [] : [agencyNotReady('AGENCY_NOT_ACTIVE', field, inactive, severity)]),
      ...(unable.length === 0 ? [] : [agencyNotReady(NOBODY[ability], field, unable, severity)]),
    ]
  })
}

const NOBODY = { receives: 'NOBODY_SIGNS_FOR', countersigns: 'NOBODY_COUNTERSIGNS' } as const
