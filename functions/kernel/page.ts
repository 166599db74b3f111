/** What a client asks of a list. */
export interface PageRequest {
  readonly first: number
  /** The sort key after which the page starts; absent for the first page. */
  readonly after?: string
}

/** A page of things that were read with their sort keys. */
export interface Page<T> {
  readonly items: readonly { readonly key: string; readonly value: T }[]
  readonly hasNext: boolean
}

export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100
