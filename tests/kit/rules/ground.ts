import type { DeliveryUse } from '../../../functions/documents/drafting/model.ts'
import type { Ground } from '../../../functions/documents/drafting/rules/addressing.ts'
import type { Source } from '../../../functions/documents/model/index.ts'
import { issuerOf } from '../../../functions/documents/model/relations.ts'
import { notFound } from '../../../functions/kernel/problem.ts'
import { ok, refuse } from '../../../functions/kernel/result.ts'
import type { Agency, Member } from '../../../functions/tenancy/model.ts'
import type { Upload } from '../../../functions/uploads/model.ts'
import { HENAN, zhengzhou } from './agencies.ts'
import { AT } from './results.ts'

/** An upload as it is when its check is over. */
export function anUpload(id: string, more: Partial<Upload> = {}): Upload {
  return {
    id,
    tenant: 'T',
    state: 'READY',
    textCheck: 'CHECKED',
    sha256: 'a'.repeat(64),
    size: 10,
    mediaType: 'application/pdf',
    rejection: null,
    createdAt: AT,
    ...more,
  }
}

/** What was loaded for a draft, beside the agencies of Henan. */
export interface Loaded {
  readonly issuer?: Agency
  readonly members?: readonly Member[]
  readonly uploads?: readonly Upload[]
  readonly deliveries?: Readonly<Record<string, Source>>
  readonly recipients?: number
  readonly copies?: number
}

/** What the fields of a draft are resolved against. */
export function aGround({
  issuer = zhengzhou,
  members = [],
  uploads = [],
  deliveries = {},
  recipients = 200,
  copies = recipients,
}: Loaded = {}): Ground {
  return {
    issuer: issuerOf(issuer),
    recipients,
    copies,
    agency: id => HENAN.find(agency => agency.id === id) ?? null,
    member: id => members.find(member => member.id === id) ?? null,
    upload: id => uploads.find(upload => upload.id === id) ?? null,
    attachmentKey: id => `attachments/${id}`,
    delivery: (id: string, use: DeliveryUse) => {
      const source = deliveries[id]
      return source === undefined ? refuse(notFound([use])) : ok(source)
    },
  }
}
