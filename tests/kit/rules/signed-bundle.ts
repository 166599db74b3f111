import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose'
import { ROOT_TYPE } from '../../../functions/exchange/model.ts'
import { deliver, registerIncoming, sendBack, signFor } from '../../../functions/exchange/rules/deliveries.ts'
import { envelopeOf, recipientsOf } from '../../../functions/exchange/rules/dispatch.ts'
import type { Bundle } from '../../../functions/exchange/rules/evidence.ts'
import {
  claimsOf,
  leafOfClaims,
  proofFrom,
  receiptFrom,
  rootPayload,
  rungOf,
} from '../../../functions/exchange/rules/receipts.ts'
import { routeOf } from '../../../functions/exchange/store/index.ts'
import { canonical } from '../../../functions/kernel/digest.ts'
import { merkleTree } from '../../../functions/kernel/merkle.ts'
import { documentIn } from './documents.ts'
import { anAct, anId, must } from './results.ts'
import { withS } from './signatures.ts'

const { document, events } = documentIn('DISPATCHED')
const envelope = envelopeOf(document, 'T')
const dispatchedTo = recipientsOf(documentIn('SEALED').document, [])

/** The claims of a recipient's receipts: delivered, signed for, registered, and returned. */
function claimsOfLadder(order: number) {
  const recipient = dispatchedTo[order]
  if (recipient === undefined) throw new Error('no such recipient')
  const delivered = deliver(anId('dlv', order + 1), envelope, recipient, anAct('relay'))
  const signed = must(signFor(delivered.thing as never, anAct()))
  const registered = must(registerIncoming(signed.thing as never, null, anAct()))
  const returned = must(sendBack(registered.thing as never, '主送有误', 'WRONG_ADDRESSEE', anAct()))
  const route = routeOf('41.01.02.agc_1', delivered.thing)
  return [delivered, signed, registered, returned].map(({ event }) => claimsOf(route, rungOf(event)))
}

/** A new key as the platform has them, and what signs with it, with a low s as the platform does. */
export async function aReceiptKey(kid = 'receipts') {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }
  const sign = async (payload: unknown, header: object = {}): Promise<string> => {
    const bytes = payload instanceof Uint8Array ? payload : new TextEncoder().encode(canonical(payload))
    const jws = await new CompactSign(bytes)
      .setProtectedHeader({ alg: 'ES256', kid, typ: ROOT_TYPE, ...header })
      .sign(privateKey)
    return withS(jws, 'LOW')
  }
  return { jwk, sign }
}

/** An evidence bundle of two recipients with four receipts each, all signed together, and the key that signed them. */
export async function aSignedBundle() {
  const key = await aReceiptKey()
  const claims = [claimsOfLadder(0), claimsOfLadder(1)]
  const { root, paths } = merkleTree(claims.flat().map(leafOfClaims))
  const signed = await key.sign(rootPayload(root, 8))
  const receipts = claims.flat().map((one, at) => receiptFrom(one, proofFrom(paths[at] ?? '', signed)))
  const bundle: Bundle = {
    format: 'hutong-evidence/2',
    document: {
      id: document.id,
      number: document.number.text,
      title: document.text.title,
      issuer: document.issuer.name,
      contentDigest: document.dispatch.contentDigest,
    },
    events,
    dispatchedTo,
    recipients: dispatchedTo.slice(0, 2).map(({ agencyId: id, name }, order) => ({
      id,
      name,
      receipts: receipts.slice(order * 4, order * 4 + 4),
    })),
    keys: { keys: [{ ...key.jwk }] },
  }
  return { bundle, key, claims: claims.flat() }
}
