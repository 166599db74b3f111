import { local } from '../../infra/config/local.ts'
import { stacksIn } from '../../infra/local/template/assembly.ts'
import type { Stack } from '../../infra/local/template/interpreter.ts'

/** The synthesized stacks in a text; those of another stage if one is named, for its name is in every fixed name. */
export function declaredStacks(text: string, stage: string = local.stage): Stack[] {
  return stacksIn(text.replaceAll(`hutong-${local.stage}-`, `hutong-${stage}-`))
}
