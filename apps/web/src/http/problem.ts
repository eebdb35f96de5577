import { problemCodes, type Problem, type ProblemCode } from '@broadsheet/model'
import type { Context } from 'hono'
import { keep } from '../cache/answer.ts'
import type { AppEnv } from '../env.ts'

/** Answers with RFC 9457 problem details. `detail` is for the client: it names the input and the cure. */
export function problem(c: Context, code: ProblemCode, detail?: string): Response {
  c.header('Cache-Control', 'no-store')
  return answerProblem(c, code, detail)
}

/** The same for an address whose absence caches may keep, until something of these tags is written. */
export function absence(c: Context<AppEnv>, code: 'not-found' | 'withdrawn', tags: readonly string[]): Response {
  keep(c, { kind: code === 'withdrawn' ? 'gone' : 'missing', tags })
  return answerProblem(c, code)
}

function answerProblem(c: Context, code: ProblemCode, detail?: string): Response {
  const { status, title } = problemCodes[code]
  const body: Problem = { type: 'about:blank', title, status, code, ...(detail === undefined ? {} : { detail }) }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
