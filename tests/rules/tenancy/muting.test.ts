import { describe, expect, it } from 'vitest'
import { isId } from '../../../functions/kernel/ids.ts'
import type { Mute } from '../../../functions/tenancy/model/mutes.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import {
  isAboveOf,
  muteIdFor,
  muteSender,
  unmuteSender,
  witnessesOf,
} from '../../../functions/tenancy/rules/muting.ts'
import { shownMuteWrite } from '../../../functions/tenancy/store/mutes.ts'
import { erqi, luoyang, province, zhengzhou, zhongyuan } from '../../kit/rules/agencies.ts'
import { chainFaults, messageGaps } from '../../kit/rules/documents.ts'
import {
  countyEducation,
  education,
  police,
  provincialEducation,
  provincialPolice,
} from '../../kit/rules/organs.ts'
import { anAct, must, problemsOf } from '../../kit/rules/results.ts'

const REASON = '一日之内来函四十件，均与本区职权无关。'
const mute = (agency: Agency, sender: Agency, before: Mute | null = null, reason = REASON) =>
  muteSender({ agency, sender, before }, reason, anAct())

describe('muting a sender (拒收)', () => {
  it('records who takes nothing from whom, why and since when', () => {
    const { thing, event } = must(mute(erqi, luoyang))
    expect(thing).toMatchObject({
      id: muteIdFor(erqi.id, luoyang.id),
      version: 1,
      state: 'MUTED',
      agency: { agencyId: erqi.id, name: erqi.name },
      sender: { agencyId: luoyang.id, name: luoyang.name },
      reason: REASON,
      liftedAt: null,
    })
    expect(event).toMatchObject({ type: 'SenderMuted', data: { version: 1, reason: REASON } })
    expect(isId('mut', thing.id)).toBe(true)
  })
  it.each([
    ['its superior', erqi, zhengzhou],
    ['one two levels above it', erqi, province],
    ['the agency that guides it', education, provincialEducation],
    ['its second superior', police, provincialPolice],
  ] as const)('is refused of %s', (_, agency, sender) => {
    const problems = problemsOf(mute(agency, sender))
    expect(problems).toMatchObject([{ code: 'SENDER_IS_ABOVE', path: ['senderId'], given: sender.name }])
    expect(messageGaps(problems)).toEqual([])
  })
  it('is refused of oneself, and without a reason that can be read', () => {
    const itself = problemsOf(mute(erqi, erqi))
    expect(itself).toMatchObject([{ code: 'MUTES_ITSELF', path: ['senderId'] }])
    expect(messageGaps(itself)).toEqual([])
    expect(problemsOf(mute(erqi, luoyang, null, ' '))).toMatchObject([{ path: ['reason'] }])
    expect(problemsOf(mute(erqi, luoyang, null, '字'.repeat(200)))).toMatchObject([
      { code: 'TEXT_TOO_LONG', path: ['reason'] },
    ])
  })
  it.each([
    ['a peer', erqi, zhongyuan],
    ['an agency without any relation', erqi, luoyang],
    ['one that it guides', education, countyEducation],
  ] as const)('is possible of %s', (_, agency, sender) => {
    expect(mute(agency, sender).ok).toBe(true)
  })
  it('is refused while it holds, and goes on with the same after it was lifted', () => {
    const first = must(mute(erqi, luoyang))
    expect(problemsOf(mute(erqi, luoyang, first.thing))).toMatchObject([
      { code: 'WRONG_STATE', state: 'MUTED', allowedActions: ['unmuteSender'] },
    ])
    const lifted = must(unmuteSender(first.thing, 1, anAct()))
    expect(lifted.thing).toMatchObject({ version: 2, state: 'LIFTED', liftedAt: anAct().at })
    const again = must(mute(erqi, luoyang, lifted.thing))
    expect(again.thing).toMatchObject({ id: first.thing.id, version: 3, state: 'MUTED', liftedAt: null })
    expect(chainFaults([first.event, lifted.event, again.event])).toEqual([])
  })
  it('is lifted once, by its version', () => {
    const { thing } = must(mute(erqi, luoyang))
    expect(problemsOf(unmuteSender(thing, 7, anAct()))).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    const lifted = must(unmuteSender(thing, 1, anAct())).thing
    expect(problemsOf(unmuteSender(lifted, 2, anAct()))).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})

describe('a mute is shown', () => {
  it('to the sender and the direct superiors of both, each once, and not to the agency itself', () => {
    expect(witnessesOf(erqi, luoyang)).toEqual([luoyang.id, zhengzhou.id, province.id])
    expect(witnessesOf(erqi, zhongyuan)).toEqual([zhongyuan.id, zhengzhou.id])
    expect(witnessesOf(zhengzhou, erqi)).toEqual([erqi.id, province.id])
    expect(witnessesOf(police, erqi)).toEqual([erqi.id, zhengzhou.id, provincialPolice.id])
  })
  it('as it was last, whatever order its events come in', () => {
    const { chain: _, ...card } = must(mute(erqi, luoyang)).thing
    const stored = (version: number) => ({ pk: 'p', sk: 's', version })
    expect(shownMuteWrite('t', card, null)).toMatchObject({ when: 'absent' })
    expect(shownMuteWrite('t', { ...card, version: 3 }, stored(2))).toMatchObject({ when: { version: 2 } })
    expect(shownMuteWrite('t', { ...card, version: 2 }, stored(2))).toBeNull()
    expect(shownMuteWrite('t', card, stored(2))).toBeNull()
  })
})

describe('an agency above another', () => {
  it('is one on its lines or its guiding agency, and no other', () => {
    expect(isAboveOf(erqi, province.id)).toBe(true)
    expect(isAboveOf(police, provincialPolice.id)).toBe(true)
    expect(isAboveOf(education, provincialEducation.id)).toBe(true)
    expect(isAboveOf(province, erqi.id)).toBe(false)
    expect(isAboveOf(erqi, zhongyuan.id)).toBe(false)
  })
})
