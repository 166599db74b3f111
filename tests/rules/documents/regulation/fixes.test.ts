import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Drafted, partsOf } from '../../../../functions/documents/model/index.ts'
import { whyWord, whyWords } from '../../../../functions/documents/regulation/messages/why.ts'
import type {
  ElementViolation,
  RoutingFix,
  RoutingViolation,
} from '../../../../functions/documents/regulation/problems.ts'
import { findingsOn } from '../../../../functions/documents/regulation/rules/findings.ts'
import {
  copiesBelowIssuers,
  goes,
  goesIn,
  isUpward,
  mayAccompany,
  recipientsOf,
} from '../../../../functions/documents/regulation/rules/routing/finding.ts'
import { routingViolations } from '../../../../functions/documents/regulation/rules/routing.ts'
import { blocks, type Problem } from '../../../../functions/kernel/problem.ts'
import { applyFix, supplyFields } from '../../../kit/rules/apply-fix.ts'
import { messageGaps } from '../../../kit/rules/documents.ts'
import { type RandomDraft, randomDrafts } from '../../../kit/rules/random-drafts.ts'

type Violation = RoutingViolation | ElementViolation
const violationsOf = (draft: Drafted): Violation[] => findingsOn(draft) as Violation[]
const isComplete = (fix: RoutingFix | null): fix is RoutingFix =>
  fix !== null && (fix.supply ?? []).length === 0
const what = (one: Problem): string =>
  [one.code, one.text, 'element' in one ? one.element : '', one.path].join(' ')

const mainOf = ({ text }: Drafted) => partsOf(text.main).agencies
const idsOf = (list: readonly { readonly agencyId: string }[]): string[] => list.map(one => one.agencyId)

/** The draft after every fix of one answer was applied in order, with what a person must supply. */
function revised({ tree, issuer, draft }: RandomDraft, violations: readonly Violation[]): Drafted {
  return violations.reduce((now, { fix }) => {
    if (fix === null) return now
    return supplyFields(applyFix(now, fix, issuer, tree), fix, issuer, tree)
  }, draft)
}

/** True for a fix that needs a recipient or a request which the tree may not have. */
const needsSomebody = ({ fix }: Violation): boolean =>
  (fix?.supply ?? []).some(field => field === 'mainRecipients' || field === 'replyTo')

