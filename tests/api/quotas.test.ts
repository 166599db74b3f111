import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { limitsOf, type Quota } from '../../functions/access/plans.ts'
import { QuotasOfCommand } from '../../functions/access/usage.ts'
import { now } from '../../functions/platform/clock.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { clockTime, DAY, MINUTE, moveClock } from '../kit/clock.ts'
import { aDraftOf, aNotice, bring, type SeenDocument } from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { spendAll } from '../kit/spending.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

const aCounty = (): Promise<TestAgency> =>
  anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })
const aDraftInput = () => ({ input: { idempotencyKey: randomUUID(), draft: aNotice([tree.erqi]) } })

/** The two fields of a header of the draft: what is left, and for how many seconds it is counted. */
function rateLimitOf({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
  const [, remaining, seconds] = /^"agency";r=(\d+);t=(\d+)/.exec(headers.ratelimit ?? '') ?? []
  return { remaining: Number(remaining), seconds: Number(seconds) }
}

describe('what an agency may spend in a minute', () => {
  test('stands in every answer, and goes down by what requests cost', async () => {
    const token = await (await aCounty()).token('CLERK')
    // Not at the end of a minute: the next one begins with nothing spent.
    const first = await send(token, operation('Inbox'), {})
    expect(first.headers['ratelimit-policy']).toBe('"agency";q=120000;qu="cost";w=60')
    const before = rateLimitOf(first)
    expect(before.seconds).toBeGreaterThan(0)
    expect(before.seconds).toBeLessThanOrEqual(60)
    const second = await send(token, '{ nothing }')
    expect(second.status).toBe(400)
    expect(rateLimitOf(second).remaining).toBeGreaterThan(100_000)
  })

  test('gets back with the next request what was estimated too high', async () => {
    const token = await (await aCounty()).token('DRAFTER')
    moveClock(MINUTE - (clockTime() % MINUTE))
    const later = await send(token, operation('Viewer'), {})
    const dear = await send(token, operation('Validate'), { input: { draft: aNotice([tree.erqi]) } })
    const after = await send(token, operation('Viewer'), {})
    const spent = rateLimitOf(later).remaining - rateLimitOf(dear).remaining
    expect(spent).toBeGreaterThan(300)
    expect(rateLimitOf(after).remaining - rateLimitOf(dear).remaining).toBeGreaterThan(280)
  })

  test('refuses reads and writes beyond it with 429, and nothing is written', async () => {
    const county = await aCounty()
    const token = await county.token('DRAFTER')
    await spendAll(stack, county, 3)
    for (const [name, variables] of [
      ['Outbox', {}],
      ['CreateDraft', aDraftInput()],
    ] as const) {
      const { status, data, errors, headers } = await send(token, operation(name), variables)
      expect([name, status, data ?? null]).toEqual([name, 429, null])
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', limit: 120_000 })
      expect(headers['retry-after']).toBe(String(errors?.[0]?.extensions.retryAfterSeconds))
    }
    moveClock(2 * MINUTE)
    const made = await ask<{ nodes: unknown[] }>(await county.token('DRAFTER'), 'Outbox')
    expect(made.nodes).toEqual([])
  })

  test('is whole again when Retry-After is over, and not a second before', async () => {
    const county = await aCounty()
    const token = await county.token('CLERK')
    await spendAll(stack, county)
    // A second after the start of a minute, so that the time passes within it.
    moveClock(MINUTE - (clockTime() % MINUTE) + 1000)
    await spendAll(stack, county)
    const refused = await send(token, operation('Inbox'), {})
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers['retry-after'])
    moveClock((seconds - 2) * 1000)
    expect((await send(token, operation('Inbox'), {})).status).toBe(429)
    moveClock(MINUTE + 2000)
    expect((await send(token, operation('Inbox'), {})).status).toBe(200)
  })

  test('is that of the agency, over all instances of the function', async () => {
    const county = await aCounty()
    const other = await aCounty()
    const token = await county.token('CLERK')
    await spendAll(stack, county)
    vi.resetModules()
    const { handler } = await import('../../functions/handlers/api.ts')
    const inbox = (by: string) => send(by, operation('Inbox'), {}, 'zh-CN', handler)
    expect((await inbox(token)).status).toBe(429)
    expect((await inbox(await other.token('CLERK'))).status).toBe(200)
  })

  test('is larger by the plan that operators gave it, and nobody else may change that', async () => {
    const county = await aCounty()
    const change = {
      agencyId: county.id,
      expectedVersion: 1,
      plan: 'EXTENDED',
      reason: '全市公文平台统一接入',
    }
    type Changed = Payload<'agency', { plan: string }>
    const by = (token: string) => mutate<Changed>(token, 'AssignPlan', change)
    const refused = await by(await tree.zhengzhou.token('ADMINISTRATOR'))
    expect(refused.problems.map(({ code }) => code)).toEqual(['NOT_PERMITTED'])
    const changed = await by(await stack.issuer.mint({ sub: 'operator' }))
    expect(changed).toMatchObject({ agency: { plan: 'EXTENDED' }, problems: [] })
    const { headers } = await send(await county.token('CLERK'), operation('Inbox'), {})
    expect(headers['ratelimit-policy']).toBe('"agency";q=1200000;qu="cost";w=60')
  })
})

