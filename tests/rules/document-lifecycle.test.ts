import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../functions/access/command.ts'
import { PERMISSIONS } from '../../functions/access/permissions.ts'
import {
  DOCUMENT_STATES,
  type Document,
  type DocumentIn,
  type DocumentState,
  type DocumentText,
  documentSchema,
} from '../../functions/documents/model.ts'
import {
  approve,
  recheck,
  STEPS,
  type Step,
  type Stepped,
  seal,
  sendBack,
  sign,
  signedDigest,
  startStep,
  stepped,
  stepsFor,
  stepsFrom,
  submit,
} from '../../functions/documents/rules/lifecycle.ts'
import { takeNumber, voidNumberOf } from '../../functions/documents/rules/numbering.ts'
import { dispatch } from '../../functions/exchange/rules/dispatch.ts'
import { ok, type Result } from '../../functions/kernel/result.ts'
import {
  aDraft,
  anAct,
  aSource,
  aText,
  cardOf,
  chainFaults,
  everybody,
  HENAN,
  HENAN_NOTICE,
  holesIn,
  inState,
  jiyuan,
  luoyang,
  must,
  problemsOf,
  province,
  zhengzhou,
  zhongyuan,
} from './given.ts'

/** The making and sending of a document as the regulation has it: what each step leads from and to. */
const LEADS: Readonly<
  Record<Step, readonly [from: DocumentState | readonly DocumentState[], to: DocumentState, event: string]>
> = {
  editDraft: ['DRAFT', 'DRAFT', 'DraftEdited'],
  submitForReview: ['DRAFT', 'IN_REVIEW', 'DraftSubmitted'],
  approveDraft: ['IN_REVIEW', 'APPROVED', 'DraftApproved'],
  returnDraft: ['IN_REVIEW', 'DRAFT', 'DraftReturned'],
  signDocument: ['APPROVED', 'SIGNED', 'DocumentSigned'],
  recheckDocument: ['SIGNED', 'RECHECKED', 'DocumentRechecked'],
  registerDocument: ['RECHECKED', 'REGISTERED', 'DocumentRegistered'],
  sealDocument: ['REGISTERED', 'SEALED', 'DocumentSealed'],
  voidNumber: [['REGISTERED', 'SEALED'], 'RECHECKED', 'NumberVoided'],
  dispatchDocument: ['SEALED', 'DISPATCHED', 'DocumentDispatched'],
}
const ALL_STEPS = Object.keys(LEADS) as Step[]
const leadsFrom = (step: Step, state: DocumentState): boolean => [LEADS[step][0]].flat().includes(state)

/** Takes a step as the actions do: version and state first, then the rule. */
function take(document: Document, step: Step, version: number, act: Act): Result<Stepped> {
  const start = startStep(document, step, version)
  if (!start.ok) return start
  const is = start.value
  switch (step) {
    case 'editDraft':
      return stepped<DocumentIn<'DRAFT'>>(
        document,
        is as DocumentIn<'DRAFT'>,
        { type: 'DraftEdited', data: {} },
        act,
      )
    case 'submitForReview':
      return submit(is as DocumentIn<'DRAFT'>, act)
    case 'approveDraft':
      return approve(is as DocumentIn<'IN_REVIEW'>, null, act)
    case 'returnDraft':
      return sendBack(is as DocumentIn<'IN_REVIEW'>, '请补充依据', act)
    case 'signDocument':
      return sign(is as DocumentIn<'APPROVED'>, { name: '王刚', opinion: null }, act)
    case 'recheckDocument':
      return recheck(is as DocumentIn<'SIGNED'>, act)
    case 'registerDocument':
      return takeNumber(is as DocumentIn<'RECHECKED'>, 6, act)
    case 'sealDocument':
      return seal(is as DocumentIn<'REGISTERED'>, document.issuer.name, act)
    case 'voidNumber': {
      const result = voidNumberOf(is as DocumentIn<'REGISTERED'>, '标题有误', act)
      return result.ok ? ok(result.value.stepped) : result
    }
    case 'dispatchDocument': {
      const result = dispatch(is as DocumentIn<'SEALED'>, HENAN.map(cardOf), act)
      return result.ok ? ok(result.value.stepped) : result
    }
  }
}

