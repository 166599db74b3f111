import { describe, expect, test } from 'vitest'
import { apSoutheast1Staging } from '../../infra/config/ap-southeast-1.staging.ts'
import { cnNorth1Production } from '../../infra/config/cn-north-1.production.ts'
import { localWith } from '../../infra/config/local.ts'
import { scannerSetting } from '../../infra/constructs/scanner.ts'

describe('the scanner of a stage', () => {
  test('is none unless one is configured', () => {
    expect(scannerSetting(cnNorth1Production)).toBe('none')
    expect(scannerSetting(localWith(undefined))).toBe('none')
  })
  test('is a clamd by its address, on this machine by a variable', () => {
    const scanner = { kind: 'CLAMAV', host: 'clamd.internal', port: 3310 } as const
    expect(scannerSetting({ ...cnNorth1Production, scanner })).toBe('clamd:clamd.internal:3310')
    expect(scannerSetting(localWith('127.0.0.1:3310'))).toBe('clamd:127.0.0.1:3310')
    expect(() => localWith('127.0.0.1')).toThrow('not host:port')
    for (const port of [0, 70_000, 1.5])
      expect(() => scannerSetting({ ...cnNorth1Production, scanner: { ...scanner, port } })).toThrow(
        'no clamd',
      )
  })
  test('is GuardDuty only where it is known to be', () => {
    const scanner = { kind: 'GUARDDUTY' } as const
    expect(scannerSetting({ ...apSoutheast1Staging, scanner })).toBe('guardduty')
    expect(() => scannerSetting({ ...cnNorth1Production, scanner })).toThrow('not known to exist in aws-cn')
  })
})
