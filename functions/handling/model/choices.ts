import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { chainSchema } from '../../access/events.ts'
import { DOCUMENT_KINDS } from '../../documents/index.ts'
import { addressedSchema } from './ways.ts'

/** Who has a step unless whoever does the one before chooses others. */
export const stepAddresseeSchema = z.object({ step: z.string(), to: addressedSchema })

/** Which way matters of one kind of arrival begin with, by its key, and to whom the agency addresses its steps. */
export const wayChoiceSchema = z.object({
  /** Null for all kinds without a choice of their own. */
  kind: z.enum(DOCUMENT_KINDS).nullable(),
  way: z.string(),
  addressees: z.array(stepAddresseeSchema),
  chosen: stampSchema,
})
export type WayChoice = z.infer<typeof wayChoiceSchema>

/** 办理方式的选定: what an agency chose, all of it in one thing: it is read by every matter that begins. */
export const wayChoicesSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  choices: z.array(wayChoiceSchema),
  updatedAt: z.string(),
  chain: chainSchema,
})
export type WayChoices = z.infer<typeof wayChoicesSchema>

export const choiceEvents = {
  /** One kind's choice from now on; no way if it has none of its own any more. */
  WayChosen: z.object({
    kind: z.enum(DOCUMENT_KINDS).nullable(),
    way: z.string().nullable(),
    addressees: z.array(stepAddresseeSchema),
  }),
} as const
