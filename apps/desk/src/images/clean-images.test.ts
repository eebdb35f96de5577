import { expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { sendJson, startSite } from '../../test/start-site.ts'

const [old, next] = ['a', 'b'].map((letter) => `${letter.repeat(32)}.jpg`)
const cleaned = { name: old, outcome: 'cleaned', detail: null, shownAs: next, articles: ['late-ferry'] }
const noted = { name: next, outcome: 'noted', detail: null, shownAs: next, articles: [] }
const gone = { ...noted, outcome: 'missing', detail: 'Its file is gone.' }

/** A site that answers these reports in turn. */
async function clean(reports: readonly object[], ...args: string[]) {
  const left = reports.values()
  const site = await startSite(({ path }, response) => {
    const isAsked = path === '/api/v1/desk/images/cleaning'
    if (isAsked) sendJson(response, 200, left.next().value ?? {})
    return isAsked
  })
  const run = await runInProcess(['images', 'clean', ...args, '--to', site.url])
  return { ...run, sent: site.requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body)) }
}

it('images are cleaned until the site has no more, each with its line', async () => {
  const { stdout, exitCode, sent } = await clean([
    { images: [cleaned], next: old },
    { images: [noted], next: null },
  ])
  expect(stdout).toBe(`${old}: cleaned, ${next} in late-ferry\n${next}: noted\n2 images, 0 left.\n`)
  expect([exitCode, sent]).toEqual([0, [{ after: '' }, { after: old }]])
})

it('what is left is named with its reason, and ends with 1', async () => {
  const { stdout, exitCode } = await clean([{ images: [gone], next: null }])
  expect([stdout, exitCode]).toEqual([`${next}: left (missing). Its file is gone.\n1 images, 1 left.\n`, 1])
  const json = await clean([{ images: [gone], next: null }], '--json')
  expect([JSON.parse(json.stdout), json.exitCode]).toEqual([{ images: [gone] }, 1])
})

it('a paper without any has nothing to clean', async () => {
  expect(await clean([{ images: [], next: null }])).toMatchObject({ stdout: 'All images are in line.\n', exitCode: 0 })
})
