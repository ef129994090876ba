import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * Whom a rate limit counts: the client's address. Without a proxy of ours it is the connection's; behind
 * n of them it is the n-th from the right of what they appended. What stands further left anyone can
 * write.
 */
export function clientAddress(req: IncomingMessage, trustedProxies: number): string {
  const direct = req.socket.remoteAddress ?? "";
  if (trustedProxies === 0) return networkOf(direct);
  const chain = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim());
  return networkOf(chain.at(-trustedProxies) || direct);
}

/** Of IPv6 the first 64 bits: a subscriber has all the rest to choose from. */
function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 || !isIPv6(address)) return v4 ?? address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail ? tail.split(":") : [];
  const whole =
    tail === undefined ? groups : [...groups, ...zeros(8 - groups.length - rest.length), ...rest];
  return `${whole.slice(0, 4).join(":")}::/64`;
}

const zeros = (count: number) => Array.from({ length: count }, () => "0");
