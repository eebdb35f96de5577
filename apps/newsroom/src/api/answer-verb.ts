import { problem } from '@broadsheet/edge'
import { isoOrNull } from '@broadsheet/model'
import type { DeskArticle } from '@broadsheet/store'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'
import { revisionTag } from '../verbs/revision-tag.ts'
import { runVerb } from '../verbs/run-verb.ts'
import type { Refusal, Verb } from '../verbs/verb.ts'
import { deskArticleJson } from './articles/desk-article-json.ts'

const jsonTextSchema = v.pipe(v.string(), v.parseJson())

/**
 * Runs a verb with the JSON of the request's body, and answers its value with `answer`, or the problem. A missing body
 * is an empty object.
 */
export async function answerVerb<Target, Body, Value>(
  c: Context<AppEnv>,
  verb: Verb<Target, Body, Value>,
  target: Target,
  answer: (value: Value) => Response,
): Promise<Response> {
  const text = await c.req.text()
  const json = v.safeParse(jsonTextSchema, text === '' ? '{}' : text)
  if (!json.success) return problem(c, 'bad-request', 'The body is not valid JSON.')
  return await answerVerbWith(c, verb, target, json.output, answer)
}

/** Runs a verb with an input that is not a JSON body, and answers as `answerVerb` does. */
export async function answerVerbWith<Target, Body, Value>(
  c: Context<AppEnv>,
  verb: Verb<Target, Body, Value>,
  target: Target,
  input: unknown,
  answer: (value: Value) => Response,
): Promise<Response> {
  const result = await runVerb(c, verb, target, input)
  return result.ok ? answer(result.value) : answerRefusal(c, result)
}

/** Answers with an article and the ETag of its revision. */
export function answerDeskArticle(c: Context<AppEnv>, article: DeskArticle, status: 200 | 201 = 200): Response {
  c.header('ETag', revisionTag(article))
  return c.json(deskArticleJson(c.get('site'), article), status)
}

/** Answers why a verb did nothing. If somebody else changed the article, it says who and when. */
export function answerRefusal(c: Context<AppEnv>, { reason, detail, article, because }: Refusal): Response {
  if (because !== undefined) return problem(c, reason, detail, { reason: because })
  if (reason !== 'stale-revision' || article === undefined) return problem(c, reason, detail)
  const { revision, changedBy, changedAt } = article
  c.header('ETag', revisionTag(article))
  return problem(c, reason, detail, { revision, changedBy, changedAt: isoOrNull(changedAt) })
}
