// Owns users, sessions, second factors, grants and invitations; says who somebody is, never what a role may do (access does).
// Refuses to tell whether an account exists. Publishes nothing.
export { configureIdentity, type IdentitySettings } from "./auth.server";
export { callAuth, passCookies, readSession, type SignedInUser } from "./session.server";
export { grantRole, grantsOfUser, type Grant } from "./grants.server";
export { clearTries, mayTry } from "./attempts.server";
export { addressOfName } from "./address-of-name.server";
export { openAccount } from "./open-account.server";
export { readPhone, readSignInName } from "./sign-in-name";
export { acceptInvitation, invitationByToken, invite } from "./invitations.server";
export { peopleOf, type PendingInvitation, type Person } from "./people-queries.server";
export { revokeGrant, revokeInvitation } from "./revoke-role.server";
export { openKnownAccount, type KnownPerson } from "./open-known-account.server";
