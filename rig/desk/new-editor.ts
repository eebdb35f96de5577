import { deskTokenOf } from '@broadsheet/infra/testing'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { newReader, paperAddress } from '../browser/new-reader.ts'
import { sessionCookie } from './session-cookie.ts'

/** The token of the paper of this run. */
export async function deskToken(): Promise<string> {
  return await deskTokenOf(inject('paper').place)
}

/** An editor's window, signed in at the desk. */
export async function newEditor(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newReader(options)
  await page.context().addCookies([await sessionCookie(paperAddress, await deskToken())])
  return page
}

/** Asks the desk's API, and answers its JSON. */
export async function askDesk<Answer>(method: string, door: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${paperAddress}/api/v1/desk/${door}`, {
    method,
    headers: { Authorization: `Bearer ${await deskToken()}` },
    body: body === undefined ? null : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${door} answered ${response.status}: ${await response.text()}`)
  return (response.status === 204 ? null : await response.json()) as Answer
}

/** Creates a draft through the API and returns its slug. */
export async function beginDraft(headline: string, text = 'It began.'): Promise<string> {
  const body = [{ type: 'paragraph', text }]
  return (await askDesk<{ slug: string }>('POST', 'articles', { section: 'Harbour', headline, body })).slug
}
