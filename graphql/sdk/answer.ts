import { type GraphQLFault, HutongError } from './errors.ts'

/** An HTTP answer that was read to its end. */
export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** The data of an answer, or the error that it is. */
export type Answer =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: HutongError }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads an answer of the API. Any error in it makes it one, which has the data that was answered beside it. */
export function answerIn({ status, headers, body }: Received): Answer {
  const whole = parse(body)
  const errors = Array.isArray(whole.errors) ? whole.errors.map(faultOf) : []
  const requestId = headers.get('x-request-id')
  const [first] = errors
  if (first !== undefined) {
    const { code, requestId: given, ...facts } = first.extensions
    const id = typeof given === 'string' ? given : requestId
    const details = { requestId: id, status, facts, errors, data: whole.data }
    const name = typeof code === 'string' ? code : `HTTP_${status}`
    return { ok: false, error: new HutongError(name, first.message, details) }
  }
  if (status < 200 || status > 299)
    return refused(`HTTP_${status}`, `the answer is HTTP ${status}`, { status, requestId })
  if (!isObject(whole.data))
    return refused('UNEXPECTED_ANSWER', 'the answer has no data', { status, requestId })
  return { ok: true, data: whole.data }
}

function refused(
  code: string,
  message: string,
  details: { readonly status: number; readonly requestId: string | null },
): Answer {
  return { ok: false, error: new HutongError(code, message, details) }
}

/** The members of an answer; none of what is no JSON object. */
function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

function faultOf(error: unknown): GraphQLFault {
  const { message, path, extensions } = isObject(error) ? error : {}
  return {
    message: typeof message === 'string' ? message : 'an error without a message',
    ...(Array.isArray(path) ? { path } : {}),
    extensions: isObject(extensions) ? extensions : {},
  }
}
