import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { importRegions } from '../../infra/local/journey/onboarding.ts'

interface Request {
  readonly variables: { readonly input: { readonly idempotencyKey: string; readonly csv: string } }
}

const servers: Array<{ close(): void }> = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** An API whose answers to ImportRegions have these remainders, one after the other; null: the field is absent. */
async function anApi(remainders: readonly (number | null)[]) {
  const requests: Request[] = []
  const server = createServer(async (request, response) => {
    requests.push((await json(request)) as Request)
    const remaining = remainders[requests.length - 1] ?? null
    const done = { regions: 2786, ...(remaining === null ? {} : { remaining }) }
    response.end(JSON.stringify({ data: { importRegions: { import: done, problems: [] } } }))
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

describe('the import of regions in the sample journey', () => {
  test('repeats the mutation with a new key until nothing remains, and prints its progress', async () => {
    const { url, requests } = await anApi([1786, 786, 0])
    const lines: string[] = []
    await importRegions(url, 'token', 'the csv', line => lines.push(line))
    expect(new Set(requests.map(request => request.variables.input.idempotencyKey)).size).toBe(3)
    expect(requests.map(request => request.variables.input.csv)).toEqual(['the csv', 'the csv', 'the csv'])
    expect(lines).toEqual(['1000 of 2786 regions imported', '2000 of 2786 regions imported'])
  })

  test('is done after one answer that does not say what remains', async () => {
    const { url, requests } = await anApi([null])
    await importRegions(url, 'token', 'the csv', () => undefined)
    expect(requests).toHaveLength(1)
  })

  test('ends with an error if a portion wrote nothing', async () => {
    const { url } = await anApi([1786, 1786])
    await expect(importRegions(url, 'token', 'the csv', () => undefined)).rejects.toThrow(
      '1786 regions remain, as before',
    )
  })
})
