import { type GraphQLInputObjectType, getNamedType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { authorizations } from '../../functions/access/authorization.ts'
import { RELATIONS } from '../../functions/access/permissions.ts'
import { TIERS } from '../../functions/access/regions.ts'
import { merged } from '../../functions/handlers/areas.ts'
import { tierRank } from '../../functions/tenancy/model.ts'
import { administers, isRelated } from '../../functions/tenancy/rules/administering.ts'
import { BEGIN, END, withTable } from '../../graphql/authorization.ts'
import { mutations } from '../kit/contract.ts'
import { aCaller, anAgency, HENAN, operator, province, town } from '../kit/rules/agencies.ts'
import { texts } from '../kit/rules/texts.ts'
import { textOf } from '../kit/source-tree.ts'

const table = authorizations(merged.permissions, merged.starts)
const printed = textOf('functions/access/AUTHORIZATION.md')

/** The rows of the printed table, as cells. */
const rows = printed
  .slice(printed.indexOf(BEGIN), printed.indexOf(END))
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )

describe('the table of authorization', () => {
  it('is printed in the documentation as the permissions and the step tables have it', () => {
    expect(withTable(printed)).toBe(printed)
    expect(rows.map(([action]) => action)).toEqual(table.map(({ action }) => `\`${action}\``))
  })
  it('prints of each action a Chinese word, its scope, its roles and all states that it starts from', () => {
    const expected = table.map(({ action, scope, roles, starts }) => [
      texts.words[action]?.['zh-CN'],
      scope,
      roles.join(', '),
      starts === null ? '' : `${starts.of}: ${starts.states.join(', ')}`,
    ])
    expect(rows.map(([, word, scope, given, , , states]) => [word, scope, given, states])).toEqual(expected)
    expect(rows.filter(([, word]) => !/[\u4e00-\u9fff]/.test(word ?? ''))).toEqual([])
  })
  it('takes the states of a step from the tables that the rules use, and has a permission for each', () => {
    expect(Object.keys(merged.starts).filter(action => !(action in merged.permissions))).toEqual([])
  })
  it('has states for every mutation that changes an existing thing', () => {
    const changing = mutations.filter(({ args: [input] }) => {
      const type = input === undefined ? undefined : getNamedType(input.type)
      return 'expectedVersion' in ((type as GraphQLInputObjectType | undefined)?.getFields() ?? {})
    })
    expect(changing.length).toBeGreaterThan(30)
    // A calendar has no states: each import of it is a version. Nor has what an agency chose.
    expect(changing.map(({ name }) => name).filter(name => !(name in merged.starts))).toEqual([
      'importCalendar',
      'defineShortName',
      'withdrawShortName',
      'keepTemplate',
      'withdrawTemplate',
      'chooseWay',
    ])
  })
  it('uses every relation, and names a tier exactly for actions on agencies below', () => {
    expect(new Set(table.map(({ relation }) => relation))).toEqual(new Set(RELATIONS))
    for (const { action, relation, tier } of table)
      expect(tier !== null, action).toBe(relation === 'BELOW' || relation === 'OWN_OR_BELOW')
  })
})

describe('the question why an action is denied', () => {
  const explained = Object.keys(merged.explainers).map(name => name.split(' '))
  it('is answered for every action that depends on a state, and for no action that does not exist', () => {
    const actions = new Set(explained.map(([, action]) => action ?? ''))
    expect(Object.keys(merged.starts).filter(action => !actions.has(action))).toEqual([])
    expect([...actions].filter(action => !(action in merged.permissions))).toEqual([])
  })
  it('is answered for every type of thing that has a global id of its own', () => {
    const prefixes = new Set(explained.map(([prefix]) => prefix ?? ''))
    // Regions and rows of ladders are named by what they are; nothing is done to them by their id.
    // Ids of tasks and readers are made of the matter's, and they are acted on.
    const own = Object.entries(merged.loaders).filter(
      ([prefix, { form }]) => form === undefined || prefix === 'tsk' || prefix === 'rdr',
    )
    expect([...prefixes].sort()).toEqual(own.map(([prefix]) => prefix).sort())
  })
})

describe('an action on agencies below', () => {
  const below = table.filter(({ relation }) => relation === 'BELOW' || relation === 'OWN_OR_BELOW')
  const pairs = HENAN.flatMap(caller => HENAN.map(agency => [caller, agency] as const))
  it('reaches only those in whose line the caller stands, and never a higher tier', () => {
    for (const permission of below) {
      for (const [above, agency] of pairs) {
        const caller = aCaller(above, 'ADMINISTRATOR')
        const isSame = above.id === agency.id
        const expected = isSame
          ? permission.relation === 'OWN_OR_BELOW'
          : agency.line.some(({ id }) => id === above.id)
        expect(isRelated(caller, agency, permission), `${above.name} ${agency.name}`).toBe(expected)
        if (expected) expect(tierRank(agency.tier)).toBeGreaterThanOrEqual(tierRank(above.tier))
      }
    }
    expect(TIERS).toHaveLength(4)
  })
  it('reaches nothing outside of the caller’s region, even if the line says so', () => {
    const moved = { ...town, regionCode: '420102001' }
    expect(administers(aCaller(province, 'ADMINISTRATOR'), moved)).toBe(false)
  })
  it('reaches for an operator those that have no superior', () => {
    expect(administers(operator, province)).toBe(true)
    expect(administers(operator, town)).toBe(false)
    expect(administers(operator, anAgency(province, { name: '河南省教育厅' }))).toBe(false)
  })
})
