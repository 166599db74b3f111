import { type AttributeValue, type DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { z } from 'zod'
import type { DevelopmentIssuer } from '../emulators/issuer.ts'

/** The request of `npm run token`. */
export const tokenRequest = z.object({ agency: z.string().optional(), role: z.string() })

const roles = ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR', 'OPERATOR'] as const

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

/** A token for the first member of an agency who holds the role; the operator belongs to no agency. */
export async function tokenFor(
  request: z.output<typeof tokenRequest>,
  from: { readonly client: DynamoDBClient; readonly tableName: string; readonly issuer: DevelopmentIssuer },
): Promise<string> {
  const role = roles.find(name => name === request.role.toUpperCase())
  if (role === undefined)
    throw new NoToken(`there is no role ${request.role}: the roles are ${roles.join(', ')}`)
  if (role === 'OPERATOR') return from.issuer.mint({ sub: 'operator', roles: [role] })
  if (request.agency === undefined) throw new NoToken(`the role ${role} needs an agency`)
  const { card, tenant } = await findAgency(from.client, from.tableName, request.agency)
  const members = await membersOf(from.client, from.tableName, tenant)
  const member = members.find(({ card: { roles: held } }) => held.includes(role))
  if (member === undefined) throw new NoToken(`${card.name} has no member with the role ${role}`)
  const { id, roles: held } = member.card
  return from.issuer.mint({ sub: id, agency: card.id, region: card.regionCode, tier: card.tier, roles: held })
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
