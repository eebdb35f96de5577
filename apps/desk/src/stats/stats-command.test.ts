import { describe, expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { sampleStats } from '../../test/sample-answers.ts'
import { sendJson, startSite } from '../../test/start-site.ts'

describe('desk stats', () => {
  it('prints the ranking, the last 24 hours and the placements, plain when nobody looks', async () => {
    const site = await startSite()
    const { exitCode, stdout, stderr } = await runInProcess(['stats', '--to', site.url])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const idle = '▁'.repeat(21)
    expect(stdout).toBe(
      `\
trending, the whole paper, ranked at 2026-11-24T12:00:00Z
Last 24 hours: 1290 views, 9 votes, 2 articles  ${idle}▂▃█

#  Moved   Last 24 hours             Views  Votes  Headline
1  pinned  ${idle}▂▃█   1200      8  Gull elected
2  ▲3      ${idle}▁▁▁     90      1  Ferry late again, and nobody on the quay can say why
3  ▼1      ${idle}▁▁▁      0      0  渡轮再次晚点，码头上没有人说得出原因，乘客们只能等待
4  new     ${idle}▁▁▁      0      0  Seal �[2Jreturns
5  •       ${idle}▁▁▁      0      0  Tide turns

State   Until                 Article
pinned  2026-11-24T18:00:00Z  article-1
`,
    )
  })

  it('asks for the window, the section and the number that were named', async () => {
    const site = await startSite()
    await runInProcess(['stats', '--to', site.url, '--window', 'day', '--section', '港口', '--limit', '5'])
    const { pathname, searchParams } = new URL(site.requests[0]?.path ?? '', site.url)
    expect([pathname, Object.fromEntries(searchParams)]).toEqual([
      '/api/v1/desk/stats',
      { window: 'day', section: '港口', limit: '5' },
    ])
  })

  it('cuts headlines to a terminal, in any script, and colours what moved', async () => {
    const site = await startSite()
    const { stdout } = await runInProcess(['stats', '--to', site.url], { isTerminal: true, columns: 76 })
    expect(stdout).toContain('\u001b[32m▲3\u001b[39m')
    expect(stdout).toContain('  Ferry late again, and no…\n')
    expect(stdout).toContain('  渡轮再次晚点，码头上没有…\n')
    expect(stdout).toContain('  Gull elected\n')
  })

  it('uses no colour where NO_COLOR asks for none', async () => {
    const site = await startSite()
    const environment = { BROADSHEET_TOKEN: 'gull-feather-7', NO_COLOR: '1' }
    const { stdout } = await runInProcess(['stats', '--to', site.url], { isTerminal: true, environment })
    expect(stdout).not.toContain('\u001b')
  })

  it('prints what the site answered for programs', async () => {
    const site = await startSite()
    const { stdout } = await runInProcess(['stats', '--to', site.url, '--json'])
    expect(JSON.parse(stdout)).toEqual(sampleStats)
  })

  it('reports that nothing is ranked', async () => {
    const site = await startSite((_, response) => {
      sendJson(response, 200, { ...sampleStats, computedAt: null, articles: [], placements: [] })
      return true
    })
    const { stdout } = await runInProcess(['stats', '--to', site.url])
    expect(stdout).toContain('not ranked yet')
    expect(stdout).toContain('No articles are ranked here.')
  })

  it.each([
    [['--window', 'year'], 'trending'],
    [['--bogus'], '--bogus'],
  ])('refuses %j with 2', async (args, words) => {
    const site = await startSite()
    const run = await runInProcess(['stats', '--to', site.url, ...args])
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(words) })
  })
})
