import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../functions/documents/kinds.ts'
import type { Addressed, DocumentText } from '../../functions/documents/model.ts'
import { relationOf, routingViolations } from '../../functions/documents/rules/routing.ts'
import { blocks, type RoutingFix, type RoutingViolation } from '../../functions/kernel/problem.ts'
import type { Agency } from '../../functions/tenancy/model.ts'
import {
  addressed,
  anAgency,
  aSource,
  aText,
  bureau,
  erqi,
  HENAN,
  holesIn,
  jiyuan,
  luoyang,
  province,
  type SupportedKind,
  town,
  zhengzhou,
  zhongyuan,
} from './given.ts'

const copies = (issuer: Agency, ...agencies: Agency[]): Pick<DocumentText, 'copies'> => ({
  copies: agencies.map(agency => addressed(issuer, agency)),
})
const everyGovernmentBelow: Pick<DocumentText, 'main'> = {
  main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null },
}

/** What a finding says, in short: the rule, the message, how grave it is. */
const said = (text: DocumentText): string[] => {
  const violations = routingViolations(text)
  expect(holesIn(violations)).toEqual([])
  return violations.map(({ rule, severity, params }) => `${rule} ${params.message} ${severity}`)
}
const only = (text: DocumentText): RoutingViolation => {
  const violations = routingViolations(text)
  expect(violations).toHaveLength(1)
  return violations[0] as RoutingViolation
}

/** Does what a fix says, as a client does it with editDraft. */
function apply(text: DocumentText, fix: RoutingFix, issuer: Agency, tree: readonly Agency[]): DocumentText {
  const byId = (id: string): Addressed => {
    const agency = tree.find(one => one.id === id)
    if (agency === undefined) throw new Error(`the fix names ${id}, which is no agency`)
    return addressed(issuer, agency)
  }
  const change = (
    list: readonly Addressed[],
    add: readonly string[] = [],
    remove: readonly string[] = [],
  ) => [...list.filter(agency => !remove.includes(agency.agencyId)), ...add.map(byId)]
  const { addMainRecipients = [], removeMainRecipients = [] } = fix
  const isMainChanged = addMainRecipients.length + removeMainRecipients.length > 0
  // A class cannot stand beside names: names take its place.
  const named = text.main.form === 'NAMED' ? text.main.agencies : []
  return {
    ...text,
    ...(fix.kind === undefined ? {} : { kind: fix.kind as DocumentText['kind'] }),
    ...(isMainChanged
      ? { main: { form: 'NAMED' as const, agencies: change(named, addMainRecipients, removeMainRecipients) } }
      : {}),
    copies: change(text.copies, fix.addCopies, fix.removeCopies),
  }
}
const isComplete = (fix: RoutingFix | null): fix is RoutingFix =>
  fix !== null && (fix.supply ?? []).length === 0