/** Uses of today's quota of an agency all but `left`. */
async function useAll(agency: TestAgency, quota: Quota, left: number, target?: string): Promise<void> {
  const caller = { agency, tenant: agency.tenant } as never
  const quotas = new QuotasOfCommand({ table: wholeTable(stack), caller, now })
  const by = limitsOf({ agency }).perDay[quota] - left
  expect(await quotas.take([{ quota, by, ...(target === undefined ? {} : { target }) }])).toBeNull()
}

interface SeenQuota {
  readonly quota: Quota
  readonly perDay: number
  readonly left: number
  readonly returnsAt: string
}
async function quotasOf(agency: TestAgency): Promise<Readonly<Record<string, SeenQuota>>> {
  const { quotas } = await ask<{ quotas: SeenQuota[] }>(await agency.token('CLERK'), 'ViewerQuotas')
  return Object.fromEntries(quotas.map(one => [one.quota, one]))
}

describe('what an agency may do in a day', () => {
  test('goes down by what was done, and not by what was refused or repeated', async () => {
    const county = await aCounty()
    const token = await county.token('DRAFTER')
    const input = aDraftInput()
    await ask(token, 'CreateDraft', input)
    await ask(token, 'CreateDraft', input)
    const bad = { input: { idempotencyKey: randomUUID(), draft: { ...aNotice([tree.erqi]), title: '' } } }
    await ask(token, 'CreateDraft', bad)
    expect(await quotasOf(county)).toMatchObject({
      DRAFTS: { perDay: 1000, left: 999 },
      COPIES: { perDay: 20_000, left: 20_000 },
    })
  })

  test('refuses a draft too many, says when it returns, and takes it then', async () => {
    const county = await aCounty()
    const token = await county.token('DRAFTER')
    await useAll(county, 'DRAFTS', 1)
    type Made = Payload<'document', SeenDocument>
    const first = await ask<Made>(token, 'CreateDraft', aDraftInput())
    expect(first.problems.filter(({ code }) => code === 'QUOTA_EXCEEDED')).toEqual([])
    const input = aDraftInput()
    const { document, problems } = await ask<Made>(token, 'CreateDraft', input)
    expect(document).toBeNull()
    const facts = { quota: 'DRAFTS', perDay: 1000, left: 0, asked: 1, retryable: true }
    expect(problems).toMatchObject([{ code: 'QUOTA_EXCEEDED', ...facts }])
    expect(problems[0]?.message).toContain('新建文稿')
    const returnsAt = Date.parse(String(problems[0]?.returnsAt))
    expect(returnsAt - clockTime()).toBeLessThanOrEqual(DAY)
    moveClock(returnsAt - clockTime() + 1000)
    const later = await county.token('DRAFTER')
    expect((await ask<Made>(later, 'CreateDraft', input)).document?.state).toBe('DRAFT')
  })

  test('refuses an upload by number or size, and takes neither then', async () => {
    const county = await aCounty()
    const token = await county.token('DRAFTER')
    await useAll(county, 'UPLOAD_MEGABYTES', 2)
    const upload = (size: number) =>
      mutate<Payload<'upload', { id: string }>>(token, 'BeginUpload', {
        sha256: 'a'.repeat(64),
        size,
        mediaType: 'text/plain',
      })
    expect((await upload(2_000_001)).problems).toMatchObject([
      { code: 'QUOTA_EXCEEDED', quota: 'UPLOAD_MEGABYTES', left: 2, asked: 3 },
    ])
    expect(await quotasOf(county)).toMatchObject({ UPLOADS: { left: 1000 }, UPLOAD_MEGABYTES: { left: 2 } })
    expect((await upload(1_000_001)).upload).not.toBeNull()
    expect(await quotasOf(county)).toMatchObject({ UPLOADS: { left: 999 }, UPLOAD_MEGABYTES: { left: 0 } })
  })

  test('counts each recipient as a copy, and a notice beyond it stays as it is', async () => {
    const { zhengzhou, erqi, zhongyuan } = tree
    const notice = await bring(zhengzhou, await aDraftOf(zhengzhou, aNotice([erqi, zhongyuan])), 'SEALED')
    const { left = 0 } = (await quotasOf(zhengzhou)).COPIES ?? {}
    await useAll(zhengzhou, 'COPIES', 1)
    const dispatch = async () =>
      mutate<Payload<'document', SeenDocument>>(await zhengzhou.token('CLERK'), 'DispatchDocument', {
        documentId: notice.id,
        expectedVersion: notice.version,
      })
    expect(left).toBeGreaterThan(2)
    expect((await dispatch()).problems).toMatchObject([{ code: 'QUOTA_EXCEEDED', asked: 2, left: 1 }])
    moveClock(DAY)
    expect((await dispatch()).document?.state).toBe('DISPATCHED')
  })
})
