import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { arns } from '../../emulators/arns.ts'
import { asResourcePolicy } from '../../emulators/trust.ts'
import { resourcePolicy, trustPolicy } from '../../policies/policy.ts'
import type { LocalAccount } from '../account.ts'
import { defineKind, type Kind } from '../interpreter.ts'

const keyProperties = z.union([
  z.strictObject({
    KeyPolicy: resourcePolicy,
    KeySpec: z.literal('ECC_NIST_P256'),
    KeyUsage: z.literal('SIGN_VERIFY'),
  }),
  z.strictObject({
    KeyPolicy: resourcePolicy,
    KeySpec: z.literal('SYMMETRIC_DEFAULT'),
    KeyUsage: z.literal('ENCRYPT_DECRYPT'),
    // Nothing runs here for a year.
    EnableKeyRotation: z.literal(true),
  }),
])

/** AWS::KMS::Key: signing keys on the curve P-256, and symmetric keys that are rotated. */
export function keyKind(account: LocalAccount): Kind {
  return defineKind({
    properties: keyProperties,
    ignored: {
      Description: 'a label only',
      Tags: 'labels only',
    },
    make({ stack, id, properties }) {
      const { kms, retained, policies } = account
      const name = `${stack.name}.${id}`
      const keyId = retained.keep(`${name}.id`, randomUUID)
      if (properties.KeySpec === 'ECC_NIST_P256')
        kms.addSigningKey(
          keyId,
          retained.keep(`${name}.pem`, () => kms.addSigningKey(keyId)),
        )
      else
        kms.addEncryptionKey(
          keyId,
          retained.keep(`${name}.key`, () => kms.addEncryptionKey(keyId)),
        )
      policies.ofResources.set(arns.key(keyId), properties.KeyPolicy)
      return {
        ref: keyId,
        attributes: { Arn: arns.key(keyId), KeyId: keyId },
      }
    },
  })
}

const aliasProperties = z.strictObject({ AliasName: z.string(), TargetKeyId: z.string() })

/** AWS::KMS::Alias: another name for a key. */
export function aliasKind(account: LocalAccount): Kind {
  return defineKind({
    properties: aliasProperties,
    ignored: {},
    make({ properties }) {
      account.kms.addAlias(properties.AliasName, properties.TargetKeyId)
      return { ref: properties.AliasName, attributes: {} }
    },
  })
}

const secretProperties = z.strictObject({
  Name: z.string().optional(),
  GenerateSecretString: z.strictObject({
    PasswordLength: z.number().default(32),
    ExcludePunctuation: z.literal(true),
  }),
})

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** AWS::SecretsManager::Secret: a random string, which functions get by dynamic reference only. */
export function secretKind(account: LocalAccount): Kind {
  return defineKind({
    properties: secretProperties,
    ignored: { Description: 'a label only', Tags: 'labels only' },
    make({ stack, id, properties }) {
      const arn = arns.secret(properties.Name ?? `${stack.name}-${id}`)
      const length = properties.GenerateSecretString.PasswordLength
      const random = () => Array.from(randomBytes(length), byte => letters[byte % letters.length]).join('')
      account.secrets.set(arn, account.retained.keep(`${stack.name}.${id}.secret`, random))
      return { ref: arn, attributes: { Id: arn } }
    },
  })
}

const roleProperties = z.strictObject({
  RoleName: z.string().optional(),
  AssumeRolePolicyDocument: trustPolicy,
  MaxSessionDuration: z.number().default(3600),
})

/** AWS::IAM::Role: who may assume it, and for how long. What it allows is in policies of their own. */
export function roleKind(account: LocalAccount): Kind {
  return defineKind({
    properties: roleProperties,
    ignored: { Description: 'a label only', Tags: 'labels only' },
    make({ stack, id, properties }) {
      const name = properties.RoleName ?? `${stack.name}-${id}`
      const arn = arns.role(name)
      account.policies.ofResources.set(arn, asResourcePolicy(properties.AssumeRolePolicyDocument))
      account.sts.addRole(arn, properties.AssumeRolePolicyDocument, properties.MaxSessionDuration)
      return { ref: name, attributes: { Arn: arn, RoleId: name } }
    },
  })
}
