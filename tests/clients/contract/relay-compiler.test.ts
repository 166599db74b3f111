import { beforeAll, describe, expect, it } from 'vitest'
import { compileRelayClient, isRefetchable, namesFor, type RelayProject } from '../../kit/relay-client.ts'
import { lists as ofEachType } from '../../kit/selections.ts'

const lists = [...new Map(ofEachType.map(list => [list.coordinate, list])).values()]

describe('relay-compiler, unmodified,', () => {
  let project: RelayProject
  beforeAll(() => {
    project = compileRelayClient()
  })
  it.each(lists.map(list => [list.coordinate, list] as const))('compiles paging through %s', (_, list) => {
    const { fragment } = namesFor(list)
    const { metadata } = project.artifact<{ metadata: Record<string, unknown> }>(fragment)
    const direction = list.field.args.some(({ name }) => name === 'last') ? 'bidirectional' : 'forward'
    expect(metadata.connection).toMatchObject([{ path: [list.field.name], direction }])
  })
  it.each(lists.filter(isRefetchable).map(list => [list.coordinate, list] as const))(
    'makes the query for the next page of %s by itself',
    (_, list) => {
      expect(project.artifact<{ kind: string }>(namesFor(list).next).kind).toBe('Request')
    },
  )
})
