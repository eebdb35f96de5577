import type { PollDeps } from './create-poll-deps.ts'

/** Dependencies that count the requests that are sent by them. */
export function countRequests(deps: PollDeps): { deps: PollDeps; sent: () => number } {
  let sent = 0
  const counting =
    <Given extends unknown[], Answer>(send: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      sent += 1
      return send(...given)
    }
  const { fetch, readItems, findImages, giveImage } = deps
  return {
    sent: () => sent,
    deps: {
      ...deps,
      fetch: counting(fetch),
      readItems: counting(readItems),
      findImages: counting(findImages),
      giveImage: counting(giveImage),
    },
  }
}
