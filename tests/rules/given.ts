import type { Caller, Tier } from '../../functions/access/authenticate.ts'
import { reachOf, tenantKey } from '../../functions/access/authenticate.ts'
import type { Act } from '../../functions/access/command.ts'
import { chainAfter, EMPTY_CHAIN, type Event, hashOfEvent, nextEvent } from '../../functions/access/events.ts'
import { LANGUAGES, MESSAGES } from '../../functions/access/messages.ts'
import { ROLES, type Role, SCOPES } from '../../functions/access/permissions.ts'
import { messageOf } from '../../functions/access/problems.ts'
import { type DocumentKind, KINDS } from '../../functions/documents/kinds.ts'
import type {
  Addressed,
  Document,
  DocumentIn,
  DocumentState,
  DocumentText,
  Drafted,
  Source,
} from '../../functions/documents/model.ts'
import { approve, type Stepped, submit } from '../../functions/documents/rules/lifecycle.ts'
import { takeNumber } from '../../functions/documents/rules/numbering.ts'
import { addressedBy, issuerOf } from '../../functions/documents/rules/relations.ts'
import { recheck, seal, sign } from '../../functions/documents/rules/signing.ts'
import { dispatch } from '../../functions/exchange/rules/dispatch.ts'
import { type IdPrefix, idFrom } from '../../functions/kernel/ids.ts'
import type { Problem } from '../../functions/kernel/problem.ts'
import type { Result } from '../../functions/kernel/result.ts'
import type { Agency, AgencyCard, Region } from '../../functions/tenancy/model.ts'

/** The moment at which every test of a rule plays, unless it says otherwise: 9:30 in the morning in Zhengzhou. */
export const AT = '2026-01-05T01:30:00.000Z'

export function anAct(by = 'mbr-clerk', at = AT): Act {
  return { by, at }
}

/** A well-formed id that a number names. */
export function anId(prefix: IdPrefix, number: number): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32BE(number, 0)
  for (let place = 0; place < 16; place++) bytes[place] = Math.floor(number / 32 ** place) % 32
  return idFrom(prefix, Date.parse(AT), bytes)
}

let made = 0

/** An agency under another, with the line of superiors that this gives. */
export function anAgency(superior: Agency | null, fields: Partial<Agency> & Pick<Agency, 'name'>): Agency {
  const organ = `测${String.fromCodePoint(0x4e00 + (++made % 5_000))}政`
  return {
    id: anId('agc', made),
    shortName: null,
    regionCode: '410000',
    tier: 'PROVINCE',
    kind: 'GOVERNMENT',
    actsAsGovernment: true,
    creditCode: '91350100M000100Y43',
    organCode: organ,
    superiorId: superior?.id ?? null,
    guidingId: null,
    otherSuperiorId: null,
    state: 'ACTIVE',
    version: 1,
    line: superior === null ? [] : [{ id: superior.id, name: superior.name }, ...superior.line],
    otherLine: [],
    administratorId: null,
    chain: EMPTY_CHAIN,
    ...fields,
  }
}

/** Henan as the domain's facts describe it: a province, two cities, counties, a town, 济源 and a functional zone. */
export const province = anAgency(null, { name: '河南省人民政府', organCode: '豫政' })
export const zhengzhou = anAgency(province, {
  name: '郑州市人民政府',
  regionCode: '410100',
  tier: 'CITY',
  organCode: '郑政',
})
export const luoyang = anAgency(province, {
  name: '洛阳市人民政府',
  regionCode: '410300',
  tier: 'CITY',
  organCode: '洛政',
})
export const kaifeng = anAgency(province, {
  name: '开封市人民政府',
  regionCode: '410200',
  tier: 'CITY',
  organCode: '汴政',
})
export const jiyuan = anAgency(province, {
  name: '济源市人民政府',
  regionCode: '419001',
  tier: 'COUNTY',
  organCode: '济政',
})
export const zhongyuan = anAgency(zhengzhou, {
  name: '中原区人民政府',
  regionCode: '410102',
  tier: 'COUNTY',
  organCode: '中政',
})
export const erqi = anAgency(zhengzhou, {
  name: '二七区人民政府',
  regionCode: '410103',
  tier: 'COUNTY',
  organCode: '二七政',
})
export const zone = anAgency(zhengzhou, {
  name: '郑州经济技术开发区管理委员会',
  regionCode: '410171',
  tier: 'COUNTY',
  kind: 'OTHER',
  actsAsGovernment: true,
  organCode: '郑经管',
})
export const bureau = anAgency(zhengzhou, {
  name: '郑州市教育局',
  regionCode: '410100',
  tier: 'CITY',
  kind: 'DEPARTMENT',
  actsAsGovernment: false,
  organCode: '郑教',
})
export const town = anAgency(zhongyuan, {
  name: '林山寨街道办事处',
  regionCode: '410102001',
  tier: 'TOWN',
  organCode: '林街',
})
export const HENAN = [province, zhengzhou, luoyang, jiyuan, zhongyuan, erqi, zone, bureau, town] as const

