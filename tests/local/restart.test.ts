import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { call, change, until } from '../../infra/local/journey/client.ts'
import { onboardProvince } from '../../infra/local/journey/onboarding.ts'
import { startPlatform } from '../../infra/local/platform.ts'
import { REGIONS } from '../kit/government.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'hutong-data-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('a platform with a data folder goes on where it stopped: agencies, tokens, keys, and what the relay still has to do', async () => {
  const first = await startPlatform({ dataDir, quiet: true })
  const province = await onboardProvince(first, { csv: REGIONS })
  const token = await province.token('ADMINISTRATOR')
  const keysOf = async (origin: string) => (await fetch(`${origin}/.well-known/receipt-keys.json`)).json()
  const keys = await keysOf(first.origin)
  await first.stop()

  const second = await startPlatform({ dataDir, quiet: true })
  try {
    const viewer = await call<{ agency: { name: string } }>(second.url, token, 'Viewer', {})
    expect(viewer.agency.name).toBe('河南省人民政府')
    expect(await keysOf(second.origin)).toEqual(keys)
    const { member } = await change<{ member: { id: string }; problems: [] }>(
      second.url,
      token,
      'AddMember',
      { name: '文书二', roles: ['CLERK'] },
    )
    const { nodes } = await call<{ nodes: { id: string }[] }>(second.url, token, 'Members', {})
    expect(nodes.map(node => node.id)).toContain(member.id)
    const { agency } = await change<{ agency: { id: string }; problems: [] }>(
      second.url,
      token,
      'RegisterAgency',
      {
        name: '郑州市人民政府',
        regionCode: '410100',
        tier: 'CITY',
        kind: 'GOVERNMENT',
        creditCode: '114101000000000000',
        organCode: '郑政',
        superiorId: province.id,
      },
    )
    await change(second.url, token, 'ActivateAgency', {
      agencyId: agency.id,
      expectedVersion: 1,
      administratorName: '管理员',
    })
    await until('its administrator', () =>
      second.tokenFor({ agency: agency.id, role: 'ADMINISTRATOR' }).catch(() => null),
    )
  } finally {
    await second.stop()
  }
})
