import type { KMSClient } from '@aws-sdk/client-kms'
import { type WhenNeeded, whenNeeded } from '../kernel/when-needed.ts'

type Library = typeof import('./kms-library.ts')

/** A client with the library that it is of. */
export type Kms = Library & { readonly client: KMSClient }

/**
 * Makes a client, and loads the library, when a key is first needed. Hardly any request needs one: a cold start without it
 * takes 6 ms less CPU (`tests/bench/loads.ts`).
 */
export function openKms(make: (library: Library) => KMSClient): WhenNeeded<Kms> {
  return whenNeeded(async () => {
    const library = await import('./kms-library.ts')
    return { ...library, client: make(library) }
  })
}

/** A client with the function's own credentials. */
export function ownKms(): WhenNeeded<Kms> {
  return openKms(({ KMSClient: Client }) => new Client({}))
}
