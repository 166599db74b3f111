import { z } from 'zod'
import { arns, nameIn } from '../../emulators/arns.ts'
import { identityPolicy, type ResourcePolicy, resourcePolicy } from '../../policies/policy.ts'
import type { LocalAccount } from '../account.ts'
import { defineKind, type Kind } from '../interpreter.ts'

const rolePolicyProperties = z.strictObject({
  PolicyName: z.string(),
  PolicyDocument: identityPolicy,
  Roles: z.array(z.string()),
})

/** AWS::IAM::Policy: what roles may do. */
export function rolePolicyKind(account: LocalAccount): Kind {
  return defineKind({
    properties: rolePolicyProperties,
    ignored: {},
    make({ stack, id, properties }) {
      for (const role of properties.Roles.map(arns.role)) {
        const others = account.policies.ofRoles.get(role) ?? []
        account.policies.ofRoles.set(role, [...others, properties.PolicyDocument])
      }
      return { ref: `${stack.name}-${id}`, attributes: {} }
    },
  })
}

const bucketPolicyProperties = z.strictObject({ Bucket: z.string(), PolicyDocument: resourcePolicy })

/** AWS::S3::BucketPolicy: who may do what in a bucket. */
export function bucketPolicyKind(account: LocalAccount): Kind {
  return defineKind({
    properties: bucketPolicyProperties,
    ignored: {},
    make({ stack, id, properties }) {
      addTo(account, arns.bucket(properties.Bucket), properties.PolicyDocument)
      return { ref: `${stack.name}-${id}`, attributes: {} }
    },
  })
}

const queuePolicyProperties = z.strictObject({ Queues: z.array(z.string()), PolicyDocument: resourcePolicy })

/** AWS::SQS::QueuePolicy: who may do what with queues, which it names by their URLs. */
export function queuePolicyKind(account: LocalAccount): Kind {
  return defineKind({
    properties: queuePolicyProperties,
    ignored: {},
    make({ stack, id, properties }) {
      for (const url of properties.Queues) addTo(account, arns.queue(nameIn(url)), properties.PolicyDocument)
      return { ref: `${stack.name}-${id}`, attributes: {} }
    },
  })
}

function addTo({ policies }: LocalAccount, arn: string, added: ResourcePolicy): void {
  const known = policies.ofResources.get(arn)?.Statement ?? []
  policies.ofResources.set(arn, { ...added, Statement: [...known, ...added.Statement] })
}
