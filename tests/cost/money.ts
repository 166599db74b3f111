import { QUANTITIES, type Quantities, type Quantity } from './quantities.ts'

/** A price as it was found. */
export interface Price {
  readonly price: number
  /** For how many of the quantity. */
  readonly per: number
  /** The day on which it was read, or the date of the page. */
  readonly read: string
  readonly source: string
}
export interface PriceList {
  readonly currency: string
  /** Those that are missing were not found: whoever operates the stack fills them in. */
  readonly prices: Readonly<Partial<Record<Quantity, Price>>>
}

/** Null where there is no price. */
export function amountOf(quantity: Quantity, count: number, { prices }: PriceList): number | null {
  const found = prices[quantity]
  return found === undefined ? null : (count / found.per) * found.price
}

export interface Bill {
  readonly amounts: Readonly<Record<Quantity, number | null>>
  /** Of what has a price. */
  readonly total: number
  readonly unpriced: readonly Quantity[]
}

export function billOf(quantities: Quantities, list: PriceList): Bill {
  const amounts = Object.fromEntries(
    QUANTITIES.map(name => [name, amountOf(name, quantities[name] ?? 0, list)]),
  ) as Record<Quantity, number | null>
  return {
    amounts,
    total: QUANTITIES.reduce((sum, name) => sum + (amounts[name] ?? 0), 0),
    unpriced: QUANTITIES.filter(name => amounts[name] === null && (quantities[name] ?? 0) > 0),
  }
}
