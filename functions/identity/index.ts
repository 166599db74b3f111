import type { Area } from '../access/area.ts'
import { NOTHING_TO_RELAY } from '../access/relay.ts'
import { events } from './events.ts'
import { messages } from './messages.ts'
import { APPLICATION_STEPS, ISSUER_STEPS } from './model.ts'
import { permissions } from './permissions.ts'
import { AUDITED } from './problems.ts'
import { explainers, loadApplication, loadIssuer } from './reading.ts'
import { resolvers } from './resolvers.ts'

export { acceptInvitation, NotBound } from './actions/invitations.ts'
export { tokenAudit } from './actions/token-audit.ts'
export {
  KEYS_PATH,
  TOKEN_PATH,
  type TokenService,
  type TokenServiceOptions,
  tokenService,
} from './actions/tokens.ts'
export { OAuthRefusal } from './rules/token-request.ts'
export { readTokenKeys } from './store.ts'

/** Who people and applications are: issuers (身份源), invitations (邀请), applications (应用) and their tokens. */
export const identity: Area = {
  name: 'identity',
  resolvers,
  loaders: {
    app: { typename: 'Application', load: loadApplication },
    iss: { typename: 'Issuer', load: loadIssuer },
  },
  messages,
  events,
  relays: {
    ApplicationRegistered: NOTHING_TO_RELAY,
    ApplicationKeysReplaced: NOTHING_TO_RELAY,
    ApplicationSuspended: NOTHING_TO_RELAY,
    ApplicationResumed: NOTHING_TO_RELAY,
    ApplicationEnded: NOTHING_TO_RELAY,
    IssuerRegistered: NOTHING_TO_RELAY,
    IssuerEnded: NOTHING_TO_RELAY,
  },
  permissions,
  audited: AUDITED,
  explainers,
  steps: [APPLICATION_STEPS, ISSUER_STEPS],
}
