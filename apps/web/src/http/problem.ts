import { problemCodes, type Problem, type ProblemCode } from '@broadsheet/model'
import type { Context } from 'hono'

/** Answers with RFC 9457 problem details. `detail` is for the client: it names the input and the cure. */
export function problem(c: Context, code: ProblemCode, detail?: string): Response {
  const { status, title } = problemCodes[code]
  const body: Problem = { type: 'about:blank', title, status, code, ...(detail === undefined ? {} : { detail }) }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
}
