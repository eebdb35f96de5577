import { describe, expect, it } from 'vitest'
import { dumpText, numberedDumps } from '../../test/dump-text.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { sendJson, siteToken, startSite } from '../../test/start-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

const unavailable = { type: 'about:blank', title: 'The paper is briefly unavailable', status: 503, code: 'unavailable' }

function importInto(url: string, ...args: string[]) {
  return ['import', '--to', url, '--json', ...args]
}

describe('an import into a site in trouble', () => {
  it('waits as long as a busy site asks, then continues', async () => {
    const site = await startSite((request, response, index) => {
      if (index !== 0 || !request.path.endsWith('/imports')) return false
      sendJson(response, 503, unavailable, { 'Retry-After': '3' })
      return true
    })
    const waitsMs: number[] = []
    const pause = async (delayMs: number) => void waitsMs.push(delayMs)
    const folder = await tempFolder({ 'a.txt': dumpText('Gull elected') })
    const run = await runInProcess(importInto(site.url, folder), { pause })
    expect(JSON.parse(run.stdout)).toMatchObject({ added: 1 })
    expect(waitsMs).toEqual([3_000])
  })

  it('that goes away reports how far it came, and the same command completes it', async () => {
    const folder = await tempFolder(numberedDumps(120))
    let isAway = true
    const site = await startSite((_, response, index) => {
      const dies = isAway && index > 0
      if (dies) response.destroy()
      return dies
    })
    const broken = await runInProcess(importInto(site.url, folder))
    expect(broken.exitCode).toBe(2)
    expect(JSON.parse(broken.stdout)).toMatchObject({ added: 50 })
    expect(broken.stderr).toContain(`Stopped after 50 of 120: Nothing answers at ${site.url}.`)
    expect(broken.stderr).toContain('Run the same command again to continue.')
    expect(site.imports()).toHaveLength(1 + 5)

    isAway = false
    const completed = await runInProcess(importInto(site.url, folder))
    expect(completed.exitCode).toBe(0)
    expect(JSON.parse(completed.stdout)).toMatchObject({ added: 70, unchanged: 50 })
  })

  it('that answers for fewer articles than it was sent stops', async () => {
    const site = await startSite((request, response) => {
      const isImport = request.path.endsWith('/imports')
      if (isImport) sendJson(response, 200, { items: [] })
      return isImport
    })
    const run = await runInProcess(importInto(site.url), { input: dumpText('Gull elected') })
    expect(run).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('does not answer like a Broadsheet site'),
    })
  })

  it('can be interrupted while it waits', async () => {
    const interruption = new AbortController()
    const site = await startSite((request, response) => {
      const isImport = request.path.endsWith('/imports')
      if (isImport) sendJson(response, 503, unavailable)
      return isImport
    })
    const pause = async (_delayMs: number, signal: AbortSignal) => {
      interruption.abort()
      signal.throwIfAborted()
    }
    const deps = { input: dumpText('Gull elected'), interrupted: interruption.signal, pause }
    const run = await runInProcess(importInto(site.url), deps)
    expect(run).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('Stopped after 0 of 1: as you asked') })
    expect(site.imports()).toHaveLength(1)
  })
})

describe('the desk token', () => {
  it('of a local site is the one that npm start left', async () => {
    const site = await startSite()
    const stateFolder = await tempFolder({ 'desk-token': siteToken, address: site.url })
    const run = await runInProcess(['import'], { input: dumpText('Gull elected'), environment: {}, stateFolder })
    expect(run.exitCode).toBe(0)
    expect(site.imports()).toHaveLength(1)
  })

  it('is never written', async () => {
    const site = await startSite()
    const good = await runInProcess(importInto(site.url), { input: '' })
    const environment = { BROADSHEET_TOKEN: 'secret-but-wrong' }
    const bad = await runInProcess(importInto(site.url), { input: '', environment })
    expect(bad).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('BROADSHEET_TOKEN') })
    expect(JSON.stringify([good, bad])).not.toMatch(new RegExp(`${siteToken}|secret-but-wrong`, 'u'))
  })
})

describe('on a terminal', () => {
  const args = ['import', '--dry-run', '-']

  it('an import shows a bar and colours', async () => {
    const run = await runInProcess(args, { isTerminal: true })
    expect(run.stderr).toContain('█')
    expect(run.stdout).toContain('\u001b[31m1\u001b[39m')
  })

  it('NO_COLOR takes the colours away', async () => {
    const run = await runInProcess(args, { isTerminal: true, environment: { NO_COLOR: '1' } })
    expect(run.stdout).not.toContain('\u001b')
  })

  it.each([[], ['--json']])('the result of other outputs is plain: %j', async (...more) => {
    const run = await runInProcess([...args, ...more])
    expect(run.stdout + run.stderr).not.toContain('\u001b')
    expect(run.stderr).toBe('1 of 1 documents (100%)\n')
  })
})
