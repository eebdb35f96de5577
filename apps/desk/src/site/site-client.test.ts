import { auditSchema } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { sendJson, siteToken, startSite } from '../../test/start-site.ts'
import type { DeskToken } from './find-token.ts'
import { createSiteClient } from './site-client.ts'
import { SiteError } from './site-error.ts'

const goodToken: DeskToken = { value: siteToken, foundIn: 'BROADSHEET_TOKEN' }

function clientOf(url: string, token: DeskToken = goodToken) {
  return createSiteClient(url, token, { pause: async () => {}, random: () => 0 })
}

async function refusal(request: Promise<unknown>): Promise<string> {
  const error: unknown = await request.catch((error: unknown) => error)
  expect(error).toBeInstanceOf(SiteError)
  return error instanceof SiteError ? error.message : ''
}

describe('a site client', () => {
  it('shows its token and reads the facts of the site', async () => {
    const site = await startSite()
    expect(await clientOf(site.url).getSite()).toEqual({ name: 'Tidewatch', timezone: 'UTC' })
    expect(site.requests[0]?.authorization).toBe(`Bearer ${siteToken}`)
  })

  it('ignores extra fields of a later version', async () => {
    const entry = { id: 1, at: '', who: '', verb: '', slug: null, revision: null, detail: {} }
    const site = await startSite((_, response) => {
      sendJson(response, 200, { entries: [entry, { ...entry, mood: 'calm' }], next: null, weather: { is: 'fog' } })
      return true
    })
    const { answer } = await clientOf(site.url).request(auditSchema, { path: '/audit' })
    expect(answer).toEqual({ entries: [entry, entry], next: null })
  })

  it('fails at once with the hint when nothing answers', async () => {
    const site = await startSite()
    site.stop()
    expect(await refusal(clientOf(site.url).getSite())).toBe(
      `Nothing answers at ${site.url}. Is the paper running? Start it with npm start, or name another site with --to URL.`,
    )
  })

  it.each<[DeskToken, string]>([
    [{ value: 'wrong', foundIn: 'BROADSHEET_TOKEN' }, 'does not accept the desk token from BROADSHEET_TOKEN'],
    [{ value: null, lookedIn: 'some places' }, 'none was found in some places'],
  ])('names where the token came from when %j is refused', async (token, words) => {
    const site = await startSite()
    const message = await refusal(clientOf(site.url, token).getSite())
    expect(message).toContain(words)
    expect(message).not.toContain('wrong')
  })

  it('does not carry the token to another address', async () => {
    const other = await startSite()
    const site = await startSite((request, response) => {
      response.writeHead(302, { Location: `${other.url}${request.path}` }).end()
      return true
    })
    expect(await refusal(clientOf(site.url).getSite())).toContain(`redirects to ${other.url}`)
    expect(other.requests).toEqual([])
  })

  it('reports a problem with its title, code and detail', async () => {
    const problem = { type: 'about:blank', title: 'No room', status: 507, code: 'no-room', detail: 'Buy a shelf.' }
    const site = await startSite((_, response) => {
      sendJson(response, 507, problem)
      return true
    })
    expect(await refusal(clientOf(site.url).getSite())).toBe(
      `${site.url} refused: No room (no-room, status 507). Buy a shelf.`,
    )
  })

  it.each([
    [200, 'no JSON'],
    [200, '{}'],
    [404, '<h1>Not found</h1>'],
  ])('asks whether it is a Broadsheet site when it answers %i with %s', async (status, body) => {
    const site = await startSite((_, response) => {
      response.writeHead(status).end(body)
      return true
    })
    expect(await refusal(clientOf(site.url).getSite())).toMatch(/Is it .*\?$/u)
  })
})
