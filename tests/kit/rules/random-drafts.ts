import fc from 'fast-check'
import type { Tier } from '../../../functions/access/regions.ts'
import { DIRECTIONS, DOCUMENT_KINDS, KINDS } from '../../../functions/documents/kinds.ts'
import {
  type Addressed,
  type DocumentText,
  type Drafted,
  partsOf,
  RECIPIENT_CLASSES,
} from '../../../functions/documents/model/index.ts'
import { relationOf } from '../../../functions/documents/model/relations.ts'
import { sha256 } from '../../../functions/kernel/digest.ts'
import { AGENCY_KINDS, type Agency } from '../../../functions/tenancy/model.ts'
import { anAgency, HENAN } from './agencies.ts'
import { addressed, aSource, aText, drafted } from './documents.ts'
import { ORGANS } from './organs.ts'

const TIERS: readonly Tier[] = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN']

/** Trees as untidy as real ones: any shape, kind and tier anywhere, second superiors, guidance, one to ten agencies. */
export function agencyTrees(): fc.Arbitrary<readonly Agency[]> {
  const node = fc.record({
    parent: fc.nat(),
    kind: fc.constantFrom(...AGENCY_KINDS),
    acts: fc.boolean(),
    tier: fc.nat(3),
    other: fc.option(fc.nat(), { nil: null }),
    guide: fc.option(fc.nat(), { nil: null }),
  })
  return fc.array(node, { minLength: 1, maxLength: 9 }).map(nodes => {
    const tree = [anAgency(null, { name: '甲' })]
    for (const [index, { parent, kind, acts, tier, other, guide }] of nodes.entries()) {
      // Nobody stands below a division, and every division is of an agency; registration sees to both.
      const above = tree.filter(agency => agency.kind !== 'INNER_DIVISION')
      const at = (place: number): Agency => above[place % above.length] as Agency
      const superior = parent % 7 === 0 && kind !== 'INNER_DIVISION' ? null : at(parent)
      const second = other === null || superior === null || at(other) === superior ? null : at(other)
      const guiding = guide === null || at(guide) === second ? null : at(guide)
      tree.push(
        anAgency(superior, {
          name: `乙${index}`,
          tier: TIERS[tier] ?? 'CITY',
          kind,
          actsAsGovernment: kind === 'GOVERNMENT' || (kind === 'OTHER' && acts),
          guidingId: guiding?.id ?? null,
          otherSuperiorId: second?.id ?? null,
          otherLine: second === null ? [] : [{ id: second.id, name: second.name }, ...second.line],
        }),
      )
    }
    return tree
  })
}

export interface RandomDraft {
  readonly tree: readonly Agency[]
  readonly issuer: Agency
  readonly draft: Drafted
}

const BODIES = [
  '现将有关事项函告如下。',
  '妥否，请批示。',
  '经市政府同意，现通知如下，名单见附件2。',
  '王市长：\n请予批准。',
] as const

