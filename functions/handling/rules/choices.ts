import { type Act, stamp } from '../../access/act.ts'
import { type Advanced, advance, begin } from '../../access/steps.ts'
import type { DocumentKind } from '../../documents/index.ts'
import { type Problem, versionConflict } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import {
  type Addressed,
  type choiceEvents,
  WAY_KEYS,
  WAYS,
  type Way,
  type WayChoice,
  type WayChoices,
  type WayKey,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { unknownAddressee } from './addressing.ts'
import type { Known } from './known.ts'
import { stepFacts } from './next.ts'

/** What an agency chooses for a kind of arrival, as a request says it. */
export interface Choosing {
  readonly expectedVersion: number
  /** Null for all kinds without a choice of their own. */
  readonly kind: DocumentKind | null
  /** Null to choose nothing for this kind any more. */
  readonly way: string | null
  readonly addressees: readonly { readonly step: string; readonly to: Pick<Addressed, 'kind' | 'id'> }[]
}

/** 选定办理方式: decides which way matters begin with from now on. Those that run keep theirs. */
export function chooseWay(
  before: WayChoices | null,
  { expectedVersion, kind, way: key, addressees }: Choosing,
  known: Pick<Known, 'named'>,
  newId: string,
  act: Act,
): Result<Advanced<WayChoices>> {
  const version = before?.version ?? 0
  if (version !== expectedVersion) return refuse(versionConflict(version))
  const template = key === null ? ok(null) : templateOf(key)
  if (!template.ok) return template
  const addressed = addresseesOf(template.value, addressees, known)
  if (!addressed.ok) return addressed
  const others = (before?.choices ?? []).filter(one => one.kind !== kind)
  const own: WayChoice[] =
    key === null ? [] : [{ kind, way: key, addressees: addressed.value, chosen: stamp(act) }]
  const after = { choices: [...others, ...own], updatedAt: act.at }
  const event = { type: 'WayChosen', data: { kind, way: key, addressees: addressed.value } } as const
  return ok(
    before === null
      ? begin<WayChoices, typeof choiceEvents>({ id: newId, ...after }, event, act)
      : advance<WayChoices, typeof choiceEvents>(before, { id: before.id, ...after }, event, act),
  )
}

function templateOf(key: string): Result<Way> {
  const way = (WAY_KEYS as readonly string[]).includes(key) ? WAYS[key as WayKey] : null
  return way === null
    ? refuse(invalid('NOT_ONE_OF', ['way'], { given: key, allowed: [...WAY_KEYS] }))
    : ok(way)
}

function addresseesOf(
  way: Way | null,
  addressees: Choosing['addressees'],
  known: Pick<Known, 'named'>,
): Result<WayChoice['addressees']> {
  const of = way ?? { steps: [] }
  const steps = of.steps.map(step => step.key)
  const problems: Problem[] = []
  const found = addressees.flatMap(({ step, to }, at) => {
    const path = ['addressees', String(at)]
    const isTwice = addressees.findIndex(other => other.step === step) !== at
    if (!steps.includes(step))
      problems.push(invalid('NO_SUCH_STEP', [...path, 'step'], stepFacts(of, step, steps)))
    else if (isTwice) {
      const { given, params } = stepFacts(of, step, [])
      problems.push(invalid('NAMED_TWICE', [...path, 'step'], { given, params: { given: params.given } }))
    }
    const name = known.named(to)
    if (name !== null) return [{ step, to: { kind: to.kind, id: to.id, name } }]
    problems.push(unknownAddressee(to, known, [...path, 'to']))
    return []
  })
  return problems.length > 0 ? refuse(...problems) : ok(found)
}

/** The way that a matter begins with: that which is named, or chosen for its kind, or for all, or that of a small office. */
export function wayToBegin(
  named: string | null,
  kind: DocumentKind | null,
  choices: Pick<WayChoices, 'choices'> | null,
): Result<Way> {
  const of = (which: DocumentKind | null) => choices?.choices.find(one => one.kind === which)
  const candidates = [kind === null ? undefined : of(kind), of(null)].filter(one => one !== undefined)
  const choice = candidates.find(({ way }) => named === null || way === named)
  const template = templateOf(named ?? choice?.way ?? WAYS.SMALL_OFFICE.key)
  return template.ok ? ok(withAddressees(template.value, choice?.addressees ?? [])) : template
}

function withAddressees(way: Way, addressees: WayChoice['addressees']): Way {
  const steps = way.steps.map(step => {
    const to = addressees.find(one => one.step === step.key)?.to
    return to === undefined ? step : { ...step, by: to }
  })
  return { ...way, steps }
}

/** A way as the agency would begin it now, which the choice of a kind shows. */
export function chosenWay({ kind, ...choice }: WayChoice): Way {
  const way = wayToBegin(choice.way, kind, { choices: [{ kind, ...choice }] })
  if (!way.ok) throw new Error(`the way ${choice.way} is there no more`)
  return way.value
}
