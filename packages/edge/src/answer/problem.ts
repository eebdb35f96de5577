import { type Problem, type ProblemCode, problemCodes } from '@broadsheet/model'
import type { EdgeContext } from '../context/edge-env.ts'
import { setCacheHeaders } from './answer.ts'

/** What a problem says beside its code: RFC 9457's extension members. */
type Members = Omit<Problem, 'type' | 'title' | 'status' | 'code' | 'detail'>

/** As much of a context as an answer needs. */
type AnsweringContext = Pick<EdgeContext, 'header' | 'body'>

/** Answers with RFC 9457 problem details. `detail` is for the client: it names the input and the cure. */
export function problem(c: AnsweringContext, code: ProblemCode, detail?: string, members: Members = {}): Response {
  c.header('Cache-Control', 'no-store')
  return answerProblem(c, code, detail, members)
}

/** The same for an address whose absence caches may keep, until something of these tags is written. */
export function absence(c: EdgeContext, code: 'not-found' | 'withdrawn', tags: readonly string[]): Response {
  setCacheHeaders(c, { kind: code === 'withdrawn' ? 'gone' : 'missing', tags })
  return answerProblem(c, code)
}

function answerProblem(c: AnsweringContext, code: ProblemCode, detail?: string, members: Members = {}): Response {
  const { status, title } = problemCodes[code]
  const told = detail === undefined ? {} : { detail }
  const body: Problem = { type: 'about:blank', title, status, code, ...told, ...members }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
