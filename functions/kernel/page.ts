/** What a client asks of a list. */
export interface PageRequest {
  /** How many, in the direction of reading. */
  readonly first: number
  /** The sort key after which the page starts, in the direction of reading; absent for the first page. */
  readonly after?: string
  /** True to read from the end of the list, or from `after`, towards its beginning. */
  readonly backwards?: boolean
}

/** A page of things that were read with their sort keys, in the order of the list whichever way it was read. */
export interface Page<T> {
  readonly items: readonly { readonly key: string; readonly value: T }[]
  /** True if there is more in the direction of reading. */
  readonly hasNext: boolean
}

export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100
