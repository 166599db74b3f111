import { expect, test } from 'vitest'
import { MATTER_ACTS, TASK_ACTS } from '../../../functions/handling/rules/table.ts'
import { textOf } from '../../kit/source-tree.ts'

const BEGIN = '<!-- The acts, as rules/table.ts has them. -->'
const END = '<!-- End of the acts. -->'

test('the README has the table of acts as the code has it', () => {
  const rows = Object.entries({ ...TASK_ACTS, ...MATTER_ACTS }).map(
    ([act, { zh, meaning }]) => `| \`${act}\` | ${zh} | ${meaning} |`,
  )
  const table = ['| act | 事项 | meaning |', '| --- | --- | --- |', ...rows].join('\n')
  const readme = textOf('functions/handling/README.md')
  expect(readme.slice(readme.indexOf(BEGIN) + BEGIN.length, readme.indexOf(END)).trim()).toBe(table)
})
