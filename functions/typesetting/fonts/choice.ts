import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** Beside the tables of fonts: which faces are set in fonts of the operator's choice. Absent where all are the shipped ones. */
export const CHOICE_FILE = 'faces.json'

const fontSchema = z.object({ file: z.string(), postScriptName: z.string() })
const choiceSchema = z
  .object({ FANG: fontSchema, BIAO: fontSchema, HEI: fontSchema, KAI: fontSchema })
  .partial()

/** The table and the name of each font that the operator chose, by its face. */
export type Choice = z.infer<typeof choiceSchema>
/** A face whose font an operator may choose: 仿宋, 小标宋, 黑体, 楷体. */
export type ChosenFace = keyof Choice
export type ChosenFont = z.infer<typeof fontSchema>

export function choiceIn(folder: string): Choice {
  const path = join(folder, CHOICE_FILE)
  return existsSync(path) ? choiceSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {}
}
