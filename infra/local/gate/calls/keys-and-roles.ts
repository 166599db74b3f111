import { z } from 'zod'
import { arns } from '../../emulators/arns.ts'
import { assumeActions, requestContext } from '../../emulators/trust.ts'
import type { Call } from '../../policies/evaluate.ts'

const onKey = z.object({
  KeyId: z.string(),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
})
const ON_KEYS = ['Sign', 'Verify', 'GetPublicKey', 'DescribeKey', 'Encrypt', 'Decrypt']

/** The calls on a key that policies must allow for one request; undefined for an operation that is not known here. */
export function callsOnKeys(
  operation: string,
  body: unknown,
  idOf: (name: string) => string | undefined,
): Call[] | undefined {
  if (!ON_KEYS.includes(operation)) return undefined
  const { KeyId, EncryptionContext } = onKey.parse(body)
  const names = Object.keys(EncryptionContext)
  const context = new Map(names.length === 0 ? [] : [['kms:encryptioncontextkeys', names] as const])
  return [{ action: `kms:${operation}`, resource: arns.key(idOf(KeyId) ?? KeyId), context }]
}

/** The calls on a role; none for the question who one is, which everybody may ask. */
export function callsOnRoles(form: URLSearchParams): Call[] | undefined {
  const operation = form.get('Action')
  if (operation === 'GetCallerIdentity') return []
  if (operation !== 'AssumeRole') return undefined
  const tags = tagsIn(form)
  const context = requestContext(tags)
  const resource = form.get('RoleArn') ?? ''
  return assumeActions(tags).map(action => ({ action, resource, context }))
}

function tagsIn(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {}
  for (let n = 1; form.has(`Tags.member.${n}.Key`); n++) {
    tags[form.get(`Tags.member.${n}.Key`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? ''
  }
  return tags
}
