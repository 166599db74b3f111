import { blocks, type Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Agency } from '../../../tenancy/index.ts'
import { addressedIn, resolveEach } from '../../drafting/rules/addressing.ts'
import { type Addressed, type Drafted, LIMITS, partsOf } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { outsideRelations } from '../problems.ts'
import { isOutside } from './outside.ts'
import { routingViolations } from './routing.ts'

/** Whom a document is to go to after its dispatch (补发), by id. */
export interface LateIds {
  readonly mainRecipientIds: readonly string[]
  readonly copyRecipientIds: readonly string[]
}

/** The same as a document names agencies, and how many of the copies are outside the issuer's relations. */
export interface Late {
  readonly main: readonly Addressed[]
  readonly copies: readonly Addressed[]
  readonly outside: number
}

/**
 * The agencies that a document is to go to after its dispatch. They are bound by the rules that they would have been bound by in
 * the draft: refused is what breaks one of the routing rules, and copies outside the issuer's relations count with those
 * before.
 * @param outsideBefore copies outside its relations that the document got since its dispatch
 * @param limit of agencies in each list
 */
export function lateRecipients(
  drafted: Drafted,
  { mainRecipientIds, copyRecipientIds }: LateIds,
  agency: (id: string) => Agency | null,
  { outsideBefore, limit }: { readonly outsideBefore: number; readonly limit: number },
): Result<Late> {
  const ground = { issuer: drafted.issuer, agency }
  const listed = (ids: readonly string[], field: string) =>
    resolveEach(ids, [field], limit, (id, path) => addressedIn(ground, id, path))
  const [main, copies] = [
    listed(mainRecipientIds, 'mainRecipientIds'),
    listed(copyRecipientIds, 'copyRecipientIds'),
  ]
  if (!main.ok) return main
  if (!copies.ok) return copies
  const twice = namedTwice([...main.value, ...copies.value])
  if (twice !== undefined)
    return refuse(invalid('PARTY_NAMED_TWICE', ['mainRecipientIds'], { given: twice.name }))
  const findings = [
    ...routingViolations(withLate(drafted, main.value, copies.value)),
    ...tooManyOutside(drafted, copies.value, outsideBefore),
  ].filter(blocks)
  if (findings.length > 0) return refuse(...findings)
  return ok({ main: main.value, copies: copies.value, outside: outsideAmong(drafted, copies.value).length })
}

/** A draft as it would have been with them. */
function withLate(drafted: Drafted, main: readonly Addressed[], copies: readonly Addressed[]): Drafted {
  const { text } = drafted
  const { agencies, classes, onPaper } = partsOf(text.main)
  const all = {
    form: 'LIST' as const,
    agencies: [...agencies, ...main],
    classes: [...classes],
    onPaper: [...onPaper],
    wording: null,
    printed: '',
  }
  return { ...drafted, text: { ...text, main: all, copies: [...text.copies, ...copies] } }
}

function outsideAmong({ issuer }: Drafted, copies: readonly Addressed[]): Addressed[] {
  return copies.filter(one => isOutside(issuer, one))
}

function tooManyOutside(drafted: Drafted, copies: readonly Addressed[], before: number): Problem[] {
  const limit = LIMITS.copiesOutside
  const agencies = outsideAmong(drafted, copies)
  const there = outsideAmong(drafted, drafted.text.copies).length + before
  if (agencies.length === 0 || there + agencies.length <= limit) return []
  const fix = { removeCopies: agencies.map(({ agencyId }) => agencyId) }
  return [outsideRelations('COPIES_OUTSIDE_RELATIONS', 'copyRecipientIds', { limit, agencies, fix })]
}

function namedTwice(agencies: readonly Addressed[]): Addressed | undefined {
  const ids = agencies.map(({ agencyId }) => agencyId)
  return agencies.find(({ agencyId }, index) => ids.indexOf(agencyId) < index)
}
