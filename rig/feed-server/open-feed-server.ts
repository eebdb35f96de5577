import type { TestProject } from 'vitest/node'
import { startFeedServer } from './feed-server.ts'

/** Vitest's global set-up: the feed server stands while the tests run; they `inject('feedServer')` its host. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startFeedServer()
  provide('feedServer', server.host)
  return server.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    feedServer: string
  }
}
