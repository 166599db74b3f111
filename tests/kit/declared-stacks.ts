import { local } from '../../infra/config/local.ts'
import type { Stack } from '../../infra/local/template/interpreter.ts'

/** The synthesized stacks as JSON, so that the workers of the tests need not synthesize them again. */
export function stacksAsText(stacks: readonly Stack[]): string {
  return JSON.stringify(stacks.map(({ assets, ...stack }) => ({ ...stack, assets: [...assets] })))
}

/** The stacks again; those of another stage if one is named, for its name is in every fixed name. */
export function declaredStacks(text: string, stage: string = local.stage): Stack[] {
  const ofStage = text.replaceAll(`hutong-${local.stage}-`, `hutong-${stage}-`)
  const stacks = JSON.parse(ofStage) as (Omit<Stack, 'assets'> & { assets: [string, string][] })[]
  return stacks.map(({ assets, ...stack }) => ({ ...stack, assets: new Map(assets) }))
}
