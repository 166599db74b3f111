import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aDraftOf, nextStep, type SeenDocument } from '../kit/documents.ts'
import { aTree, manyAgencies, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
/** Agencies under Luoyang, to which a district of Zhengzhou has no relation. */
let strangers: readonly TestAgency[]
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  strangers = await manyAgencies(stack, tree.luoyang, 51)
})

type Stepped = Payload<'document', SeenDocument>

const idsOf = (agencies: readonly TestAgency[]) => agencies.map(({ id }) => id)
const aLetter = (more: Record<string, unknown>) => ({
  kind: 'LETTER',
  title: '关于商请支持防汛工作的函',
  body: '现就有关事项商请贵区支持。',
  mainRecipients: { agencyIds: [tree.erqi.id] },
  ...more,
})
const asking = (agencies: readonly TestAgency[]) => agencies.map(({ id }) => ({ party: { agencyId: id } }))
const submitted = async (agency: TestAgency, document: SeenDocument): Promise<Stepped> => {
  const { token, name, input } = await nextStep(agency, document)
  return mutate<Stepped>(token, name, input)
}
const checked = async (agency: TestAgency, documentId: string) =>
  ask<{ allowed: boolean; findings: readonly SeenProblem[] } | null>(
    await agency.token('DRAFTER'),
    'Validate',
    { input: { documentId } },
  )
const codesOf = (problems: readonly SeenProblem[]) =>
  problems.map(({ code, rule }) => (rule === undefined ? code : `${code} ${String(rule)}`))

describe('a county’s letter with 51 copies, the province among them', () => {
  test('is found by `validate` and refused on its way to review, with how many there may be and what helps', async () => {
    const copies = [...idsOf(strangers).slice(0, 50), tree.province.id]
    const document = await aDraftOf(tree.zhongyuan, aLetter({ copies }))
    const { document: sent, problems } = await submitted(tree.zhongyuan, document)
    expect(sent).toBeNull()
    const check = await checked(tree.zhongyuan, document.id)
    expect(check?.allowed).toBe(false)
    for (const found of [problems, check?.findings ?? []]) {
      expect(found.find(({ code }) => code === 'COPIES_OUTSIDE_RELATIONS')).toMatchObject({
        path: ['copies'],
        limit: 10,
        given: '50',
        severity: 'ERROR',
      })
      expect(found.find(({ rule }) => rule === 'R2')).toMatchObject({
        severity: 'ERROR',
        fix: { addCopies: [{ agencyId: tree.zhengzhou.id }], supply: ['skipReason'] },
      })
    }
  })

  test('goes on once the fixes are followed', async () => {
    const copies = [...idsOf(strangers).slice(0, 10), tree.zhengzhou.id]
    const document = await aDraftOf(tree.zhongyuan, aLetter({ copies }))
    const { document: sent, problems } = await submitted(tree.zhongyuan, document)
    expect(codesOf(problems)).toEqual([])
    expect(sent?.state).toBe('IN_REVIEW')
  })

  test('cannot be checked by another agency', async () => {
    const document = await aDraftOf(tree.zhongyuan, aLetter({}))
    expect(await checked(tree.erqi, document.id)).toBeNull()
  })
})

describe('agencies outside the relations of the host', () => {
  test('49 are not asked to countersign', async () => {
    const countersigners = asking(strangers.slice(0, 49))
    const document = await aDraftOf(tree.zhongyuan, aLetter({ countersigners }))
    const { document: sent, problems } = await submitted(tree.zhongyuan, document)
    expect(sent).toBeNull()
    expect(problems.find(({ code }) => code === 'ASKED_OUTSIDE_RELATIONS')).toMatchObject({
      limit: 10,
      given: '49',
    })
  })

  test('ten are, and no eleventh is added on the way', async () => {
    const countersigners = asking(strangers.slice(0, 10))
    const document = await aDraftOf(tree.zhongyuan, aLetter({ countersigners }))
    const review = await submitted(tree.zhongyuan, document)
    const asked = await submitted(tree.zhongyuan, review.document as SeenDocument)
    expect(asked.document?.state).toBe('COUNTERSIGNING')
    const added = await mutate<Stepped>(await tree.zhongyuan.token('REVIEWER'), 'AddCountersigner', {
      documentId: document.id,
      expectedVersion: asked.document?.version,
      countersigner: { party: { agencyId: strangers[10]?.id } },
    })
    expect(added.document).toBeNull()
    expect(added.problems).toMatchObject([
      {
        code: 'ASKED_OUTSIDE_RELATIONS',
        given: '11',
        fix: { removeCountersigners: [{ agencyId: strangers[10]?.id }] },
      },
    ])
  })

  test('does not bound what a superior sends to those below it', async () => {
    const copies = idsOf(strangers)
    const draft = {
      ...aLetter({ copies }),
      kind: 'NOTICE',
      title: '关于防汛工作的通知',
      mainRecipients: { agencyIds: [tree.jiyuan.id] },
    }
    const document = await aDraftOf(tree.province, draft)
    const { document: sent } = await submitted(tree.province, document)
    expect(sent?.state).toBe('IN_REVIEW')
  })
})