/** An agency as a document of `issuer` names it. */
export function addressed(issuer: Agency, agency: Agency): Addressed {
  return addressedBy(issuer, agency)
}

/** What everyone may know of an agency. */
export function cardOf({
  line: _,
  otherLine: __,
  administratorId: ___,
  chain: ____,
  ...card
}: Agency): AgencyCard {
  return card
}

export function aRegion(code: string, tier: Tier, name = '某地'): Region {
  return { code, name, tier, parentCode: null, edition: '2023-06-30', importedAt: AT }
}

/** A member of an agency with all scopes. */
export function aCaller(agency: Agency, ...roles: Role[]): Caller {
  const { id, regionCode: region, tier } = agency
  return {
    subject: 'mbr-somebody',
    agency: { id, region, tier },
    tenant: tenantKey(region, id),
    reach: reachOf(region),
    roles,
    scopes: SCOPES,
  }
}

export const operator: Caller = {
  subject: 'operator',
  agency: null,
  tenant: 'P',
  reach: '',
  roles: ['OPERATOR'],
  scopes: SCOPES,
}

/** Holds whatever can be held. */
export const everybody = { roles: ROLES, scopes: SCOPES }

/** A text of a kind, from one agency to others, that lacks nothing of its form. */
export function aText(
  kind: DocumentKind,
  issuer: Agency,
  to: readonly Agency[],
  more: Partial<DocumentText> = {},
): DocumentText {
  const main = to.map(agency => addressed(issuer, agency))
  return {
    kind,
    title: `${issuer.name}关于公文互通工作的${KINDS[kind].word}`,
    body: '现将有关事项函告如下。',
    urgency: null,
    direction: KINDS[kind].direction === 'REQUIRED' ? (main[0]?.relation.direction ?? null) : null,
    important: false,
    main: { form: 'NAMED', agencies: main },
    copies: [],
    coIssuers: [],
    countersigners: [],
    attachments: [],
    matters: kind === 'REQUEST' ? ['设立公文交换中心'] : [],
    skipReason: null,
    contact: kind === 'REQUEST' ? { name: '李明', phone: '0371-60000000' } : null,
    attention: null,
    meeting: KINDS[kind].meeting === 'REQUIRED' ? { name: '市政府常务会议', date: '2026-01-04' } : null,
    revokes: null,
    approvals: [],
    leaning: null,
    replyTo: null,
    forwards: null,
    ...more,
  }
}

/** A delivery that a document may answer or pass on. */
export function aSource(sender: Agency, more: Partial<Source> = {}): Source {
  const documentId = anId('doc', 900)
  const tenant = tenantKey(sender.regionCode, sender.id)
  return {
    deliveryId: anId('dlv', 900),
    documentId,
    senderTenant: tenant,
    senderId: sender.id,
    kind: 'REQUEST',
    number: `${sender.organCode}〔2026〕3号`,
    title: '关于设立公文交换中心的请示',
    issuerName: sender.name,
    contentDigest: 'a'.repeat(64),
    bodyDigest: 'b'.repeat(64),
    root: { documentId, tenant },
    ...more,
  }
}

export const HENAN_NOTICE = aText('NOTICE', province, [zhengzhou, luoyang])

/** A text as the rules look at it. */
export function drafted(text: DocumentText, issuer: Agency = province, more: Partial<Drafted> = {}): Drafted {
  return { issuer: issuerOf(issuer), text, agreed: [], stage: 'MAKING', ...more }
}

