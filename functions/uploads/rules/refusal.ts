import type { Rejection } from '../model.ts'

/**
 * Ends an inspection from any depth of a file's structure. It never leaves the inspection, which answers with it: readers
 * of ten formats, each some levels deep, would otherwise hand every refusal up by hand.
 */
export class Refusal extends Error {
  readonly rejection: Rejection
  readonly place: string | null

  constructor(rejection: Rejection, place: string | null) {
    super(rejection)
    this.rejection = rejection
    this.place = place
  }
}

/** Refuses the file that is being inspected. */
export function refuse(rejection: Rejection, place: string | null): never {
  throw new Refusal(rejection, place)
}
