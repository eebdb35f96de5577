import type { Limits, RequestLine } from '@broadsheet/edge'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { vi } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { faultyBindings, type Faults } from './faulty-bindings.ts'

export const noon = Date.UTC(2026, 10, 24, 12)
export const daySeconds = 86_400

/** Short, because a binding that hangs in these tests never answers. */
const shortLimits: Limits = {
  callMilliseconds: 300,
  requestMilliseconds: 600,
  rankingMilliseconds: 300,
  rateLimitMilliseconds: 50,
  turnstileMilliseconds: 50,
  counterMilliseconds: 50,
}

const reader = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0'

/** The site with faulty bindings, a clock that tests set, and its log. */
export function paperUnderFault() {
  const faults: Faults = {}
  const clock = { now: noon }
  const lines: RequestLine[] = []
  const bindings = faultyBindings(faults)
  const app = createPaper({ clock: () => clock.now, limits: shortLimits, write: (line) => lines.push(line) })
  const printed = vi.spyOn(console, 'log')

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const ctx = createExecutionContext()
    const asked = new Request(`https://paper.example${path}`, { redirect: 'manual', ...init })
    asked.headers.set('User-Agent', reader)
    const response = await app.fetch(asked, bindings, ctx)
    await waitOnExecutionContext(ctx)
    return response
  }

  /** The log lines of an event, oldest first. */
  function logged(event: string): Record<string, unknown>[] {
    return printed.mock.calls
      .map(([text]) => JSON.parse(String(text)) as Record<string, unknown>)
      .filter((line) => line['event'] === event)
  }

  return { faults, clock, lines, request, logged, bindings }
}
