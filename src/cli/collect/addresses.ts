import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Loopback, private, link-local, shared, multicast and reserved ranges: no public body publishes there. */
const LOCAL = new BlockList();
const V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];
const V6: readonly (readonly [string, number])[] = [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
];
V4.forEach(([net, prefix]) => LOCAL.addSubnet(net, prefix, 'ipv4'));
V6.forEach(([net, prefix]) => LOCAL.addSubnet(net, prefix, 'ipv6'));

/** True for an address that only means something inside a machine or a local network; IPv4 inside IPv6 counts too. */
export function isLocalAddress(address: string): boolean {
  const kind = isIP(address);
  return kind === 0 || LOCAL.check(address, kind === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The first local address a url's host resolves to, null when all are public. A host that does not resolve is left to
 * the request, which fails with the system's reason.
 */
export async function localAddressOf(url: URL): Promise<string | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isLocalAddress(host) ? host : null;
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address).find(isLocalAddress) ?? null;
}
