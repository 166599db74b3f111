import type { Area, AreaWork } from '../access/area.ts'
import { NOTHING_TO_RELAY } from '../access/relay.ts'
import { events } from './events.ts'
import { BINDING_STEPS, NUMBER_STEPS } from './model/bindings.ts'
import { APPLICATION_STEPS, BRIDGE_STEPS, ISSUER_STEPS } from './model.ts'
import { permissions } from './permissions.ts'
import { AUDITED, problemFacts } from './problems.ts'
import { explainers as bindingExplainers, loadBinding } from './reading/bindings.ts'
import { explainers, loadApplication, loadBridge, loadIssuer } from './reading.ts'
import { resolvers } from './resolvers.ts'

export { bindingByNumber } from './actions/bindings.ts'
export { BridgeRefused, BridgeUnavailable, bridgeUsers } from './actions/bridge-users.ts'
export { acceptInvitation, NotBound } from './actions/invitations.ts'
export { tokenAudit } from './actions/token-audit.ts'
export {
  KEYS_PATH,
  TOKEN_PATH,
  type TokenService,
  type TokenServiceOptions,
  tokenService,
} from './actions/tokens.ts'
export { readAcceptance } from './rules/bridges/requests.ts'
export { type OAuthFault, OAuthRefusal } from './rules/token-request.ts'
export { readTokenKeys } from './store.ts'

/**
 * Who people and applications are: issuers (身份源), bridges (登录桥), invitations (邀请), bindings (绑定), applications (应用) and
 * their tokens.
 */
export const identity: Area = {
  name: 'identity',
  resolvers,
  loaders: {
    app: { typename: 'Application', load: loadApplication },
    iss: { typename: 'Issuer', load: loadIssuer },
    bnd: { typename: 'Binding', load: loadBinding },
    brg: { typename: 'Bridge', load: loadBridge },
  },
  messages: async () => (await import('./messages.ts')).messages,
  problemFacts,
  permissions,
  audited: AUDITED,
  explainers: /* @__PURE__ */ explainers.concat(bindingExplainers),
  steps: [APPLICATION_STEPS, ISSUER_STEPS, BRIDGE_STEPS, BINDING_STEPS, NUMBER_STEPS],
}

/** What it does for the relay and when something is due. */
export const identityWork: AreaWork = {
  name: 'identity',
  events,
  relays: {
    ApplicationRegistered: NOTHING_TO_RELAY,
    ApplicationKeysReplaced: NOTHING_TO_RELAY,
    ApplicationSuspended: NOTHING_TO_RELAY,
    ApplicationResumed: NOTHING_TO_RELAY,
    ApplicationEnded: NOTHING_TO_RELAY,
    IssuerRegistered: NOTHING_TO_RELAY,
    IssuerEnded: NOTHING_TO_RELAY,
    SubjectBound: NOTHING_TO_RELAY,
    BindingEnded: NOTHING_TO_RELAY,
    MemberNumberGiven: NOTHING_TO_RELAY,
    MemberNumberWithdrawn: NOTHING_TO_RELAY,
    BridgeRegistered: NOTHING_TO_RELAY,
    BridgeSecretReplaced: NOTHING_TO_RELAY,
    BridgeEnded: NOTHING_TO_RELAY,
  },
}
