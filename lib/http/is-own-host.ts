import type { OwnAddress } from "./own-address";

/**
 * Whether a request is meant for us by name.
 *
 * In local mode this is what keeps a foreign website out that points its own name at 127.0.0.1
 * (DNS rebinding).
 *
 * @param host the `Host` header; null when it is missing, which never passes
 */
export function isOwnHost(host: string | null, address: OwnAddress): boolean {
  return host !== null && address.hosts.has(host.toLowerCase());
}
