import { digestOf } from './digests.ts'
import { having, isList, isText } from './shapes.ts'

const FORMAT = 'hutong-manifest/3'

const isManifest = having({
  format: isText,
  files: isList(isText),
  signedDigest: isText,
  corrections: isList(having({ from: isText, to: isText })),
  attachments: isList((value): value is unknown => value !== undefined),
})

/** What registration and dispatch add to the content that was signed. */
const ADDED: readonly string[] = [
  'format',
  'documentId',
  'number',
  'date',
  'signatories',
  'sealed',
  'printing',
  'signatureMark',
  'files',
  'signedDigest',
  'corrections',
]

export type ManifestFault =
  | 'NOT_A_MANIFEST'
  | 'FORMAT'
  | 'CONTENT_DIGEST'
  | 'FILES'
  | 'CORRECTIONS'
  | 'SIGNED_DIGEST'

/**
 * Checks what was dispatched (a manifest of format 3) against the content digest that receipts and evidence name: its RFC
 * 8785 digest, the digest that was signed, and the corrections from one to the next. Empty if all hold.
 */
export async function verifyManifest(manifest: unknown, contentDigest: string): Promise<ManifestFault[]> {
  if (!isManifest(manifest)) return ['NOT_A_MANIFEST']
  const { format, files, signedDigest, corrections, attachments } = manifest
  const steps = [signedDigest, ...corrections.map(({ to }) => to)]
  const isLinked = corrections.every(({ from }, index) => from === steps[index])
  const signed = Object.fromEntries(Object.entries(manifest).filter(([name]) => !ADDED.includes(name)))
  return [
    ...fault('FORMAT', format === FORMAT),
    ...fault('CONTENT_DIGEST', (await digestOrNull(manifest)) === contentDigest),
    ...fault('FILES', files.length === attachments.length),
    ...fault('CORRECTIONS', isLinked),
    ...fault('SIGNED_DIGEST', (await digestOrNull(signed)) === steps.at(-1)),
  ]
}

function fault(code: ManifestFault, holds: boolean): ManifestFault[] {
  return holds ? [] : [code]
}

/** Null for what has no canonical form, such as half a surrogate pair. */
async function digestOrNull(value: unknown): Promise<string | null> {
  try {
    return await digestOf(value)
  } catch {
    return null
  }
}
