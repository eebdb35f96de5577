const closedSeconds = 60
const maxNetworks = 1_000

/** Networks whose wrong tokens are refused for a minute, in this isolate's memory. Times are in UTC epoch seconds. */
export type ClosedNetworks = {
  close: (network: string, now: number) => void
  /** The seconds that a network still has to wait, 0 for an open one. */
  secondsLeft: (network: string, now: number) => number
}

/** Remembers at most a thousand networks, those that were closed last. */
export function createClosedNetworks(): ClosedNetworks {
  const openAt = new Map<string, number>()
  return {
    close: (network, now) => {
      openAt.delete(network)
      openAt.set(network, now + closedSeconds)
      const [first] = openAt.keys()
      if (openAt.size > maxNetworks && first !== undefined) openAt.delete(first)
    },
    secondsLeft: (network, now) => Math.max(0, (openAt.get(network) ?? 0) - now),
  }
}
