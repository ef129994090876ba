import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";
import type { ClientRegistry } from "./clients";
import { ExpiringMap } from "./expiring-map";

/**
 * Where the provider keeps sessions, grants, codes and tokens: in memory. A restart signs everybody
 * out here (not at the portals) and ends sign-ins that are under way; the keys and the relying
 * parties are files and survive it. Relying parties come from the registry, never from this store.
 */
export interface Store {
  adapter: AdapterFactory;
  /** Makes every code and token of a grant worthless. */
  revokeGrant(grantId: string): void;
}

const CAPACITY = 50_000;
const DAY_SECONDS = 86_400;
/** What dies with its grant. */
const ISSUED_UNDER_A_GRANT = new Set(["AuthorizationCode", "AccessToken"]);

export function createStore(clients: ClientRegistry): Store {
  const payloads = new ExpiringMap<AdapterPayload>(CAPACITY);
  const idsOfSessions = new ExpiringMap<string>(CAPACITY);
  const membersOfGrants = new ExpiringMap<Set<string>>(CAPACITY);

  function revokeGrant(grantId: string): void {
    for (const key of membersOfGrants.get(grantId) ?? []) payloads.delete(key);
    membersOfGrants.delete(grantId);
    payloads.delete(`Grant:${grantId}`);
  }

  function adapter(model: string): Adapter {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresIn = DAY_SECONDS) {
        payloads.set(keyOf(id), payload, expiresIn);
        if (model === "Session" && payload.uid) idsOfSessions.set(payload.uid, id, expiresIn);
        if (payload.grantId && ISSUED_UNDER_A_GRANT.has(model)) {
          const members = membersOfGrants.get(payload.grantId) ?? new Set();
          membersOfGrants.set(payload.grantId, members.add(keyOf(id)), DAY_SECONDS);
        }
      },
      async find(id) {
        return model === "Client" ? clients.find(id) : payloads.get(keyOf(id));
      },
      async findByUid(uid) {
        const id = idsOfSessions.get(uid);
        return id === undefined ? undefined : payloads.get(keyOf(id));
      },
      // Only the device flow asks this, and it is not offered.
      async findByUserCode() {
        return undefined;
      },
      async consume(id) {
        const payload = payloads.get(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        payloads.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        revokeGrant(grantId);
      },
    };
  }

  return { adapter, revokeGrant };
}
