import { describe, expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { startSite } from '../../test/start-site.ts'

const noon = Date.UTC(2026, 10, 24, 12)

function runAt(url: string, ...args: string[]) {
  return runInProcess([...args, '--to', url], { clock: () => noon })
}

describe('the desk places an article', () => {
  it('pins it for six hours by default', async () => {
    const site = await startSite()
    const run = await runAt(site.url, 'pin', 'https://paper.example/harbour/late-ferry')
    expect(run).toEqual({ exitCode: 0, stdout: 'Pinned until 2026-11-24T18:00:00.000Z: On late-ferry\n', stderr: '' })
    const [{ method, path, body } = { method: '', path: '', body: '' }] = site.requests
    expect([method, path]).toEqual(['PUT', '/api/v1/desk/placements/late-ferry'])
    expect(JSON.parse(body)).toEqual({ kind: 'pin', until: '2026-11-24T18:00:00.000Z' })
  })

  it('blocks it until a time, under an address in any script', async () => {
    const site = await startSite()
    const run = await runAt(site.url, 'block', '渡轮-晚点', '--until', '2026-11-25T08:00+08:00')
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Blocked until 2026-11-25T00:00:00/u) })
    expect(site.requests[0]?.path).toBe(`/api/v1/desk/placements/${encodeURIComponent('渡轮-晚点')}`)
  })

  it('lists what is placed, for people and for programs', async () => {
    const site = await startSite()
    expect((await runAt(site.url, 'placements')).stdout).toBe('Nothing is pinned or blocked.\n')
    await runAt(site.url, 'pin', 'late-ferry')
    await runAt(site.url, 'block', 'old-gull', '--for', '30m')
    expect((await runAt(site.url, 'placements')).stdout).toBe(
      [
        'State    Until                     Article',
        'pinned   2026-11-24T18:00:00.000Z  late-ferry',
        'blocked  2026-11-24T12:30:00.000Z  old-gull',
        '',
      ].join('\n'),
    )
    expect(JSON.parse((await runAt(site.url, 'placements', '--json')).stdout)).toMatchObject({
      placements: [{ slug: 'late-ferry', kind: 'pin' }, { slug: 'old-gull' }],
    })
  })

  it('releases it, and reports if there was nothing to release', async () => {
    const site = await startSite()
    await runAt(site.url, 'pin', 'late-ferry')
    expect(await runAt(site.url, 'release', '/harbour/late-ferry')).toMatchObject({
      exitCode: 0,
      stdout: 'Released: On late-ferry\n',
    })
    expect(await runAt(site.url, 'release', 'late-ferry')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('"late-ferry" is neither pinned nor blocked'),
    })
    expect((await runAt(site.url, 'placements')).stdout).toBe('Nothing is pinned or blocked.\n')
  })

  it.each([
    [['pin'], 'article'],
    [['pin', 'unknown'], 'No published article has the slug "unknown".'],
    [['pin', 'https://paper.example/harbour'], '"https://paper.example/harbour" is not the name of an article'],
    [['pin', 'late-ferry', '--for', 'ever'], '"ever" is not a duration. Write minutes, hours or days'],
    [['pin', 'late-ferry', '--for', '1h', '--until', '2026-11-25T08:00Z'], 'cannot be used with'],
    [['block', 'late-ferry'], '--for 2d, or --until'],
  ])('refuses %j with 2, and names the input or the fix', async (args, words) => {
    const site = await startSite()
    const run = await runAt(site.url, ...args)
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(words) })
  })

  it('names the site that does not answer', async () => {
    const site = await startSite()
    site.stop()
    const run = await runAt(site.url, 'placements')
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Is the paper running?') })
  })
})
