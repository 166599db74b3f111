import { Kind, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { describe, expect, it } from 'vitest'
import { limitRules } from '../../functions/access/request-limits.ts'
import { operations } from '../../graphql/operations.ts'
import { mutations, queries, schema } from '../kit/contract.ts'

describe('the canonical operations', () => {
  const documents = [...operations].map(([name, text]) => [name, parse(text)] as const)

  it('are valid', () => {
    const faults = documents.flatMap(([name, document]) =>
      validate(schema, document).map(error => `${name}: ${error.message}`),
    )
    expect(faults).toEqual([])
  })
  it('are within the limits of a request', () => {
    const faults = documents.flatMap(([name, document]) =>
      validate(schema, document, [...limitRules]).map(error => `${name}: ${error.message}`),
    )
    expect(faults).toEqual([])
  })
  it('use every query and every mutation of the contract', () => {
    const used = new Set<string>()
    for (const [, document] of documents) {
      const info = new TypeInfo(schema)
      visit(
        document,
        visitWithTypeInfo(info, {
          Field(node) {
            used.add(`${info.getParentType()?.name}.${node.name.value}`)
          },
        }),
      )
    }
    const all = [
      ...queries.map(({ name }) => `Query.${name}`),
      ...mutations.map(({ name }) => `Mutation.${name}`),
    ]
    expect(all.filter(field => !used.has(field))).toEqual([])
  })
  /** Screens of a client, which read several things in one request. */
  const SCREENS = ['Dashboard', 'InboxTabs']

  it('are named after their one root field, and after what they read of it where there are several', () => {
    for (const [name, document] of documents) {
      const operation = document.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION)
      const fields = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : []
      expect(fields.length > 1).toBe(SCREENS.includes(name))
      if (SCREENS.includes(name)) continue
      const [field] = fields
      const first = field?.kind === Kind.FIELD ? field.name.value : ''
      expect(name.startsWith(first.charAt(0).toUpperCase() + first.slice(1))).toBe(true)
    }
  })
  it('of mutations select problems and replayed', () => {
    for (const [, document] of documents) {
      const text = JSON.stringify(document)
      if (!text.includes('"mutation"')) continue
      expect(text).toContain('"problems"')
      expect(text).toContain('"replayed"')
    }
  })
})
