import type { S3Client } from '@aws-sdk/client-s3'
import { type WhenNeeded, whenNeeded } from '../kernel/when-needed.ts'

type Library = typeof import('./s3-library.ts')

/** A client with the library that it is of. */
export type S3 = Library & { readonly client: S3Client }

// The upload check reads the bytes and reports what is wrong; the SDK's check would only throw. And the SDK would add a
// checksum header to the signature of a presigned PUT that the client does not know of.
export const S3_OPTIONS = {
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
} as const

/**
 * Makes a client, and loads the library, when an object is first needed. Most requests need none: a cold start without it
 * takes 14 ms less CPU (`tests/bench/loads.ts`).
 */
export function openS3(make: (library: Library) => S3Client): WhenNeeded<S3> {
  return whenNeeded(async () => {
    const library = await import('./s3-library.ts')
    return { ...library, client: make(library) }
  })
}

/** A bucket client with the function's own credentials. */
export function ownS3(): WhenNeeded<S3> {
  return openS3(({ S3Client: Client }) => new Client(S3_OPTIONS))
}
