import { ok } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { isDate } from '../../../kernel/time.ts'
import {
  type Addressed,
  type Addressees,
  type Attachment,
  CLASSES,
  LIMITS,
  partsOf,
  type Source,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { type DraftInput, type Party, partyOf, type SignedContent } from '../model.ts'
import {
  addressedIn,
  addresseesIn,
  agenciesIn,
  agencyIdsIn,
  countersignerIn,
  type Ground,
  resolveEach,
} from './addressing.ts'
import { attachmentIn } from './attaching.ts'
import { field, optionalText, type Path, type Row, taken, tidied } from './field.ts'
import { NUMBERED_FIELDS } from './numbered.ts'
import { PRINTED_FIELDS } from './printed.ts'
import { boundList } from './recipient-list.ts'
import { replyDateProblems, replyDaysProblems } from './reply-demand.ts'
import { REVIEW_FIELDS } from './reviewing.ts'
import { TELEGRAM_FIELDS } from './telegrams.ts'
import { textProblems } from './text.ts'

const agenciesUpTo = (limit: number) => (ground: Ground, value: readonly string[], path: Path) =>
  agenciesIn(ground, value, path, limit)
const parties = (agencies: readonly Addressed[]): Party[] => agencies.map(partyOf)

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
    references: (given, recipients) => ({ agencies: agencyIdsIn(given).slice(0, recipients) }),
    resolve: addresseesIn,
    bound: main => ({
      mainRecipients: parties(partsOf(main).agencies),
      recipientClass: main.form === 'CLASS' ? classOf(main) : null,
      ...boundList(main),
    }),
  }),
  copies: field('copies', 'copies', {
    empty: [],
    references: (ids, recipients) => ({ agencies: ids.slice(0, recipients) }),
    resolve: (ground, value, path) => agenciesIn(ground, value, path, ground.copies),
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
    references: values => {
      const parties = values.slice(0, LIMITS.countersigners).map(({ party }) => party)
      return {
        agencies: parties.map(({ agencyId }) => agencyId ?? ''),
        members: parties.map(({ memberId }) => memberId ?? ''),
      }
    },
    resolve: (ground, values, path) =>
      resolveEach(values, path, LIMITS.countersigners, (value, at) => countersignerIn(ground, value, at)),
    bound: null,
  }),
  attachments: field('attachments', 'attachments', {
    empty: [],
    references: values => ({ uploads: values.slice(0, LIMITS.attachments).map(one => one.uploadId) }),
    resolve: (ground, values, path) =>
      resolveEach(values, path, LIMITS.attachments, (value, at) => attachmentIn(ground, value, at)),
    problems: (attachments, path) =>
      attachments.flatMap(({ name }, index) =>
        textProblems([...path, String(index), 'name'], name, LIMITS.name),
      ),
    bound: attachments => ({ attachments: attachments.map(boundAttachment) }),
  }),
  items: field('items', 'items', {
    empty: [],
    resolve: (_, values) => ok(values.map(item => tidy(item))),
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
    references: values => ({ agencies: values.slice(0, LIMITS.approvals).map(one => one.agencyId) }),
    resolve: (ground, values, path) =>
      resolveEach(values, path, LIMITS.approvals, ({ agencyId, reference }, at) => {
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
  replyBy: field('replyBy', 'replyBy', {
    isStoredIfGiven: true,
    resolve: taken,
    problems: replyDateProblems,
    bound: replyBy => (replyBy === undefined ? {} : { replyBy }),
  }),
  replyWithin: field('replyWithin', 'replyWithin', {
    isStoredIfGiven: true,
    resolve: taken,
    problems: replyDaysProblems,
    bound: replyWithin => (replyWithin === undefined ? {} : { replyWithin }),
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
  ...PRINTED_FIELDS,
  ...NUMBERED_FIELDS,
  ...TELEGRAM_FIELDS,
  ...REVIEW_FIELDS,
} as const satisfies Readonly<Record<keyof DraftInput, Row>>

/** Every field with its row. */
export const ROWS = Object.entries(FIELDS) as [keyof DraftInput, Row][]

function classOf({
  class: name,
  tier,
}: Extract<Addressees, { form: 'CLASS' }>): SignedContent['recipientClass'] {
  return { class: name, tier, name: CLASSES[name].words }
}

function forwardedOf({ number, title, issuerName, contentDigest }: Source): SignedContent['forwarded'] {
  return { number, title, issuerName, contentDigest }
}

/** What a signature binds of an attachment. What is absent is left out, so that older contents keep their digests. */
function boundAttachment({
  name,
  sha256,
  size,
  mediaType,
  fileName,
  scan,
  declaredUnclassified,
}: Attachment): SignedContent['attachments'][number] {
  return {
    name,
    sha256,
    size,
    mediaType,
    ...(fileName === undefined ? {} : { fileName }),
    ...(scan === undefined ? {} : { scan }),
    ...(declaredUnclassified === undefined ? {} : { declaredUnclassified }),
  }
}
