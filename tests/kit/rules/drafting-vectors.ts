import { readFileSync } from 'node:fs'
import type { Tier } from '../../../functions/access/regions.ts'
import { storageProblems } from '../../../functions/documents/drafting/rules/resolving.ts'
import type { Direction, DocumentKind } from '../../../functions/documents/kinds.ts'
import type { DocumentText, Drafted } from '../../../functions/documents/model/index.ts'
import { findingsOn } from '../../../functions/documents/regulation/rules/findings.ts'
import type { Problem } from '../../../functions/kernel/problem.ts'
import type { Agency, AgencyKind } from '../../../functions/tenancy/model.ts'
import { anAgency } from './agencies.ts'
import { addressed, aSource, aText, drafted } from './documents.ts'

/** An agency of the vectors' tree; superiors and guiding agencies are keys. */
interface Node {
  readonly name: string
  readonly region: string
  readonly tier: Tier
  readonly kind: AgencyKind
  readonly acts: boolean
  readonly superior: string | null
  readonly guiding?: string
  readonly other?: string
}
interface Source {
  readonly sender: string
  readonly kind: DocumentKind
}
/** What is asked of the rules. */
export interface VectorInput {
  readonly fn: string
  readonly text?: string
  readonly at?: string
  readonly joint?: readonly string[]
  readonly meeting?: DocumentText['meeting'] | string
  readonly issuer: string
  readonly kind: DocumentKind
  readonly title: string
  readonly to: readonly string[]
  readonly body?: string
  readonly copies?: readonly string[]
  readonly coIssuers?: readonly string[]
  readonly countersigners?: readonly string[]
  readonly klass?: boolean
  readonly direction?: Direction
  readonly important?: boolean
  readonly approvals?: readonly { readonly agency: string; readonly reference: string }[]
  readonly replyTo?: Source
  readonly forwards?: Source
  readonly revokes?: string
  readonly attention?: DocumentText['attention']
  readonly matters?: readonly string[]
  readonly contact?: DocumentText['contact']
  readonly leaning?: string
  readonly skipReason?: string
  readonly stage?: Drafted['stage']
  readonly agreed?: readonly string[]
}
/** What is right. */
export interface Expected {
  readonly blocks?: boolean
  readonly quiet?: boolean
  readonly flagged?: boolean
  readonly any?: boolean
  readonly rule?: string
  readonly warns?: string
  readonly parses?: boolean
  readonly mark?: string | null
  readonly value?: unknown
}
/** A draft, a text or a date, often from a published document, with what is right for it. */
export interface Vector {
  readonly id: string
  readonly what: string
  readonly input: VectorInput
  readonly expected: Expected
  readonly source: string
  readonly certainty: 'real' | 'article' | 'practice' | 'given'
}

const file = new URL('../../rules/documents/regulation/drafting-vectors.json', import.meta.url)
const given: { readonly tree: Record<string, Node>; readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(file, 'utf8'),
)
export const VECTORS = given.vectors

const grown = new Map<string, Agency>()
/** An agency of the tree by its key, with those above it. */
export function agencyNamed(key: string): Agency {
  const before = grown.get(key)
  if (before !== undefined) return before
  const node = given.tree[key]
  if (node === undefined) throw new Error(`no agency ${key} in the tree`)
  const [superior, other, guiding] = [node.superior, node.other, node.guiding].map(above =>
    above === undefined || above === null ? null : agencyNamed(above),
  )
  const agency = anAgency(superior ?? null, {
    name: node.name,
    regionCode: node.region,
    tier: node.tier,
    kind: node.kind,
    actsAsGovernment: node.acts,
    guidingId: guiding?.id ?? null,
    otherSuperiorId: other?.id ?? null,
    otherLine:
      other === null || other === undefined ? [] : [{ id: other.id, name: other.name }, ...other.line],
  })
  grown.set(key, agency)
  return agency
}

/** The draft that a vector describes. */
export function draftOf(input: VectorInput): Drafted {
  const issuer = agencyNamed(input.issuer)
  const as = (key: string) => addressed(issuer, agencyNamed(key))
  const source = ({ sender, kind }: Source) => aSource(agencyNamed(sender), { kind })
  const isRequest = input.kind === 'REQUEST'
  const text = aText(input.kind, issuer, input.to.map(agencyNamed), {
    title: input.title,
    ...(input.body === undefined ? {} : { body: input.body }),
    ...(input.klass === true
      ? { main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null } }
      : {}),
    direction: input.direction ?? null,
    important: input.important ?? false,
    copies: (input.copies ?? []).map(as),
    coIssuers: (input.coIssuers ?? []).map(as),
    countersigners: (input.countersigners ?? []).map(key => ({
      party: { form: 'AGENCY', agency: as(key) },
      sections: [],
      order: 0,
    })),
    approvals: (input.approvals ?? []).map(({ agency, reference }) => ({ agency: as(agency), reference })),
    items: [...(input.matters ?? (isRequest ? ['一事'] : []))],
    contact:
      input.contact === undefined
        ? isRequest
          ? { name: '李明', phone: '0713-8600000' }
          : null
        : input.contact,
    attention: input.attention ?? null,
    meeting: typeof input.meeting === 'object' ? input.meeting : null,
    position: input.leaning ?? null,
    skipReason: input.skipReason ?? null,
    replyTo: input.replyTo === undefined ? null : source(input.replyTo),
    forwards: input.forwards === undefined ? null : source(input.forwards),
    revokes: input.revokes === undefined ? null : { agency: as(input.revokes), number: '甲政〔2025〕1号' },
  })
  const agreed = (input.agreed ?? []).map(key => agencyNamed(key).id)
  return drafted(text, issuer, { agreed, stage: input.stage ?? 'MAKING' })
}

/** All that `validate` finds in a draft, apart from what it looks up. */
export function problemsIn(draft: Drafted): readonly Problem[] {
  return [...storageProblems(draft.text), ...findingsOn(draft)]
}

/** Everything by which an expectation may name a finding: its rule, element or code. */
export function namesOf(problem: Problem): string {
  const { rule = '', element = '' } = problem as { rule?: string; element?: string }
  return [rule, element, problem.code].join(' ')
}
