import { randomBytes } from 'node:crypto'
import { ACCOUNT } from './region.ts'

/** Who the holder of an access key is: what a policy gate would ask. */
export interface Session {
  readonly role: string
  readonly tags: Readonly<Record<string, string>>
}

/** Gives out credentials for roles, and remembers for whom: AssumeRole with session tags. */
export class LocalSts {
  readonly #sessions = new Map<string, Session>()

  /** The session behind an access key; undefined for one that was not given out here. */
  sessionOf(accessKeyId: string): Session | undefined {
    return this.#sessions.get(accessKeyId)
  }

  /** Makes credentials for a role without being asked over HTTP: those that a function starts with. */
  issue(role: string, tags: Record<string, string> = {}) {
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`
    this.#sessions.set(accessKeyId, { role, tags })
    return { accessKeyId, secretAccessKey: randomBytes(20).toString('hex') }
  }

  /** Answers one request of the query protocol; undefined for an action that is not known here. */
  answer(form: URLSearchParams): string | undefined {
    const action = form.get('Action')
    if (action === 'GetCallerIdentity') {
      return xml(
        action,
        `<Arn>arn:aws:iam::${ACCOUNT}:root</Arn><Account>${ACCOUNT}</Account><UserId>local</UserId>`,
      )
    }
    if (action !== 'AssumeRole') return undefined
    const role = form.get('RoleArn') ?? ''
    const session = form.get('RoleSessionName') ?? 'session'
    const { accessKeyId, secretAccessKey } = this.issue(role, tagsOf(form))
    const seconds = Number(form.get('DurationSeconds') ?? 3600)
    const expiration = new Date(Date.now() + seconds * 1000).toISOString()
    const credentials = [
      `<AccessKeyId>${accessKeyId}</AccessKeyId>`,
      `<SecretAccessKey>${secretAccessKey}</SecretAccessKey>`,
      `<SessionToken>${accessKeyId}</SessionToken>`,
      `<Expiration>${expiration}</Expiration>`,
    ].join('')
    const user = `<Arn>${escapeXml(role)}/${escapeXml(session)}</Arn><AssumedRoleId>local:${escapeXml(session)}</AssumedRoleId>`
    return xml(action, `<Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser>`)
  }
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {}
  for (let n = 1; form.has(`Tags.member.${n}.Key`); n++) {
    tags[form.get(`Tags.member.${n}.Key`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? ''
  }
  return tags
}

function xml(action: string, result: string): string {
  return [
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">`,
    `<${action}Result>${result}</${action}Result>`,
    `<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>`,
    `</${action}Response>`,
  ].join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
