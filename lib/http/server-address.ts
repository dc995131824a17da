import { readEnv } from "@/lib/env";
import { type OwnAddress, ownAddress } from "./own-address";

let address: OwnAddress | undefined;

/** The hosts and origins of this process, from `PORT` and `BASE_URL`. */
export function serverAddress(): OwnAddress {
  if (!address) {
    const { port, baseUrl } = readEnv();
    address = ownAddress(port, baseUrl);
  }
  return address;
}
