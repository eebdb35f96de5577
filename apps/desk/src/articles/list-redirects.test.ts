import { expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { sendJson, startSite } from '../../test/start-site.ts'

const url = 'https://paper.example/harbour/late-ferry'
const redirects = [
  { from: 'ferry-late', to: 'late-ferry', url, kind: 'own', at: '2026-11-24T12:00:00Z' },
  { from: 'old-ferry.html', to: 'late-ferry', url, kind: 'made', at: null },
]

async function siteWith(answer: { redirects: object[]; next: string | null }) {
  return await startSite(({ path }, response) => {
    if (!path.startsWith('/api/v1/desk/redirects')) return false
    sendJson(response, 200, answer)
    return true
  })
}

it('lists target, kind and time of each redirect for people, and how to continue', async () => {
  const site = await siteWith({ redirects, next: '/api/v1/desk/redirects?after=old-ferry.html' })
  const { exitCode, stdout } = await runInProcess(['redirects', '--to', site.url])
  expect([exitCode, stdout]).toEqual([
    0,
    [
      'From            To          Kind           Since',
      'ferry-late      late-ferry  own, for ever  2026-11-24T12:00:00Z',
      'old-ferry.html  late-ferry  made by hand   unknown',
      'There are more. Continue with --after old-ferry.html',
      '',
    ].join('\n'),
  ])
})

it('asks for those to an article, that begin so, behind one, and prints JSON for programs', async () => {
  const site = await siteWith({ redirects, next: null })
  const how = ['--from', 'old', '--after', 'old-a', '--limit', '5', '--json']
  const { stdout } = await runInProcess(['redirects', url, ...how, '--to', site.url])
  expect(JSON.parse(stdout)).toEqual({ redirects, next: null })
  expect(site.requests.map(({ method, path }) => [method, path])).toEqual([
    ['GET', '/api/v1/desk/redirects?limit=5&article=late-ferry&from=old&after=old-a'],
  ])
})

it('reports that there are none', async () => {
  const site = await siteWith({ redirects: [], next: null })
  expect((await runInProcess(['redirects', '--to', site.url])).stdout).toBe('No address redirects.\n')
})
