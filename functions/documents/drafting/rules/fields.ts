import type { Problem } from '../../../kernel/problem.ts'
import { notFound, notReady } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { isDate } from '../../../kernel/time.ts'
import {
  type Addressed,
  type Addressees,
  type Attachment,
  CLASS_NAMES,
  type DocumentText,
  LIMITS,
  type Source,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { type Content, type DraftInput, type Party, partyOf } from '../model.ts'
import {
  addressedIn,
  addresseesIn,
  agenciesIn,
  countersignerIn,
  type Ground,
  resolveEach,
} from './addressing.ts'
import { textProblems } from './text.ts'

/** Ids that a field refers to, by what they are. */
export interface References {
  readonly agencies?: readonly string[]
  readonly members?: readonly string[]
  readonly uploads?: readonly string[]
  readonly deliveries?: readonly string[]
}

type Path = readonly string[]
type Wish<Name extends keyof DraftInput> = NonNullable<DraftInput[Name]>

/**
 * One field of a draft: how it is named when stored, what it is when left out, how it is resolved, what keeps its value
 * from being stored, and what of it a signature binds.
 */
export interface Field<Name extends keyof DraftInput, Stored extends keyof DocumentText> {
  readonly stored: Stored
  /** The value when it is left out or emptied; a field without one must be given. */
  readonly empty?: DocumentText[Stored]
  /** Ids in the client's value, at most as many as the limits take. */
  readonly references?: (wish: Wish<Name>, recipients: number) => References
  readonly resolve: (ground: Ground, wish: Wish<Name>, path: Path) => Result<DocumentText[Stored]>
  readonly problems?: (value: DocumentText[Stored], path: Path) => readonly Problem[]
  /** What a signature binds of it, and recipients get; null for what is for the making and the rules alone. */
  readonly bound: ((value: DocumentText[Stored]) => Partial<Content>) | null
}

const field = <Name extends keyof DraftInput, Stored extends keyof DocumentText>(
  _: Name,
  stored: Stored,
  row: Omit<Field<Name, Stored>, 'stored'>,
): Field<Name, Stored> => ({ stored, ...row })

const taken = <Value>(_: Ground, wish: Value): Result<Value> => ok(wish)
const tidied = (_: Ground, wish: string): Result<string> => ok(tidy(wish))
const agenciesUpTo = (limit: number) => (ground: Ground, wish: readonly string[], path: Path) =>
  agenciesIn(ground, wish, path, limit)
const parties = (agencies: readonly Addressed[]): Party[] => agencies.map(partyOf)
const optionalText =
  (limit: number) =>
  (value: string | null | undefined, path: Path): Problem[] =>
    value === null || value === undefined ? [] : textProblems(path, value, limit)

/**
 * Every field of a draft, one row each, in the order in which problems are reported. A new field is one row here, one in
 * the model's `textSchema` and `DraftInput`, and its lines in the SDL.
 */
export const FIELDS = {
  kind: field('kind', 'kind', { resolve: taken, bound: kind => ({ kind }) }),
  title: field('title', 'title', {
    resolve: tidied,
    problems: (title, path) => textProblems(path, title, LIMITS.title),
    bound: title => ({ title }),
  }),
  body: field('body', 'body', {
    resolve: tidied,
    problems: (body, path) => textProblems(path, body, LIMITS.body),
    bound: body => ({ body }),
  }),
  urgency: field('urgency', 'urgency', { empty: null, resolve: taken, bound: urgency => ({ urgency }) }),
  direction: field('direction', 'direction', {
    empty: null,
    resolve: taken,
    bound: direction => ({ direction }),
  }),
  important: field('important', 'important', { empty: false, resolve: taken, bound: null }),
  mainRecipients: field('mainRecipients', 'main', {
    empty: { form: 'NAMED', agencies: [] },
    references: ({ agencyIds }, recipients) => ({ agencies: (agencyIds ?? []).slice(0, recipients) }),
    resolve: addresseesIn,
    bound: main => ({
      mainRecipients: main.form === 'NAMED' ? parties(main.agencies) : [],
      recipientClass: main.form === 'CLASS' ? classOf(main) : null,
    }),
  }),
  copies: field('copies', 'copies', {
    empty: [],
    references: (ids, recipients) => ({ agencies: ids.slice(0, recipients) }),
    resolve: (ground, wish, path) => agenciesIn(ground, wish, path),
    bound: copies => ({ copies: parties(copies) }),
  }),
  coIssuers: field('coIssuers', 'coIssuers', {
    empty: [],
    references: ids => ({ agencies: ids.slice(0, LIMITS.coIssuers) }),
    resolve: agenciesUpTo(LIMITS.coIssuers),
    // Bound among the issuers, after the host: see contentOf.
    bound: () => ({}),
  }),
  countersigners: field('countersigners', 'countersigners', {
    empty: [],
    references: wishes => {
      const some = wishes.slice(0, LIMITS.countersigners)
      return { agencies: some.map(one => one.agencyId ?? ''), members: some.map(one => one.memberId ?? '') }
    },
    resolve: (ground, wishes, path) =>
      resolveEach(wishes, path, LIMITS.countersigners, (wish, at) => countersignerIn(ground, wish, at)),
    bound: null,
  }),
  attachments: field('attachments', 'attachments', {
    empty: [],
    references: wishes => ({ uploads: wishes.slice(0, LIMITS.attachments).map(one => one.uploadId) }),
    resolve: (ground, wishes, path) =>
      resolveEach(wishes, path, LIMITS.attachments, (wish, at) => attachmentIn(ground, wish, at)),
    problems: (attachments, path) =>
      attachments.flatMap(({ name }, index) =>
        textProblems([...path, String(index), 'name'], name, LIMITS.name),
      ),
    bound: attachments => ({
      attachments: attachments.map(({ name, sha256, size, mediaType }) => ({
        name,
        sha256,
        size,
        mediaType,
      })),
    }),
  }),
  items: field('items', 'items', {
    empty: [],
    resolve: (_, wishes) => ok(wishes.map(tidy)),
    problems: (items, path) =>
      items.length > LIMITS.items
        ? [invalid('TOO_MANY_ITEMS', path, { limit: LIMITS.items })]
        : items.flatMap((item, index) => textProblems([...path, String(index)], item, LIMITS.item)),
    bound: items => ({ items }),
  }),
  skipReason: field('skipReason', 'skipReason', {
    empty: null,
    resolve: tidied,
    problems: optionalText(LIMITS.reason),
    bound: skipReason => ({ skipReason }),
  }),
  contact: field('contact', 'contact', {
    empty: null,
    resolve: (_, { name, phone }) => ok({ name: tidy(name), phone: tidy(phone) }),
    problems: (contact, path) => [
      ...optionalText(LIMITS.name)(contact?.name, [...path, 'name']),
      ...optionalText(LIMITS.phone)(contact?.phone, [...path, 'phone']),
    ],
    bound: contact => ({ contact }),
  }),
  attention: field('attention', 'attention', {
    empty: null,
    resolve: (_, { name, assignment = null }) =>
      ok({ name: tidy(name), assignment: assignment === null ? null : tidy(assignment) }),
    problems: (attention, path) => [
      ...optionalText(LIMITS.name)(attention?.name, [...path, 'name']),
      ...optionalText(LIMITS.reference)(attention?.assignment, [...path, 'assignment']),
    ],
    bound: attention => ({ attention }),
  }),
  meeting: field('meeting', 'meeting', {
    empty: null,
    resolve: (_, { name, date }) => ok({ name: tidy(name), date }),
    problems: (meeting, path) => [
      ...optionalText(LIMITS.name)(meeting?.name, [...path, 'name']),
      ...(meeting === null || isDate(meeting.date)
        ? []
        : [invalid('NOT_A_DATE', [...path, 'date'], { given: meeting.date })]),
    ],
    bound: meeting => ({ meeting }),
  }),
  revokes: field('revokes', 'revokes', {
    empty: null,
    references: ({ agencyId }) => ({ agencies: [agencyId] }),
    resolve: (ground, { agencyId, number }, path) => {
      const agency = addressedIn(ground, agencyId, [...path, 'agencyId'])
      return agency.ok ? ok({ agency: agency.value, number: tidy(number) }) : agency
    },
    problems: (revokes, path) => optionalText(LIMITS.name)(revokes?.number, [...path, 'number']),
    bound: revokes => ({
      revokes: revokes === null ? null : { agency: partyOf(revokes.agency), number: revokes.number },
    }),
  }),
  approvals: field('approvals', 'approvals', {
    empty: [],
    references: wishes => ({ agencies: wishes.slice(0, LIMITS.approvals).map(one => one.agencyId) }),
    resolve: (ground, wishes, path) =>
      resolveEach(wishes, path, LIMITS.approvals, ({ agencyId, reference }, at) => {
        const agency = addressedIn(ground, agencyId, [...at, 'agencyId'])
        return agency.ok ? ok({ agency: agency.value, reference: tidy(reference) }) : agency
      }),
    problems: (approvals, path) =>
      approvals.flatMap(({ reference }, index) =>
        textProblems([...path, String(index), 'reference'], reference, LIMITS.reference),
      ),
    bound: approvals => ({
      approvals: approvals.map(({ agency, reference }) => ({ agency: partyOf(agency), reference })),
    }),
  }),
  position: field('position', 'position', {
    empty: null,
    resolve: tidied,
    problems: optionalText(LIMITS.position),
    bound: null,
  }),
  replyTo: field('replyTo', 'replyTo', {
    empty: null,
    references: id => ({ deliveries: [id] }),
    resolve: ({ delivery }, id) => delivery(id, 'replyTo'),
    bound: source => ({ replyTo: source === null ? null : { number: source.number, title: source.title } }),
  }),
  forwards: field('forwards', 'forwards', {
    empty: null,
    references: id => ({ deliveries: [id] }),
    resolve: ({ delivery }, id) => delivery(id, 'forwards'),
    bound: source => ({ forwarded: source === null ? null : forwardedOf(source) }),
  }),
} as const satisfies Readonly<Record<keyof DraftInput, Row>>

/** A row as a loop over all fields sees it: what a row makes of its own field's value, no other row is given. */
export interface Row {
  readonly stored: keyof DocumentText
  readonly empty?: unknown
  readonly references?: (wish: never, recipients: number) => References
  readonly resolve: (ground: Ground, wish: never, path: Path) => Result<unknown>
  readonly problems?: (value: never, path: Path) => readonly Problem[]
  readonly bound: ((value: never) => Partial<Content>) | null
}

/** Every field with its row, for loops over all. */
export const ROWS = Object.entries(FIELDS) as [keyof DraftInput, Row][]

function classOf({ class: name, tier }: Extract<Addressees, { form: 'CLASS' }>): Content['recipientClass'] {
  return { class: name, tier, name: CLASS_NAMES[name] }
}

function forwardedOf({ number, title, issuerName, contentDigest }: Source): Content['forwarded'] {
  return { number, title, issuerName, contentDigest }
}

function attachmentIn(
  { upload, attachmentKey }: Ground,
  { uploadId, name }: { readonly uploadId: string; readonly name: string },
  path: Path,
): Result<Attachment> {
  const place = [...path, 'uploadId']
  const found = upload(uploadId)
  if (found === null) return refuse(notFound(place))
  if (found.state === 'PENDING') return refuse(notReady(place))
  if (found.state === 'REJECTED') {
    const given = found.rejection ?? ''
    return refuse(invalid(given.endsWith('_DIFFERS') ? 'UPLOAD_DIFFERS' : 'UPLOAD_REFUSED', place, { given }))
  }
  const { sha256, size, mediaType } = found
  return ok({ name: tidy(name), sha256, size, mediaType, key: attachmentKey(uploadId) })
}
