import { importReportSchema, type ImportOutcome } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskToken } from './find-token.ts'
import { retry, type Answer, type Patience } from './retry.ts'
import { SiteError } from './site-error.ts'
import { siteRefusal } from './site-refusal.ts'

const siteFactsSchema = v.object({ name: v.string(), timezone: v.string() })

/** What a site tells the desk about itself; `timezone` is the IANA zone of dates that name none. */
type SiteFacts = v.InferOutput<typeof siteFactsSchema>

/** The desk's way to a site. Each method throws a SiteError when the site can't be reached or refuses. */
export type SiteClient = {
  /** Fails at once when nothing answers, so that a run with a wrong address ends before it begins. */
  askFacts: () => Promise<SiteFacts>
  /** Sends drafts, each given as JSON, and gives an outcome for each, in their order. Safe to repeat. */
  importDrafts: (drafts: readonly string[]) => Promise<ImportOutcome[]>
}

const timeLimitMs = 60_000

/** A client of the site at `origin` that shows it the token and waits out its short absences. */
export function createSiteClient(origin: string, token: DeskToken, patience: Patience): SiteClient {
  const authorization = token.value === null ? {} : { Authorization: `Bearer ${token.value}` }

  async function ask(path: string, init: RequestInit, outlastsSilence: boolean): Promise<string> {
    const headers = { 'Content-Type': 'application/json', ...authorization }
    const request = () => exchange(`${origin}${path}`, { ...init, headers })
    const answer = await retry(request, { ...patience, outlastsSilence }).catch((cause: unknown) => {
      throw new SiteError(silence(origin, cause), { cause })
    })
    if (answer.status !== 200) throw siteRefusal(answer, origin, token)
    return answer.text
  }

  return {
    askFacts: async () => {
      const facts = v.safeParse(jsonOf(siteFactsSchema), await ask('/api/v1/desk/site', {}, false))
      if (!facts.success) throw strangeAnswer(origin)
      return facts.output
    },
    importDrafts: async (drafts) => {
      const init = { method: 'POST', body: `{"items":[${drafts.join(',')}]}` }
      const report = v.safeParse(jsonOf(importReportSchema), await ask('/api/v1/desk/imports', init, true))
      if (!report.success || report.output.items.length !== drafts.length) throw strangeAnswer(origin)
      return report.output.items
    },
  }
}

// A redirect is not followed: the token is for this origin only.
async function exchange(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeLimitMs) })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

function jsonOf<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.string(), v.parseJson(), schema)
}

function strangeAnswer(origin: string): SiteError {
  return new SiteError(`${origin} does not answer as a Broadsheet site of this version does. Is it one?`)
}

function silence(origin: string, cause: unknown): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return `${origin} did not answer within ${timeLimitMs / 1000} seconds.`
  }
  return `Nothing answers at ${origin}. Is the paper running? Start it with npm start, or name another site with --to URL.`
}
