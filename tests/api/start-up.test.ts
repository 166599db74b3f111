import { beforeAll, describe, expect, test, vi } from 'vitest'
import { inFunction } from '../kit/functions.ts'
import { openStack } from '../kit/stack.ts'

beforeAll(async () => {
  await openStack()
})

const load: Readonly<Record<'api' | 'finish-uploads', () => Promise<{ readonly handler: unknown }>>> = {
  api: () => import('../../functions/handlers/api.ts'),
  'finish-uploads': () => import('../../functions/handlers/finish-uploads.ts'),
}

describe.each(Object.keys(load) as (keyof typeof load)[])('the function %s', name => {
  test('starts with the environment that its stack gives', async () => {
    vi.resetModules()
    expect((await inFunction(name, load[name])).handler).toBeInstanceOf(Function)
  })

  test('does not start without one of its variables, and says which', async () => {
    vi.resetModules()
    const { BUCKET_NAME } = process.env
    delete process.env.BUCKET_NAME
    await expect(inFunction(name, load[name])).rejects.toThrow(
      `function ${name} cannot start: environment variables missing or malformed: BUCKET_NAME`,
    )
    process.env.BUCKET_NAME = BUCKET_NAME
  })
})
