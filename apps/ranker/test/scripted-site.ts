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

/** The host of the site with feeds, with its port. */
export const siteHost = inject('feedServer')

/** Sets the site's answers at a path, and deletes the requests that it has seen there. Returns the address. */
export async function script(path: string, ...answers: ScriptedAnswer[]): Promise<string> {
  await fetch(`http://${siteHost}/script/${path}`, { method: 'PUT', body: JSON.stringify(answers) })
  return `http://${siteHost}/${path}`
}

/** The requests that the site has seen at a path since `script`. */
export async function seenAt(path: string): Promise<SeenRequest[]> {
  return await (await fetch(`http://${siteHost}/seen/${path}`)).json()
}
