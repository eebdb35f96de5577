import { describe, expect, it } from 'vitest'
import { dumpText, numberedDumps } from '../test/dump-text.ts'
import { runAsProcess } from '../test/run-as-process.ts'
import { startSite } from '../test/start-site.ts'
import { tempFolder } from '../test/temp-folder.ts'

function run(args: readonly string[], input?: string) {
  return runAsProcess(args, input).finished
}

describe('the desk as a process', () => {
  it('imports standard input, prints a plain table and exits with 0', async () => {
    const site = await startSite()
    const { exitCode, stdout } = await run(['import', '--to', site.url], dumpText('Gull elected'))
    expect(exitCode).toBe(0)
    expect(stdout).toContain('│     1 │       0 │         0 │        0 │')
    expect(stdout).not.toContain('\u001b')
  })

  it('exits with 1 when something was rejected, and where', async () => {
    const folder = await tempFolder({ 'bay/a.txt': dumpText('Gull elected', { date: 'yesterday' }) })
    const { exitCode, stdout } = await run(['import', '--dry-run', folder])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('bay/a.txt, line 4: ')
  })

  it('exits with 2 and one line when nothing answers', async () => {
    const site = await startSite()
    site.stop()
    const { exitCode, stdout, stderr } = await run(['import', '--to', site.url], dumpText('Gull elected'))
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^Nothing answers at .*\n$/u)
  })

  it.each([[[]], [['import', '--bogus']], [['publish-all']], [['import', 'no/such/file']]])(
    'exits with 2 and a hint for %j',
    async (args) => {
      const { exitCode, stdout, stderr } = await run(args)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).not.toBe('')
    },
  )

  it('explains itself with --help', async () => {
    const { exitCode, stdout } = await run(['import', '--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Examples:')
  })

  it('finishes the batch in flight on SIGINT, reports how far it came and exits with 130', async () => {
    const site = await startSite(async (_, __, index) => {
      if (index === 1) await desk.interrupt()
      return false
    })
    const desk = runAsProcess(['import', '--json', '--to', site.url, await tempFolder(numberedDumps(150))])
    const { exitCode, stdout } = await desk.finished
    expect(exitCode).toBe(130)
    expect(JSON.parse(stdout)).toMatchObject({ added: 100 })
    expect(site.imports()).toHaveLength(2)
  })
})