/** Drafts in a tree: any kind to anybody, with or without everything. */
function draftsIn(tree: fc.Arbitrary<readonly Agency[]>): fc.Arbitrary<RandomDraft> {
  const maybe = <T>(value: T) => fc.option(fc.constant(value), { nil: null })
  const flags = fc.record({
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    direction: fc.option(fc.constantFrom(...DIRECTIONS), { nil: null }),
    important: fc.boolean(),
    items: fc.array(fc.constantFrom('甲事', '乙事'), { maxLength: 3 }),
    skipReason: maybe('紧急'),
    contact: maybe({ name: '李明', phone: '0371-60000000' }),
    attention: fc.option(fc.record({ name: fc.constant('王市长'), assignment: maybe('批示') }), {
      nil: null,
    }),
    meeting: maybe({ name: '常务会议', date: '2026-01-04' }),
    position: maybe('我机关认为可行。'),
    body: fc.constantFrom(...BODIES),
  })
  const picks = fc.record({
    issuer: fc.nat(),
    form: fc.integer({ min: 0, max: 5 }).map(n => (['CLASS', 'LIST'] as const)[n] ?? 'NAMED'),
    classes: fc.uniqueArray(fc.constantFrom(...RECIPIENT_CLASSES), { maxLength: 2 }),
    onPaper: fc.array(fc.constant('郑州海关'), { maxLength: 1 }),
    main: fc.array(fc.nat(), { maxLength: 5 }),
    copies: fc.array(fc.nat(), { maxLength: 5 }),
    coIssuers: fc.array(fc.nat(), { maxLength: 2 }),
    countersigners: fc.array(fc.nat(), { maxLength: 2 }),
    approvals: fc.array(fc.nat(), { maxLength: 1 }),
    revokes: fc.option(fc.nat(), { nil: null }),
    sender: fc.nat(),
    answers: fc.constantFrom('none', 'request', 'report'),
    forwards: fc.constantFrom('none', 'request', 'verbatim', 'report'),
    stage: fc.constantFrom<Drafted['stage']>('MAKING', 'ISSUING'),
  })
  return fc.tuple(tree, flags, picks).map(([agencies, fields, pick]) => {
    const at = (index: number): Agency => agencies[index % agencies.length] as Agency
    const issuer = at(pick.issuer)
    const others = (places: readonly number[]): Agency[] =>
      [...new Set(places.map(at))].filter(agency => agency !== issuer)
    const asAddressed = (list: readonly Agency[]): Addressed[] => list.map(one => addressed(issuer, one))
    const named = others(pick.main)
    const sender = at(pick.sender)
    // R14 held for the sender too: a request came from below.
    const asked = relationOf(issuer, sender).direction === 'DOWN'
    const source = (kind: string): DocumentText['replyTo'] => {
      if (kind === 'none' || sender === issuer) return null
      const bodyDigest = kind === 'verbatim' ? sha256(fields.body) : 'b'.repeat(64)
      return aSource(sender, { kind: kind !== 'report' && asked ? 'REQUEST' : 'REPORT', bodyDigest })
    }
    const target = pick.revokes === null || at(pick.revokes) === issuer ? null : at(pick.revokes)
    const isClass = pick.form === 'CLASS'
    const mains: Readonly<Record<typeof pick.form, DocumentText['main']>> = {
      NAMED: { form: 'NAMED', agencies: asAddressed(named) },
      CLASS: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null },
      LIST: {
        form: 'LIST',
        agencies: asAddressed(named),
        classes: pick.classes.map(name => ({ class: name, tier: null })),
        onPaper: pick.onPaper,
        wording: null,
        printed: '',
      },
    }
    const text = aText(fields.kind, issuer, named, {
      ...fields,
      main: mains[pick.form],
      copies: asAddressed(others(pick.copies).filter(agency => isClass || !named.includes(agency))),
      coIssuers: asAddressed(others(pick.coIssuers)),
      countersigners: asAddressed(others(pick.countersigners)).map(agency => ({
        party: { form: 'AGENCY', agency },
        sections: [],
        order: 0,
      })),
      approvals: asAddressed(others(pick.approvals)).map(agency => ({ agency, reference: '批示' })),
      revokes: target === null ? null : { agency: addressed(issuer, target), number: '甲〔2025〕1号' },
      replyTo: source(pick.answers),
      forwards: source(pick.forwards),
    })
    const line = (agency: Agency): string =>
      `${agency.name}(${agency.kind} ${agency.tier})${agency.line.map(one => ` < ${one.name}`).join('')}${agency.otherLine.map(one => ` / ${one.name}`).join('')} ~ ${agencies.find(one => one.id === agency.guidingId)?.name ?? ''}`
    const list = (all: readonly Addressed[]): string =>
      all.map(one => `${one.name} ${one.relation.direction}`).join('; ')
    const story = () => [
      `${text.kind} (${KINDS[text.kind].word}) from ${line(issuer)}`,
      ...agencies.map(line),
      `to ${list(partsOf(text.main).agencies)} and ${partsOf(text.main).classes.map(one => one.class)}`,
      `copies ${list(text.copies)}, with ${list(text.coIssuers)}`,
      JSON.stringify({ ...fields, answers: text.replyTo?.kind, of: text.replyTo?.issuerName, pick }),
    ]
    const draft = drafted(text, issuer, { stage: pick.stage })
    return { tree: agencies, issuer, draft, [fc.toStringMethod]: () => story().join('\n') }
  })
}

/** Drafts in trees of every shape, and among the organs of Henan. */
export const randomDrafts = fc.oneof(draftsIn(agencyTrees()), draftsIn(fc.constant([...HENAN, ...ORGANS])))
