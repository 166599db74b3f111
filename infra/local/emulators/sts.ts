import { randomBytes } from 'node:crypto'
import type { TrustPolicy } from '../policies/policy.ts'
import { arns } from './arns.ts'
import { AwsError } from './aws-error.ts'
import { ACCOUNT } from './region.ts'
import { trusts } from './trust.ts'

/** The session of an access key: its role and tags, by which policies are evaluated. */
export interface Session {
  readonly role: string
  readonly tags: Readonly<Record<string, string>>
}

/** Credentials that were given out for a session. */
export interface Issued {
  readonly session: Session
  /** The name of the session, which messages of AWS show. */
  readonly name: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** In milliseconds since 1970. */
  readonly expiresAt: number
}

interface Role {
  readonly trust: TrustPolicy
  readonly maxSeconds: number
}

/**
 * Issues credentials for roles and keeps their sessions: AssumeRole with session tags. As strict as STS about the
 * form of a request, and about whom the role trusts.
 */
export class LocalSts {
  readonly #issued = new Map<string, Issued>()
  readonly #roles = new Map<string, Role>()

  /** Makes a role that those can assume whom its policy trusts. */
  addRole(arn: string, trust: TrustPolicy, maxSeconds: number): void {
    this.#roles.set(arn, { trust, maxSeconds })
  }

  /** The session behind an access key; undefined for one that was not given out here. */
  sessionOf(accessKeyId: string): Session | undefined {
    return this.#issued.get(accessKeyId)?.session
  }

  /** Everything about an access key; undefined for one that was not given out here. */
  issuedFor(accessKeyId: string): Issued | undefined {
    return this.#issued.get(accessKeyId)
  }

  /**
   * Makes credentials for a role without a request over HTTP: those that a function starts with, which do not expire
   * while the platform runs.
   */
  issue(role: string, tags: Record<string, string> = {}, name = 'function', expiresAt = Infinity) {
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`
    const secretAccessKey = randomBytes(20).toString('hex')
    const sessionToken = randomBytes(40).toString('base64')
    this.#issued.set(accessKeyId, {
      session: { role, tags },
      name,
      secretAccessKey,
      sessionToken,
      expiresAt,
    })
    return { accessKeyId, secretAccessKey, sessionToken }
  }

  /** Answers one request of the query protocol, made with this access key. @throws AwsError */
  answer(form: URLSearchParams, callerKeyId: string): string {
    const action = form.get('Action')
    if (action === 'GetCallerIdentity') {
      return xml(action, `<Arn>${arns.root}</Arn><Account>${ACCOUNT}</Account><UserId>local</UserId>`)
    }
    if (action !== 'AssumeRole') {
      throw new AwsError('InvalidAction', `the local STS does not know ${action ?? 'this request'}`)
    }
    const { role, session, seconds, tags } = this.#assumable(form, this.sessionOf(callerKeyId)?.role ?? '')
    const expiresAt = Date.now() + seconds * 1000
    const { accessKeyId, secretAccessKey, sessionToken } = this.issue(role, tags, session, expiresAt)
    const credentials = [
      `<AccessKeyId>${accessKeyId}</AccessKeyId>`,
      `<SecretAccessKey>${secretAccessKey}</SecretAccessKey>`,
      `<SessionToken>${sessionToken}</SessionToken>`,
      `<Expiration>${new Date(expiresAt).toISOString()}</Expiration>`,
    ].join('')
    const user = `<Arn>${escapeXml(arns.session(role, session))}</Arn><AssumedRoleId>local:${session}</AssumedRoleId>`
    return xml(action, `<Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser>`)
  }

  #assumable(form: URLSearchParams, principal: string) {
    const request = readAssumeRole(form)
    const role = this.#roles.get(request.role)
    // STS answers alike for a role that does not exist and one that may not be assumed.
    if (role === undefined || !trusts(role.trust, { principal, tags: request.tags })) {
      const who = principal === '' ? 'unknown' : principal
      const message = `User: ${who} is not authorized to perform: sts:AssumeRole on resource: ${request.role}`
      throw new AwsError('AccessDenied', message)
    }
    if (request.seconds > role.maxSeconds) {
      throw new AwsError('ValidationError', 'The requested DurationSeconds exceeds the limit of this role.')
    }
    return request
  }
}

const MAX_TAGS = 50
const TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** An AssumeRole request as STS would accept it. */
function readAssumeRole(form: URLSearchParams) {
  const known =
    /^(Action|Version|RoleArn|RoleSessionName|DurationSeconds|Tags|Tags\.member\.\d+\.(Key|Value))$/
  const unknown = [...form.keys()].find(name => !known.test(name))
  if (unknown !== undefined) throw new AwsError('InvalidAction', `the local STS does not know ${unknown}`)
  const role = form.get('RoleArn') ?? ''
  demand(
    'roleArn',
    role,
    role.length >= 20 && role.length <= 2048 && /^arn:[\w-]+:iam::\d{12}:role\//.test(role),
  )
  const session = form.get('RoleSessionName') ?? ''
  demand('roleSessionName', session, /^[\w+=,.@-]{2,64}$/.test(session))
  const seconds = form.get('DurationSeconds') ?? '3600'
  demand(
    'durationSeconds',
    seconds,
    /^\d+$/.test(seconds) && Number(seconds) >= 900 && Number(seconds) <= 43_200,
  )
  return { role, session, seconds: Number(seconds), tags: tagsOf(form) }
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {}
  const seen = new Set<string>()
  for (let n = 1; form.has(`Tags.member.${n}.Key`); n++) {
    const key = form.get(`Tags.member.${n}.Key`) ?? ''
    const value = form.get(`Tags.member.${n}.Value`) ?? ''
    demand(
      `tags.${n}.member.key`,
      key,
      key.length >= 1 && key.length <= 128 && TEXT.test(key) && !/^aws:/i.test(key),
    )
    demand(`tags.${n}.member.value`, value, value.length <= 256 && TEXT.test(value))
    demand('tags', key, !seen.has(key.toLowerCase()) && n <= MAX_TAGS)
    seen.add(key.toLowerCase())
    tags[key] = value
  }
  return tags
}

function demand(member: string, value: string, isFine: boolean): void {
  if (isFine) return
  const message = `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint`
  throw new AwsError('ValidationError', message)
}

function xml(action: string, result: string): string {
  return [
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">`,
    `<${action}Result>${result}</${action}Result>`,
    `<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>`,
    `</${action}Response>`,
  ].join('')
}

/** Text inside an answer of the query protocol. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
