import { readStaleTags, staleTagsHeader, writeStaleTags } from '@broadsheet/edge'
import { repairTexts } from '@broadsheet/model'
import type { Context } from 'hono'
import { warmCard } from '../cards/warm-card.ts'
import type { AppEnv } from '../context/env.ts'
import { refuse, refuseScope, type Verb, type VerbResult } from './verb.ts'

/**
 * Runs a verb for an editor: checks the token's scope, repairs and parses the input, runs the verb, names the stale
 * tags in the answer, and draws the article's social card after it. The API and the forms use it.
 *
 * @example
 * const result = await runVerb(c, publish, 'late-ferry', {})
 * return result.ok ? answerDeskArticle(c, result.value.article) : answerRefusal(c, result)
 */
export async function runVerb<Target, Body, Value>(
  c: Context<AppEnv>,
  verb: Verb<Target, Body, Value>,
  target: Target,
  json: unknown,
): Promise<VerbResult<Value>> {
  const editor = c.get('editor')
  const refusal = refuseScope(editor, verb.scope)
  if (refusal !== null) return refusal
  const now = c.get('now')()
  const parsed = verb.parse(repairTexts(json), now)
  if (!parsed.ok) return refuse('bad-request', parsed.detail)
  const deps = {
    db: c.get('db'),
    by: editor.name,
    now,
    site: c.get('site'),
    readRanking: c.get('readRanking'),
    env: c.env,
    costs: c.get('costs'),
    requestId: c.get('requestId'),
  }
  const result = await verb.run(deps, target, parsed.body)
  if (!result.ok) return result
  nameStaleTags(c, result.staleTags)
  if (result.shared) warmCard(c, result.shared)
  return result
}

// The readers' Worker takes the header off and clears its cache. If the answer is lost, the next minute's cron clears
// the tags, which the write has noted in D1. A form may run several verbs, such as one for each file.
function nameStaleTags(c: Context<AppEnv>, tags: readonly string[]): void {
  if (tags.length === 0) return
  const earlier = c.res.headers.get(staleTagsHeader)
  const named = earlier === null ? [] : readStaleTags(earlier)
  if (named !== 'everything') c.header(staleTagsHeader, writeStaleTags([...new Set([...named, ...tags])]))
}
