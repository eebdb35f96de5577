import { newUuid, type Account } from '../fake-cloudflare/account.ts'
import type { WorkerFolder } from '../worker-config.ts'

/** The answer of a running paper to every request. */
export const oldWords = 'the paper before'

// It passes the smoke test, so a failed test shows by the live version.
const oldCode = `export default {
  fetch({ url }) {
    const { pathname } = new URL(url)
    if (pathname === '/readyz') return Response.json({ checks: { database: { ok: true } } })
    const type = pathname === '/healthz' ? 'text/plain' : pathname === '/' ? 'text/html' : 'application/json'
    return new Response('${oldWords}', { headers: { 'content-type': type } })
  },
}`

/** Puts the Workers of an environment into the account, as after a deploy. Returns the ids of their versions. */
export function seedPaper(account: Account, ending = ''): Record<WorkerFolder, string> {
  return {
    newsroom: seedWorker(account, `broadsheet-newsroom${ending}`),
    ranker: seedWorker(account, `broadsheet-ranker${ending}`),
    web: seedWorker(account, `broadsheet-web${ending}`),
  }
}

function seedWorker(account: Account, script: string): string {
  const [id, createdOn] = [newUuid(), new Date().toISOString()]
  account.scripts.set(script, {
    versions: [
      {
        id,
        number: 1,
        createdOn,
        modules: new Map([['index.js', { type: 'ESModule', contents: oldCode }]]),
        bindings: ['DESK_TOKEN', 'DESK_SECRET', 'READER_SECRET'].map((name) => ({
          type: 'secret_text',
          name,
          text: 'kept',
        })),
        annotations: { 'workers/tag': 'earlier' },
        compatibilityDate: '2026-10-23',
        isCached: false,
      },
    ],
    deployments: [{ id: newUuid(), createdOn, versionId: id }],
    crons: [],
    migrationTag: script.startsWith('broadsheet-ranker') ? 'counters' : null,
    onWorkersDev: script.startsWith('broadsheet-web'),
  })
  return id
}
