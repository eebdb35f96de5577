import { inject } from 'vitest'

/** See rig/feed-server/feed-server.ts, which runs beside the tests. */
type ScriptedAnswer = {
  status?: number
  headers?: Record<string, string>
  body?: string
  bytes?: string
  misbehaviour?: 'silent' | 'slow-loris' | 'endless' | 'gzip-bomb' | 'long-by-its-word' | 'breaks-off'
}

type SeenRequest = { path: string; headers: Record<string, string>; answered: number }

declare module 'vitest' {
  interface ProvidedContext {
    feedServer: string
  }
}

/** The host of the site that has feeds, its port included. */
export const siteHost = inject('feedServer')

/** Has the site answer so to whoever asks for a path, and forget what it was asked; gives the address. */
export async function script(path: string, ...answers: ScriptedAnswer[]): Promise<string> {
  await fetch(`http://${siteHost}/script/${path}`, { method: 'PUT', body: JSON.stringify(answers) })
  return `http://${siteHost}/${path}`
}

/** What the site was asked for at a path since. */
export async function seenAt(path: string): Promise<SeenRequest[]> {
  return await (await fetch(`http://${siteHost}/seen/${path}`)).json()
}
