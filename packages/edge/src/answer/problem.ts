import { type Problem, type ProblemCode, problemCodes } from '@broadsheet/model'
import type { EdgeContext } from '../context/edge-env.ts'
import { setCacheHeaders } from './answer.ts'

/** The extension members of a problem (RFC 9457, 3.2). */
type Members = Omit<Problem, 'type' | 'title' | 'status' | 'code' | 'detail'>

type AnsweringContext = Pick<EdgeContext, 'header' | 'body'>

/** Answers with problem details (RFC 9457). `detail` tells the client which input is wrong and how to correct it. */
export function problem(c: AnsweringContext, code: ProblemCode, detail?: string, members: Members = {}): Response {
  c.header('Cache-Control', 'no-store')
  return answerProblem(c, code, detail, members)
}

/** Answers with problem details that caches may store until something with these tags is published. */
export function absence(c: EdgeContext, code: 'not-found' | 'withdrawn', tags: readonly string[]): Response {
  setCacheHeaders(c, { kind: code === 'withdrawn' ? 'gone' : 'missing', tags })
  return answerProblem(c, code)
}

function answerProblem(c: AnsweringContext, code: ProblemCode, detail?: string, members: Members = {}): Response {
  const { status, title } = problemCodes[code]
  const optionalDetail = detail === undefined ? {} : { detail }
  const body: Problem = { type: 'about:blank', title, status, code, ...optionalDetail, ...members }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