describe('the findings in a random draft of a random tree', () => {
  it('each have rule, article, path, a complete message and a fix, and no rule throws', () => {
    fc.assert(
      fc.property(randomDrafts, ({ draft }) => {
        const violations = violationsOf(draft)
        expect(messageGaps(violations)).toEqual([])
        for (const { rule, article, path, fix } of violations) {
          expect(rule).toMatch(/^(R\d+|KIND|E-[A-Z_]+)$/)
          expect(article).toMatch(/^\d+(\(\d+\))?$/)
          expect(path.length).toBeGreaterThan(0)
          expect(fix).not.toBeNull()
          expect(Object.keys(fix ?? {})).not.toEqual([])
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('have fixes that only name agencies which can be added or removed', () => {
    fc.assert(
      fc.property(randomDrafts, ({ tree, issuer, draft }) => {
        const [main, copied] = [idsOf(mainOf(draft)), idsOf(draft.text.copies)]
        for (const { fix } of violationsOf(draft)) {
          const added = [
            ...(fix?.addCopies ?? []),
            ...(fix?.addMainRecipients ?? []),
            ...(fix?.approvalsFrom ?? []),
            ...(fix?.consentsFrom ?? []),
          ]
          expect(tree.map(agency => agency.id)).toEqual(expect.arrayContaining(added))
          expect(added).not.toContain(issuer.id)
          expect((fix?.addMainRecipients ?? []).filter(id => main.includes(id))).toEqual([])
          // Whoever is no main recipient any more may get a copy instead.
          const stays = main.filter(id => !(fix?.removeMainRecipients ?? []).includes(id))
          expect((fix?.addCopies ?? []).filter(id => stays.includes(id) || copied.includes(id))).toEqual([])
          expect(main).toEqual(expect.arrayContaining([...(fix?.removeMainRecipients ?? [])]))
          expect(copied).toEqual(expect.arrayContaining([...(fix?.removeCopies ?? [])]))
          expect(idsOf(draft.text.coIssuers)).toEqual(
            expect.arrayContaining([...(fix?.removeCoIssuers ?? [])]),
          )
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('disappear once their fix is applied, if it needs nothing from the drafter', () => {
    fc.assert(
      fc.property(randomDrafts, ({ tree, issuer, draft }) => {
        for (const violation of violationsOf(draft)) {
          if (!isComplete(violation.fix)) continue
          const after = violationsOf(applyFix(draft, violation.fix, issuer, tree))
          expect(after.map(what)).not.toContain(what(violation))
        }
      }),
      { numRuns: 1_500 },
    )
  })

  it('have fixes that take nobody away whom the finding is not about, and that say why in every language', () => {
    fc.assert(
      fc.property(randomDrafts, ({ draft }) => {
        const everyone = [...mainOf(draft), ...draft.text.copies]
        const nameOf = (id: string) => everyone.find(one => one.agencyId === id)?.name
        for (const violation of violationsOf(draft)) {
          const { fix, params, text, code } = violation
          if (fix === null) continue
          const { removeMainRecipients = [], removeCopies = [], addMainRecipients = [], addCopies = [] } = fix
          const cleared = (fix.clear ?? []).includes('mainRecipients') ? idsOf(mainOf(draft)) : []
          const kept = [...addMainRecipients, ...addCopies]
          const gone = [...removeMainRecipients, ...removeCopies, ...cleared].filter(id => !kept.includes(id))
          expect(params?.names ?? []).toEqual(expect.arrayContaining(gone.map(nameOf)))
          expect(Object.keys(whyWords)).toContain(whyWord(text ?? code, removeMainRecipients.length > 0))
        }
      }),
      { numRuns: 1_000 },
    )
  })

  const orders = fc.infiniteStream(fc.nat())
  const shuffled = <T>(list: readonly T[], next: () => number): T[] => {
    const copy = [...list]
    for (let place = copy.length - 1; place > 0; place--) {
      const other = next() % (place + 1)
      ;[copy[place], copy[other]] = [copy[other] as T, copy[place] as T]
    }
    return copy
  }

  it.each([
    ['errors alone', (one: Violation) => blocks(one)],
    ['errors and warnings', () => true],
  ])(
    'come to an end without errors if all fixes are applied again and again, in any order: %s',
    (_, taken) => {
      let finished = 0
      fc.assert(
        fc.property(randomDrafts, orders, (random, order) => {
          const next = (): number => order.next().value as number
          let now = random.draft
          for (let round = 0; round < 8; round++) {
            const open = violationsOf(now).filter(taken)
            if (!open.some(blocks)) {
              finished++
              return
            }
            now = revised({ ...random, draft: now }, shuffled(open, next))
          }
          const left = violationsOf(now).filter(blocks)
          // Nobody is there whom such a document could go to, or whose request it could answer.
          expect(left.filter(one => !needsSomebody(one)).map(what)).toEqual([])
        }),
        { numRuns: 1_000 },
      )
      expect(finished).toBeGreaterThan(600)
    },
  )

  it('are none only if no level is skipped silently, one superior is addressed and the kind’s rules hold', () => {
    fc.assert(
      fc.property(randomDrafts, ({ issuer, draft }) => {
        if (routingViolations(draft).some(blocks)) return
        const { text } = draft
        const main = mainOf(draft)
        const everyone = idsOf([...main, ...text.copies])
        const recipients = recipientsOf(draft)
        const isList = recipients.some(one => goesIn('DOWN', text.kind, one))
        for (const one of recipients) {
          expect(goes(text.kind, one) || (isList && mayAccompany(one))).toBe(true)
          const passed = one.way.skipped.map(agency => agency.id)
          const there = [...everyone, ...idsOf(text.coIssuers)]
          // What a class stands for may lie between.
          const isKnown = partsOf(text.main).classes.length === 0
          if (isKnown && one.way.direction !== 'PARALLEL')
            expect(there).toEqual(expect.arrayContaining(passed))
        }
        if (isUpward(draft)) expect(copiesBelowIssuers(draft)).toEqual([])
        if (text.kind === 'REQUEST') expect(main.length).toBeLessThan(2 + text.coIssuers.length)
        if (text.attention !== null) expect(text.attention.assignment).not.toBeNull()
        for (const other of text.coIssuers) expect(other.tier).toBe(issuer.tier)
        const within = main.every(one => one.agencyId === issuer.line[0]?.id || one.kind === 'INNER_DIVISION')
        if (issuer.kind === 'INNER_DIVISION') expect(within).toBe(true)
      }),
      { numRuns: 1_500 },
    )
  })
})