describe('the making and sending of a document (拟制、发文办理)', () => {
  it('has these steps and no others, each named like the mutation that takes it', () => {
    expect(STEPS).toEqual(Object.fromEntries(ALL_STEPS.map(step => [step, LEADS[step][0]])))
    expect(Object.keys(PERMISSIONS)).toEqual(expect.arrayContaining(ALL_STEPS))
  })

  const pairs = DOCUMENT_STATES.flatMap(state => ALL_STEPS.map(step => [state, step] as const))
  it.each(pairs)('%s: %s', (state, step) => {
    const { document } = inState(state)
    const [, to, event] = LEADS[step]
    const result = take(document, step, document.version, anAct())
    if (!leadsFrom(step, state)) {
      const allowed = ALL_STEPS.filter(one => leadsFrom(one, state))
      expect(problemsOf(result)).toMatchObject([{ code: 'WRONG_STATE', state, allowedActions: allowed }])
      expect(holesIn(problemsOf(result))).toEqual([])
      return
    }
    const after = must(result)
    expect(after.document).toMatchObject({ state: to, version: document.version + 1, id: document.id })
    expect(after.event).toMatchObject({
      type: event,
      seq: document.chain.seq + 1,
      previous: document.chain.hash,
    })
    expect(documentSchema.parse(after.document)).toEqual(after.document)
  })

  it.each(pairs)(
    '%s: %s with a version that is not the current one is a conflict that names the current one',
    (state, step) => {
      const { document } = inState(state)
      for (const version of [document.version - 1, document.version + 1, 0, -1]) {
        expect(problemsOf(take(document, step, version, anAct()))).toMatchObject([
          { code: 'VERSION_CONFLICT', currentVersion: document.version },
        ])
      }
    },
  )

  it.each(DOCUMENT_STATES)('in %s the caller is told exactly what would succeed', state => {
    const { document } = inState(state)
    const succeed = ALL_STEPS.filter(step => take(document, step, document.version, anAct()).ok)
    expect(stepsFrom(state)).toEqual(succeed)
    expect(stepsFor(state, everybody)).toEqual(succeed)
    expect(stepsFor(state, { roles: ['OPERATOR'], scopes: everybody.scopes })).toEqual([])
  })

  it.each([
    ['DRAFT', ['DRAFTER'], ['editDraft', 'submitForReview']],
    ['DRAFT', ['CLERK'], []],
    ['IN_REVIEW', ['REVIEWER'], ['approveDraft', 'returnDraft']],
    ['IN_REVIEW', ['DRAFTER'], []],
    ['APPROVED', ['SIGNATORY'], ['signDocument']],
    ['APPROVED', ['REVIEWER', 'CLERK'], []],
    ['RECHECKED', ['CLERK'], ['registerDocument']],
    ['SEALED', ['CLERK'], ['voidNumber', 'dispatchDocument']],
    ['DISPATCHED', ['CLERK', 'SIGNATORY', 'DRAFTER'], []],
  ] as const)('in %s, %j may do %j', (state, roles, steps) => {
    expect(stepsFor(state, { roles, scopes: everybody.scopes })).toEqual(steps)
  })

  it('what has left review cannot be edited any more', () => {
    for (const state of DOCUMENT_STATES.filter(one => one !== 'DRAFT'))
      expect(stepsFrom(state)).not.toContain('editDraft')
  })
})

