import { beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { additionsOf, addTo } from '../kit/additions.ts'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { aCorrectionIn, correct, inLineAt, versionsOf, WHY } from '../kit/corrections.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  REGISTER,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { anAgency, aTree, type Tree } from '../kit/government.ts'
import { codesOf, deliveryAt, recall, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

interface SeenEntry {
  readonly number: string
  readonly documentId: string
  readonly voided: unknown
  readonly again: readonly { readonly documentId: string; readonly voided: unknown }[]
}
async function ledgerOf(number: string | null): Promise<SeenEntry[]> {
  const { nodes } = await ask<{ nodes: SeenEntry[] }>(await tree.province.token('CLERK'), 'NumberLedger', {
    first: 100,
  })
  return nodes.filter(one => one.number === number)
}
const auditOf = async () =>
  ask<Record<string, unknown>>(await tree.province.token('CLERK'), 'NumberSeriesAudit', {})
const seqOf = (number: string | null) => Number(/(\d+)号$/u.exec(number ?? '')?.[1])

describe('a correction (更正)', () => {
  test('takes the place of the original at a recipient of both, whatever it had done with it', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    const signed = await handle(tree.luoyang, await deliveryAt(tree.luoyang, original), SIGN_FOR)
    await relayAll(stack)

    const correction = await aCorrectionIn('DISPATCHED', tree.province, original, { body: '请照此执行。' })
    expect(correction.number).not.toBe(original.number)
    await relayAll(stack)

    expect(await rungsOf(tree.province, original)).toEqual([
      ['DELIVERED', 'REPLACED'],
      ['DELIVERED', 'SIGNED_FOR', 'REPLACED'],
    ])
    expect(await rowsOf(tree.province, correction)).toEqual([
      ['DELIVERED', null],
      ['DELIVERED', null],
    ])
    const link = { number: correction.number, documentId: correction.id, reason: WHY }
    const line = [{ number: original.number }, { number: correction.number }]
    expect(await versionsOf(tree.province, original)).toMatchObject({
      replaces: null,
      replacedBy: link,
      versions: line,
      progress: { recipients: 2, undelivered: 0, replaced: 2 },
    })
    expect(await versionsOf(tree.province, correction)).toMatchObject({
      replaces: { number: original.number, documentId: original.id, reason: WHY, numbering: 'NEW_NUMBER' },
      replacedBy: null,
      versions: line,
    })

    const [[now], [old]] = await Promise.all([
      inLineAt(tree.luoyang, correction.number),
      inLineAt(tree.luoyang, original.number),
    ])
    expect(old).toMatchObject({
      state: 'REPLACED',
      actions: [],
      replacedBy: { number: correction.number, deliveryId: now?.id, reason: WHY },
      content: { body: '请认真贯彻执行。', replaces: null },
    })
    expect(now).toMatchObject({
      state: 'DELIVERED',
      replaces: { number: original.number, deliveryId: signed.id, reason: WHY },
      history: [
        { id: signed.id, state: 'REPLACED' },
        { id: now?.id, state: 'DELIVERED' },
      ],
      content: { body: '请照此执行。', replaces: { number: original.number, numbering: 'NEW_NUMBER' } },
    })
    const registering = await stepOn(tree.luoyang, 'RegisterDelivery', signed)
    expect(registering.problems).toMatchObject([{ code: 'DELIVERY_REPLACED', given: correction.number }])
    const replaced = await inboxOf(tree.luoyang, { state: 'REPLACED', first: 100 })
    expect(replaced.map(({ id }) => id)).toContain(signed.id)
    expect(codesOf(registering)).toEqual(['DELIVERY_REPLACED'])
  })

  test('with the number of the original takes none from the series, and the ledger shows both holders', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const registered = await aCorrectionIn('REGISTERED', tree.province, original, {
      numbering: 'SAME_NUMBER',
    })
    expect(registered.number).toBe(original.number)
    expect(await ledgerOf(original.number)).toMatchObject([
      { documentId: original.id, voided: null, again: [{ documentId: registered.id, voided: null }] },
    ])
    const void_ = await mutate<Payload<'document', SeenDocument>>(
      await tree.province.token('CLERK'),
      'VoidNumber',
      { documentId: registered.id, expectedVersion: registered.version, reason: '登记有误' },
    )
    expect(void_.document).toMatchObject({ state: 'RECHECKED', number: null })
    expect(await ledgerOf(original.number)).toMatchObject([
      { documentId: original.id, voided: null, again: [{ voided: { reason: '登记有误' } }] },
    ])
    // What was given up can be taken again, and the next document gets the next number.
    const correction = await bring(tree.province, void_.document as SeenDocument, 'DISPATCHED')
    expect(correction.number).toBe(original.number)
    expect((await ledgerOf(original.number))[0]?.again).toHaveLength(2)
    const next = await aNoticeIn('REGISTERED', tree.province, [tree.zhengzhou])
    expect(seqOf(next.number)).toBe(seqOf(original.number) + 1)
    await relayAll(stack)
    expect(await auditOf()).toMatchObject({ gaps: [], doubles: [], misplaced: [], sound: true })
    const at = await inLineAt(tree.zhengzhou, original.number)
    expect(at.map(({ state }) => state)).toEqual(['DELIVERED', 'REPLACED'])
    const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
      documentId: correction.id,
    })
    expect(await verifyBundle(bundle)).toMatchObject({ valid: true, faults: [] })
    expect(JSON.stringify(bundle)).toContain(original.id)
  })

  test('with the number of the original keeps its kind', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    const { document } = await correct(tree.province, original, { numbering: 'SAME_NUMBER' })
    const edited = await mutate<Payload<'document', SeenDocument>>(
      await tree.province.token('DRAFTER'),
      'EditDraft',
      { documentId: document?.id, expectedVersion: 1, draft: { kind: 'LETTER' } },
    )
    expect(edited.problems).toMatchObject([
      { code: 'CORRECTION_KEEPS_KIND', given: 'LETTER', allowed: ['NOTICE'] },
    ])
  })

  test('to others too tells who had only the original, and what it replaces to who gets it first', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original, {
      mainRecipients: { agencyIds: [tree.luoyang.id, tree.jiyuan.id] },
    })
    await relayAll(stack)
    expect(await rungsOf(tree.province, original)).toEqual([
      ['DELIVERED', 'REPLACED'],
      ['DELIVERED', 'REPLACED'],
    ])
    const [told] = await inLineAt(tree.zhengzhou, original.number)
    expect(told).toMatchObject({
      state: 'REPLACED',
      replacedBy: { number: correction.number, deliveryId: null },
      history: [{ id: told?.id }],
      content: { body: '请认真贯彻执行。' },
    })
    expect(await inLineAt(tree.zhengzhou, correction.number)).toEqual([])
    expect(await inLineAt(tree.jiyuan, correction.number)).toMatchObject([
      { state: 'DELIVERED', replaces: { number: original.number, deliveryId: null }, replacedBy: null },
    ])
    expect(await inLineAt(tree.jiyuan, original.number)).toEqual([])
  })

  test('of what was replied to, returned or recalled leaves these as they are, and says so there', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang, tree.jiyuan])
    await relayAll(stack)
    const received = await handle(
      tree.zhengzhou,
      await deliveryAt(tree.zhengzhou, original),
      SIGN_FOR,
      REGISTER,
      ACCEPT,
    )
    const fields = aNotice([tree.province], {
      kind: 'REPORT',
      title: '关于贯彻情况的报告',
      replyTo: received.id,
    })
    await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'DISPATCHED')
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, original), SIGN_FOR, [
      'ReturnDelivery',
      { reason: '误送' },
    ])
    await recall(tree.province, original, { from: [tree.jiyuan] })
    await relayAll(stack)

    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    await relayAll(stack)
    expect((await rowsOf(tree.province, original)).map(([state]) => state)).toEqual([
      'REPLIED',
      'RETURNED',
      'RECALLED',
    ])
    for (const agency of [tree.zhengzhou, tree.luoyang, tree.jiyuan]) {
      const [[old], [now]] = await Promise.all([
        inLineAt(agency, original.number),
        inLineAt(agency, correction.number),
      ])
      expect(old?.replacedBy).toMatchObject({ number: correction.number, deliveryId: now?.id })
      expect(now?.state).toBe('DELIVERED')
    }
    // A recall that comes after the correction finds nothing that is to be taken back there.
    await recall(tree.province, original)
    await relayAll(stack)
    expect((await rowsOf(tree.province, correction)).map(([state]) => state)).toEqual([
      'DELIVERED',
      'DELIVERED',
      'DELIVERED',
    ])
  })

  test('that comes before the original leaves a tombstone, and the original comes no more', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const other = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY', active: false })
    const original = await aNoticeIn('DISPATCHED', tree.province, [sleeper, other, tree.zhengzhou])
    await relayAll(stack)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original, {
      mainRecipients: { agencyIds: [sleeper.id, tree.zhengzhou.id] },
    })
    await relayAll(stack)
    // Neither waits for the original any more.
    const rows = async () => (await rowsOf(tree.province, original)).map(([state]) => state)
    expect(await rows()).toEqual(['REPLACED', 'REPLACED', 'REPLACED'])
    expect(await versionsOf(tree.province, original)).toMatchObject({
      progress: { recipients: 3, undelivered: 0, replaced: 3 },
    })
    for (const agency of [sleeper, other]) {
      const input = { agencyId: agency.id, expectedVersion: 1, administratorName: '管理员' }
      await mutate(await tree.province.token('ADMINISTRATOR'), 'ActivateAgency', input)
    }
    await relayAll(stack)
    const [tombstone] = await inLineAt(sleeper, original.number)
    expect(tombstone).toMatchObject({ state: 'REPLACED', title: '', content: null })
    expect(await inLineAt(sleeper, correction.number)).toMatchObject([{ state: 'DELIVERED' }])
    expect(await inLineAt(other, original.number)).toEqual([])
    expect(await rungsOf(tree.province, original)).toEqual([['REPLACED'], [], ['DELIVERED', 'REPLACED']])
    expect(await rows()).toEqual(['REPLACED', 'REPLACED', 'REPLACED'])
    expect(await versionsOf(tree.province, original)).toMatchObject({
      progress: { recipients: 3, undelivered: 0, replaced: 3 },
    })
  })

  test('of a correction replaces the whole line, also at who had the first alone', async () => {
    const first = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    const second = await aCorrectionIn('DISPATCHED', tree.province, first, {
      mainRecipients: { agencyIds: [tree.luoyang.id] },
    })
    const refused = await correct(tree.province, first)
    expect(refused.problems).toMatchObject([{ code: 'ALREADY_REPLACED', given: second.number }])
    // Before the second was delivered anywhere.
    const third = await aCorrectionIn('DISPATCHED', tree.province, second, {
      mainRecipients: { agencyIds: [tree.zhengzhou.id, tree.luoyang.id] },
    })
    expect((await correct(tree.province, first)).problems).toMatchObject([
      { code: 'ALREADY_REPLACED', given: third.number },
    ])
    await relayAll(stack)
    const line = [first.number, second.number, third.number]
    expect((await versionsOf(tree.province, second)).versions.map(({ number }) => number)).toEqual(line)
    for (const agency of [tree.zhengzhou, tree.luoyang]) {
      const [live] = await inLineAt(agency, third.number)
      expect(live?.state).toBe('DELIVERED')
      const others = live?.history.slice(0, -1) ?? []
      expect(others.map(({ state }) => state)).toEqual(others.map(() => 'REPLACED'))
      expect(live?.history.map(({ number }) => number)).toEqual(
        agency === tree.luoyang ? line : [first.number, third.number],
      )
    }
  })

  test('reaches who was added to what it replaces, also where that had replaced another before', async () => {
    const first = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const second = await aCorrectionIn('DISPATCHED', tree.province, first)
    await relayAll(stack)
    expect(codesOf(await addTo(tree.province, second, { main: [tree.luoyang] }))).toEqual([])
    await relayAll(stack)
    const { version } = await additionsOf(tree.province, second)
    const third = await aCorrectionIn(
      'DISPATCHED',
      tree.province,
      { ...second, version },
      {
        mainRecipients: { agencyIds: [tree.zhengzhou.id, tree.luoyang.id] },
      },
    )
    await relayAll(stack)
    expect((await rowsOf(tree.province, second)).map(([state]) => state)).toEqual(['REPLACED', 'REPLACED'])
    for (const agency of [tree.zhengzhou, tree.luoyang]) {
      const inbox = await inboxOf(agency, { first: 100 })
      const line = [first, second, third].map(({ number }) => number)
      const live = inbox.filter(({ number, state }) => line.includes(number ?? '') && state !== 'REPLACED')
      expect(live.map(({ number }) => number)).toEqual([third.number])
    }
  })

  test('is told who was added to the original and does not get it', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await addTo(tree.province, original, { main: [tree.luoyang] })
    await relayAll(stack)
    const { version } = await additionsOf(tree.province, original)
    await aCorrectionIn(
      'DISPATCHED',
      tree.province,
      { ...original, version },
      { mainRecipients: { agencyIds: [tree.zhengzhou.id] } },
    )
    await relayAll(stack)
    expect((await rowsOf(tree.province, original)).map(([state]) => state)).toEqual(['REPLACED', 'REPLACED'])
  })

  test('leaves nobody to be added to what it replaced', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    const refused = await addTo(tree.province, original, { main: [tree.luoyang] })
    expect(refused.problems).toMatchObject([{ code: 'ALREADY_REPLACED', given: correction.number }])
    await relayAll(stack)
    expect(await rowsOf(tree.province, original)).toEqual([['REPLACED', null]])
  })

  test('is dispatched once, of two at the same moment: the other one learns which holds', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const sealed = [
      await aCorrectionIn('SEALED', tree.province, original),
      await aCorrectionIn('SEALED', tree.province, original),
    ]
    const clerk = await tree.province.token('CLERK')
    const answers = await Promise.all(
      sealed.map(({ id, version }) =>
        mutate<Payload<'document', SeenDocument>>(clerk, 'DispatchDocument', {
          documentId: id,
          expectedVersion: version,
        }),
      ),
    )
    const winner = answers.find(({ document }) => document !== null)?.document
    const loser = answers.find(({ document }) => document === null)
    expect(loser?.problems).toMatchObject([{ code: 'ALREADY_REPLACED', given: winner?.number }])
    await relayAll(stack)
    expect(
      (await inboxOf(tree.zhengzhou, { first: 100 })).filter(({ number }) =>
        sealed.some(one => one.number === number),
      ),
    ).toHaveLength(1)
  })

  test('is nobody else’s to begin, and is begun once for one key', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const elsewhere = await correct(tree.zhengzhou, original)
    expect(elsewhere).toMatchObject({ document: null, problems: [{ code: 'NOT_FOUND' }] })
    const clerk = await mutate<Payload<'document', SeenDocument>>(
      await tree.province.token('CLERK'),
      'CreateCorrection',
      {
        documentId: original.id,
        expectedVersion: original.version,
        numbering: 'NEW_NUMBER',
        reason: WHY,
      },
    )
    expect(codesOf(clerk)).toEqual(['NOT_PERMITTED'])
    const once = await correct(tree.province, original, { key: 'one correction' })
    const again = await correct(tree.province, original, { key: 'one correction' })
    expect(again).toMatchObject({ replayed: true, document: { id: once.document?.id } })
    const undispatched = await correct(tree.province, once.document as SeenDocument)
    expect(codesOf(undispatched)).toEqual(['WRONG_STATE'])
    expect(await versionsOf(tree.province, original)).toMatchObject({
      replacedBy: null,
      versions: [{ number: original.number }],
    })
  })

  test('waits where its issuer is muted, and takes the place of the original when that is lifted', async () => {
    const { erqi, luoyang, jiyuan } = tree
    const letter = { kind: 'LETTER', title: '关于商请支持防汛工作的函', body: '现就有关事项商请支持。' }
    const fields = { ...letter, mainRecipients: { agencyIds: [erqi.id, jiyuan.id] } }
    const original = await bring(luoyang, await aDraftOf(luoyang, fields), 'DISPATCHED')
    await relayAll(stack)
    const administrator = await erqi.token('ADMINISTRATOR')
    const { mute } = await mutate<{ mute: { id: string; version: number } }>(administrator, 'MuteSender', {
      senderId: luoyang.id,
      reason: '来函与本区职权无关。',
    })
    const correction = await aCorrectionIn('DISPATCHED', luoyang, original)
    await relayAll(stack)
    expect((await rowsOf(luoyang, correction)).map(([state]) => state)).toEqual(['MUTED', 'DELIVERED'])
    expect((await rowsOf(luoyang, original)).map(([state]) => state)).toEqual(['DELIVERED', 'REPLACED'])
    await mutate(administrator, 'UnmuteSender', { muteId: mute.id, expectedVersion: mute.version })
    await relayAll(stack)
    expect((await rowsOf(luoyang, original)).map(([state]) => state)).toEqual(['REPLACED', 'REPLACED'])
    const [live] = await inLineAt(erqi, correction.number)
    expect(live?.history.map(({ state }) => state)).toEqual(['REPLACED', 'DELIVERED'])
  })

  test('that is recalled while its issuer is muted takes the place of the original all the same', async () => {
    const { erqi, luoyang } = tree
    const letter = { kind: 'LETTER', title: '关于商请协助统计的函', body: '现就有关事项商请支持。' }
    const fields = { ...letter, mainRecipients: { agencyIds: [erqi.id] } }
    const original = await bring(luoyang, await aDraftOf(luoyang, fields), 'DISPATCHED')
    await relayAll(stack)
    const administrator = await erqi.token('ADMINISTRATOR')
    const { mute } = await mutate<{ mute: { id: string; version: number } }>(administrator, 'MuteSender', {
      senderId: luoyang.id,
      reason: '来函与本区职权无关。',
    })
    const correction = await aCorrectionIn('DISPATCHED', luoyang, original)
    await relayAll(stack)
    await recall(luoyang, correction)
    await relayAll(stack)
    const [old] = await inLineAt(erqi, original.number)
    expect(old).toMatchObject({ state: 'REPLACED', replacedBy: { number: correction.number } })
    expect((await rowsOf(luoyang, original)).map(([state]) => state)).toEqual(['REPLACED'])
    await mutate(administrator, 'UnmuteSender', { muteId: mute.id, expectedVersion: mute.version })
    await relayAll(stack)
    const later = await inLineAt(erqi, correction.number)
    expect(later.filter(({ state }) => state !== 'RECALLED')).toEqual([])
  })

  test('leaves the original to nobody who would answer or forward it', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const received = await handle(
      tree.zhengzhou,
      await deliveryAt(tree.zhengzhou, original),
      SIGN_FOR,
      REGISTER,
      ACCEPT,
    )
    const answer = { kind: 'REPORT', title: '关于贯彻情况的报告', replyTo: received.id }
    const sealed = await bring(
      tree.zhengzhou,
      await aDraftOf(tree.zhengzhou, aNotice([tree.province], answer)),
      'SEALED',
    )
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    await relayAll(stack)
    const late = await mutate<Payload<'document', SeenDocument>>(
      await tree.zhengzhou.token('CLERK'),
      'DispatchDocument',
      { documentId: sealed.id, expectedVersion: sealed.version },
    )
    expect(late.problems).toMatchObject([
      { code: 'DELIVERY_REPLACED', given: correction.number, path: ['replyTo'] },
    ])
    for (const use of ['forwards', 'replyTo']) {
      const draft = await mutate<Payload<'document', SeenDocument>>(
        await tree.zhengzhou.token('DRAFTER'),
        'CreateDraft',
        { draft: aNotice([tree.erqi], { [use]: received.id }) },
      )
      expect(draft.problems).toMatchObject([{ code: 'DELIVERY_REPLACED', given: correction.number }])
    }
  })
})
