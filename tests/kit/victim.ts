import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { ask, mutate } from './api.ts'
import type { Belongings } from './attempts.ts'
import { aBinding } from './bindings.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, handle, inboxOf, SIGN_FOR } from './documents.ts'
import type { TestAgency, Tree } from './government.ts'
import { aReadyUpload } from './ready-uploads.ts'
import { relayAll } from './relay.ts'
import type { Stack } from './stack.ts'

/** A word that stands in what it is put into and nowhere else. */
const aSecret = (secrets: string[]): string => {
  const secret = `密语${randomUUID().slice(0, 8)}`
  secrets.push(secret)
  return secret
}

const LISTS = ['Inbox', 'Outbox', 'Members', 'Applications', 'Delegations', 'CountersignRequests'] as const

/**
 * An agency with something of everything that has an id, each with a text that is in nothing else. It exchanges documents
 * with `partner` alone, so everybody else has no right to any of it.
 */
export async function aVictim(
  stack: Stack,
  tree: Tree,
  agency: TestAgency,
  partner: TestAgency,
): Promise<Belongings> {
  const secrets: string[] = []
  const secret = () => aSecret(secrets)
  const idempotencyKeys: string[] = []
  const key = () => {
    const made = randomUUID()
    idempotencyKeys.push(made)
    return { idempotencyKey: made }
  }
  const by = agency.token
  const fields = (more = {}) => ({ title: `关于${secret()}的通知`, body: `请办理${secret()}。`, ...more })

  const uploadId = await aReadyUpload(stack, await by('DRAFTER'), `附件${secret()}`)
  const attachments = [{ uploadId, name: `附件${secret()}` }]
  await aDraftOf(agency, aNotice([partner], fields({ attachments })))
  await aNoticeIn('DISPATCHED', agency, [partner], fields())
  await aNoticeIn('DISPATCHED', partner, [agency], fields({ kind: 'LETTER' })).catch(() => undefined)
  const asking = aNotice([agency], { ...fields(), countersigners: [{ party: { agencyId: agency.id } }] })
  const asked = await bring(partner, await aDraftOf(partner, asking), 'IN_REVIEW')
  await mutate(await partner.token('REVIEWER'), 'ApproveDraft', {
    documentId: asked.id,
    expectedVersion: asked.version,
  })
  await relayAll(stack)
  for (const delivery of await inboxOf(agency)) await handle(agency, delivery, SIGN_FOR)
  const administrator = await by('ADMINISTRATOR')
  const added = await mutate<{ member: { id: string } }>(administrator, 'AddMember', {
    ...key(),
    name: `文书${secret()}`.slice(0, 20),
    roles: ['CLERK', 'SIGNATORY'],
  })
  await mutate(administrator, 'RegisterApplication', {
    ...key(),
    name: `应用${secret()}`,
    roles: ['CLERK'],
    scopes: ['exchange'],
    keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k1', x: Buffer.alloc(32, 1).toString('base64url') }],
  })
  await mutate(await by('SIGNATORY'), 'GrantDelegation', {
    ...key(),
    toId: added.member.id,
    actions: ['signDocument'],
    validUntil: new Date(Date.now() + 3_600_000),
  })
  await aBinding(stack, agency, added.member.id)
  await relayAll(stack)

  const items = await itemsOf(stack, agency)
  const text = JSON.stringify(items)
  const isOthers = new Set([tree, partner, agency].flatMap(one => JSON.stringify(one).match(ID) ?? []))
  const ids = [...new Set(text.match(ID))].filter(id => !isOthers.has(id) && !id.startsWith('agc_'))
  return {
    ids,
    cursors: await cursorsOf(agency),
    idempotencyKeys,
    numbers: [...new Set(text.match(/"number":"[^"]+"/g))].map(one => one.slice(10, -1)),
    secrets,
  }
}

/** The form of an id. */
const ID = /\b[a-z]{3,4}_[0-9A-HJKMNP-TV-Z]{26}\b/g

async function cursorsOf(agency: TestAgency): Promise<string[]> {
  const token = await agency.token('CLERK', 'DRAFTER', 'REVIEWER', 'SIGNATORY', 'ADMINISTRATOR')
  const cursors = await Promise.all(
    LISTS.map(
      async name => (await ask<{ pageInfo: { endCursor: string | null } }>(token, name)).pageInfo.endCursor,
    ),
  )
  return cursors.filter(cursor => cursor !== null)
}

/** Everything that is stored in an agency's own partitions, without what counts what it used. */
export async function itemsOf(stack: Stack, { tenant }: TestAgency): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let from: Record<string, never> | undefined
  do {
    const page = await stack.dynamodb.send(
      new ScanCommand({
        TableName: stack.tableName,
        FilterExpression: 'begins_with(pk, :tenant)',
        ExpressionAttributeValues: { ':tenant': { S: `T#${tenant}#` } },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    )
    items.push(...(page.Items ?? []).map(item => unmarshall(item)))
    from = page.LastEvaluatedKey as typeof from
  } while (from !== undefined)
  return items
    .filter(({ pk }) => pk !== `T#${tenant}#USE`)
    .sort((one, other) => (`${one.pk}\n${one.sk}` < `${other.pk}\n${other.sk}` ? -1 : 1))
}
