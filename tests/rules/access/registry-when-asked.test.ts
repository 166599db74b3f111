import { expect, test, vi } from 'vitest'
import { RegistryWhenAsked } from '../../../functions/access/registry-when-asked.ts'
import type { Table } from '../../../functions/platform/table.ts'

test('the table for the directory is opened when it is asked for, also of a copy as Apollo Server makes it', () => {
  const table = {} as Table
  const open = vi.fn(() => table)
  const context = Object.assign(new RegistryWhenAsked(open), { requestId: '1' })
  const copy: typeof context = Object.assign(Object.create(Object.getPrototypeOf(context)), context)
  expect(open).not.toHaveBeenCalled()
  expect(copy.registry).toBe(table)
  expect(copy.requestId).toBe('1')
})
