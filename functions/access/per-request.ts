import type { RequestContext } from './request.ts'

/**
 * What is made once for each request, when it is first needed: such as a loader, which reads what several fields ask for
 * at once with one call, and each thing once.
 */
export function perRequest<T, Needed extends object = RequestContext>(
  make: (context: Needed) => T,
): (context: Needed) => T {
  const made = new WeakMap<Needed, T>()
  return context => {
    const known = made.get(context)
    if (known !== undefined) return known
    const value = make(context)
    made.set(context, value)
    return value
  }
}
