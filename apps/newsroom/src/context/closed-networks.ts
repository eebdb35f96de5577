const closedSeconds = 60
const maxNetworks = 1_000

/** The networks whose wrong tokens wait for a minute, in this isolate's memory. Times are UTC epoch seconds. */
export type ClosedNetworks = {
  close: (network: string, now: number) => void
  /** How many seconds a network has still to wait, 0 when the desk is open to it. */
  secondsLeft: (network: string, now: number) => number
}

/** Remembers networks; of more than a thousand the one that was closed first is forgotten, so that memory ends. */
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
