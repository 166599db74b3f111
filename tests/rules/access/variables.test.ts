import fc from 'fast-check'
import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { variableFault, withoutValue } from '../../../functions/access/variables.ts'

const schema = buildSchema(`
  enum Color { RED BLUE }
  input Inner { name: String!, count: Int = 1, colors: [Color!] }
  input Choice @oneOf { id: ID, inner: Inner }
  input Outer { inner: Inner, list: [Inner!], choice: Choice, deep: [[Int!]] }
  type Query { ask(outer: Outer, need: Int!): Int }
`)
const operationOf = (head: string): OperationDefinitionNode => {
  const [node] = parse(`query${head} { __typename }`).definitions
  if (node?.kind !== Kind.OPERATION_DEFINITION) throw new Error(head)
  return node
}
const OUTER = operationOf('($outer: Outer)')
const faultIn = (outer: unknown): string | null => variableFault(schema, OUTER, { outer })

describe('a variable that does not fit its type', () => {
  it.each([
    [7, ': Outer is needed.'],
    [{ inner: {} }, ' at inner: Inner needs its field "name".'],
    [{ inner: { name: 1 } }, ' at inner.name: String! is needed.'],
    [{ inner: { name: 'a', colors: ['GREEN'] } }, ' at inner.colors.0: Color! is needed.'],
    [{ list: [{ name: 'a' }, null] }, ' at list.1: Inner! is needed.'],
    // A single value is taken as a list of one.
    [{ list: { name: 'a', count: 'b' } }, ' at list.count: Int is needed.'],
    [{ list: { other: 1, name: 'a' } }, ' at list: Inner has no field "other".'],
    [{ other: 1, inner: null }, ': Outer has no field "other".'],
    [{ 'no name': 1 }, ': Outer has no field of such a name.'],
    [{ [`x${'y'.repeat(100)}`]: 1 }, ': Outer has no field of such a name.'],
    [{ choice: { id: 'a', inner: { name: 'b' } } }, ' at choice: Choice takes exactly one of its fields.'],
    [{ choice: {} }, ' at choice: Choice takes exactly one of its fields.'],
    [{ deep: [[1], [2, 'a']] }, ' at deep.1.1: Int! is needed.'],
  ])('is refused by where the fault is and what is needed there: %j', (outer, sentence) => {
    expect(faultIn(outer)).toBe(`Variable "$outer" does not fit its type${sentence}`)
  })

  it('is refused if it is needed and not there, or null', () => {
    const need = operationOf('($need: Int!, $other: Int! = 1)')
    expect(variableFault(schema, need, {})).toBe('Variable "$need" needs a value of Int!.')
    expect(variableFault(schema, need, { need: null })).toBe(
      'Variable "$need" does not fit its type: Int! is needed.',
    )
    expect(variableFault(schema, need, { need: 1 })).toBeNull()
    expect(variableFault(schema, operationOf('($a: Int, $b: Nothing)'), { a: null, b: 1 })).toBeNull()
  })
})

describe('any variable', () => {
  const name = fc.constantFrom('inner', 'list', 'choice', 'deep', 'name', 'count', 'colors', 'id', 'other')
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 1, 'RED', 'text', true, 1.5),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 3 }),
    ),
  }))

  it('has a fault exactly if graphql-js refuses it, and no text of its own in the sentence', () => {
    fc.assert(
      fc.property(value, outer => {
        const refused =
          getVariableValues(schema, OUTER.variableDefinitions ?? [], { outer }).errors !== undefined
        const fault = faultIn(outer)
        expect(fault !== null).toBe(refused)
        expect(fault ?? '').not.toMatch(/text|1\.5|true/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a text of graphql-js', () => {
  it.each([
    ['Expected value of type "Int", found "x".', 'Expected value of type "Int".'],
    ['Int cannot represent non-integer value: "x"', 'Int cannot represent non-integer value.'],
    [
      'Value "x" does not exist in "Color" enum. Did you mean "y"?',
      'The value does not exist in the enum "Color".',
    ],
    ['Argument "first" has invalid value "x".', 'Argument "first" has an invalid value.'],
    ['Variable "$a" got invalid value "x"; wrong', 'Variable "$a" does not fit its type.'],
    ['Unknown operation named "x\ny".', 'The document has no operation of this name.'],
    ['Cannot query field "x" on type "Query".', 'Cannot query field "x" on type "Query".'],
    ['x'.repeat(50), `${'x'.repeat(39)}…`],
  ])('loses what it repeats, and what is too long: %s', (message, left) => {
    expect(withoutValue(message, left.length < 41 && message.length === 50 ? 40 : 300)).toBe(left)
  })
})
