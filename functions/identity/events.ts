import * as z from 'zod'
import { bridgeSchema } from '../access/bridges.ts'
import type { EventMap } from '../access/events.ts'
import { registeredIssuerSchema } from '../access/issuers.ts'
import { bindingSchema, memberNumberSchema } from './model/bindings.ts'
import { applicationSchema } from './model.ts'

/** The events of an application: each carries the whole of it as it is from then on. */
export const applicationEvents = {
  ApplicationRegistered: applicationSchema,
  ApplicationKeysReplaced: applicationSchema,
  ApplicationSuspended: applicationSchema.extend({ reason: z.string() }),
  ApplicationResumed: applicationSchema,
  ApplicationEnded: applicationSchema.extend({ reason: z.string() }),
} as const satisfies EventMap

/** The events of an issuer, in the same way. */
export const issuerEvents = {
  IssuerRegistered: registeredIssuerSchema,
  IssuerEnded: registeredIssuerSchema.extend({ reason: z.string() }),
} as const satisfies EventMap

/** The events of a binding: each carries the whole of it as it is from then on. */
export const bindingEvents = {
  SubjectBound: bindingSchema,
  BindingEnded: bindingSchema,
} as const satisfies EventMap

/** The events of a member's number of a kind, without the number and its digest. */
export const numberEvents = {
  MemberNumberGiven: memberNumberSchema,
  MemberNumberWithdrawn: memberNumberSchema,
} as const satisfies EventMap

/** The events of a bridge, in the same way. None contains its secret. */
export const bridgeEvents = {
  BridgeRegistered: bridgeSchema,
  BridgeSecretReplaced: bridgeSchema,
  BridgeEnded: bridgeSchema.extend({ reason: z.string() }),
} as const satisfies EventMap

export const events = {
  ...applicationEvents,
  ...issuerEvents,
  ...bindingEvents,
  ...numberEvents,
  ...bridgeEvents,
} as const satisfies EventMap