describe('what each step demands', () => {
  const codes = (result: Result<unknown>) => {
    const problems = problemsOf(result)
    expect(holesIn(problems)).toEqual([])
    return problems.map(problem => `${problem.code} ${problem.path.join('.')}`)
  }

  it('a draft that lacks an element or breaks a rule is not handed to review', () => {
    const { document } = aDraft({ ...HENAN_NOTICE, title: '关于某事' })
    expect(codes(submit(document, anAct()))).toEqual(['TITLE_WITHOUT_KIND title'])
    const skipping = aDraft(aText('REPORT', zhongyuan, [province]), zhongyuan).document
    expect(codes(submit(skipping, anAct()))).toEqual(['ROUTING_VIOLATION mainRecipients'])
  })
  it('a warning goes along and blocks nothing', () => {
    const { document } = aDraft(aText('REPORT', zhengzhou, [province], { body: '妥否，请批示。' }), zhengzhou)
    expect(must(submit(document, anAct())).warnings).toMatchObject([{ severity: 'WARNING', rule: 'R6' }])
  })
  it('a return has a reason, and the drafter sees who gave it', () => {
    const { document } = inState('IN_REVIEW')
    expect(codes(sendBack(document, ' ', anAct()))).toEqual(['TEXT_EMPTY reason'])
    expect(must(sendBack(document, ' 请补充依据 ', anAct('mbr-reviewer'))).document).toMatchObject({
      state: 'DRAFT',
      returned: { by: 'mbr-reviewer', reason: '请补充依据' },
    })
  })
  it('handing in again forgets the return', () => {
    const { document } = inState('IN_REVIEW')
    const returned = must(sendBack(document, '请补充依据', anAct())).document as DocumentIn<'DRAFT'>
    expect(must(submit(returned, anAct())).document).not.toHaveProperty('returned')
  })
  it('a signature has a name; a bare one counts as consent (art. 22)', () => {
    const { document } = inState('APPROVED')
    expect(codes(sign(document, { name: '', opinion: null }, anAct()))).toEqual(['TEXT_EMPTY name'])
    expect(must(sign(document, { name: '王刚', opinion: null }, anAct())).document).toMatchObject({
      signature: { opinion: '同意' },
    })
  })
  it.each([
    ['2026-01-05T01:30:00.000Z', '2026-01-05'],
    ['2026-01-05T15:59:59.999Z', '2026-01-05'],
    ['2026-01-05T16:00:00.000Z', '2026-01-06'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('signed at %s, the date of the document (成文日期) is %s', (at, date) => {
    const { document } = inState('APPROVED')
    expect(must(sign(document, { name: '王刚', opinion: null }, anAct('s', at))).document).toMatchObject({
      signature: { date },
    })
  })
  it('marks of classification are refused in opinions and reasons too', () => {
    const { document } = inState('IN_REVIEW')
    expect(codes(sendBack(document, '密级：机密', anAct()))).toEqual(['CLASSIFIED_CONTENT reason'])
    expect(codes(approve(document, '秘密★1年', anAct()))).toEqual(['CLASSIFIED_CONTENT opinion'])
  })
  it('the seal’s organ equals the signature’s', () => {
    const { document } = inState('REGISTERED')
    expect(codes(seal(document, '郑州市人民政府', anAct()))).toEqual(['INVALID_VALUE sealOf'])
    expect(seal(document, ` ${province.name} `, anAct()).ok).toBe(true)
  })
  it('what was changed after signing is caught at recheck and again at dispatch (art. 25)', () => {
    const changed = { ...HENAN_NOTICE, body: '另有安排。' }
    expect(codes(recheck({ ...inState('SIGNED').document, text: changed }, anAct()))).toEqual([
      'INVALID_VALUE documentId',
    ])
    expect(codes(dispatch({ ...inState('SEALED').document, text: changed }, [], anAct()))).toEqual([
      'INVALID_VALUE documentId',
    ])
  })
})

describe('what a signature binds', () => {
  const attachment = {
    name: '附件.pdf',
    sha256: 'a'.repeat(64),
    size: 10,
    mediaType: 'application/pdf',
    key: 'attachments/x/upl_1',
  }
  const text: DocumentText = {
    ...HENAN_NOTICE,
    attachments: [attachment],
    matters: ['甲事'],
    skipReason: '紧急',
    contact: { name: '李明', phone: '0371-60000000' },
    forwards: aSource(zhengzhou),
  }
  const { document } = inState('DRAFT', text)
  const digest = signedDigest(document)
  const other = aText('NOTICE', province, [zhengzhou, jiyuan])

  it.each<[string, Partial<Document> | Partial<DocumentText>]>([
    ['kind', { kind: 'LETTER' }],
    ['title', { title: `${text.title}。` }],
    ['one blank in the body', { body: `${text.body} ` }],
    ['urgency', { urgency: 'URGENT' }],
    ['main recipients', { main: other.main }],
    [
      'a class of main recipients',
      { main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null } },
    ],
    ['copies', { copies: other.main.form === 'NAMED' ? other.main.agencies : [] }],
    ['an attachment’s bytes', { attachments: [{ ...attachment, sha256: 'b'.repeat(64) }] }],
    ['an attachment’s name', { attachments: [{ ...attachment, name: '附件2.pdf' }] }],
    ['an attachment more', { attachments: [attachment, attachment] }],
    ['no attachment', { attachments: [] }],
    ['matters', { matters: ['乙事'] }],
    ['the reason to skip a level', { skipReason: null }],
    ['the contact', { contact: { name: '李明', phone: '0371-60000001' } }],
    ['what it answers', { replyTo: aSource(luoyang) }],
    ['what it forwards', { forwards: null }],
  ])('another %s changes it', (_, change) => {
    expect(signedDigest({ ...document, text: { ...text, ...(change as Partial<DocumentText>) } })).not.toBe(
      digest,
    )
  })
  it.each<[string, Partial<Document>]>([
    ['issuer', { issuer: { ...document.issuer, id: zhengzhou.id } }],
    ['name of the issuer', { issuer: { ...document.issuer, name: '郑州市人民政府' } }],
  ])('another %s changes it', (_, change) => {
    expect(signedDigest({ ...document, ...change } as Document)).not.toBe(digest)
  })
  it.each<[string, Partial<Document>]>([
    ['version', { version: 99 }],
    ['end of the chain', { chain: { seq: 99, hash: 'f'.repeat(64) } }],
    ['drafter', { createdBy: 'mbr-other' }],
    ['time of drafting', { createdAt: '2020-01-01T00:00:00.000Z' }],
    [
      'place where an attachment is stored',
      { text: { ...text, attachments: [{ ...attachment, key: 'elsewhere' }] } },
    ],
  ])('another %s does not', (_, change) => {
    expect(signedDigest({ ...document, ...change } as Document)).toBe(digest)
  })
  it('is the same in every state, and for the same text with its fields in another order', () => {
    for (const state of DOCUMENT_STATES.filter(one => one !== 'DRAFT')) {
      expect(signedDigest(inState(state, { ...text, skipReason: null, matters: [] }).document)).toBe(
        signedDigest(inState('DRAFT', { ...text, skipReason: null, matters: [] }).document),
      )
    }
    const turned = Object.fromEntries(Object.entries(text).reverse()) as DocumentText
    expect(signedDigest({ ...document, text: turned })).toBe(digest)
  })
  it('two texts that differ anywhere never share it', () => {
    const texts = fc.record({
      title: fc.string({ maxLength: 4 }),
      body: fc.string({ maxLength: 4 }),
      skipReason: fc.option(fc.string({ maxLength: 3 })),
      matters: fc.array(fc.string({ maxLength: 2 }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b)
        const digests = [a, b].map(change => signedDigest({ ...document, text: { ...text, ...change } }))
        expect(digests[0] === digests[1]).toBe(isSame)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('any history', () => {
  it('whatever is tried in whatever order, the chain of what happened holds, and refusals leave no trace', () => {
    const tries = fc.array(
      fc.record({
        step: fc.constantFrom(...ALL_STEPS),
        stale: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(tries, all => {
        const start = aDraft()
        let document: Document = start.document
        const events = [start.event]
        for (const [index, { step, stale }] of all.entries()) {
          const at = new Date(Date.parse('2026-01-05T01:30:00Z') + index * 60_000).toISOString()
          const version = stale ? document.version - 1 : document.version
          const result = take(document, step, version, anAct('mbr-somebody', at))
          if (!result.ok) {
            expect(result.problems[0]?.code).toBe(stale ? 'VERSION_CONFLICT' : 'WRONG_STATE')
            continue
          }
          expect(result.value.document.state).toBe(LEADS[step][1])
          document = result.value.document
          events.push(result.value.event)
        }
        expect(chainFaults(events)).toEqual([])
        expect(document.version).toBe(events.length)
        expect(document.chain).toEqual({ seq: events.length, hash: events.at(-1)?.hash })
        expect(documentSchema.parse(document)).toEqual(document)
      }),
      { numRuns: 500 },
    )
  })

  it('a chain from which one event is missing, changed or moved does not hold', () => {
    const { events } = inState('DISPATCHED')
    expect(chainFaults(events)).toEqual([])
    fc.assert(
      fc.property(
        fc.nat(events.length - 1),
        fc.constantFrom('by', 'at', 'type', 'aggregate'),
        (index, field) => {
          const changed = events.map((event, place) =>
            place === index ? { ...event, [field]: 'forged' } : event,
          )
          expect(chainFaults(changed)).not.toEqual([])
          if (index < events.length - 1) {
            expect(chainFaults(events.toSpliced(index, 1))).not.toEqual([])
            expect(
              chainFaults(
                events.with(index, events[index + 1] as never).with(index + 1, events[index] as never),
              ),
            ).not.toEqual([])
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
