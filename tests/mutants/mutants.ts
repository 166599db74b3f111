import { admission } from './admission.ts'
import { handling, supervision } from './after-arrival.ts'
import { afterDispatch } from './after-dispatch.ts'
import { audit } from './audit.ts'
import { bindings } from './bindings.ts'
import { calendar } from './calendar.ts'
import { countersigning } from './countersigning.ts'
import { exchange } from './exchange.ts'
import { fourEyes } from './four-eyes.ts'
import { drafting } from './help-while-drafting.ts'
import { lifecycle } from './lifecycle.ts'
import { members } from './members.ts'
import { numbering } from './numbering.ts'
import { regulation } from './regulation.ts'
import { renaming } from './renaming.ts'
import { tenancy } from './tenancy.ts'
import { uploads } from './uploads.ts'
import { vetoes } from './vetoes.ts'

/**
 * Rules, each broken in one place: what stands in the code, what stands there instead, and the rule that no longer
 * holds. `find` must occur exactly once in all of functions/, so nothing here depends on where a file is.
 */
export interface Mutant {
  readonly area: string
  readonly find: string
  readonly replace: string
  readonly because: string
}

const of =
  (area: string) =>
  ([find, replace, because]: readonly [find: string, replace: string, because: string]): Mutant => ({
    area,
    find,
    replace,
    because,
  })

export const MUTANTS: readonly Mutant[] = [
  ...regulation.map(of('regulation')),
  ...lifecycle.map(of('lifecycle')),
  ...countersigning.map(of('countersigning')),
  ...vetoes.map(of('vetoes')),
  ...numbering.map(of('numbering')),
  ...exchange.map(of('exchange')),
  ...afterDispatch.map(of('exchange')),
  ...tenancy.map(of('tenancy')),
  ...admission.map(of('access')),
  ...members.map(of('tenancy')),
  ...renaming.map(of('tenancy')),
  ...bindings.map(of('identity')),
  ...audit.map(of('audit')),
  ...fourEyes.map(of('lifecycle')),
  ...uploads.map(of('uploads')),
  ...calendar.map(of('calendar')),
  ...drafting.map(of('drafting')),
  ...handling.map(of('handling')),
  ...supervision.map(of('supervision')),
]
