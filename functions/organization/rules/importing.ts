import type { Act } from '../../access/act.ts'
import { ROLES, type Role } from '../../access/permissions.ts'
import type { Advanced } from '../../access/steps.ts'
import { folded } from '../../kernel/look-alikes.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type ChainedMember, type Column, newMember, type Row } from '../../tenancy/index.ts'
import type { KeptOrganization, Post, Unit } from '../model.ts'
import { invalid } from '../problems.ts'
import type { Change, OrganizationThing } from './changes.ts'
import { appointToPost, createPost, postsInOrder, type RegisteredMember } from './posts.ts'
import { childrenOf, createUnit } from './units.ts'

export const MAX_IMPORT_ROWS = 500

/** The columns of an import of units, posts and members. */
export const ORGANIZATION_COLUMNS: readonly Column[] = [
  { name: 'unit', headers: ['内设机构', '机构', '部门', '处室', '科室', '所在机构'] },
  { name: 'post', headers: ['岗位', '岗位名称'], optional: true },
  {
    name: 'isHead',
    headers: ['负责人', '是否负责人', '机构负责人'],
    optional: true,
    values: { true: ['是'], false: ['否'] },
  },
  { name: 'member', headers: ['姓名', '人员', '人员姓名'], optional: true },
  { name: 'memberId', headers: ['人员标识', '人员ID'], optional: true },
  { name: 'title', headers: ['职务'], optional: true },
  { name: 'roles', headers: ['角色', '系统角色'], optional: true },
]

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  起草: 'DRAFTER',
  拟稿: 'DRAFTER',
  审核: 'REVIEWER',
  签发: 'SIGNATORY',
  文书: 'CLERK',
  管理员: 'ADMINISTRATOR',
  系统管理员: 'ADMINISTRATOR',
  安全管理员: 'SECURITY_ADMINISTRATOR',
  安全审计员: 'AUDITOR',
}

/** What an import adds, one after the other: the rows in their order, and what each comes to. */
export interface ImportPlan {
  readonly steps: readonly ImportStep[]
  readonly rows: readonly PlannedRow[]
  readonly after: KeptOrganization
}

/** One thing that an import adds or changes, with how many earlier steps of the same import it follows on. */
export type ImportStep =
  | { readonly kind: 'THING'; readonly step: Advanced<OrganizationThing>; readonly wave: number }
  | { readonly kind: 'MEMBER'; readonly step: Advanced<ChainedMember>; readonly wave: 0 }

/** A row and what it names, as far as that is there or will be. */
export interface PlannedRow {
  readonly line: number
  readonly unitId: string | null
  readonly postId: string | null
  readonly memberId: string | null
  readonly problems: readonly Problem[]
}

/** What an import depends on. */
export interface ImportFacts {
  readonly agencyId: string
  readonly organization: KeptOrganization
  /** Everybody in the agency's register. */
  readonly members: readonly RegisteredMember[]
}

/** Makes an id of this type. */
type NewId = (prefix: string) => string

/**
 * Decides every row in order. What is there stays as it is, so an import may be repeated. A row that is refused in the middle
 * keeps what came before in it: its unit may be there without its post.
 */
export function planImport(rows: readonly Row[], facts: ImportFacts, newId: NewId, act: Act): ImportPlan {
  const plan = new Plan(facts, newId, act)
  const planned = rows.map(row => plan.take(row))
  return { steps: plan.steps, rows: planned, after: plan.organization }
}

class Plan {
  readonly steps: ImportStep[] = []
  organization: KeptOrganization
  readonly #members: RegisteredMember[]
  readonly #agencyId: string
  readonly #newId: NewId
  readonly #act: Act
  /** By thing: how many steps it has in this import. */
  readonly #waves = new Map<string, number>()

  constructor({ agencyId, organization, members }: ImportFacts, newId: NewId, act: Act) {
    this.organization = organization
    this.#members = [...members]
    this.#agencyId = agencyId
    this.#newId = newId
    this.#act = act
  }

