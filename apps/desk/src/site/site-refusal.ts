import { problemSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskToken } from './find-token.ts'
import type { Answer } from './retry.ts'
import { SiteError } from './site-error.ts'

const problemText = v.pipe(v.string(), v.parseJson(), problemSchema)

/** What an answer that is no success means to the operator, and what to do about it. It never holds the token. */
export function siteRefusal(answer: Answer, origin: string, token: DeskToken): SiteError {
  if (answer.status === 401) return new SiteError(tokenRefusal(origin, token))
  const movedTo = answer.headers.get('Location')
  if (movedTo !== null && URL.canParse(movedTo, origin)) {
    const { origin: newOrigin } = new URL(movedTo, origin)
    return new SiteError(`${origin} sends the desk on to ${newOrigin}. If that is your paper, name it with --to.`)
  }
  const problem = v.safeParse(problemText, answer.text)
  if (!problem.success)
    return new SiteError(`${origin} answered with status ${answer.status}. Is it a Broadsheet site?`)
  const { title, code, detail } = problem.output
  const message = `${origin} refused: ${title} (${code}, status ${answer.status}).${detail ? ` ${detail}` : ''}`
  return new SiteError(message, { code })
}

function tokenRefusal(origin: string, token: DeskToken): string {
  return token.value === null
    ? `${origin} asks for a desk token, and none was found in ${token.lookedAt}.`
    : `${origin} refuses the desk token from ${token.foundIn}. Is it the token of this site?`
}
