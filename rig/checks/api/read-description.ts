import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '@broadsheet/infra'

type Worker = { fetch: (request: Request, env: object, ctx: object) => Promise<Response> }

const address = 'https://paper.example'

/** The description of the API, of the readers' Worker and the newsroom behind it, built as for a deploy. */
export async function readDescription(): Promise<unknown> {
  build()
  const [web, newsroom] = [await loadWorker('web'), await loadWorker('newsroom')]
  const ctx = { waitUntil: () => {} }
  const facts = { SITE_NAME: 'Broadsheet', SITE_DESCRIPTION: '', SITE_URL: address, LOCALE: 'en-GB', TIMEZONE: 'UTC' }
  // What describes the API asks nothing of them.
  const env = { ...facts, DB: {}, SNAPSHOTS: {} }
  const behind = { fetch: async (request: Request) => await newsroom.fetch(request, env, ctx) }
  const request = new Request(`${address}/api/v1/openapi.json`)
  const response = await web.fetch(request, { ...env, NEWSROOM: behind }, ctx)
  if (response.status !== 200) throw new Error(`The description answers ${response.status}: ${await response.text()}`)
  return await response.json()
}

// What is built already is taken from Turbo's cache.
function build(): void {
  const args = ['--no-install', 'turbo', 'run', 'build', '--filter=@broadsheet/web', '--filter=@broadsheet/newsroom']
  const { status, stdout, stderr } = spawnSync('npx', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The Workers cannot be built:\n${stdout}${stderr}`)
}

async function loadWorker(app: string): Promise<Worker> {
  const bundle = pathToFileURL(path.join(root, 'apps', app, 'dist/index.js')).href
  return ((await import(bundle)) as { default: Worker }).default
}
