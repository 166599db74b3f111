import { AsyncLocalStorage } from 'node:async_hooks'

/** Whose time and randomness it is. */
export interface Source {
  readonly random: () => number
  time: number
}
export const current = new AsyncLocalStorage<Source>()

/** In the place of `randomUUID` of `node:crypto`: by the randomness of who acts; by `made` for nobody in particular. */
export function randomUuid<Uuid extends string>(made: () => Uuid): Uuid {
  const source = current.getStore()
  const digit = (): string => Math.floor((source?.random() ?? 0) * 16).toString(16)
  return source === undefined ? made() : (made().replaceAll(/[0-9a-f]/g, digit) as Uuid)
}
