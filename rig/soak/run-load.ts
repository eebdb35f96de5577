import { setTimeout as sleep } from 'node:timers/promises'
import type { SoakFault } from './faults.ts'
import { judgeAnswer, type SoakAnswer } from './judge-answer.ts'
import type { SoakRequest } from './requests.ts'

/** As the desk waits. */
const timeLimitMilliseconds = 60_000
/** Around a change of fault, either may be behind an answer: a page that waits for KV outlasts it by some time. */
const slackMilliseconds = 1_500

/** A request that was made, with what came back and how long it took; `wrong` is what the fault table forbids. */
export type Seen = { kind: string; status: number; milliseconds: number; minute: number; wrong: string | null }

/** The faults in force so far, each with when it began, in milliseconds of `performance.now()`. */
export type FaultLog = { fault: SoakFault; from: number }[]

/** Sends a request, waits for all of its answer and judges it. It never rejects. */
export async function sendRequest(
  address: string,
  { kind, path, init }: SoakRequest,
  { faults, minute }: { faults: FaultLog; minute: number },
): Promise<Seen & { text: string }> {
  const startedAt = performance.now()
  const answer = await ask(new URL(path, address), init)
  const endedAt = performance.now()
  const wrong = judgeAnswer(kind, inForce(faults, startedAt, endedAt), answer)
  return {
    kind: kind.name,
    status: answer.status,
    milliseconds: endedAt - startedAt,
    minute,
    wrong: wrong === null ? null : `${wrong} (${path})`,
    text: answer.text,
  }
}

async function ask(url: URL, init: RequestInit): Promise<SoakAnswer> {
  try {
    const signal = AbortSignal.timeout(timeLimitMilliseconds)
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { status: 0, headers: new Headers(), text: String(cause) }
  }
}

/** The faults that were in force at some time between two. */
function inForce(faults: FaultLog, startedAt: number, endedAt: number): SoakFault[] {
  return faults
    .filter(({ from }, index) => {
      const until = faults[index + 1]?.from ?? Number.POSITIVE_INFINITY
      return from <= endedAt + slackMilliseconds && until >= startedAt - slackMilliseconds
    })
    .map(({ fault }) => fault)
}

/** Calls `send` at a steady rate, whether or not earlier ones were answered, until a time; waits for the last one. */
export async function atRate(perSecond: number, until: number, send: () => Promise<void>): Promise<void> {
  const under = new Set<Promise<void>>()
  const startedAt = performance.now()
  for (let sent = 0; performance.now() < until; sent += 1) {
    const one: Promise<void> = send().finally(() => under.delete(one))
    under.add(one)
    await sleep(Math.max(0, startedAt + ((sent + 1) * 1000) / perSecond - performance.now()))
  }
  await Promise.all(under)
}
