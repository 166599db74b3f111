import { Annotations, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import type { StageConfig } from '../config/stage.ts'

/**
 * For everything that must outlive its stack. Plain RETAIN would also keep what a failed first deployment has made, and
 * its fixed names would fail the next try.
 */
export const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE

/** Tells whoever deploys a stage for good that nothing protects it yet. */
export function warnIfUnprotected(stack: Stack, { protectedFromDeletion }: StageConfig): void {
  if (protectedFromDeletion) return
  const message = `${stack.stackName} may be deleted: set protectedFromDeletion once its first deployment has succeeded`
  Annotations.of(stack).addWarningV2('hutong:unprotected', message)
}