describe('relations on the line of subordination', () => {
  it.each([
    ['a city', zhengzhou, 'the province', province, 'UP', []],
    ['the province', province, 'a city', zhengzhou, 'DOWN', []],
    ['a county', zhongyuan, 'the province', province, 'UP', ['郑州市人民政府']],
    ['the province', province, 'a county', zhongyuan, 'DOWN', ['郑州市人民政府']],
    ['a town', town, 'the province', province, 'UP', ['中原区人民政府', '郑州市人民政府']],
    ['济源', jiyuan, 'the province', province, 'UP', []],
    ['the province', province, '济源', jiyuan, 'DOWN', []],
    ['济源', jiyuan, 'a city', zhengzhou, 'PARALLEL', []],
    ['a city', zhengzhou, 'another city', luoyang, 'PARALLEL', []],
    ['a county', zhongyuan, 'another county', erqi, 'PARALLEL', []],
    ['a county', zhongyuan, 'a city that it is not under', luoyang, 'PARALLEL', []],
    ['a bureau', bureau, 'a county of its city', zhongyuan, 'PARALLEL', []],
  ] as const)('%s to %s%s', (_, issuer, __, other, direction, skipped) => {
    const relation = relationOf(issuer, other)
    expect(relation.direction).toBe(direction)
    expect(relation.skipped.map(agency => agency.name)).toEqual(skipped)
  })

  it('what is up from one end is down from the other, and the same levels lie between', () => {
    fc.assert(
      fc.property(trees(), fc.nat(), fc.nat(), (tree, a, b) => {
        const [one, other] = [tree[a % tree.length], tree[b % tree.length]] as [Agency, Agency]
        const there = relationOf(one, other)
        const back = relationOf(other, one)
        const mirror = { UP: 'DOWN', DOWN: 'UP', PARALLEL: 'PARALLEL' } as const
        if (one.id === other.id) return
        expect(back.direction).toBe(mirror[there.direction])
        expect(back.skipped.map(agency => agency.id).sort()).toEqual(
          there.skipped.map(agency => agency.id).sort(),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('R2, art. 14: no level is skipped', () => {
  const skipping = aText('REPORT', zhongyuan, [province])

  it('a county writes to its city', () => {
    expect(said(aText('REPORT', zhongyuan, [zhengzhou]))).toEqual([])
  })
  it('济源 writes to the province: nobody is between them', () => {
    expect(said(aText('REQUEST', jiyuan, [province]))).toEqual([])
    expect(said(aText('NOTICE', province, [jiyuan]))).toEqual([])
  })
  it('a county may not write past its city to the province; the fix is a copy to the city and a reason', () => {
    expect(said(skipping)).toEqual(['R2 R2_SKIPS_LEVEL ERROR'])
    expect(only(skipping)).toMatchObject({
      article: '14',
      path: ['mainRecipients'],
      fix: { addCopies: [zhengzhou.id], supply: ['skipReason'] },
    })
  })
  it('the province may not write past a city to its county either', () => {
    expect(said(aText('NOTICE', province, [zhongyuan]))).toEqual(['R2 R2_SKIPS_LEVEL_DOWN ERROR'])
  })
  it('a reason alone is not enough', () => {
    const text = { ...skipping, skipReason: '防汛紧急' }
    expect(only(text).fix).toEqual({ addCopies: [zhengzhou.id] })
  })
  it('a copy alone is not enough', () => {
    expect(only({ ...skipping, ...copies(zhongyuan, zhengzhou) }).fix).toEqual({
      addCopies: [],
      supply: ['skipReason'],
    })
  })
  it('both together are', () => {
    expect(said({ ...skipping, ...copies(zhongyuan, zhengzhou), skipReason: '防汛紧急' })).toEqual([])
  })
  it('every skipped organ is copied, not only one of them', () => {
    const text = { ...aText('REPORT', town, [province]), ...copies(town, zhengzhou), skipReason: '防汛紧急' }
    expect(only(text).fix).toEqual({ addCopies: [zhongyuan.id] })
    expect(said({ ...text, ...copies(town, zhengzhou, zhongyuan) })).toEqual([])
  })
  it('an organ that is addressed itself is not skipped', () => {
    const text = { ...aText('NOTICE', province, [zhengzhou, zhongyuan]), skipReason: '防汛紧急' }
    expect(said(text)).toEqual([])
  })
})

describe('R3, art. 15(1): upward, one main recipient and no copies to lower organs', () => {
  it('a request to one superior passes', () => {
    expect(said(aText('REQUEST', zhengzhou, [province]))).toEqual([])
  })
  it('a request to two is refused; the fix leaves the direct superior', () => {
    const text = {
      ...aText('REQUEST', zhongyuan, [province, zhengzhou]),
      skipReason: '紧急',
      ...copies(zhongyuan),
    }
    const [finding] = routingViolations(text).filter(violation => violation.rule === 'R3')
    expect(finding).toMatchObject({
      severity: 'ERROR',
      article: '15(1)',
      params: { count: 2 },
      fix: { removeMainRecipients: [province.id] },
    })
  })
  it('a report to two is only warned of', () => {
    const text = { ...aText('REPORT', zhongyuan, [zhengzhou, province]), skipReason: '紧急' }
    expect(said(text)).toEqual(['R3 R3_MAIN_RECIPIENTS WARNING'])
    expect(blocks(only(text))).toBe(false)
  })
  it('many may receive what goes down', () => {
    expect(said(aText('NOTICE', province, [zhengzhou, luoyang, jiyuan]))).toEqual([])
  })
  it('a report copied to a lower organ is refused; the fix takes the copy out', () => {
    const text = { ...aText('REPORT', zhengzhou, [province]), ...copies(zhengzhou, zhongyuan, luoyang) }
    expect(said(text)).toEqual(['R3 R3_COPIES_LOWER ERROR'])
    expect(only(text).fix).toEqual({ removeCopies: [zhongyuan.id] })
  })
  it('a report copied to a parallel organ passes', () => {
    expect(said({ ...aText('REPORT', zhengzhou, [province]), ...copies(zhengzhou, luoyang) })).toEqual([])
  })
  it('a notice copied to a lower organ passes', () => {
    expect(said({ ...aText('NOTICE', zhengzhou, [zhongyuan]), ...copies(zhengzhou, erqi) })).toEqual([])
  })
})

describe('R6, art. 15(4): a request has one matter; nothing else carries a request', () => {
  it('one matter passes, none is the clerk’s business', () => {
    expect(said(aText('REQUEST', zhengzhou, [province]))).toEqual([])
    expect(said(aText('REQUEST', zhengzhou, [province], { matters: [] }))).toEqual([])
  })
  it('two matters are refused; which one stays is for the drafter to say', () => {
    const text = aText('REQUEST', zhengzhou, [province], { matters: ['甲事', '乙事'] })
    expect(said(text)).toEqual(['R6 R6_MATTERS ERROR'])
    expect(only(text).fix).toEqual({ supply: ['matters'] })
  })
  it('a report that raises a matter is refused; the fix makes it a request', () => {
    const text = aText('REPORT', zhengzhou, [province], { matters: ['增拨经费'] })
    expect(said(text)).toEqual(['R6 R6_REQUEST_WORDING ERROR'])
    expect(only(text)).toMatchObject({ path: ['matters'], fix: { kind: 'REQUEST' } })
  })
  it.each([
    '妥否，请批示。',
    '当否，请批复',
    '可否，请审批',
    '是否妥当，请批示',
    '妥否,请批示',
    '特此请示',
    '请予批准为盼',
    '请批准。',
  ])('a report that says %s is warned of', wording => {
    const text = aText('REPORT', zhengzhou, [province], { body: `现将情况报告如下。${wording}` })
    expect(said(text)).toEqual(['R6 R6_REQUEST_WORDING WARNING'])
    expect(only(text)).toMatchObject({ path: ['body'], fix: { kind: 'REQUEST' } })
  })
  it.each(['请批示', '请示工作', '批准文件已收悉', '经省政府批准', '特此报告'])(
    'a report that says %s is not',
    wording => {
      expect(said(aText('REPORT', zhengzhou, [province], { body: wording }))).toEqual([])
    },
  )
  it('a letter may ask for approval: that is what it is for', () => {
    expect(
      said(aText('LETTER', zhengzhou, [luoyang], { body: '请予批准。', matters: ['借用场地'] })),
    ).toEqual([])
  })
  it('a notice to a parallel organ that asks for approval becomes a letter', () => {
    expect(only(aText('NOTICE', zhengzhou, [luoyang], { body: '请予批准。' })).fix).toEqual({
      kind: 'LETTER',
    })
  })
  it('a notice to lower organs asks them for no approval, and no other kind would: its wording is to change', () => {
    expect(only(aText('NOTICE', zhengzhou, [zhongyuan], { body: '妥否，请批示。' })).fix).toEqual({
      supply: ['body'],
    })
    expect(only(aText('NOTICE', zhengzhou, [zhongyuan], { matters: ['经费'] })).fix).toEqual({
      supply: ['matters'],
    })
    expect(
      only({ ...aText('NOTICE', zhengzhou, []), ...everyGovernmentBelow, matters: ['经费'] }).fix,
    ).toEqual({ supply: ['matters'] })
  })
})

describe('R14, art. 8(14), and the directions of art. 8', () => {
  it('approval from an organ that is no superior is asked by letter: the fix says so', () => {
    const text = aText('REQUEST', zhengzhou, [luoyang])
    expect(said(text)).toEqual(['R14 R14_NOT_SUPERIOR ERROR'])
    expect(only(text)).toMatchObject({ article: '8(14)', fix: { kind: 'LETTER' } })
  })
  it('a request to a lower organ is refused too', () => {
    expect(only(aText('REQUEST', zhengzhou, [zhongyuan])).fix).toEqual({ kind: 'NOTICE' })
  })

  const kinds = Object.keys(KINDS).filter(
    kind => KINDS[kind as keyof typeof KINDS].supported,
  ) as SupportedKind[]
  const ways = [
    ['UP', province],
    ['DOWN', zhongyuan],
    ['PARALLEL', luoyang],
  ] as const
  const table = kinds.flatMap(kind => ways.map(([direction, to]) => [kind, direction, to] as const))

  it.each(table)('%s going %s passes exactly if art. 8 gives it that direction', (kind, direction, to) => {
    const text = aText(kind, zhengzhou, [to], kind === 'REPLY' ? { replyTo: aSource(to) } : {})
    const directions = said(text).filter(line => /KIND_DIRECTION|R14/.test(line))
    expect(directions.length === 0).toBe(KINDS[kind].directions.includes(direction))
  })

  it.each([
    ['NOTICE', province, { kind: 'REPORT' }],
    ['LETTER', province, { kind: 'REQUEST' }],
    ['LETTER', zhongyuan, { kind: 'NOTICE' }],
    ['REPORT', zhongyuan, { kind: 'NOTICE' }],
    ['REPORT', luoyang, { kind: 'LETTER' }],
  ] as const)('a %s that goes the wrong way is told which kind goes there', (kind, to, fix) => {
    const finding = only(aText(kind, zhengzhou, [to]))
    expect(finding).toMatchObject({ rule: 'KIND', article: '8', severity: 'ERROR' })
    expect(finding.fix).toEqual(fix)
  })

  it.each([
    ['REQUEST', 'R14 R14_NOT_SUPERIOR ERROR'],
    ['REPORT', 'KIND KIND_DIRECTION ERROR'],
    ['LETTER', 'KIND KIND_DIRECTION ERROR'],
  ] as const)(
    'a %s to all lower governments as a class goes down and is refused like one by name',
    (kind, finding) => {
      const text = { ...aText(kind, zhengzhou, []), ...everyGovernmentBelow }
      expect(said(text)).toEqual([finding])
      expect(only(text).fix).toEqual({ kind: 'NOTICE' })
    },
  )
  it('a notice to all lower governments as a class passes', () => {
    expect(said({ ...aText('NOTICE', zhengzhou, []), ...everyGovernmentBelow })).toEqual([])
  })
  it('recipients that no one kind reaches are parted: those of the wrong direction are taken out', () => {
    const findings = routingViolations(aText('NOTICE', zhengzhou, [province, zhongyuan, luoyang]))
    expect(findings.find(finding => finding.rule === 'KIND')?.fix).toEqual({
      removeMainRecipients: [province.id],
    })
  })
})

describe('art. 8(12): a reply (批复) answers a request of a lower organ', () => {
  it('a reply to the county that asked passes', () => {
    expect(said(aText('REPLY', zhengzhou, [zhongyuan], { replyTo: aSource(zhongyuan) }))).toEqual([])
  })
  it('a reply to nothing is refused', () => {
    expect(only(aText('REPLY', zhengzhou, [zhongyuan])).fix).toEqual({ supply: ['replyTo'] })
  })
  it.each(['REPORT', 'LETTER', 'NOTICE'] as const)('a reply to a %s is refused', kind => {
    const text = aText('REPLY', zhengzhou, [zhongyuan], { replyTo: aSource(zhongyuan, { kind }) })
    expect(only(text)).toMatchObject({ article: '8(12)', path: ['replyTo'], fix: { supply: ['replyTo'] } })
  })
  it('a reply that does not go back to who asked is refused; the fix adds them', () => {
    const text = aText('REPLY', zhengzhou, [erqi], { replyTo: aSource(zhongyuan) })
    expect(only(text).fix).toEqual({ addMainRecipients: [zhongyuan.id] })
  })
})

/** Trees as untidy as real ones: any shape, any tier anywhere, one to ten agencies. */
function trees(): fc.Arbitrary<readonly Agency[]> {
  return fc.array(fc.nat(), { minLength: 1, maxLength: 9 }).map(parents => {
    const tree = [anAgency(null, { name: '甲' })]
    for (const [index, parent] of parents.entries()) {
      const superior = parent % 7 === 0 ? null : (tree[parent % tree.length] as Agency)
      tree.push(
        anAgency(superior, {
          name: `乙${index}`,
          tier: (['CITY', 'COUNTY', 'TOWN'] as const)[parent % 3] ?? 'CITY',
        }),
      )
    }
    return tree
  })
}

interface Drafted {
  readonly tree: readonly Agency[]
  readonly issuer: Agency
  readonly text: DocumentText
}

/** Drafts in a tree: any kind to anybody, with or without everything. */
function drafts(tree: fc.Arbitrary<readonly Agency[]>): fc.Arbitrary<Drafted> {
  const flags = fc.record({
    kind: fc.constantFrom<SupportedKind>('NOTICE', 'REPORT', 'REQUEST', 'REPLY', 'LETTER'),
    isClass: fc.integer({ min: 0, max: 5 }).map(n => n === 0),
    matters: fc.array(fc.constantFrom('甲事', '乙事'), { maxLength: 3 }),
    skipReason: fc.option(fc.constant('紧急'), { nil: null }),
    body: fc.constantFrom('现将有关事项函告如下。', '妥否，请批示。', '请予批准。'),
    source: fc.constantFrom('none', 'request', 'report'),
  })
  const picks = fc.record({
    issuer: fc.nat(),
    main: fc.array(fc.nat(), { maxLength: 5 }),
    copies: fc.array(fc.nat(), { maxLength: 5 }),
    sender: fc.nat(),
  })
  return fc.tuple(tree, flags, picks).map(([agencies, { source, isClass, kind, ...rest }, pick]) => {
    const at = (index: number): Agency => agencies[index % agencies.length] as Agency
    const issuer = at(pick.issuer)
    const named = [...new Set(pick.main.map(at))].filter(agency => agency !== issuer)
    const copied = [...new Set(pick.copies.map(at))].filter(
      agency => agency !== issuer && !named.includes(agency),
    )
    const sender = at(pick.sender)
    // R14 held for the sender too: a request came from below.
    const asked = source === 'request' && relationOf(issuer, sender).direction === 'DOWN'
    const text = aText(kind, issuer, named, {
      ...rest,
      ...copies(issuer, ...copied),
      ...(isClass ? everyGovernmentBelow : {}),
      replyTo:
        source === 'none' || sender === issuer
          ? null
          : aSource(sender, { kind: asked ? 'REQUEST' : 'REPORT' }),
    })
    const line = (agency: Agency) => [agency, ...agency.line].map(one => one.name).join(' < ')
    const story = [
      `${kind} from ${line(issuer)}`,
      isClass ? 'to all governments below' : `to ${named.map(line).join('; ')}`,
      `copies ${copied.map(line).join('; ')}`,
      JSON.stringify({ ...rest, answers: text.replyTo?.kind, of: text.replyTo?.issuerName }),
    ]
    return { tree: agencies, issuer, text, [fc.toStringMethod]: () => story.join('\n') }
  })
}

const same = (a: RoutingViolation) => (b: RoutingViolation) =>
  a.rule === b.rule && a.params.message === b.params.message && a.path.join() === b.path.join()

describe('whatever the tree and the draft', () => {
  const any = fc.oneof(drafts(trees()), drafts(fc.constant(HENAN)))

  it('the rules never throw, and every finding is a whole sentence with rule, article and place', () => {
    fc.assert(
      fc.property(any, ({ text }) => {
        const violations = routingViolations(text)
        expect(holesIn(violations)).toEqual([])
        for (const { rule, article, path } of violations) {
          expect(rule).toMatch(/^(R\d+|KIND)$/)
          expect(article).toMatch(/^\d+(\(\d+\))?$/)
          expect(path.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('a fix only names agencies that are there to be added or removed', () => {
    fc.assert(
      fc.property(any, ({ text, tree, issuer }) => {
        const main = text.main.form === 'NAMED' ? text.main.agencies.map(agency => agency.agencyId) : []
        const copied = text.copies.map(agency => agency.agencyId)
        const known = tree.map(agency => agency.id)
        for (const { fix } of routingViolations(text)) {
          const added = [...(fix?.addCopies ?? []), ...(fix?.addMainRecipients ?? [])]
          expect(known).toEqual(expect.arrayContaining(added))
          expect(added).not.toContain(issuer.id)
          expect(added.filter(id => main.includes(id))).toEqual([])
          expect(main).toEqual(expect.arrayContaining([...(fix?.removeMainRecipients ?? [])]))
          expect(copied).toEqual(expect.arrayContaining([...(fix?.removeCopies ?? [])]))
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('doing what a finding says makes it go away, for every fix that needs nothing from the drafter', () => {
    fc.assert(
      fc.property(any, ({ text, tree, issuer }) => {
        for (const violation of routingViolations(text)) {
          if (!isComplete(violation.fix)) continue
          const isR2 = violation.rule === 'R2'
          const after = routingViolations(apply(text, violation.fix, issuer, tree)).filter(same(violation))
          // Each main recipient beyond a skipped level has a finding of its own.
          const left = isR2 ? after.filter(one => one.params.skipped === violation.params.skipped) : after
          expect(left).toEqual([])
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('following the fixes of errors one after the other comes to an end', () => {
    fc.assert(
      fc.property(any, ({ text, tree, issuer }) => {
        let now = text
        for (let round = 0; round < 12; round++) {
          const next = routingViolations(now).find(
            violation => blocks(violation) && isComplete(violation.fix),
          )
          if (next === undefined || next.fix === null) return true
          now = apply(now, next.fix, issuer, tree)
        }
        return false
      }),
      { numRuns: 3_000 },
    )
  })

  it('no draft that passes skips a level in silence, goes up to two, or copies a report below', () => {
    fc.assert(
      fc.property(any, ({ text }) => {
        if (routingViolations(text).some(blocks)) return
        const main = text.main.form === 'NAMED' ? text.main.agencies : []
        const everyone = [...main, ...text.copies].map(agency => agency.agencyId)
        for (const { relation } of main) {
          expect(KINDS[text.kind].directions).toContain(relation.direction)
          if (relation.skipped.length > 0) expect(text.skipReason).not.toBeNull()
          expect(everyone).toEqual(expect.arrayContaining(relation.skipped.map(agency => agency.id)))
        }
        const up = main.some(agency => agency.relation.direction === 'UP')
        if (up) expect(text.copies.every(agency => agency.relation.direction !== 'DOWN')).toBe(true)
        if (text.kind === 'REQUEST') expect(main.length).toBeLessThan(2)
        if (text.main.form === 'CLASS') expect(KINDS[text.kind].directions).toContain('DOWN')
      }),
      { numRuns: 3_000 },
    )
  })
})
