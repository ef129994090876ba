import { statSync } from "node:fs";
import type { ClientMetadata } from "oidc-provider";
import { z } from "zod";
import { readJsonFile, SetupFileError } from "./files";

/**
 * RELYING PARTIES: who may send people here to sign in. A file with a list of OpenID Connect client
 * metadata, kept by hand; it is read again whenever it has changed, so a new portal needs neither
 * code nor a restart. README.md beside this file shows an entry.
 */
export interface ClientRegistry {
  /** The metadata registered under this id. */
  find(clientId: string): ClientMetadata | undefined;
  list(): readonly ClientMetadata[];
}

/** Only what this program itself relies on; the provider checks every other member on first use. */
const ClientList = z
  .array(
    z.looseObject({
      client_id: z.string().min(1),
      redirect_uris: z.array(z.url()).min(1),
      client_name: z.string().optional(),
      client_uri: z.url().optional(),
      post_logout_redirect_uris: z.array(z.url()).optional(),
      backchannel_logout_uri: z.url().optional(),
      jwks_uri: z.url().optional(),
    }),
  )
  .refine((list) => new Set(list.map(({ client_id }) => client_id)).size === list.length, {
    message: "names a client_id twice",
  });

/**
 * @throws SetupFileError when the file cannot be used at the start. A later change that cannot be
 * used is reported to `complain`, and the last good list stays in force.
 */
export function openClientRegistry(
  file: string,
  complain: (problem: string) => void,
): ClientRegistry {
  let stamp = stampOf(file);
  let clients = readClients(file);

  function current(): ReadonlyMap<string, ClientMetadata> {
    const now = stampOf(file);
    if (now === stamp) return clients;
    stamp = now;
    try {
      clients = readClients(file);
    } catch (error) {
      if (!(error instanceof SetupFileError)) throw error;
      complain(`${error.message}; the relying parties registered before stay in force`);
    }
    return clients;
  }

  return { find: (clientId) => current().get(clientId), list: () => [...current().values()] };
}

/** Changes whenever the file does; "missing" while an editor is replacing it. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : "missing";
}

function readClients(file: string): ReadonlyMap<string, ClientMetadata> {
  const list = readJsonFile(file, ClientList);
  return new Map(list.map((client) => [client.client_id, client]));
}

/** The origins a browser may be sent to on behalf of this relying party, for `form-action`. */
export function returnOrigins(client: ClientMetadata | undefined): readonly string[] {
  const addresses = [
    ...(client?.redirect_uris ?? []),
    ...(client?.post_logout_redirect_uris ?? []),
  ];
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}

/** The exact addresses the provider itself may call: the ones relying parties have registered. */
export function callableAddresses(clients: readonly ClientMetadata[]): ReadonlySet<string> {
  return new Set(
    clients
      .flatMap(({ backchannel_logout_uri, jwks_uri }) => [backchannel_logout_uri, jwks_uri])
      .filter((address) => address !== undefined)
      .map((address) => new URL(address).href),
  );
}
