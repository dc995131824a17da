/** The names under which this server answers. */
export type OwnAddress = {
  /** `Host` header values in lower case, with port unless it is 80: `localhost:3000`. */
  readonly hosts: ReadonlySet<string>;
  /** `Origin` header values in lower case: `http://localhost:3000`. */
  readonly origins: ReadonlySet<string>;
};

const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/**
 * The hosts and origins of local mode: the loopback names with the port that we listen on, and
 * `BASE_URL`. Nothing of the request counts, above all not `X-Forwarded-Host`.
 *
 * @param port 1 to 65535
 * @param baseUrl an http or https URL
 */
export function ownAddress(port: number, baseUrl: string): OwnAddress {
  const own = [...LOOPBACK_NAMES.map((name) => `http://${name}:${port}`), baseUrl];
  const urls = own.map((address) => new URL(address));
  return {
    hosts: new Set(urls.map((url) => url.host)),
    origins: new Set(urls.map((url) => url.origin)),
  };
}
