import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { arns } from './arns.ts'
import { AwsError } from './aws-error.ts'
import { LocalKms } from './kms.ts'
import { escapeXml, LocalSts } from './sts.ts'

export interface KmsAndSts {
  /** `http://127.0.0.1:PORT`, for AWS_ENDPOINT_URL_KMS and AWS_ENDPOINT_URL_STS. */
  readonly endpoint: string
  readonly kms: LocalKms
  readonly sts: LocalSts
  stop(): Promise<void>
}

/** Answers, on a free loopback port, the few operations of KMS and STS that the product uses. */
export async function startKmsAndSts(): Promise<KmsAndSts> {
  const kms = new LocalKms(id => (id.startsWith('arn:') ? id : arns.key(id)))
  const sts = new LocalSts()
  const server = createServer((request, response) => {
    void answer(request, response, kms, sts)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kms,
    sts,
    stop: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  kms: LocalKms,
  sts: LocalSts,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString()
  const target = request.headers['x-amz-target']
  if (typeof target === 'string' && target.startsWith('TrentService.')) {
    const [status, answer] = answerKms(kms, target.slice('TrentService.'.length), body)
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer))
    return
  }
  const caller = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const [status, text] = answerSts(sts, new URLSearchParams(body), caller)
  response.writeHead(status, { 'content-type': 'text/xml' }).end(text)
}

function answerSts(sts: LocalSts, form: URLSearchParams, caller: string): [number, string] {
  try {
    return [200, sts.answer(form, caller)]
  } catch (error) {
    const code = error instanceof AwsError ? error.code : 'InternalFailure'
    const message = escapeXml(error instanceof Error ? error.message : String(error))
    const text = `<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`
    return [code === 'AccessDenied' ? 403 : 400, text]
  }
}

function answerKms(kms: LocalKms, operation: string, body: string): [number, Record<string, unknown>] {
  try {
    return [200, kms.answer(operation, JSON.parse(body))]
  } catch (error) {
    const code = error instanceof AwsError ? error.code : 'InternalFailure'
    return [400, { __type: code, message: error instanceof Error ? error.message : String(error) }]
  }
}
