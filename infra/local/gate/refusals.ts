import { escapeXml } from '../emulators/sts.ts'
import type { Service } from './services.ts'

/** An answer of the gate in place of the service: an error in the form that the service's SDK client reads. */
export interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Fault {
  readonly code: string
  readonly message: string
  /** More elements of an XML answer, or members of a JSON one. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** An error as the service itself answers it. */
export function refusal(service: Service, status: number, fault: Fault): Refusal {
  return service === 's3' || service === 'sts'
    ? inXml(service, status, fault)
    : inJson(service, status, fault)
}

function inXml(service: 's3' | 'sts', status: number, { code, message, details = {} }: Fault): Refusal {
  const elements = Object.entries({ Code: code, Message: message, ...details, RequestId: 'local' })
  const error = elements.map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`).join('')
  const body =
    service === 's3' ? `<Error>${error}</Error>` : `<ErrorResponse><Error>${error}</Error></ErrorResponse>`
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  return { status, headers: { 'content-type': 'application/xml' }, body: declaration + body }
}

function inJson(service: Service, status: number, { code, message, details = {} }: Fault): Refusal {
  const version = service === 'kms' ? '1.1' : '1.0'
  // Clients of SQS read the code of its older protocol from a header.
  const compatible =
    service === 'sqs' ? { 'x-amzn-query-error': `${code.replace(/Exception$/, '')};Sender` } : {}
  return {
    status,
    headers: { 'content-type': `application/x-amz-json-${version}`, ...compatible },
    body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message, ...details }),
  }
}

const isJson = (service: Service) => !['s3', 'sts'].includes(service)
/** DynamoDB and KMS refuse with 400, the others with 403. */
const forbidden = (service: Service) => (['dynamodb', 'kms'].includes(service) ? 400 : 403)

/** What the gate refuses before it asks any policy, and the denial itself. */
export const refusals = {
  denied: (service: Service, message: string) => {
    const code = isJson(service) ? 'AccessDeniedException' : 'AccessDenied'
    return refusal(service, forbidden(service), { code, message })
  },
  unknownKey: (service: Service) => {
    const message = 'The AWS Access Key Id you provided does not exist in our records.'
    const byService = { s3: 'InvalidAccessKeyId', sts: 'InvalidClientTokenId', sqs: 'InvalidClientTokenId' }
    const code = service in byService ? byService[service as keyof typeof byService] : undefined
    return refusal(service, forbidden(service), { code: code ?? 'UnrecognizedClientException', message })
  },
  wrongToken: (service: Service) => {
    const message = 'The security token included in the request is invalid.'
    const code = { s3: 'InvalidToken', sts: 'InvalidClientTokenId' }[service as 's3' | 'sts']
    return refusal(service, service === 's3' ? 400 : forbidden(service), {
      code: code ?? 'UnrecognizedClientException',
      message,
    })
  },
  expiredToken: (service: Service) => {
    const code = isJson(service) ? 'ExpiredTokenException' : 'ExpiredToken'
    const message = 'The security token included in the request is expired'
    return refusal(service, service === 'sts' ? 403 : 400, { code, message })
  },
  unsigned: () => refusals.denied('s3', 'Access Denied'),
}
