import { describe, expect, it } from 'vitest'
import { ERRORS } from '../../functions/access/errors.ts'
import { TOKEN_ERRORS } from '../../functions/handlers/token-errors.ts'
import { ERROR_TABLES, withErrors } from '../../graphql/errors.ts'
import { filesIn, textOf } from '../kit/source-tree.ts'

const printed = textOf('functions/access/ERRORS.md')
const rowsOf = (text: string): string[] => [...text.matchAll(/^\| `(\w+)`/gm)].map(([, code = '']) => code)

describe('the table of errors', () => {
  it('is printed in the documentation as the code has it', () => {
    expect(withErrors(printed)).toBe(printed)
    expect(rowsOf(printed)).toEqual([...Object.keys(ERRORS), ...Object.keys(TOKEN_ERRORS)])
  })
  it('finds both of its places, or nothing is printed', () => {
    for (const { end } of ERROR_TABLES)
      expect(() => withErrors(printed.replace(end, ''))).toThrow('no place for a table of errors')
  })
  it('says of each code when it is answered, in every language, without a line that breaks the table', () => {
    for (const [code, { when }] of Object.entries({ ...ERRORS, ...TOKEN_ERRORS })) {
      expect(when['zh-CN'], code).toMatch(/[\u4e00-\u9fff]/)
      expect(when.en, code).toMatch(/^\S.*\.$/)
      expect(`${when.en}${when['zh-CN']}`, code).not.toMatch(/[\n|]/)
    }
  })
  it('is the only source of codes: whatever has extensions takes them from it', () => {
    const made = filesIn('functions').flatMap(file =>
      [...textOf(file).matchAll(/extensions: (?!extensionsOf|\{ \.\.\.extensionsOf)[{\w].*/g)].map(
        ([line]) => `${file}: ${line}`,
      ),
    )
    // Read from an error of GraphQL, or given to the answer as a whole.
    expect(made.filter(line => !/extensions: given|\.\.\.error\.extensions/.test(line))).toEqual([])
  })
})
