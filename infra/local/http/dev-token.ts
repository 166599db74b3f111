import { type AttributeValue, type DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { z } from 'zod'
import { ROLES } from '../../../functions/access/permissions.ts'
import { DEFAULT_SCOPE, type DevelopmentIssuer } from '../emulators/issuer.ts'
import type { Clock } from '../process/clock.ts'
import { readDuration } from './dev-clock.ts'

/** The request of `npm run token`: for a member by name or id, or for the first one who holds a role. */
export const tokenRequest = z
  .strictObject({
    agency: z.string(),
    role: z.string(),
    member: z.string(),
    /** Words separated by spaces; all scopes if it is absent. */
    scope: z.string(),
    /** A time such as `2h`. */
    expires: z.string(),
  })
  .partial()
export type TokenRequest = z.output<typeof tokenRequest>

const agencyItem = z.object({
  tenant: z.string(),
  card: z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string().nullish(),
    organCode: z.string().nullish(),
    tier: z.enum(['PROVINCE', 'CITY', 'COUNTY', 'TOWN']),
    regionCode: z.string(),
  }),
})
const memberItem = z.object({
  card: z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) }),
})

/** There is no such token; the message is a sentence for the person who wants it. */
export class NoToken extends Error {}

/** A token as the request says; the operator belongs to no agency. @throws NoToken, TimeFault */
export async function tokenFor(
  request: TokenRequest,
  from: {
    readonly client: DynamoDBClient
    readonly tableName: string
    readonly issuer: DevelopmentIssuer
    readonly clock: Pick<Clock, 'now'>
  },
): Promise<string> {
  const role = request.role === undefined ? undefined : readRole(request.role)
  const limits = { ...scopeIn(request), ...expiryIn(request, from.clock.now()) }
  if (role === 'OPERATOR') {
    const named = request.agency ?? request.member
    if (named !== undefined) throw new NoToken(`the operator belongs to no agency and is no member: ${named}`)
    return from.issuer.mint({ sub: 'operator', roles: [role], ...limits })
  }
  if (request.agency === undefined)
    throw new NoToken(`${role === undefined ? 'a member' : `the role ${role}`} needs an agency`)
  const { card, tenant } = await findAgency(from.client, from.tableName, request.agency)
  const members = await membersOf(from.client, from.tableName, tenant)
  const { id, roles } = chooseMember(members, { ...request, role, agency: card.name })
  const agency = { agency: card.id, region: card.regionCode, tier: card.tier }
  return from.issuer.mint({ sub: id, ...agency, roles, ...limits })
}

/** Whose tokens the pages show, if the directory has them: the sample's agencies, whose members hold every role. */
const OFFERED = [
  { agency: '郑政', role: 'DRAFTER' },
  { agency: '豫政', role: 'CLERK' },
] as const

/** Tokens to use at once: of members of the sample's agencies once there are any, and always the operator's. */
export async function offeredTokens(
  from: Parameters<typeof tokenFor>[1],
): Promise<readonly { readonly of: string; readonly token: string }[]> {
  const found = await Promise.all(
    OFFERED.map(request =>
      tokenFor(request, from).then(
        token => [{ of: `${request.agency} ${request.role}`, token }],
        error => {
          if (error instanceof NoToken) return []
          throw error
        },
      ),
    ),
  )
  return [...found.flat(), { of: 'OPERATOR', token: await tokenFor({ role: 'OPERATOR' }, from) }]
}

function readRole(text: string) {
  const role = ROLES.find(name => name === text.toUpperCase())
  if (role !== undefined) return role
  throw new NoToken(`there is no role ${text}: the roles are ${ROLES.join(', ')}`)
}

function scopeIn({ scope }: TokenRequest): { scope?: string } {
  if (scope === undefined) return {}
  const known = DEFAULT_SCOPE.split(' ')
  const words = scope.split(/[\s,]+/).filter(word => word !== '')
  const unknown = words.find(word => !known.includes(word))
  if (unknown === undefined) return { scope: words.join(' ') }
  throw new NoToken(`there is no scope ${unknown}: the scopes are ${known.join(', ')}`)
}

function expiryIn({ expires }: TokenRequest, now: Date): { iat?: number; exp?: number } {
  if (expires === undefined) return {}
  const ms = readDuration(expires)
  const iat = Math.floor(now.getTime() / 1000)
  if (ms > 0) return { iat, exp: iat + Math.ceil(ms / 1000) }
  throw new NoToken(`a token cannot expire after ${expires}`)
}

function chooseMember(
  members: readonly z.output<typeof memberItem>[],
  { member, role, agency }: { member?: string | undefined; role: string | undefined; agency: string },
) {
  const cards = members.map(({ card }) => card)
  const named =
    member === undefined ? cards : cards.filter(({ id, name }) => id === member || name === member)
  if (named.length === 0 && member !== undefined)
    throw new NoToken(`${agency} has no member called ${member}`)
  const found = named.find(({ roles: held }) => role === undefined || held.includes(role))
  if (found !== undefined) return found
  const who = member === undefined ? `${agency} has no member with` : `${member} of ${agency} does not hold`
  throw new NoToken(`${who} the role ${role}`)
}

/** By id, organ code, short name or name. A scan: the directory of a development machine is small. */
async function findAgency(client: DynamoDBClient, tableName: string, wanted: string) {
  let after: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'begins_with(pk, :agency) AND sk = :itself',
        ExpressionAttributeValues: { ':agency': { S: 'D#AG#' }, ':itself': { S: 'AG' } },
        ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      }),
    )
    for (const item of page.Items ?? []) {
      const parsed = agencyItem.safeParse(unmarshall(item))
      if (!parsed.success) continue
      const { id, name, shortName, organCode } = parsed.data.card
      if ([id, name, shortName, organCode].includes(wanted)) return parsed.data
    }
    after = page.LastEvaluatedKey
  } while (after !== undefined)
  throw new NoToken(`no agency is called ${wanted}`)
}

async function membersOf(client: DynamoDBClient, tableName: string, tenant: string) {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :members',
      ExpressionAttributeValues: { ':members': { S: `T#${tenant}#MBR` } },
    }),
  )
  return (Items ?? []).flatMap(item => {
    const parsed = memberItem.safeParse(unmarshall(item))
    return parsed.success ? [parsed.data] : []
  })
}
