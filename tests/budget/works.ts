import { PutObjectCommand } from '@aws-sdk/client-s3'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { vi } from 'vitest'
import { mutate } from '../kit/api.ts'
import { aBoundMember, aBridge } from '../kit/bridges.ts'
import { clockTime } from '../kit/clock.ts'
import { aDraftOf, aNotice } from '../kit/documents.ts'
import { anAgency, type TestAgency } from '../kit/government.ts'
import { anUpload, finishUpload, keyAt } from '../kit/ready-uploads.ts'
import { startDue } from '../kit/relay.ts'
import { serviceFetch } from '../kit/service.ts'
import { SERVICE_URL } from '../kit/stack.ts'
import type { Budget, Figures } from './figures.ts'
import { bytesOf, measureEffects, requestFigures, settle } from './measuring.ts'
import { input, nextMinute, type Scenario } from './scenario.ts'

/** The check of a file that was brought. */
export async function measureUploads({ stack, services, tree }: Scenario): Promise<Budget> {
  const token = await tree.province.token('DRAFTER')
  const check = async (): Promise<Figures> => {
    const text = new TextEncoder().encode('附件正文。'.repeat(60))
    const { url } = await anUpload(token, text)
    // Not by the signed address: that is out of date for who goes by the scenario's time.
    await stack.s3.send(
      new PutObjectCommand({
        Bucket: stack.bucketName,
        Key: keyAt(url),
        Body: text,
        ContentType: 'text/plain',
      }),
    )
    const [, figures] = await services.during(() => finishUpload(stack, url))
    return { ...figures, invocations: 1 }
  }
  await check()
  return { 'BeginUpload: finish-uploads': await check() }
}

/** The function that runs every minute: with nothing to do, and with an agency whose hour of audit is to be sealed. */
export async function measureDue(scenario: Scenario): Promise<Budget> {
  const { stack, services, tree } = scenario
  const run = async (): Promise<Figures> => {
    const [, figures] = await services.during(startDue)
    return { ...figures, invocations: 1 }
  }
  // Whatever became due before is done, and the pointers that mark where it looks are moved.
  for (let hours = 0; hours < 3; hours++) {
    nextMinute(75)
    await run()
    await measureEffects(scenario)
  }
  const nothing = await run()
  await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
  await settle(stack)
  nextMinute(75)
  const due = await run()
  const effects = await measureEffects(scenario)
  return {
    'due with nothing due': nothing,
    'due with an hour to seal': due,
    ...Object.fromEntries(
      [...effects].map(([handler, figures]) => [`due with an hour to seal: ${handler}`, figures]),
    ),
  }
}

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const GRANTS = 'urn:ietf:params:oauth:grant-type'

/** The token service: for an application, for an application in a person's place, and for a person who logs in by a bridge. */
export async function measureTokens({ stack, services, tree: { luoyang } }: Scenario): Promise<Budget> {
  const ask = async (parameters: Readonly<Record<string, string>>): Promise<Figures> => {
    let text = ''
    const [ok, figures] = await services.during(async () => {
      const body = new URLSearchParams(parameters)
      const response = await serviceFetch(`${SERVICE_URL}/oauth/token`, { method: 'POST', body })
      text = await response.text()
      return response.ok
    })
    if (!ok) throw new Error(text)
    return { ...figures, bytesOut: bytesOf(text) }
  }
  const assertion = await anApplication(luoyang)
  const credentials = async () => ask({ grant_type: 'client_credentials', ...(await assertion()) })
  const exchange = async () =>
    ask({
      grant_type: `${GRANTS}:token-exchange`,
      subject_token: await luoyang.token('CLERK'),
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      ...(await assertion()),
    })
  const { login } = await aBoundMember(stack, await aBridge('WECOM', luoyang), luoyang)
  const logIn = async () => ask({ grant_type: 'urn:hutong:oauth:grant-type:bridge-code', ...login() })
  // What is measured is the second time: an instance that is warm.
  for (const first of [credentials, exchange, exchange, logIn]) await first()
  nextMinute()
  return {
    'token of an application': await credentials(),
    'token of an application for a person': await exchange(),
    'token of a person who logs in by a bridge': await logIn(),
  }
}

/** Registers an application of an agency. @returns what it proves with who it is, new each time */
async function anApplication(agency: TestAgency): Promise<() => Promise<Record<string, string>>> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const { application } = await mutate<{ application: { id: string } }>(
    await agency.token('ADMINISTRATOR'),
    'RegisterApplication',
    {
      ...{ name: '办公系统', roles: ['CLERK'], scopes: ['exchange'] },
      keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }],
    },
  )
  const { id } = application
  return async () => ({
    client_assertion_type: ASSERTION,
    client_assertion: await new SignJWT({ iss: id, sub: id, aud: SERVICE_URL, jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setExpirationTime(Math.floor(clockTime() / 1000) + 60)
      .sign(privateKey),
  })
}

/**
 * Requests of an instance that does not know all it needs. The first one of all fetches the keys of tokens as well, by HTTP
 * and from no service that is counted here.
 */
export async function measureColdRequests(scenario: Scenario): Promise<Budget> {
  const { stack, tree } = scenario
  const inbox = async (token: string, more: Partial<Scenario> = {}) =>
    requestFigures({ ...scenario, ...more }, token, 'Inbox', {})
  const agency = await anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })
  nextMinute()
  const ofAgency = await inbox(await agency.token('CLERK'))
  const ofMember = await inbox(await agency.token('CLERK', 'DRAFTER'))
  nextMinute()
  const inMinute = await inbox(await agency.token('CLERK'))
  vi.resetModules()
  const { handler } = await import('../../functions/handlers/api.ts')
  const ofInstance = await inbox(await tree.erqi.token('CLERK'), { handler })
  vi.resetModules()
  const another = await import('../../functions/handlers/api.ts')
  const draft = input({ draft: aNotice([tree.zhongyuan]) })
  const drafter = await tree.erqi.token('DRAFTER')
  return {
    'Inbox, first of an agency': ofAgency,
    'Inbox, first of a member': ofMember,
    'Inbox, first in a minute': inMinute,
    'Inbox, first of an instance': ofInstance,
    'CreateDraft, first of an instance': await requestFigures(
      { ...scenario, handler: another.handler },
      drafter,
      'CreateDraft',
      draft,
    ),
  }
}
