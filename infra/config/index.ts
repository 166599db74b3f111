import { apSoutheast1Staging } from './ap-southeast-1.staging.ts'
import { cnNorth1Production } from './cn-north-1.production.ts'
import { cnNorthwest1Staging } from './cn-northwest-1.staging.ts'
import type { StageConfig } from './stage.ts'

/** Every deployment of the product. A new region is a new file beside these and one line here. */
export const deployments: readonly StageConfig[] = [
  cnNorth1Production,
  cnNorthwest1Staging,
  apSoutheast1Staging,
]
