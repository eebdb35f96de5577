import { contentSecurityPolicy, humanCheckPolicy } from '@broadsheet/edge'
import { articlePath } from '@broadsheet/model'
import {
  articlePage,
  clientScript,
  guardedVoteScript,
  humanCheckPage,
  humanCheckPath,
  humanCheckScript,
  inlineHashes,
} from '@broadsheet/press'
import { samplePaper } from '@broadsheet/press/testing'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newReader, paperAddress } from './new-reader.ts'

const paper = samplePaper()
const siteKey = '0x4AAA-the-key'
const site = { ...paper.site, url: paperAddress, turnstileSiteKey: siteKey }
const path = articlePath(paper.article)
const turnstile = 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit'
const policy = contentSecurityPolicy({ inline: inlineHashes, images: 'own', frames: true })

/** Turnstile's script, as far as the paper uses it: it hands out one token after another, or fails. */
const passes = `self.turnstile = { render: (element, options) => {
  parent.tokensGiven = (parent.tokensGiven || 0) + 1
  element.append(options.sitekey)
  setTimeout(() => options.callback(options.action + ' ' + parent.tokensGiven))
} }`
const fails = `self.turnstile = { render: (element, options) => setTimeout(() => options['error-callback']('300030')) }`

type Vote = { method: string; body: string | null }

/**
 * A reader at an article whose votes Turnstile guards: its page, scripts and policies are the paper's, the answers to votes
 * and Turnstile's script the test's own (null: it can't be loaded).
 */
async function openArticle(script: string | null, statuses: number[] = [], options: BrowserContextOptions = {}) {
  const page = await newReader(options)
  const votes: Vote[] = []
  const foreign: string[] = []
  const violations: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(paperAddress)) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  const html = (policyOf: string, body: string) => ({
    contentType: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': policyOf },
    body,
  })
  const article = String(articlePage({ ...paper, site, path }))
  await page.route(`**${path}`, (route) => route.fulfill(html(policy, article)))
  const frame = String(humanCheckPage({ site, siteKey }))
  await page.route(`**${humanCheckPath}`, (route) => route.fulfill(html(humanCheckPolicy, frame)))
  for (const { path: at, text } of [clientScript, guardedVoteScript, humanCheckScript]) {
    await page.route(`**${at}`, (route) => route.fulfill({ contentType: 'text/javascript', body: text }))
  }
  await page.route(turnstile, (route) =>
    script === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: script }),
  )
  await page.route('**/votes', (route) => {
    votes.push({ method: route.request().method(), body: route.request().postData() })
    const status = statuses.shift() ?? 200
    const voted = route.request().method() === 'POST'
    const json = status === 200 ? { votes: voted ? 9 : 8, voted } : { code: 'human-check-needed' }
    return route.fulfill({ status, json })
  })
  await page.goto(path)
  return { page, votes, foreign, violations, button: page.getByRole('button', { name: 'Very good!' }) }
}

const isPressed = async (page: Page) => await page.locator('#vote button').getAttribute('aria-pressed')

it('a guarded vote loads Turnstile when it is cast, counts with its token, and is taken back without one', async () => {
  const { page, votes, foreign, violations, button } = await openArticle(passes)
  await page.waitForLoadState('networkidle')
  expect([foreign, await page.locator('iframe').count()]).toEqual([[], 0])

  await button.click()
  await page.getByText('Thank you, your vote counts.').waitFor()
  expect([await button.innerText(), await isPressed(page)]).toEqual(['Very good! (9)', 'true'])
  expect(foreign).toEqual([turnstile])
  expect(await page.locator('iframe').count()).toBe(0)

  await button.click()
  await page.getByText('Your vote was taken back.').waitFor()
  await button.click()
  await page.getByText('Thank you, your vote counts.').waitFor()
  expect(votes).toEqual([
    { method: 'POST', body: 'cf-turnstile-response=vote+1' },
    { method: 'DELETE', body: null },
    { method: 'POST', body: 'cf-turnstile-response=vote+2' },
  ])
  expect(violations).toEqual([])
})

it.each([
  ['Turnstile lets the reader not pass', fails],
  ['Turnstile can’t be loaded', null],
])('where %s, nothing is sent and the reader is told', async (_, script) => {
  const { page, votes, button } = await openArticle(script)
  await button.click()
  await page.getByText('it could not be checked that you are a person').waitFor()
  expect([votes, await isPressed(page), await page.locator('iframe').count()]).toEqual([[], 'false', 0])
})

it('a refused token and a paper that can’t check are told apart, and another press tries again', async () => {
  const { page, votes, button } = await openArticle(passes, [403, 503])
  await button.click()
  await page.getByText('it could not be checked that you are a person').waitFor()
  await button.click()
  await page.getByText('Your vote did not arrive. Please try again.').waitFor()
  await button.click()
  await page.getByText('Thank you, your vote counts.').waitFor()
  expect(votes.map(({ body }) => body)).toEqual([1, 2, 3].map((at) => `cf-turnstile-response=vote+${at}`))
})

it('a reader without script is told that voting needs it', async () => {
  const { page, button } = await openArticle(passes, [], { javaScriptEnabled: false })
  expect(await page.locator('#vote noscript p').innerText()).toContain('Voting needs script on this paper')
  expect(await button.isDisabled()).toBe(true)
})
