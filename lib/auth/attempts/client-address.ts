import { BlockList, isIP } from 'node:net'

export type Proxies = BlockList

/** Reads TRUSTED_PROXIES: addresses and CIDR ranges, separated by commas. Throws on anything else. */
export function parseProxies(list: string): Proxies {
  const proxies = new BlockList()
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry) addProxy(proxies, entry)
  }
  return proxies
}

function addProxy(proxies: Proxies, entry: string): void {
  const [address = '', prefix] = entry.split('/')
  const version = isIP(address)
  if (version === 0) throw new Error(`TRUSTED_PROXIES: ${entry} is neither an address nor a range.`)

  const family = version === 6 ? 'ipv6' : 'ipv4'
  if (prefix === undefined) proxies.addAddress(address, family)
  else proxies.addSubnet(address, Number(prefix), family)
}

/**
 * The caller's address: the socket's peer or, behind trusted proxies, the address they forward. Reads X-Forwarded-For from
 * its end, since the caller can forge everything before our last proxy.
 */
export function clientAddress(peer: string, forwardedFor: string, proxies: Proxies): string | undefined {
  let address = plainAddress(peer)
  const claims = forwardedFor.split(',')

  while (address && isProxy(proxies, address)) {
    const claim = plainAddress(claims.pop() ?? '')
    if (!claim) break
    address = claim
  }
  return address
}

/** The key that counts attempts of one visitor: an IPv4 address, or the /64 network of an IPv6 address. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

function isProxy(proxies: Proxies, address: string): boolean {
  return proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Strips the IPv6 prefix that dual-stack sockets put before IPv4, and the zone. */
function plainAddress(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  return isIP(address) ? address : undefined
}