  take({ line, cells }: Row): PlannedRow {
    const row = { line, unitId: null, postId: null, memberId: null }
    const unit = this.#unit(cells.unit ?? '')
    if (!unit.ok) return { ...row, problems: unit.problems }
    const named = { ...row, unitId: unit.value.id }
    const { member = '', memberId = '' } = cells
    const isWithMember = member !== '' || memberId !== ''
    if (!cells.post) return { ...named, problems: isWithMember ? [invalid('TEXT_EMPTY', ['post'], {})] : [] }
    const post = this.#post(unit.value, cells.post, cells.isHead ?? '')
    if (!post.ok) return { ...named, problems: post.problems }
    const placed = { ...named, postId: post.value.id }
    if (!isWithMember) return { ...placed, problems: [] }
    const found = this.#member(cells)
    if (!found.ok) return { ...placed, problems: found.problems }
    const whole = { ...placed, memberId: found.value.id }
    return { ...whole, problems: this.#appoint(post.value.id, found.value) }
  }

  /** The unit at a path such as 办公室/秘书科; what is missing of the path is created. */
  #unit(path: string): Result<Unit> {
    const [top = '', ...below] = path.split(/[/／]/).map(name => name.trim())
    return below.reduce<Result<Unit>>(
      (above, name) => (above.ok ? this.#unitBelow(above.value.id, name) : above),
      this.#unitBelow(null, top),
    )
  }

  #unitBelow(parentId: string | null, name: string): Result<Unit> {
    const siblings = childrenOf(this.organization, parentId)
    const known = siblings.find(unit => folded(unit.name) === folded(name))
    if (known !== undefined) return ok(known)
    const input = { name, parentId, order: null }
    const created = this.#done(createUnit(this.organization, input, this.#newId('unt'), this.#act))
    return created.ok ? created : refuse(...created.problems.map(one => ({ ...one, path: ['unit'] })))
  }

  #post({ id: unitId }: Unit, name: string, flag: string): Result<Post> {
    const known = postsInOrder(this.organization, unitId).find(post => folded(post.name) === folded(name))
    if (known !== undefined) return ok(known)
    const isHead = flag === 'true'
    if (flag !== '' && !isHead && flag !== 'false')
      return refuse(invalid('NOT_ONE_OF', ['isHead'], { given: flag, allowed: ['true', 'false'] }))
    const input = { unitId, name, isHead }
    const created = this.#done(createPost(this.organization, input, this.#newId('pst'), this.#act))
    return created.ok
      ? created
      : refuse(...created.problems.map(one => (one.path[0] === 'name' ? { ...one, path: ['post'] } : one)))
  }

  /** By id, or by a name that one member has; who is not there is added with the roles of the row. */
  #member({ memberId = '', member = '', title = '', roles = '' }: Row['cells']): Result<RegisteredMember> {
    if (memberId !== '') {
      const known = this.#members.find(({ id }) => id === memberId)
      return known === undefined
        ? refuse(invalid('NO_SUCH_MEMBER', ['memberId'], { given: memberId }))
        : ok(known)
    }
    const [first, second] = this.#members.filter(({ name, state }) => name === member && state !== 'ENDED')
    if (second !== undefined) return refuse(invalid('MEMBERS_OF_ONE_NAME', ['member'], { given: member }))
    if (first !== undefined) return ok(first)
    const given = rolesIn(roles)
    if (!given.ok) return given
    const fields = {
      id: this.#newId('mbr'),
      name: member,
      post: title === '' ? null : title,
      roles: given.value,
    }
    const added = newMember(this.#agencyId, fields, this.#act)
    if (!added.ok) return refuse(...added.problems.map(one => ({ ...one, path: [columnOf(one)] })))
    this.steps.push({ kind: 'MEMBER', step: added.value, wave: 0 })
    this.#members.push(added.value.thing)
    return ok(added.value.thing)
  }

  #appoint(postId: string, member: RegisteredMember): readonly Problem[] {
    const post = this.organization.posts.get(postId)
    if (post === undefined || post.holders.some(({ memberId }) => memberId === member.id)) return []
    const input = { postId, expectedVersion: post.version }
    const appointed = this.#done(appointToPost(this.organization, input, member, this.#act))
    return appointed.ok ? [] : appointed.problems.map(one => ({ ...one, path: ['member'] }))
  }

  #done<Thing extends OrganizationThing>(decision: Result<Change<Thing>>): Result<Thing> {
    if (!decision.ok) return decision
    const { thing, steps, after } = decision.value
    for (const step of steps) {
      const wave = this.#waves.get(step.thing.id) ?? 0
      this.#waves.set(step.thing.id, wave + 1)
      this.steps.push({ kind: 'THING', step, wave })
    }
    this.organization = after
    return ok(thing)
  }
}

/** The column that a problem of a new member is about. */
function columnOf({ path: [field] }: Problem): string {
  return field === 'post' ? 'title' : field === 'roles' ? 'roles' : 'member'
}

function rolesIn(cell: string): Result<Role[]> {
  const words = cell.split(/[、,，;；/\s]+/).filter(word => word !== '')
  const roles = words.map(word => ROLE_WORDS[word] ?? ROLES.find(role => role === word.toUpperCase()))
  const unknown = words.find((_, place) => roles[place] === undefined)
  return unknown === undefined
    ? ok(roles.filter(role => role !== undefined))
    : refuse(invalid('NOT_ONE_OF', ['roles'], { given: unknown, allowed: Object.keys(ROLE_WORDS) }))
}

/** Steps in the order in which they are written: of each thing one after the other, and few transactions in all. */
export function inWaves(steps: readonly ImportStep[]): ImportStep[] {
  return [...steps].sort((one, other) => one.wave - other.wave)
}
