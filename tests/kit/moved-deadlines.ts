import { ask, mutate, type Payload, type SeenProblem } from './api.ts'
import { csvOf, importCalendar } from './calendars.ts'
import type { SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'
import { deliveryAt } from './recalls.ts'
import { YEAR } from './replies.ts'
import type { Stack } from './stack.ts'

/** The corrected calendar: the 8th of October is off too, and the 31st of December. */
const CORRECTED = [
  '2031-09-28,上班,国庆节',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(day => `2031-10-0${day},放假,国庆节`),
  '2031-10-11,上班,国庆节',
  '2031-12-31,放假,元旦',
]

/** Corrects the calendar of the year in which tests of replies play. */
export async function correctYear(stack: Stack): Promise<readonly SeenProblem[]> {
  // Of now: the clock may have been moved since the tree was made.
  const operator = await stack.issuer.mint({ sub: 'operator' })
  const input = { year: YEAR, expectedVersion: 1, data: csvOf(...CORRECTED) }
  return (await importCalendar(operator, input)).problems
}

interface SeenMove {
  readonly at: string
  readonly keptDueAt: string
  readonly dueAt: string
  readonly calendarVersions?: readonly object[]
}
export interface MovedDocument {
  readonly id: string
  readonly version: number
  readonly deadline: { readonly dueOn: string } | null
  readonly deadlineMoves: readonly SeenMove[]
}

/** Moves the deadline of a document to what the calendars of now say. */
export async function moveDeadline(
  agency: TestAgency,
  { id: documentId, version: expectedVersion }: Pick<SeenDocument, 'id' | 'version'>,
  more: object = {},
): Promise<Payload<'document', MovedDocument>> {
  return mutate(await agency.token('CLERK'), 'MoveReplyDeadline', { documentId, expectedVersion, ...more })
}

/** What a recipient sees of it. */
export async function movesAt(agency: TestAgency, document: SeenDocument) {
  const { id } = await deliveryAt(agency, document)
  return ask<{ readonly deadline: { readonly dueOn: string }; readonly deadlineMoves: readonly SeenMove[] }>(
    await agency.token('CLERK'),
    'DeliveryDeadlineMoves',
    { id },
  )
}
