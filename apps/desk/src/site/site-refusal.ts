import { problemSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskToken } from './find-token.ts'
import type { Answer } from './retry.ts'
import { SiteError } from './site-error.ts'

const problemText = v.pipe(v.string(), v.parseJson(), problemSchema)

/** The error for an answer that is not a success, with what to do about it. The message never contains the token. */
export function siteRefusal(answer: Answer, origin: string, token: DeskToken): SiteError {
  if (answer.status === 401) return new SiteError(tokenMessage(origin, token))
  const location = answer.headers.get('Location')
  if (location !== null && URL.canParse(location, origin)) {
    const { origin: newOrigin } = new URL(location, origin)
    return new SiteError(`${origin} redirects to ${newOrigin}. If that is your paper, use --to ${newOrigin}.`)
  }
  const problem = v.safeParse(problemText, answer.text)
  if (!problem.success)
    return new SiteError(`${origin} answered with status ${answer.status}. Is it a Broadsheet site?`)
  const { title, code, detail } = problem.output
  const message = `${origin} refused: ${title} (${code}, status ${answer.status}).${detail ? ` ${detail}` : ''}`
  return new SiteError(message, { code, detail: detail ?? null })
}

function tokenMessage(origin: string, token: DeskToken): string {
  return token.value === null
    ? `${origin} requires a desk token, and none was found in ${token.lookedIn}.`
    : `${origin} does not accept the desk token from ${token.foundIn}. Is it a token of this site?`
}
