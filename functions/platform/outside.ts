import { type LookupAddress, lookup } from 'node:dns'
import { type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { once } from '../kernel/when-needed.ts'

/** Fetches JSON from an address that a tenant named. @throws OutsideRefused, or whatever the network throws */
export type FetchJson = (url: string) => Promise<unknown>

/** What is sent to an address beside the question itself. */
export interface OutsideRequest {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly json?: unknown
  /** Ends the request earlier than its own limit of time would. */
  readonly signal?: AbortSignal
}

export interface OutsideAnswer {
  readonly status: number
  /** Null if an answer that reports a failure is no JSON. */
  readonly body: unknown
}

/**
 * Asks an address that a tenant named, and returns its answer whatever its status. What it throws never contains more of
 * the address than the host: queries carry secrets. @throws OutsideRefused, or whatever the network throws
 */
export type CallOutside = (url: string, request?: OutsideRequest) => Promise<OutsideAnswer>

/** The address may not be called, or its answer is none. */
export class OutsideRefused extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'OutsideRefused'
  }
}

const TIMEOUT_MS = 5_000
const MAX_BYTES = 256 * 1024

/** Networks that are nobody's on the internet (RFC 6890 and others): private, link-local, metadata, loopback, multicast. */
const NOT_PUBLIC: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Shared addresses; some clouds keep their metadata there.
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  // Addresses of IPv4 within IPv6, by which all of the above could be reached.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 23],
  ['2002::', 16],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

function listOf(networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of networks)
    list.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4')
  return list
}

/** Made when an address is first checked: the lists take 4 ms of CPU. */
const notPublic = once(() => listOf(NOT_PUBLIC))

/** Networks as `10.1.0.0/16`. @throws if one is no network */
export function networksIn(cidrs: readonly string[]): readonly (readonly [string, number])[] {
  return cidrs.map(cidr => {
    const [network = '', prefix = ''] = cidr.split('/')
    if (isIP(network) === 0 || !/^\d{1,3}$/.test(prefix)) throw new TypeError(`not a network: ${cidr}`)
    return [network, Number(prefix)] as const
  })
}

/**
 * Calls public addresses over TLS, and those in the networks that the stage names: many services live on the
 * government's own. The address is checked where the connection is made, so that no name can lead elsewhere afterwards.
 * Redirects are not followed. On a network of this machine that is named, TLS is not needed.
 */
export function callsOutside(named: readonly string[]): CallOutside {
  const networks = networksIn(named)
  const allowed = once(() => listOf(networks))
  const isAllowed = (address: string): boolean => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    return allowed().check(address, family) || !notPublic().check(address, family)
  }
  const checkedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 0)
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address)))
        return callback(new OutsideRefused(`${hostname} is not a public address`), '', 0)
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }

  return async (text, request = {}) => {
    const url = URL.canParse(text) ? new URL(text) : null
    if (url === null || url.username !== '' || url.password !== '') throw new OutsideRefused('not an address')
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const isOwnMachine = (host === '127.0.0.1' || host === '::1') && isAllowed(host)
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine))
      throw new OutsideRefused('not an address with TLS')
    // An address that is written as numbers is not looked up.
    if (isIP(host) !== 0 && !isAllowed(host)) throw new OutsideRefused(`${host} is not a public address`)
    const { status, text: body } = await send(url, request, checkedLookup)
    return { status, body: jsonIn(url, status, body) }
  }
}

/** Fetches JSON from where `callsOutside` may call. Any other status than 200 is refused. */
export function fetchFromOutside(named: readonly string[]): FetchJson {
  const call = callsOutside(named)
  return async url => demandJson(new URL(url), await call(url))
}

/**
 * Fetches JSON from an address that the deployment names, wherever it is. Without `fetch`: an instance's first takes 27 ms of
 * CPU, most of it to load its library, where this takes 7. Any other status than 200 is refused.
 */
export async function fetchConfigured(text: string, accept: string): Promise<unknown> {
  const url = new URL(text)
  const { status, text: body } = await send(url, { headers: { accept } }, undefined)
  return demandJson(url, { status, body: jsonIn(url, status, body) })
}

/** @throws OutsideRefused for any other status than 200 */
function demandJson({ host }: URL, { status, body }: OutsideAnswer): unknown {
  if (status !== 200) throw new OutsideRefused(`${host} answered ${status}`)
  return body
}

/** The error of JSON.parse quotes what it could not read, which may contain a token: it is not passed on. */
function jsonIn({ host }: URL, status: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (status !== 200) return null
    throw new OutsideRefused(`the answer of ${host} is not JSON`)
  }
}

function send(
  url: URL,
  { headers, json, signal }: OutsideRequest,
  lookup: LookupFunction | undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  const body = json === undefined ? undefined : JSON.stringify(json)
  const limit = AbortSignal.timeout(TIMEOUT_MS)
  const options: RequestOptions = {
    method: body === undefined ? 'GET' : 'POST',
    ...(lookup === undefined ? {} : { lookup }),
    agent: false,
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    headers: {
      accept: 'application/json',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...headers,
    },
  }
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestSecure : requestPlain
    request(url, options, response => {
      const status = response.statusCode ?? 0
      const chunks: Buffer[] = []
      let size = 0
      if (status >= 300 && status < 400) {
        response.destroy()
        return reject(new OutsideRefused(`${url.host} answered ${status}`))
      }
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MAX_BYTES) {
          response.destroy()
          reject(new OutsideRefused(`the answer of ${url.host} is too long`))
        } else chunks.push(chunk)
      })
      response.on('end', () => resolve({ status, text: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}