/** A document as its drafter leaves it, with the event that started its chain. */
export function aDraft(
  text: DocumentText = HENAN_NOTICE,
  issuer: Agency = province,
): { document: DocumentIn<'DRAFT'>; event: Event } {
  const id = anId('doc', 1)
  const event = nextEvent(
    id,
    EMPTY_CHAIN,
    { type: 'DraftCreated', data: { kind: text.kind } },
    anAct('mbr-drafter'),
  )
  const document = {
    id,
    version: 1,
    state: 'DRAFT' as const,
    issuer: issuerOf(issuer),
    slots: [],
    rounds: 0,
    holder: null,
    handedOn: null,
    returned: null,
    createdBy: 'mbr-drafter',
    createdAt: AT,
    text,
    chain: chainAfter(event),
  }
  return { document, event }
}

/** The value of an answer that must be positive. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`)
  return result.value
}

/** The problems of an answer that must be a refusal. */
export function problemsOf(result: Result<unknown>): readonly Problem[] {
  if (result.ok) throw new Error('not refused')
  return result.problems
}

/** The course of a document from draft to dispatch, one step after the other. */
export const COURSE: readonly (readonly [
  from: DocumentState,
  take: (document: Document, act: Act) => Result<Stepped>,
])[] = [
  ['DRAFT', (document, act) => submit(document as DocumentIn<'DRAFT'>, null, act)],
  [
    'IN_REVIEW',
    (document, act) =>
      approve(document as DocumentIn<'IN_REVIEW'>, { opinion: '拟同意', signatory: null }, act),
  ],
  [
    'APPROVED',
    (document, act) => sign(document as DocumentIn<'APPROVED'>, { name: '王刚', opinion: '同意' }, act),
  ],
  ['SIGNED', (document, act) => recheck(document as DocumentIn<'SIGNED'>, null, act)],
  ['RECHECKED', (document, act) => takeNumber(document as DocumentIn<'RECHECKED'>, 0, act)],
  ['REGISTERED', (document, act) => seal(document as DocumentIn<'REGISTERED'>, document.issuer.name, act)],
  [
    'SEALED',
    (document, act) => {
      const result = dispatch(document as DocumentIn<'SEALED'>, HENAN.map(cardOf), act)
      return result.ok ? { ok: true, value: result.value.stepped } : result
    },
  ],
]

/** A document in a state, with the events that led there. */
export function inState<S extends DocumentState>(
  state: S,
  text: DocumentText = HENAN_NOTICE,
  issuer: Agency = province,
): { document: DocumentIn<S>; events: Event[] } {
  const start = aDraft(text, issuer)
  let document: Document = start.document
  const events = [start.event]
  for (const [from, take] of COURSE) {
    if (document.state === state) break
    if (document.state !== from) throw new Error(`${from} was expected`)
    const next: Stepped = must(take(document, anAct()))
    document = next.document
    events.push(next.event)
  }
  return { document: document as DocumentIn<S>, events }
}

/** Everything that is wrong with a chain of events; empty if it holds. */
export function chainFaults(events: readonly Event[]): string[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1]
    return [
      event.seq === index + 1 ? '' : `${event.type}: seq ${event.seq} at place ${index + 1}`,
      event.previous === (before?.hash ?? null) ? '' : `${event.type}: not linked`,
      event.hash === hashOfEvent(event) ? '' : `${event.type}: hash`,
      event.aggregate === events[0]?.aggregate ? '' : `${event.type}: of another thing`,
    ].filter(fault => fault !== '')
  })
}

/** Values that a message asks for and a problem does not bring; a sentence must have no holes. */
export function holesIn(problems: readonly Problem[]): string[] {
  return problems.flatMap(problem => {
    const name = String(problem.params.message ?? problem.code)
    const texts = MESSAGES[name as keyof typeof MESSAGES]
    if (texts === undefined) return [`${name} has no text`]
    return LANGUAGES.flatMap(language => {
      const wanted = [...texts[language].matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
      const missing = wanted.filter(param => problem.params[param] === undefined)
      const isSaid = messageOf(problem, language).length > 0
      return [...missing.map(param => `${name} lacks ${param}`), ...(isSaid ? [] : [`${name} says nothing`])]
    })
  })
}
