import {
  type IdentityProvider,
  startIdentityProvider,
} from '../../infra/local/emulators/identity-provider.ts'
import { closeLater } from './closing.ts'

/** An identity provider on this machine, which ends with the test file. */
export type Provider = IdentityProvider

export async function aProvider(now?: () => number): Promise<Provider> {
  const provider = await startIdentityProvider(now)
  closeLater(async () => provider.stop())
  return provider
}
