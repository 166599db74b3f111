import { folded } from '../../../kernel/look-alikes.ts'
import type { Problem } from '../../../kernel/problem.ts'
import type { AgencyKind } from '../../model.ts'
import { invalid } from '../../problems.ts'
import {
  BEFORE_REGION,
  existsIn,
  FORMS,
  type Form,
  isWithoutGovernment,
  ONLY_BY_FORM,
  usualNames,
} from './forms.ts'
import { afterBranch, nationalStart } from './national.ts'
import {
  afterRegion,
  beginsAbove,
  divisionAtStart,
  fullNames,
  namesAbove,
  ownName,
  type Place,
  stemOf,
} from './place.ts'

/** A name with what it must fit. */
export interface NamedAgency {
  readonly name: string
  readonly kind: AgencyKind
  readonly place: Place
  /** Full names of the agencies that it stands below and that count at once. A name may begin with one of them. */
  readonly superiors: readonly string[]
}

/**
 * What is wrong with a full name where it stands: it names a national organ or another region, is borrowed from an
 * organ that there isn't in this region, or is one of another kind. Null if name, region and kind fit each other.
 *
 * A name begins with that of the agency's own region, or with its superior's. Other organs (OTHER), such as schools, and
 * inner divisions may do without, as long as they aren't called like an organ. Whatever is not exactly the name of a
 * region is compared as a reader sees it, so that no way of writing it makes a name free.
 */
export function nameProblem(named: NamedAgency): Problem | null {
  const { name, kind, place, superiors } = named
  const form = formOf(named)
  if (form !== null) return formProblem(form, named)
  const national = nationalStart(name)
  const isOwn = restsOf(named).length > 0
  if (national !== null && !isOwn && (afterBranch(name, place) === null || ONLY_BY_FORM.includes(kind)))
    return invalid('NATIONAL_NAME', ['name'], { given: national })
  if (isGeneralOfficeOf(superiors, name) && kind === 'GENERAL_OFFICE') return null
  if (ONLY_BY_FORM.includes(kind)) return isOwn ? notOfItsKind(named) : notOfItsRegion(named)
  if (national !== null && !isOwn) return null
  return freeProblem(named)
}

/** The form of the name, and null for a name that is free. */
function formOf({ name, place, superiors }: NamedAgency): Form | null {
  const isOf = ({ before, after }: Form): boolean => {
    const starts = before.length > 0 ? before : ['', ...superiors]
    return starts.some(start => after.test(afterRegion(name, place, start) ?? ''))
  }
  return FORMS.find(isOf) ?? null
}

function formProblem(form: Form, named: NamedAgency): Problem | null {
  const { name, kind, place } = named
  if (!existsIn(form, place))
    return invalid('NAME_NOT_OF_ITS_KIND', ['name'], {
      given: name,
      allowed: usualNames('GOVERNMENT', place),
    })
  if (form.kinds.includes(kind)) return null
  return invalid('KIND_NOT_OF_ITS_NAME', ['kind'], { given: kind, allowed: form.kinds })
}

/** What follows the region, or the superior's name, in every reading of the name. */
function restsOf({ name, place, superiors }: NamedAgency): string[] {
  const afterPlace = ['', ...BEFORE_REGION].map(start => afterRegion(name, place, start))
  const afterSuperior = superiors.filter(one => name.startsWith(one)).map(one => name.slice(one.length))
  return [...afterPlace.filter(rest => rest !== null), ...afterSuperior]
}

/** The office of a department: 河南省教育厅办公室. */
function isGeneralOfficeOf(superiors: readonly string[], name: string): boolean {
  return superiors.some(superior =>
    ['办公厅', '办公室', '综合办公室'].some(office => name === superior + office),
  )
}

/** Departments, other organs and inner divisions. */
function freeProblem(named: NamedAgency): Problem | null {
  const { name, kind, place } = named
  const rests = restsOf(named)
  if (rests.length === 0) return kind === 'DEPARTMENT' ? notOfItsRegion(named) : namelessProblem(named)
  if (rests.some(rest => beginsAbove(rest, place))) return notOfItsRegion(named)
  if (rests.every(rest => rest === '') && !(kind === 'OTHER' && isWithoutGovernment(place)))
    return notOfItsKind(named)
  // A department called 厅 is a province's.
  const isTooHigh = kind === 'DEPARTMENT' && /[^大]厅$/u.test(name) && place.region.tier !== 'PROVINCE'
  return isTooHigh ? notOfItsKind(named) : null
}

const ORGAN =
  /(政府|人民代表大会|人大|常务委员会|常委会|政协|协商会议.*委员会|法院|检察院|[^大]厅|[省市区县旗州盟地]委|公署|行署)$/u
/** 局, 委员会 and the like are departments; an inner division may be called so, as 财政局 would be in a zone. */
const DEPARTMENT = /(局|署|部|委员会|委|办公室|办事处|工委)$/u
/** A management committee without a region: 嵩山风景名胜区管理委员会. */
const COMMITTEE = /(管理委员会|管委会|居民委员会|居委会|村民委员会|村委会)$/u

/** A name that begins with no region: of a school, an institute, a division. */
function namelessProblem(named: NamedAgency): Problem | null {
  const { name, kind, place } = named
  const seen = folded(name)
  const isDepartment = DEPARTMENT.test(seen) && !COMMITTEE.test(seen)
  const isCalledLikeOrgan = ORGAN.test(seen) || (kind === 'OTHER' && isDepartment)
  const isElsewhere = beginsAbove(name, place) || divisionAtStart(seen) !== null
  return isCalledLikeOrgan || isElsewhere || isBorrowedFromAbove(named) ? notOfItsRegion(named) : null
}

/** True for 河南财政厅 in a county: an organ by its name, of a region above, without the kind of that region. */
function isBorrowedFromAbove({ name, place }: NamedAgency): boolean {
  const seen = folded(name)
  const isOrgan = ORGAN.test(seen) || DEPARTMENT.test(seen)
  return isOrgan && namesAbove(place).some(above => seen.startsWith(folded(stemOf(above))))
}

/**
 * What is wrong with a short name: documents show it in place of the full one (发文机关标志), so it isn't borrowed either.
 * It may leave out the region, and what it is: 市政府, 郑教. Null if it fits.
 */
export function shortNameProblem(named: NamedAgency): Problem | null {
  const { name, kind, place } = named
  const path = ['shortName']
  const seen = folded(name)
  if (/政府$/u.test(seen) && kind !== 'GOVERNMENT') return notOfItsKind(named, path)
  if (restsOf(named).length > 0) return null
  const national = nationalStart(name)
  if (national !== null) return invalid('NATIONAL_NAME', path, { given: national })
  const division = divisionAtStart(seen)
  const isElsewhere = division !== null && !folded(ownName(place)).startsWith(division.slice(0, 2))
  return isElsewhere || beginsAbove(name, place) || isBorrowedFromAbove(named)
    ? notOfItsRegion(named, path)
    : null
}

function notOfItsRegion({ name, place }: NamedAgency, path = ['name']): Problem {
  return invalid('NAME_NOT_OF_ITS_REGION', path, { given: name, allowed: fullNames(place) })
}

function notOfItsKind({ name, kind, place }: NamedAgency, path = ['name']): Problem {
  return invalid('NAME_NOT_OF_ITS_KIND', path, { given: name, allowed: usualNames(kind, place) })
}
